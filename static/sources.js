/* The source switch of the start page: a box to untick before each source. What has no source left turns grey, what loses
   its second one weakens. Which sources carry what, the list says by minimal cuts (dossier/model/cuts.py): something is lost
   when all sources of one of its cuts are. Nothing is stored: the page and its address (`?without=…`) keep the choice. */
(function () {
  "use strict";

  var list = document.querySelector(".source-choices");
  if (!list) return;
  var words = Array.from(document.querySelectorAll("#switch-words li"), function (item) { return item.textContent; });
  var claims = JSON.parse(list.dataset.claims), disputes = JSON.parse(list.dataset.disputes);
  var cited = pairs(list.dataset.cited), cards = pairs(list.dataset.cards);
  var boxes = Array.from(list.querySelectorAll("[data-source]"), box), gone = 0;
  var facts = Array.from(document.querySelectorAll("main :is(.fact, [data-claim])"), function (element) {
    var cite = element.dataset.claim ? null : element.closest(".cited").querySelector(".cite");
    var claim = cite ? /(?:#cite-|claims\/)([^/#]+)/.exec(cite.getAttribute("href"))[1] : element.dataset.claim;
    return { element: element.closest("svg g") || element, cuts: claim in cited ? claims[cited[claim]] : [0, [], []] };
  });
  var bar = document.createElement("div"), said = document.createElement("p"), again = document.createElement("button");

  function pairs(text) {
    var parts = text ? text.split(" ") : [], found = {};
    for (var at = 0; at < parts.length; at += 2) found[parts[at]] = JSON.parse(parts[at + 1]);
    return found;
  }

  function box(row) {
    var input = document.createElement("input"), link = row.querySelector("a");
    input.type = "checkbox";
    input.checked = true;
    input.autocomplete = "off";
    input.setAttribute("aria-label", link.textContent);
    input.addEventListener("change", update);
    row.prepend(input);
    return { input: input, id: row.dataset.source, name: link.textContent };
  }

  function lost(cuts) {
    return cuts.some(function (cut) { return (cut & gone) === cut; });
  }

  function leave(element, left, note) { // "none", "one", or "" where nothing is lost
    if (!left) { delete element.dataset.left; delete element.dataset.note; return; }
    element.dataset.left = left;
    element.dataset.note = note;
  }

  function number(all, one, cuts) {
    var n = all.reduce(function (sum, group) { return sum + (cuts(group) ? group[0] : 0); }, 0);
    return n ? words[n === 1 ? one : one + 1].replace(/\d+/, n.toLocaleString(document.documentElement.lang)) : "";
  }

  function update() {
    var without = boxes.filter(function (source) { return !source.input.checked; });
    gone = boxes.reduce(function (bits, source, at) { return source.input.checked ? bits : bits | 1 << at; }, 0);
    facts.forEach(function (fact) {
      var falls = lost(fact.cuts[1]), weakens = !falls && lost(fact.cuts[2]);
      leave(fact.element, falls ? "none" : weakens ? "one" : "", words[falls ? 7 : 8]);
    });
    document.querySelectorAll(".deck > .cited, .prose .cited").forEach(function (sentence) {
      var parts = Array.from(sentence.querySelectorAll(".words"));
      leave(sentence, parts.length && parts.every(function (part) { return part.dataset.left === "none"; }) ? "none" : "", "");
    });
    document.querySelectorAll("article[data-dispute]").forEach(function (card) {
      var cuts = cards[card.dataset.dispute];
      leave(card, lost(cuts[0]) ? "none" : "", words[9]);
      card.querySelectorAll(".two-sides > *").forEach(function (side, at) { leave(side, lost(cuts[1][at]) ? "none" : "", ""); });
    });
    boxes.forEach(function (source) {
      document.querySelectorAll('main [data-source="' + source.id + '"], main a[href*="sources/' + source.id + '/"]').forEach(function (element) {
        leave(element, source.input.checked ? "" : "none", "");
      });
    });
    bar.hidden = !without.length;
    said.textContent = !without.length ? "" : words[0] + " " + without.map(function (source) { return source.name; }).join("; ") + " – " + [
      number(claims, 1, function (group) { return lost(group[1]); }),
      number(claims, 3, function (group) { return !lost(group[1]) && lost(group[2]); }),
      number(disputes, 5, function (group) { return lost(group[1]); })
    ].filter(Boolean).join(", ");
    if (!/^https?:$/.test(location.protocol)) return;
    var here = new URL(location.href);
    here.searchParams.delete("without");
    if (without.length) here.searchParams.set("without", without.map(function (source) { return source.id; }).join(" "));
    history.replaceState(history.state, "", here);
  }

  again.type = "button";
  again.textContent = words[10];
  again.addEventListener("click", function () {
    boxes.forEach(function (source) { source.input.checked = true; });
    update();
    boxes[0].input.focus();
  });
  said.setAttribute("role", "status");
  bar.className = "without-bar";
  bar.append(said, again);
  document.getElementById("main").append(bar);
  list.classList.add("ticked");
  (new URL(location.href).searchParams.get("without") || "").split(" ").forEach(function (id) {
    boxes.forEach(function (source) { if (source.id === id) source.input.checked = false; });
  });
  update();
})();
