/* A reader's own copy of a source, checked in the browser: which passages stand in it word for word, which are altered, which are
   missing, and the claims beside them. The text is given to nobody and kept nowhere; it ends as text nodes in this page.
   Brought with its data (`copy.js` beside the page, dossier/export/copies.py) when somebody opens that part of a source page. */
(function () {
  "use strict";

  var dossier = window.dossier, data = dossier.copy, words = data.words;
  var part = document.querySelector("details.own-copy"), here = document.documentElement.lang;
  var FEW = 6; // of what is altered or missing, stand open
  var LINES = 2; // without a passage, are not folded

  // Elements

  function make(tag, given, content) {
    var element = document.createElement(tag);
    Object.keys(given || {}).forEach(function (name) { element.setAttribute(name, given[name]); });
    element.append.apply(element, [].concat(content === undefined ? [] : content));
    return element;
  }

  function button(word, act) {
    var element = make("button", { type: "button" }, words[word]);
    element.addEventListener("click", act);
    return element;
  }

  function filled(word, numbers) {
    return words[word].replace(/\{(\w+)\}/g, function (all, name) { return numbers[name].toLocaleString(here); });
  }

  var field = make("textarea", {
    id: "own-text", rows: "7", "aria-describedby": "own-intro",
    autocomplete: "off", autocapitalize: "off", spellcheck: "false", // a browser may ask others how to spell
  });
  var file = make("input", { type: "file", id: "own-file", accept: ".txt,.html,.htm,text/plain,text/html" });
  var status = make("p", { role: "status", class: "own-status" });
  var at = make("span", { role: "status", class: "own-at" });
  var odd = make("div"), text = make("div", { class: "own-text" });
  var ways = make("p", { class: "own-ways" }, [
    button("previous", function () { go(-1); }), button("next", function () { go(1); }), at,
  ]);
  var outcome = make("div", { class: "own-found" }, [odd, make("h3", {}, words.marked), ways, text]);
  outcome.hidden = true;

  part.querySelectorAll(":scope > :not(summary)").forEach(function (one) { one.remove(); });
  part.append(
    make("p", { id: "own-intro" }, words.intro),
    make("label", { for: "own-text", class: "label" }, words.field), field,
    make("div", { class: "own-do" }, [
      button("check", run), button("clear", clear),
      make("label", { for: "own-file", class: "label" }, words.file), file,
    ]),
    status, outcome
  );

  // The text: pasted, dropped or chosen

  function take(given) {
    if (given.size > 4 * data.most) { show(filled("{most} at most", data)); return; } // a character takes four bytes at most
    given.arrayBuffer().then(function (bytes) {
      var content = dossier.decoded(bytes);
      if (/\0|^%PDF/.test(content)) { show(words.unreadable); return; }
      field.value = /\.html?$/i.test(given.name) || dossier.isPage(content) ? dossier.textOf(content) : content;
      run();
    }).catch(function () { show(words.unreadable); });
  }

  file.addEventListener("change", function () {
    if (file.files[0]) take(file.files[0]);
    file.value = ""; // the same file may be chosen again
  });

  field.addEventListener("paste", function (event) {
    var plain = event.clipboardData.getData("text/plain"), html = event.clipboardData.getData("text/html");
    if (!plain && html) {
      event.preventDefault();
      field.setRangeText(dossier.textOf(html), field.selectionStart, field.selectionEnd, "end");
    }
    setTimeout(run, 0); // when it stands in the field
  });

  part.addEventListener("dragover", function (event) { event.preventDefault(); }); // else the browser would leave for the file
  part.addEventListener("drop", function (event) {
    var given = event.dataTransfer, html = given.getData("text/html");
    event.preventDefault();
    if (given.files[0]) { take(given.files[0]); return; }
    field.value = given.getData("text/plain") || dossier.textOf(html);
    run();
  });

  part.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    if (event.target !== field) field.focus();
    else {
      part.open = false;
      part.querySelector("summary").focus();
    }
    event.preventDefault();
  });

  // The answer

  function show(message) {
    outcome.hidden = true;
    odd.replaceChildren();
    text.replaceChildren();
    at.textContent = "";
    status.textContent = message;
  }

  function clear() {
    field.value = "";
    show("");
    field.focus();
  }

  function count(results, state) { return results.filter(function (one) { return one.state === state; }).length; }

  function run() {
    var raw = dossier.isPage(field.value) ? dossier.textOf(field.value) : field.value, results, note = "";
    if (!raw.trim()) { show(words.empty); return; }
    if (raw.length > data.most) { show(filled("{most} at most", data)); return; }
    results = dossier.check(raw, data.passages);
    if (dossier.normalise(raw).joints.length) note = " " + words.joined;
    var says = [[filled("{found} of {all} found", { found: count(results, "found"), all: results.length })]];
    if (count(results, "missing") === results.length) { show(words.none); return; }
    if (count(results, "altered")) says.push(filled("{n} altered", { n: count(results, "altered") }));
    if (count(results, "missing")) says.push(filled("{n} not found", { n: count(results, "missing") }));
    show(says.join("; ") + "." + note);
    outcome.hidden = false;
    draw(raw, results);
    odd.append.apply(odd, ["altered", "missing"].map(function (state) { return listed(results, state); }).filter(Boolean));
  }

  function claim(number, current) {
    var fields = data.claims[number], item = make("li", {}, [
      make("a", { class: "cite sure-" + fields[1], href: fields[2] }, fields[0]), " ",
      make("span", { class: "unseen" }, "(" + words[fields[1]] + ")"),
    ]);
    if (current) current.push(item);
    return item;
  }

  function claims(passage) {
    return make("ul", { class: "facts statements" }, passage.fields.map(function (one) { return make("li", {}, one); })
      .concat(passage.claims.map(function (number) { return claim(number); })));
  }

  function said(runs, tag) {
    return make(tag, { lang: data.language, dir: "auto" }, runs.flatMap(function (run, number) {
      return [number ? run[2] : "", run[1] ? run[0] : make("b", {}, run[0])];
    }));
  }

  function quotation(one) {
    if (one.words !== undefined) return [make("q", { lang: data.language, dir: "auto" }, one.words)];
    var ends = [one.first, one.last].map(function (end) { return end ? make("q", { lang: data.language, dir: "auto" }, end) : ""; });
    return [ends[0], " […] ", ends[1]];
  }

  function line(word, content) { return make("p", {}, [make("span", { class: "label" }, words[word] + ": ")].concat(content)); }

  // What is altered, or missing: what the dossier quotes, what stands in the copy, and what rests on it.
  function listed(results, state) {
    var items = [];
    results.forEach(function (result, number) {
      if (result.state !== state) return;
      var passage = data.passages[number], item = make("li", {}), last = make("p", { class: "attribution" });
      if (passage.parts.some(function (one) { return one.words === undefined; })) {
        item.append(make("p", { class: "pointer" }, passage.pointer));
      }
      result.parts.forEach(function (one, at) {
        if (one.state === "found") return;
        item.append(line("quoted", one.quoted ? said(one.quoted, "q") : quotation(passage.parts[at])));
        if (one.yours) item.append(line("yours", said(one.yours, "span")));
        else if (state === "altered") item.append(line("yours", words[one.only || "missing"]));
      });
      if (result.turned) item.append(line("yours", words.turned));
      item.append(claims(passage), last);
      if (passage.id) last.append(make("a", { href: "#" + passage.id }, words.here), " ");
      if (result.mark) last.append(button("there", function () { jump(result); }));
      items.push(item);
    });
    if (!items.length) return null;
    var list = make("details", { class: "own-odd " + state }, [
      make("summary", {}, filled(state === "altered" ? "{n} altered" : "{n} not found", { n: items.length })),
      make("ul", {}, items),
    ]);
    list.open = items.length <= FEW;
    return list;
  }

  // The copy with its marks

  var stops = [], stop = -1;

  function draw(raw, results) {
    var spans = [], rows = [], row = null;
    results.forEach(function (result, number) {
      result.marks = [];
      result.beside = [];
      result.mark = null;
      result.parts.forEach(function (one) {
        if (one.span) spans.push({ start: one.span[0], end: one.span[1], result: result, number: number, altered: one.state === "altered" });
      });
    });
    spans.sort(function (a, b) { return a.start - b.start || a.end - b.end; });
    for (var hit of raw.matchAll(/[^\n\r\u2028\u2029]+/g)) {
      var start = hit.index, end = start + hit[0].length;
      if (!hit[0].trim()) continue;
      var mine = spans.filter(function (one) { return one.start < end && start < one.end; });
      if (row && mine.some(function (one) { return one.start < row.end; })) { // a passage goes on in the next line
        row.end = end;
        row.spans = row.spans.concat(mine.filter(function (one) { return row.spans.indexOf(one) < 0; }));
      } else rows.push(row = { start: start, end: end, spans: mine });
    }
    var plain = [];
    rows.forEach(function (one) {
      if (!one.spans.length) { plain.push(one); return; }
      unmarked(raw, plain);
      plain = [];
      text.append(marked(raw, one));
    });
    unmarked(raw, plain);
    stops = results.filter(function (one) { return one.mark; });
    stops.sort(function (a, b) { return a.first - b.first; });
    stop = -1;
  }

  function unmarked(raw, rows) {
    var lines = rows.map(function (one) { return make("p", { class: "source-text", lang: data.language, dir: "auto" }, raw.slice(one.start, one.end)); });
    if (lines.length > LINES) lines = [make("details", { class: "own-plain" }, [make("summary", {}, filled("unmarked {n}", { n: lines.length }))].concat(lines))];
    text.append.apply(text, lines);
  }

  function marked(raw, row) {
    var edges = [row.start, row.end], line = make("p", { class: "source-text", lang: data.language, dir: "auto" });
    var facts = make("ul", { class: "facts statements" }), drawn = new Map();
    row.spans.forEach(function (one) { edges.push(Math.max(row.start, one.start), Math.min(row.end, one.end)); });
    edges = Array.from(new Set(edges)).sort(function (a, b) { return a - b; });
    for (var i = 0; i + 1 < edges.length; i++) {
      var content = raw.slice(edges[i], edges[i + 1]);
      var over = row.spans.filter(function (one) { return one.start <= edges[i] && edges[i + 1] <= one.end; });
      line.append(over.length ? piece(content, over, edges[i]) : content);
    }
    row.spans.forEach(function (one) {
      var passage = data.passages[one.number];
      passage.fields.forEach(function (field) { if (!drawn.has(field)) { drawn.set(field, true); facts.append(make("li", {}, field)); } });
      passage.claims.forEach(function (number) {
        if (!drawn.has(number)) { drawn.set(number, claim(number)); facts.append(drawn.get(number)); }
        one.result.beside.push(drawn.get(number));
      });
    });
    return make("div", { class: "paragraph" }, [line, make("div", { class: "resting" }, facts)]);
  }

  function piece(content, over, start) {
    var wrong = over.every(function (one) { return one.altered; });
    var element = make("mark", { tabindex: "-1" }, over.length > 1 ? make("b", {}, content) : content);
    if (wrong) {
      element.className = "altered";
      if (over.some(function (one) { return one.start === start; })) element.prepend(make("span", { class: "unseen" }, words.altered + ": "));
    }
    over.forEach(function (one) {
      if (!one.result.mark) {
        one.result.mark = element;
        one.result.first = start;
      }
      one.result.marks.push(element);
    });
    return element;
  }

  function light(result) {
    text.querySelectorAll(".current").forEach(function (one) { one.classList.remove("current"); });
    result.marks.concat(result.beside).forEach(function (one) { one.classList.add("current"); });
    result.mark.scrollIntoView({ block: "center" });
    stop = stops.indexOf(result);
    at.textContent = filled("passage {n} of {all}", { n: stop + 1, all: stops.length });
  }

  function go(by) { light(stops[(Math.max(stop, by < 0 ? 0 : -1) + by + stops.length) % stops.length]); }

  function jump(result) {
    light(result);
    result.mark.focus({ preventScroll: true });
  }
})();
