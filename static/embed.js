// Sends the embed's height to the page around it, and shows what has changed since its code was copied. It needs nothing
// but sandbox="allow-scripts": it fetches and stores nothing.
(function () {
  "use strict";
  var root = document.documentElement, query = new URLSearchParams(location.search);
  var theme = query.get("theme"), secret = (/secret=(\w+)/.exec(location.hash) || [])[1];
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  if (parent === window) root.dataset.alone = "";

  function say(message) { parent.postMessage(message, "*"); }

  // In the four forms that pages understand: ours, AMP's, pym's and WordPress's.
  function tell() {
    if (!innerWidth) return; // not laid out yet: every letter would have a line of its own
    var height = Math.ceil(document.body.getBoundingClientRect().height);
    say({ type: "annotated-dossier", height: height });
    say({ sentinel: "amp", type: "embed-size", height: height });
    if (query.get("childId")) say(["pym", query.get("childId"), "height", height].join("xPYMx"));
    if (secret) say({ message: "height", value: height, secret: secret });
  }

  // The address says which version was copied: a revision, or how many revisions there were.
  function compare() {
    var taken = query.get("v"), now = document.body.dataset.version, was;
    if (!taken || taken === now) return;
    if (/^\d+$/.test(taken)) {
      document.querySelectorAll("[data-number]").forEach(function (one) {
        if (Number(one.dataset.number) > Number(taken)) one.classList.add("new");
      });
      return;
    }
    was = document.getElementById("v-" + taken);
    if (was) { was.classList.add("from"); was.parentNode.classList.add("shown"); return; }
    was = document.querySelector(".unknown");
    if (was) was.hidden = false;
  }

  // A page whose script came later than this frame asks again: WordPress with the secret that it gave, ours by its type.
  function asked(event) {
    var question = event.data;
    if (event.source !== parent || !question) return;
    if (question.type === "annotated-dossier" ? question.ask === "height" : secret && question.message === "ready" && question.secret === secret) tell();
  }

  document.addEventListener("DOMContentLoaded", function () {
    compare();
    if (parent === window) return;
    addEventListener("message", asked);
    tell();
    addEventListener("load", tell);
    if (window.ResizeObserver) new ResizeObserver(tell).observe(document.body);
    if (secret) document.addEventListener("click", function (event) {
      var link = event.target.closest("a[href]");
      if (link) say({ message: "link", value: link.href, secret: secret });
    });
  });
})();
