/* Citation cards and shorter addresses. Nothing is stored, nothing is requested; without this file every link still works.
   A card shows the source entry that a citation leads to: on hover, Enter, Space or tap. Timings are Wikipedia's. */
(function () {
  "use strict";

  var program = document.currentScript && document.currentScript.src; // in assets/, one step below the site's address
  var IN = 500; // ms the pointer rests before a card opens
  var OUT = 300; // ms it may be away, enough to move onto the card
  var EDGE = 12; // px kept free to the window's edge
  var LOW = 120; // px; a card is never lower
  var NARROW = 640; // px; below, the card is a sheet at the foot of the window

  var sheet = document.querySelector("link[disabled]"); // how a card looks: no text waits for it
  if (sheet) sheet.disabled = false;

  var card = null, trigger = null, timer = 0, pointer = "mouse", keyboard = false;

  function entryOf(element) {
    var citation = element && element.closest && element.closest("a.cite.mark, .words[data-claim]");
    var entry = citation && document.getElementById(citation.dataset.claim ? "cite-" + citation.dataset.claim : citation.getAttribute("href").split("#")[1]);
    if (!sheet || !sheet.sheet) return null;
    // Inside its own entry, or where the entry is the page's content, there is nothing to lift.
    if (!entry || entry.contains(citation) || entry.classList.contains("own") || citation.classList.contains("away")) return null;
    return { trigger: citation, entry: entry, upto: Number(citation.dataset.upto) || entry.value };
  }

  function make() {
    card = document.createElement("div");
    card.className = "card";
    card.setAttribute("role", "dialog");
    if (card.showPopover) card.popover = "manual";
    card.addEventListener("pointerenter", function () { clearTimeout(timer); });
    card.addEventListener("pointerleave", function (event) { if (event.pointerType === "mouse") later(close, OUT); });
  }

  function fill(entry, upto, label) {
    var copy = document.createElement("div"), shut = document.createElement("button");
    for (; entry; entry = entry.value < upto ? entry.nextElementSibling : null) copy.append.apply(copy, entry.cloneNode(true).childNodes);
    copy.querySelectorAll("[id]").forEach(function (one) { one.removeAttribute("id"); });
    copy.querySelectorAll("details").forEach(function (one) { one.open = true; });
    shut.type = "button";
    shut.className = "close";
    shut.textContent = "×";
    shut.setAttribute("aria-label", document.body.dataset.close);
    shut.addEventListener("click", function () { leave(); });
    card.replaceChildren.apply(card, [shut].concat(Array.from(copy.childNodes)));
    card.setAttribute("aria-label", label);
  }

  function place() {
    var spot = trigger.getClientRects(), at = spot[spot.length - 1], size, left, top, below, above, high;
    card.style.left = card.style.top = card.style.maxHeight = "";
    if (window.innerWidth < NARROW) { // a sheet must not hide what it is about
      window.scrollBy(0, Math.max(0, at.bottom + EDGE - card.getBoundingClientRect().top));
      return;
    }
    // Below the citation, or above where it fits there alone; it goes along with the page. CSS anchors would do it, but where a
    // window is too low Chromium 150 pushes what is anchored over its anchor, and scrolls to no link in it.
    size = card.getBoundingClientRect();
    left = Math.min(Math.max(EDGE, at.left - 40), document.documentElement.clientWidth - size.width - EDGE);
    top = at.bottom + 6;
    below = window.innerHeight - EDGE - top;
    above = at.top - 6 - EDGE;
    high = Math.min(size.height, Math.max(LOW, size.height > below && above > below ? above : below));
    if (high < size.height) card.style.maxHeight = high + "px";
    if (size.height > below && above > below) top = at.top - high - 6;
    card.style.left = left + window.scrollX + "px";
    card.style.top = top + window.scrollY + "px";
  }

  function open(cited) {
    clearTimeout(timer);
    if (trigger === cited.trigger) return;
    close();
    if (!card) make();
    trigger = cited.trigger;
    trigger.setAttribute("aria-expanded", "true");
    fill(cited.entry, cited.upto, trigger.getAttribute("aria-label") || trigger.textContent);
    (trigger.ownerSVGElement || trigger).after(card); // next in the order of the keyboard, too; a drawing holds no HTML
    if (card.showPopover) card.showPopover();
    card.classList.add("shown");
    place();
  }

  function close() {
    clearTimeout(timer);
    if (!trigger) return;
    trigger.removeAttribute("aria-expanded");
    trigger = null;
    card.classList.remove("shown");
    if (card.hidePopover && card.isConnected) card.hidePopover();
    card.remove();
  }

  function leave() { // closes, and gives the focus back if the card had it
    var back = trigger, had = card && card.contains(document.activeElement);
    close();
    if (had && back) back.focus();
  }

  function later(act, wait) {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  }

  document.addEventListener("pointerover", function (event) {
    var cited = event.pointerType === "mouse" && entryOf(event.target);
    if (cited && cited.trigger !== trigger) later(function () { open(cited); }, IN);
    else if (cited) clearTimeout(timer);
  });

  document.addEventListener("pointerout", function (event) {
    if (event.pointerType !== "mouse" || !entryOf(event.target) || (card && card.contains(event.relatedTarget))) return;
    if (trigger) later(close, OUT);
    else clearTimeout(timer);
  });

  document.addEventListener("pointerdown", function (event) {
    pointer = event.pointerType;
    keyboard = false;
    if (trigger && !card.contains(event.target) && !trigger.contains(event.target)) close();
  });

  document.addEventListener("keydown", function (event) {
    keyboard = true;
    pointer = "";
    var cited = (event.key === "Enter" || event.key === " ") && entryOf(event.target);
    if (event.key === "Escape" && trigger) leave();
    else if (event.key === "Escape") clearTimeout(timer);
    else if (cited && trigger !== cited.trigger) { event.preventDefault(); open(cited); } // a second Enter follows the link
    else if (cited && event.key === " ") { event.preventDefault(); close(); }
  });

  document.addEventListener("focusin", function (event) {
    if (keyboard && trigger && !card.contains(event.target) && event.target !== trigger) close();
  });

  document.addEventListener("click", function (event) {
    var cited = entryOf(event.target), ways = event.target.closest && event.target.closest("nav[popover]");
    if (ways && ways.hidePopover && event.target.closest("a")) { if (ways.matches(":popover-open")) ways.hidePopover(); }
    if (trigger && card.contains(event.target) && event.target.closest("a")) { later(close, 0); return; }
    if (!cited || pointer === "mouse" || pointer === "") { if (cited) close(); return; }
    if (trigger === cited.trigger) { close(); return; } // the second tap follows the link
    event.preventDefault();
    open(cited);
  });

  window.addEventListener("resize", close);

  // How certain every fact is: the address keeps whether it is shown.
  var certain = document.getElementById("certain"), here = new URL(location.href);
  if (certain) {
    if (here.searchParams.has("certain")) certain.checked = here.searchParams.get("certain") === "1";
    certain.addEventListener("change", function () {
      here = new URL(location.href);
      here.searchParams.set("certain", certain.checked ? "1" : "0");
      if (/^https?:$/.test(location.protocol)) history.replaceState(history.state, "", here);
    });
  }

  // A host that was not told its address when the site was built is found at it now.
  document.querySelectorAll("[data-nowhere]").forEach(function (note) {
    var place = note.dataset.nowhere, home = program ? new URL("..", program).href : "";
    if (!/^https?:/.test(home)) return;
    note.hidden = true;
    document.querySelectorAll("textarea.snippet").forEach(function (text) {
      text.value = text.textContent = text.textContent.split(place).join(home);
    });
  });

  // Texts to take along: a button copies the one it names, and says so.
  document.querySelectorAll("button.copy").forEach(function (button) {
    var text = document.getElementById(button.dataset.copy), name = button.textContent;
    button.hidden = false;
    button.setAttribute("aria-describedby", text.id);
    button.addEventListener("click", function () {
      function done() {
        button.textContent = button.dataset.done;
        setTimeout(function () { button.textContent = name; }, 2000);
      }
      text.focus();
      text.select();
      if (navigator.clipboard) navigator.clipboard.writeText(text.value).then(done, function () {});
      else if (document.execCommand("copy")) done();
    });
  });

  // What a folded part works with comes when it is opened: its data first, which names its programs and styles. No page waits for it.
  document.addEventListener("toggle", function (event) {
    var part = event.target, data = part.dataset.needs;
    if (!data || !part.open) return;
    part.removeAttribute("data-needs");
    bring(data).onload = function () { window.dossier.copy.needs.forEach(bring); };
  }, true);

  function bring(address) {
    var sheet = /\.css$/.test(address), element = document.createElement(sheet ? "link" : "script");
    if (sheet) element.rel = "stylesheet";
    element[sheet ? "href" : "src"] = address;
    element.async = false; // in the order in which they are named
    document.head.append(element);
    return element;
  }

  if (/^https?:$/.test(location.protocol)) {
    document.querySelectorAll("a[href*='index.html']").forEach(function (link) {
      var href = link.getAttribute("href");
      if (/^[a-z]+:/i.test(href)) return;
      link.setAttribute("href", href.replace(/(^|\/)index\.html(?=$|[#?])/, "$1").replace(/^(?=$|[#?])/, "./"));
    });
  }
})();
