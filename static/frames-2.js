/* Makes frames of this dossier as high as what is in them. A height is taken from a frame of this site alone, known by its
   window, its address and its origin, and only that frame is changed. Nothing is read, requested or stored.
   AGPL-3.0-or-later. This file does not change: another version has another name. */
(function () {
  "use strict";
  var script = document.currentScript, site = script && script.src ? new URL("..", script.src) : null;
  if (site) addEventListener("message", function (event) {
    var told = event.data, height = told && told.type === "annotated-dossier" ? told.height : 0;
    if (typeof height !== "number" || !(height >= 40 && height <= 20000)) return;
    Array.prototype.forEach.call(document.getElementsByTagName("iframe"), function (frame) {
      if (frame.contentWindow !== event.source || frame.src.indexOf(site.href) !== 0) return;
      if (!/^([\w-]+\/)?embed\//.test(frame.src.slice(site.href.length))) return;
      var shut = origin === "null" || (frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin"));
      if (event.origin === (shut ? "null" : site.origin)) frame.style.height = Math.ceil(height) + "px";
    });
  });
})();
