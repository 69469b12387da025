/* Makes frames of an annotated dossier as high as what is in them: asks each, and takes an answer from it alone, known by its
   window, its address and its origin. Nothing is read, requested or stored. The site is in `data-site`, or where this file is.
   AGPL-3.0-or-later. This file does not change: another version has another name. */
(function (script) {
  var site = new URL(script.dataset.site || new URL("..", script.src)), root = site.href, type = "annotated-dossier";
  function each(act) {
    document.querySelectorAll("iframe").forEach(function (frame) {
      if (!frame.src.indexOf(root) && /^([\w-]+\/)?embed\//.test(frame.src.slice(root.length))) act(frame);
    });
  }
  addEventListener("message", function (event) {
    var height = event.data && event.data.type === type && event.data.height;
    if (typeof height === "number" && height >= 40 && height <= 20000) each(function (frame) {
      var shut = origin === "null" || frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
      if (frame.contentWindow === event.source && event.origin === (shut ? "null" : site.origin)) frame.style.height = Math.ceil(height) + "px";
    });
  });
  each(function (frame) { frame.contentWindow.postMessage({ type: type, ask: "height" }, "*"); });
})(document.currentScript);
