/* A reader's own copy as text, whatever it is given as. Needs normalise.js, which makes `dossier`.

     dossier.isPage(content)   whether a text is a whole web page
     dossier.textOf(html)      a web page, or a part of one, as text
     dossier.decoded(bytes)    a file as text, in whatever it was written */
(function () {
  "use strict";

  var SKIPPED = "script, style, noscript, template, head, svg, iframe, object, textarea, select";
  var BLOCKS = new RegExp("^(?:address|article|aside|blockquote|button|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|"
    + "form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tr|ul)$", "i");

  // A web page as text: a line for every block, what is no text left out. Nothing in it is run or loaded: it is never shown.
  function textOf(html) {
    var lines = [""];
    (function read(node) {
      node.childNodes.forEach(function (one) {
        if (one.nodeType === Node.TEXT_NODE) lines[lines.length - 1] += one.data.replace(/[ \t\r\n\f]+/g, " ");
        if (one.nodeType !== Node.ELEMENT_NODE || one.matches(SKIPPED)) return;
        var block = BLOCKS.test(one.localName);
        if (block || one.localName === "br") lines.push("");
        read(one);
        if (block) lines.push("");
        if (/^t[dh]$/.test(one.localName)) lines[lines.length - 1] += " ";
      });
    })(new DOMParser().parseFromString(bare(html), "text/html"));
    return lines.map(function (line) { return line.trim(); }).filter(Boolean).join("\n");
  }

  // Tags by their names alone: of styles and handlers the page's policy would complain even where nothing is shown.
  function bare(html) {
    return html.replace(/<(\/?)([a-z][a-z0-9]*)(?:[^"'<>]|"[^"]{0,4000}"|'[^']{0,4000}'){0,4000}>/gi, function (tag, end, name) {
      return "<" + end + (/^style$/i.test(name) ? "template" : name) + ">";
    });
  }

  function isPage(content) { return /^\s*(?:<!--[^]*?-->\s*)?<(?:!doctype|html|head|body)\b/i.test(content); }

  function decoded(bytes) {
    var start = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength)), wide = start[0] << 8 | start[1];
    if (wide === 0xfffe || wide === 0xfeff) return new TextDecoder(wide === 0xfffe ? "utf-16le" : "utf-16be").decode(bytes);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch (error) {
      return new TextDecoder("windows-1252").decode(bytes);
    }
  }

  window.dossier.isPage = isPage;
  window.dossier.textOf = textOf;
  window.dossier.decoded = decoded;
})();
