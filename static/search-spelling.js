/* What somebody may have meant who mistypes a word. Needs nothing, and is asked by search.js alone.

     dossier.spelling(records, typed)  of the records of the search (dossier/publish/search.py) and how search.js compares words:
       mayBeThere(term)         whether the index can have a word
       ask(query, text, search) what `search` finds of a query: as it is typed, or as it was meant; `meant` says how that is
                                written, `near` which words come nearest where nothing is found */
(function () {
  "use strict";

  var dossier = window.dossier = window.dossier || {};

  var BEGINNING = 4; // letters of a word in the index (dossier/publish/search_records.py)
  var ENDING = 4; // letters in which the forms of a word may differ
  var NEAR = 3; // words that are offered where nothing is found

  dossier.spelling = function (records, typed) {
    var names = plain(records.words.names), others = plain(records.words.others), all = names.concat(others);

    function plain(words) { return words.map(function (word) { return { word: word, typed: typed(word) }; }); }

    // Whether a word is one of the dossier's, the beginning of one, or one with another ending.
    function isKnown(term) {
      return all.some(function (one) {
        return one.typed.startsWith(term) || (term.startsWith(one.typed) && term.length - one.typed.length < ENDING);
      });
    }

    // Whether a word may be in the index. Pagefind takes the longest word with which an unknown one begins, "x" for "xyzzy".
    function mayBeThere(term) {
      var stem = term.slice(0, Math.max(BEGINNING, term.length - ENDING));
      if (term.length > BEGINNING && /^\p{L}+$/u.test(term)) {
        return all.some(function (one) { return one.typed.startsWith(stem); });
      }
      return records.begin.some(function (one) {
        return one.startsWith(term.slice(0, BEGINNING)) || (one.length === BEGINNING - 1 && term.startsWith(one));
      });
    }

    // How many letters are wrong, missing, too many or change places; more than `most` are not counted.
    function distance(a, b, most) {
      var before = [], row = [], next, at, i, j;
      if (Math.abs(a.length - b.length) > most) return most + 1;
      for (j = 0; j <= b.length; j++) row.push(j);
      for (i = 1; i <= a.length; i++) {
        next = [i];
        for (j = 1; j <= b.length; j++) {
          at = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
          if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) at = Math.min(at, before[j - 2] + 1);
          next.push(at);
        }
        if (Math.min.apply(null, next) > most) return most + 1;
        before = row;
        row = next;
      }
      return row[b.length];
    }

    // The words nearest to one that is mistyped: one letter wrong in a short word, two in a longer one.
    function nearest(words, term, more) {
      var most = (term.length < BEGINNING ? -1 : term.length < 6 ? 1 : 2) + (more || 0);
      return words.map(function (one) { return { word: one.word, by: distance(term, one.typed, most) }; }).filter(function (one) {
        return one.by <= most;
      }).sort(function (a, b) { return a.by - b.by; }).map(function (one) { return one.word; }).filter(function (word, at, all) {
        return !all.slice(0, at).some(function (before) { return word.startsWith(before); }); // not its genitive as well
      });
    }

    // As typed; else with mistyped names, and where nothing is found with other words, as they were meant.
    function ask(query, text, search) {
      var terms = query.split(" "), wrong = terms.filter(function (term) {
        return term.length >= BEGINNING && /^\p{L}+$/u.test(term) && !isKnown(term);
      });
      function meant(words) {
        var right = {}, now;
        wrong.forEach(function (term) { right[term] = nearest(words, term)[0]; });
        now = terms.map(function (term) { return right[term] || term; }).join(" ");
        return typed(now) === query ? null : now;
      }
      function again(words) {
        return search(typed(words), words).then(function (answer) {
          answer.meant = words;
          return answer;
        });
      }
      var named = wrong.length && meant(names);
      if (named) return again(named);
      return search(query, text).then(function (answer) {
        var other = wrong.length && (answer.some || !answer.keys.length) && meant(others);
        if (other) return again(other);
        if (wrong.length && !answer.keys.length) answer.near = nearest(all, wrong[0], 1).slice(0, NEAR);
        return answer;
      });
    }

    return { mayBeThere: mayBeThere, ask: ask };
  };
})();
