/* The search. Nothing is fetched before somebody searches, nothing is stored, nothing is loaded from elsewhere. Pagefind says
   which records have the words and how well; the results are copied from the page's own list of everything. */
(function () {
  "use strict";

  var WAIT = 150; // ms without typing before a search starts
  var FIRST = 25; // results shown at once

  var box = document.getElementById("search");
  // From the disk a browser loads no module: the list stands alone, and says why.
  if (!box || !/^https?:$/.test(location.protocol)) {
    document.body.classList.add("unsearchable");
    return;
  }

  var field = document.getElementById("q"), kinds = Array.from(box.querySelectorAll("input[type=radio]"));
  var status = document.getElementById("search-status"), words = document.getElementById("search-words");
  var list = document.getElementById("results"), more = document.getElementById("more");
  var listing = document.getElementById("listing");
  var sections = Array.from(listing.querySelectorAll("section[data-kind]"));
  var totals = kinds.map(function (one) { return counted(one).textContent; });
  var loading = null, tries = 0, timer = 0, turn = 0, found = [], shown = FIRST, some = false, meant = "", near = [];

  // As dossier/text/search_forms.py does it: small letters, no accents, no signs.
  function typed(text) {
    text = text.normalize("NFD").replace(/\p{M}/gu, "").replace(/['’]/g, "").toLowerCase().replace(/ß/g, "ss");
    return (text.match(/[\p{L}\p{N}]+/gu) || []).join(" ");
  }

  // Text that no space parts is in the index by pairs of letters, as dossier/text/search_parts.py cuts it.
  var RUN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tai_Le}\p{sc=New_Tai_Lue}\p{sc=Tai_Tham}\p{sc=Tai_Viet}\p{sc=Javanese}\p{sc=Balinese}\p{sc=Hangul}ーｰﾞﾟ]+/gu;
  function inPairs(text) {
    return text.normalize("NFC").replace(RUN, function (run) {
      var letters = Array.from(run);
      if (letters.length < 3) return " " + run + " ";
      return " " + letters.slice(1).map(function (one, at) { return letters[at] + one; }).join(" ") + " ";
    }).trim();
  }

  function short(word) { return word.replace(/([aou])e/g, "$1"); } // "praemie" is "prämie"

  function counted(radio) { return radio.parentNode.querySelector("[data-count]"); }

  function kindOf(key) { return item(key).closest("section").dataset.kind; }

  function item(key) { return document.getElementById("item-" + key); }

  function chosen() { return kinds.find(function (one) { return one.checked; }).value; }

  function load() {
    if (loading) return loading;
    var program = new URL(box.dataset.index, document.baseURI);
    loading = Promise.all([
      import(program.href + (tries++ ? "?" + tries : "")), // some browsers keep what failed under its address
      fetch(new URL("records." + document.documentElement.lang + ".json", program)).then(function (answer) {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      }),
      spelling(),
    ]).then(function (both) { // one thread will do: a search takes a few milliseconds
      return { pagefind: both[0].createInstance({ noWorker: true }), records: both[1], spelling: window.dossier.spelling(both[1], typed) };
    });
    loading.catch(function () { loading = null; });
    return loading;
  }

  // What tells mistyped words comes with the index, not with the page.
  function spelling() {
    return new Promise(function (done, fail) {
      var script = document.createElement("script");
      script.onload = done;
      script.onerror = fail;
      script.src = box.dataset.needs;
      document.head.append(script);
    });
  }

  // Which records have all the words; where none has, which have some.
  function search(index, name, text) {
    var query = typed(text), terms = query.split(" ").filter(function (term) { return index.spelling.mayBeThere(term); });
    var all = terms.length === query.split(" ").length ? having(index, text) : Promise.resolve([]);
    return all.then(function (keys) {
      if (keys.length || !terms.length || query.indexOf(" ") < 0) return { keys: first(index, name, claimsLast(keys)), some: false };
      return Promise.all(terms.map(function (term) { return having(index, term); })).then(function (lists) {
        var score = new Map();
        lists.forEach(function (one) { one.forEach(function (key, at) { score.set(key, (score.get(key) || 0) + 1 / (at + 10)); }); });
        return { keys: Array.from(score.keys()).sort(function (a, b) { return score.get(b) - score.get(a); }), some: true };
      });
    });
  }

  function having(index, text) {
    return index.pagefind.search(text).then(function (answer) {
      return answer.results.map(function (one) { return index.records.keys[one.id]; }).filter(item);
    });
  }

  // People, deals and contradictions stand before what is claimed of them.
  function claimsLast(keys) {
    function isClaim(key) { return kindOf(key) === "claim"; }
    return keys.filter(function (key) { return !isClaim(key); }).concat(keys.filter(isClaim));
  }

  // Who types a whole name wants whoever bears it.
  function first(index, query, keys) {
    var named = (Object.hasOwn(index.records.names, query) ? index.records.names[query] : []).filter(item);
    return named.concat(keys.filter(function (key) { return named.indexOf(key) < 0; }));
  }

  function say(what, number) {
    var text = words.querySelector(".say-" + what).cloneNode(true);
    if (number !== undefined) text.firstElementChild.textContent = text.textContent.replace(/\d+/, String(number));
    if (status.textContent !== text.textContent) status.replaceChildren.apply(status, Array.from(text.childNodes));
  }

  // Words in place of a placeholder, each a button that searches for it.
  function offer(what, offered) {
    var parts = words.querySelector(".say-" + what).textContent.split("{word}"), line = document.createElement("span");
    line.append(parts[0]);
    offered.forEach(function (word, at) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = word;
      button.addEventListener("click", function () { field.value = word; field.focus(); run(); });
      line.append(at ? ", " : "", button);
    });
    line.append(parts[1] || "");
    return line;
  }

  function copy(key) {
    var entry = item(key).cloneNode(true);
    entry.removeAttribute("id");
    entry.querySelectorAll("[data-from]").forEach(mark);
    return entry;
  }

  // The words that hold what was looked for, without its ending, so that one sees why something was found.
  function mark(element) {
    var stems = typed(meant || field.value).split(" ").filter(function (one) { return one.length > 2; }).map(function (one) {
      return short(one.length > 4 ? one.replace(/(?:e[ns]?|[ns])$/, "") : one);
    });
    var runs = field.value.normalize("NFC").match(RUN) || [];
    var cut = runs.length ? new RegExp("(" + runs.join("|") + ")", "u") : /([\p{L}\p{N}\p{M}]+)/u;
    Array.from(element.childNodes).forEach(function (node) {
      node.replaceWith.apply(node, node.textContent.split(cut).filter(Boolean).map(function (piece) {
        var plain = short(typed(piece)), hit = document.createElement("mark");
        if (runs.length ? runs.indexOf(piece) < 0 : !stems.some(function (one) { return plain.indexOf(one) >= 0; })) return piece;
        hit.textContent = piece;
        return hit;
      }));
    });
  }

  function show() {
    var query = typed(field.value), kind = chosen(), keys;
    listing.hidden = !!found.length;
    list.hidden = !found.length;
    sections.forEach(function (one) { one.hidden = !found.length && !!kind && one.dataset.kind !== kind; });
    kinds.forEach(function (one, at) {
      var number = found.filter(function (key) { return !one.value || kindOf(key) === one.value; }).length;
      counted(one).textContent = found.length ? number : totals[at];
      one.parentNode.classList.toggle("empty", !!found.length && !number);
    });
    keys = found.filter(function (key) { return !kind || kindOf(key) === kind; });
    list.replaceChildren.apply(list, keys.slice(0, shown).map(copy));
    more.parentNode.hidden = keys.length <= shown;
    if (!query) status.replaceChildren();
    else if (some && found.length) say("some");
    else if (!found.length) say("none");
    else say(keys.length === 1 ? "one" : "many", keys.length);
    if (query && meant) status.prepend(offer("meant", [meant]), " ");
    else if (query && !found.length && near.length) status.append(" ", offer("near", near));
  }

  function address() {
    var here = new URL(location.href);
    [["q", field.value.trim()], ["kind", chosen()]].forEach(function (pair) {
      if (pair[1]) here.searchParams.set(pair[0], pair[1]); else here.searchParams.delete(pair[0]);
    });
    history.replaceState(null, "", here);
    document.querySelectorAll(".languages a").forEach(function (link) {
      link.setAttribute("href", link.getAttribute("href").replace(/(\?.*)?$/, here.search));
    });
  }

  function run() {
    var query = typed(field.value), mine = ++turn, slow;
    clearTimeout(timer);
    shown = FIRST;
    address();
    if (!query) { found = []; some = false; meant = ""; near = []; show(); return; }
    slow = setTimeout(function () { if (mine === turn) say("wait"); }, 400);
    load().then(function (index) { return index.spelling.ask(query, inPairs(field.value), function (name, text) { return search(index, name, text); }); }).then(function (answer) {
      if (mine !== turn) return;
      found = answer.keys;
      some = answer.some;
      meant = answer.meant || "";
      near = answer.near || [];
      show();
    }).catch(function () {
      loading = null; // the next search tries again
      if (mine === turn) { found = []; meant = ""; near = []; show(); say("broken"); }
    }).finally(function () { clearTimeout(slow); });
  }

  function links() { return Array.from(list.querySelectorAll("li")).map(function (one) { return one.querySelector("a"); }); }

  field.addEventListener("focus", function () { load().catch(function () {}); }, { once: true });
  field.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(run, WAIT); });
  kinds.forEach(function (one) { one.addEventListener("change", function () { shown = FIRST; address(); show(); }); });
  more.addEventListener("click", function () {
    var at = shown;
    shown = Infinity;
    show();
    links()[at].focus();
  });

  // Down goes from the field into the results, up and down through them, Escape back to the field and then clears it.
  document.addEventListener("keydown", function (event) {
    var all = links(), at = all.indexOf(document.activeElement.closest("a")), inside = list.contains(document.activeElement);
    if (event.target === field && event.key === "Enter") run();
    else if (event.target === field && event.key === "ArrowDown" && all.length) all[0].focus();
    else if (event.target === field && event.key === "Escape" && field.value) { field.value = ""; run(); }
    else if (inside && event.key === "ArrowDown" && at >= 0 && at < all.length - 1) all[at + 1].focus();
    else if (inside && event.key === "ArrowUp" && at >= 0) (at ? all[at - 1] : field).focus();
    else if (inside && event.key === "Escape") field.focus();
    else return;
    event.preventDefault();
  });

  var asked = new URL(location.href).searchParams, kind = asked.get("kind");
  kinds.forEach(function (one) { if (one.value === kind) one.checked = true; });
  field.value = asked.get("q") || "";
  if (field.value) run();
  else if (kind) show();
})();
