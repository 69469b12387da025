/* Finds the passages of a source in a reader's own copy: each part word for word, as dossier/text/match.py finds quotes, or, where it
   is not there, what comes closest. Needs normalise.js and sha256.js.

     dossier.check(raw, passages)  a result for each passage of `copy.js` (dossier/export/copies.py):
       state   "found", "altered" or "missing"
       turned  whether its parts stand in another order
       parts   for each part: state, span in `raw` or null, and of what is altered either `quoted` and `yours`, runs of words
               [text, same, gap before], or `only`: which of its public words stand there (all, but "otherwise" not it; "first words", "last words")

   Offsets count UTF-16 units. Nothing here knows of the page. */
(function () {
  "use strict";

  var dossier = window.dossier;

  var REACH = 3000; // units from where it is expected within which a part of which no word is public is looked for
  var LIKE = 0.8, LIKE_HERE = 0.5; // likeness that makes something an altered passage: anywhere, and between its neighbours
  var ENOUGH = 5; // words without which nothing is taken for an altered passage but between its neighbours
  var COMMON = 400; // places of a word beyond which it says nothing about where a passage stands
  var STEP = 4, SLACK = 8; // words by which the place of a passage may be off while it is looked for
  var GUESSES = 3; // places that are compared word by word

  function check(raw, passages) {
    var copy = { raw: raw, norm: dossier.normalise(raw), words: null, bare: null }, all = [];
    passages.forEach(function (passage) {
      passage.parts.forEach(function (part) { all.push({ part: part, places: exact(copy, part) }); });
    });
    var sure = all.filter(function (one) { return one.places.length === 1; });
    if (!sure.length) sure = all.filter(function (one) { return one.places.length; }); // a text that stands there twice
    sure.sort(function (a, b) { return a.part.at - b.part.at; });
    all.forEach(function (one) {
      one.expected = expected(sure, one.part.at);
      one.room = room(sure, one.part);
      if (!one.places.length && blank(one.part) && one.expected !== null) one.places = around(copy, one.part, one.expected);
    });
    var number = 0;
    return passages.map(function (passage) {
      return judged(copy, all.slice(number, number += passage.parts.length));
    });
  }

  function judged(copy, parts) {
    var end = 0, turned = false;
    var states = parts.map(function (one) {
      var later = one.places.filter(function (place) { return place[0] >= end; });
      var place = closest(later.length ? later : one.places, one.expected);
      if (!place) return near(copy, one);
      turned = turned || !later.length;
      end = place[1];
      return { state: "found", span: dossier.rawSpan(copy.norm, place[0], place[1]) };
    });
    var all = states.every(function (one) { return one.state === "found"; });
    var nothing = states.every(function (one) { return one.state === "missing"; });
    return { state: nothing ? "missing" : all && !turned ? "found" : "altered", turned: turned, parts: states };
  }

  // Where a part is to be expected in the copy: as far from its nearest neighbour as in the source.
  function expected(sure, at) {
    var best = null;
    sure.forEach(function (one) {
      if (best === null || Math.abs(one.part.at - at) < Math.abs(best.part.at - at)) best = one;
    });
    return best && best.places[0][0] + at - best.part.at;
  }

  // Between which units of the copy a part belongs: behind what ends before it in the source, before what starts after it.
  function room(sure, part) {
    var end = part.at + size(part), before = null, after = null;
    sure.forEach(function (one) {
      var itsEnd = one.part.at + size(one.part);
      if (itsEnd <= part.at && (!before || itsEnd >= before.part.at + size(before.part))) before = one;
      if (one.part.at >= end && (!after || one.part.at < after.part.at)) after = one;
    });
    return sure.length ? [before ? before.places[0][1] : 0, after ? after.places[0][0] : Infinity] : null;
  }

  function size(part) { return part.words === undefined ? part.length : part.words.length; }

  function within(one, place) { return one.room !== null && one.room[0] <= place[0] && place[1] <= one.room[1]; }

  function closest(places, expected) {
    return places.reduce(function (best, one) {
      return best && (expected === null || Math.abs(best[0] - expected) <= Math.abs(one[0] - expected)) ? best : one;
    }, null);
  }

  // Word for word

  function exact(copy, part) {
    if (part.words !== undefined) return places(copy, part.exact || part.words);
    var candidates = [];
    if (part.first !== undefined) {
      places(copy, part.first).forEach(function (one) { candidates.push([one[0], one[0] + part.length]); });
    } else if (part.last !== undefined) {
      places(copy, part.last).forEach(function (one) { candidates.push([one[1] - part.length, one[1]]); });
    }
    return candidates.filter(function (one) { return isPart(copy, part, one); });
  }

  // A part of which no word is public: whatever stretch of words has its length and its hash.
  function around(copy, part, expected) {
    var stretches = [], at = Math.max(0, expected - REACH), last = Math.min(copy.norm.text.length, expected + REACH) - part.length;
    for (; at <= last; at++) if (isPart(copy, part, [at, at + part.length])) stretches.push([at, at + part.length]);
    return stretches;
  }

  function isPart(copy, part, place) {
    var text = copy.norm.text;
    if (place[0] < 0 || place[1] > text.length || text[place[0]] === " " || !isWhole(copy, place)) return false;
    text = text.slice(place[0], place[1]);
    return (part.last === undefined || text.endsWith(plain(part.last))) && dossier.sha256(text).startsWith(part.hash);
  }

  function blank(part) { return part.words === undefined && part.first === undefined && part.last === undefined; }

  function plain(words) { return dossier.normalise(words).text.trim(); }

  function isWhole(copy, place) {
    return place.every(function (index) {
      return dossier.isBoundary(copy.norm.text, index) && dossier.isEdge(copy.norm, index);
    });
  }

  // Every place where some words stand whole; those that overlap count too.
  function places(copy, words) {
    var norm = dossier.normalise(words), needle = norm.text.trim();
    if (needle && (copy.norm.joints.length || norm.joints.length)) return joined(copy, norm, needle);
    var hits = [], at = needle ? copy.norm.text.indexOf(needle) : -1;
    for (; at >= 0; at = copy.norm.text.indexOf(needle, at + 1)) {
      var place = [at, at + needle.length];
      if (isWhole(copy, place)) hits.push(place);
    }
    return hits;
  }

  // As `places`, where words were broken at line ends (dossier/text/joints.py): sought without hyphens and spaces, and looked at closely.
  function joined(copy, norm, needle) {
    var lead = norm.text.length - norm.text.trimStart().length, wanted = bare(needle), hits = [], at, end;
    copy.bare = copy.bare || { text: bare(copy.norm.text), at: Array.from(copy.norm.text.matchAll(/[^-¬ ]/g), function (hit) { return hit.index; }) };
    var ours = joints(norm, lead), theirs = joints(copy.norm, 0), first = needle.search(/[^-¬ ]/);
    for (at = copy.bare.text.indexOf(wanted); wanted && at >= 0; at = copy.bare.text.indexOf(wanted, at + 1)) {
      var begin = copy.bare.at[at] - first;
      if (begin < 0 || copy.norm.text.slice(begin, begin + first) !== needle.slice(0, first)) continue;
      if ((end = endOf(copy.norm.text, begin + first, theirs, needle, first, ours)) < 0) continue;
      if (isWhole(copy, [begin, end])) hits.push([begin, end]);
    }
    return hits;
  }

  function bare(text) { return text.replace(/[-¬ ]+/g, ""); }

  function joints(norm, lead) {
    return new Map(norm.joints.map(function (one) { return [one.start - lead, { end: one.end - lead, forms: one.forms }]; }));
  }

  // Where `needle` from unit `done` on ends in the text, compared from `at` on; -1 where other words stand there.
  function endOf(text, at, theirs, needle, done, ours) {
    var begin = at;
    while (done < needle.length) {
      var joint = at > begin && theirs.get(at), own = at > begin && ours.get(done);
      if (joint || own) {
        var here = /^[-¬ ]*/.exec(text.slice(at, at + 3))[0], quoted = /^[-¬ ]*/.exec(needle.slice(done, done + 3))[0];
        if (here !== quoted && !(joint && joint.forms.indexOf(quoted) >= 0) && !(own && own.forms.indexOf(here) >= 0)) return -1;
        at += here.length;
        done += quoted.length;
      }
      if (done < needle.length && text[at++] !== needle[done++]) return -1;
    }
    return at;
  }

  // What comes closest

  function near(copy, one) {
    return (one.part.words === undefined ? nearEnds(copy, one) : nearWords(copy, one)) || { state: "missing", span: null };
  }

  function nearEnds(copy, one) {
    var part = one.part, best = null, off = Math.max(60, part.length / 2);
    var firsts = part.first === undefined ? [] : places(copy, part.first);
    var lasts = part.last === undefined ? [] : places(copy, part.last);
    firsts.forEach(function (first) {
      lasts.forEach(function (last) {
        var far = Math.abs(last[1] - first[0] - part.length);
        if (last[0] >= first[1] && far <= off) { best = [first[0], last[1]]; off = far; }
      });
    });
    if (best) return altered(copy, best, { only: "otherwise" });
    var first = firsts.find(within.bind(null, one)), last = lasts.find(within.bind(null, one));
    var all = part.first === undefined || part.last === undefined; // that is shown of it
    if (!first && !last) return null;
    return altered(copy, first || last, { only: all ? "otherwise" : first ? "first words" : "last words" });
  }

  function nearWords(copy, one) {
    var raw = one.part.exact || one.part.words, wanted = wordsOf(raw, dossier.normalise(raw)), best = null;
    if (!copy.words) index(copy);
    guesses(copy, wanted, one).forEach(function (guess) {
      var candidate = compared(copy, wanted, guess);
      if (!candidate) return;
      candidate.here = within(one, candidate.core);
      if (candidate.like < (candidate.here ? LIKE_HERE : LIKE) || (!candidate.here && wanted.length < ENOUGH)) return;
      if (!best || candidate.here > best.here || (candidate.here === best.here && candidate.like > best.like)) best = candidate;
    });
    if (!best) return null;
    var place = [copy.words[best.from].start, copy.words[best.to].end];
    return altered(copy, place, { quoted: best.quoted, yours: best.yours });
  }

  function altered(copy, place, more) {
    return Object.assign({ state: "altered", span: dossier.rawSpan(copy.norm, place[0], place[1]) }, more);
  }

  // A word is compared in small letters and without the signs around it; whether it is the same is told by all of it.
  function wordsOf(raw, norm) {
    return dossier.tokens(norm.text).map(function (place) {
      var span = dossier.rawSpan(norm, place[0], place[1]), exact = norm.text.slice(place[0], place[1]), small = exact.toLowerCase();
      return {
        start: place[0],
        end: place[1],
        gap: norm.text[place[0] - 1] === " " ? " " : "",
        exact: exact,
        shown: /[\n\r\f]/.test(raw.slice(span[0], span[1])) ? exact : raw.slice(span[0], span[1]), // a broken word in one
        key: small.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "") || small,
      };
    });
  }

  function index(copy) {
    copy.words = wordsOf(copy.raw, copy.norm);
    copy.index = new Map();
    copy.words.forEach(function (word, number) {
      if (!copy.index.has(word.key)) copy.index.set(word.key, []);
      copy.index.get(word.key).push(number);
    });
  }

  // Numbers of words at which a passage may begin: each of its words votes for the places that fit, a rare and long one more.
  function guesses(copy, wanted, one) {
    var votes = new Map();
    wanted.forEach(function (word, number) {
      var here = copy.index.get(word.key) || [];
      if (here.length > COMMON) return;
      here.forEach(function (at) {
        var step = Math.floor((at - number) / STEP), vote = word.key.length / Math.sqrt(here.length);
        [step, step - 1].forEach(function (one) { votes.set(one, (votes.get(one) || 0) + vote); });
      });
    });
    var starts = Array.from(votes.keys()).sort(function (a, b) { return votes.get(b) - votes.get(a) || a - b; });
    starts = starts.slice(0, GUESSES).map(function (step) { return step * STEP; });
    if (one.room === null) return starts;
    return starts.concat([one.expected, one.room[0]].map(function (unit) {
      return copy.words.findIndex(function (word) { return word.end > unit; });
    }).filter(function (at) { return at >= 0; }));
  }

  // The longest run of words that both have in order, and what stands around it.
  function compared(copy, wanted, guess) {
    var start = Math.max(0, guess - SLACK), given = copy.words.slice(start, guess + wanted.length + STEP + SLACK);
    var pairs = common(wanted, given);
    if (!pairs.length) return null;
    var from = pairs[0][1], to = pairs[pairs.length - 1][1], core = [given[from].start, given[to].end], lead, trail;
    for (lead = pairs[0][0]; lead && from && !closes(copy, given[from - 1], given[from]); lead--) from--;
    for (trail = wanted.length - 1 - pairs[pairs.length - 1][0]; trail && to + 1 < given.length && !closes(copy, given[to], given[to + 1]); trail--) to++;
    var ours = new Set(), theirs = new Set(), shared = 0;
    pairs.forEach(function (pair) {
      shared += wanted[pair[0]].key.length;
      if (wanted[pair[0]].exact === given[pair[1]].exact) { ours.add(pair[0]); theirs.add(pair[1] - from); }
    });
    var piece = given.slice(from, to + 1);
    return {
      from: start + from,
      to: start + to,
      core: core, // from the first word that both have to the last
      like: 2 * shared / (letters(wanted) + letters(piece)),
      quoted: runs(wanted, ours),
      yours: runs(piece, theirs),
    };
  }

  function closes(copy, word, next) {
    return /[.!?\p{Sentence_Terminal}]["'」』”）]?$/u.test(word.exact) || /[\n\r\u2028\u2029]/.test(copy.raw.slice(copy.norm.ends[word.end - 1], copy.norm.starts[next.start]));
  }

  function common(ours, theirs) {
    var width = theirs.length + 1, best = new Uint32Array((ours.length + 1) * width), pairs = [], i, j;
    for (i = ours.length - 1; i >= 0; i--) {
      for (j = theirs.length - 1; j >= 0; j--) {
        best[i * width + j] = ours[i].key === theirs[j].key
          ? best[(i + 1) * width + j + 1] + ours[i].key.length
          : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
      }
    }
    for (i = j = 0; i < ours.length && j < theirs.length;) {
      if (ours[i].key === theirs[j].key) pairs.push([i++, j++]);
      else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) i++;
      else j++;
    }
    return pairs;
  }

  function letters(words) { return words.reduce(function (sum, word) { return sum + word.key.length; }, 0); }

  function runs(words, same) {
    var pairs = [];
    words.forEach(function (word, number) {
      var last = pairs[pairs.length - 1];
      if (last && last[1] === same.has(number)) last[0] += word.gap + word.shown;
      else pairs.push([word.shown, same.has(number), word.gap]);
    });
    return pairs;
  }

  dossier.check = check;
})();
