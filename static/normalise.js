/* The normalisation of dossier/text/normalise.py, and the bounds of words of dossier/text/span.py, for a reader's own text.
   tests/vectors/normalise.json holds both programs to the same answers. It needs nothing else of the site:

     dossier.normalise(raw)          { text, starts, ends, joints }: unit i of `text` comes from the units starts[i] to ends[i] of `raw`;
                                     joints { start, end, forms } say where words were broken at line ends, and what may part them
     dossier.rawSpan(norm, from, to) where the units `from` to `to` of the normalised text stand in the raw one, [start, end]
     dossier.isEdge(norm, index)     whether the raw text can be cut there, which is not so inside an ellipsis sign
     dossier.tokens(text)            where its words stand, or its letters in a script without spaces: [start, end] each
     dossier.isBoundary(text, index) whether a text can be cut there without splitting a word, a number or an accented letter

   All offsets count UTF-16 units, as JavaScript does; the build counts code points. */
(function () {
  "use strict";

  var dossier = window.dossier = window.dossier || {};

  var NORM = "v2"; // another name, other rules: see normalise.py
  var LIGATURES = { "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st" };
  var OTHERWISE = /[\u00ad\u200b-\u200f\u2060\ufeff\ufb00-\ufb06]/g; // invisible, or a ligature
  var BROKEN = /([-\u2010\u00ad¬])[ \t]*(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])\x0c?[ \t]*(?=[\p{L}\p{N}])/gu; // perhaps a word
  var LINE_END = /[ \t]*(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])\x0c?[ \t]*/g;
  var CLOSE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー\u3000-\u303f\uff00-\uffef]/u; // no space parts them
  var SUSPENDED = /^(?:und|oder|sowie|bzw|and|or|och|eller)(?![\p{L}\p{N}_])/u;
  var AS_BEFORE = { "-": "- ", "\u2010": "- ", "\u00ad": " ", "¬": "¬ " };
  // White space is what Python calls so: without the byte order mark, with the separators of C0 and the line end of C1.
  var TO_FOLD = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[„“”‟«»‚‘’‛‹›‐‑‒–—―−…]/g;
  var LOWEST = 0x300; // nothing below joins what stands before it
  var HIGHEST = "\u0345"; // the mark that stands behind all others: class 240

  function folded(sign) {
    if ("„“”‟«»".indexOf(sign) >= 0) return '"';
    if ("‚‘’‛‹›".indexOf(sign) >= 0) return "'";
    if ("‐‑‒–—―−".indexOf(sign) >= 0) return "-";
    return sign === "…" ? "..." : " ";
  }

  function normalise(raw) {
    var broken = breaks(raw), visible = composed(raw, broken), pieces = [], starts = [], ends = [], done = 0, hit, at;

    function keep(from, to) {
      pieces.push(visible.text.slice(from, to));
      for (at = from; at < to; at++) { starts.push(visible.starts[at]); ends.push(visible.ends[at]); }
    }

    TO_FOLD.lastIndex = 0;
    while ((hit = TO_FOLD.exec(visible.text))) {
      keep(done, hit.index);
      done = hit.index + hit[0].length;
      var sign = folded(hit[0]);
      pieces.push(sign);
      for (at = 0; at < sign.length; at++) { starts.push(visible.starts[hit.index]); ends.push(visible.ends[done - 1]); }
    }
    keep(done, visible.text.length);
    starts.push(raw.length);
    var text = pieces.join("");
    return { text: text, starts: starts, ends: ends, joints: joints(text, starts, broken) };
  }

  // Where words are broken at line ends: { start, end } is not read, and the halves may be parted by any of `forms` elsewhere.
  function breaks(raw) {
    var found = [], hit;
    BROKEN.lastIndex = 0;
    while ((hit = BROKEN.exec(raw))) {
      var end = hit.index + hit[0].length, sign = hit[1], before = hit.index ? signBefore(raw, hit.index) : "", after = signAt(raw, end);
      if (!/^[\p{L}\p{M}\p{N}]/u.test(before)) continue;
      var letters = /\p{L}/u.test(after) && !/\p{N}/u.test(before);
      var own = "-\u2010".indexOf(sign) >= 0 && /\p{Uppercase}/u.test(after) && !/\p{Uppercase}/u.test(before);
      var forms = letters && !own ? ["", "-", AS_BEFORE[sign]] : ["-", AS_BEFORE[sign]];
      if (sign === "-" || sign === "\u2010") {
        if (SUSPENDED.test(raw.slice(end, end + 8))) found.push({ start: end, end: end, forms: forms });
        else found.push({ start: hit.index + (letters && /\p{Lowercase}/u.test(after) ? 0 : 1), end: end, forms: forms });
      } else if (letters) found.push({ start: hit.index, end: end, forms: forms });
    }
    LINE_END.lastIndex = 0;
    while ((hit = LINE_END.exec(raw))) {
      var close = hit.index && CLOSE.test(signBefore(raw, hit.index)) && CLOSE.test(raw.slice(hit.index + hit[0].length, hit.index + hit[0].length + 2));
      if (close) found.push({ start: hit.index, end: hit.index + hit[0].length, forms: ["", " "] });
    }
    return found.sort(function (a, b) { return a.start - b.start; });
  }

  function joints(text, starts, broken) {
    var at = 0;
    return broken.map(function (one) {
      while (starts[at] < one.end) at++;
      var longest = one.forms.filter(function (form) { return text.slice(0, at).endsWith(form); }).sort(function (a, b) { return b.length - a.length; });
      return { start: at - longest[0].length, end: at, forms: one.forms };
    });
  }

  // Drops what is invisible and what breaks words, then composes: an accent that follows what was dropped joins the letter before it.
  function composed(raw, broken) {
    var kept = [], visible = "", at, i, number = 0;
    for (at = 0; at < raw.length; at++) {
      while (number < broken.length && broken[number].end <= at) number++;
      if (number < broken.length && broken[number].start <= at) continue;
      var seen = LIGATURES[raw[at]] || (raw[at].search(OTHERWISE) < 0 ? raw[at] : "");
      for (i = 0; i < seen.length; i++) kept.push(at);
      visible += seen;
    }
    if (visible.normalize("NFC") === visible) {
      return { text: visible, starts: kept, ends: kept.map(function (one) { return one + 1; }) };
    }
    var pieces = [], starts = [], ends = [], cuts = segments(visible);
    for (i = 0; i + 1 < cuts.length; i++) {
      var first = cuts[i], last = cuts[i + 1], old = visible.slice(first, last), now = old.normalize("NFC");
      pieces.push(now);
      for (at = 0; at < now.length; at++) { // an accent without a composed form keeps its own place
        starts.push(kept[now === old ? first + at : first]);
        ends.push(kept[now === old ? first + at : last - 1] + 1);
      }
    }
    return { text: pieces.join(""), starts: starts, ends: ends };
  }

  // Where a text falls apart into pieces across which nothing is composed; its start and its end are such places.
  function segments(text) {
    var cuts = [0], at, sign, alone, from;
    for (at = 0; at < text.length; at += sign.length) {
      sign = String.fromCodePoint(text.codePointAt(at));
      if (!at) continue;
      if (text.charCodeAt(at) < LOWEST) cuts.push(at);
      else if (starts(sign)) {
        from = cuts[cuts.length - 1];
        alone = text.slice(from, at).normalize("NFC") + sign.normalize("NFC");
        if (text.slice(from, at + sign.length).normalize("NFC") === alone) cuts.push(at);
      }
    }
    if (text) cuts.push(text.length);
    return cuts;
  }

  // Whether the first of what a sign is made of has combining class 0: then no mark changes places with it.
  function starts(sign) {
    var first = String.fromCodePoint(sign.normalize("NFD").codePointAt(0));
    return first !== HIGHEST && (HIGHEST + first).normalize("NFD")[0] === HIGHEST;
  }

  function rawSpan(norm, from, to) {
    return from === to ? [norm.starts[from], norm.starts[from]] : [norm.starts[from], norm.ends[to - 1]];
  }

  function isEdge(norm, index) {
    return index <= 0 || index >= norm.text.length || norm.starts[index] >= norm.ends[index - 1];
  }

  var MARK = /^\p{M}/u, WORD = /^[\p{L}\p{N}\p{M}_]/u, LETTER = /^\p{L}/u, DIGIT = /^[\p{Nd}²³¹⁰⁴-⁹₀-₉]/u;
  var JOINTS = ".,．٫٬'’";
  // Scripts without spaces between words, and what belongs together in them: as dossier/text/scripts.py says it.
  var KATAKANA = "\\p{Script=Katakana}ーｰﾞﾟ", NUMERALS = "〇零一二三四五六七八九", POWERS = "十百千万萬亿億兆";
  var RUNNING = ["Han", "Hiragana", "Katakana", "Bopomofo", "Thai", "Lao", "Khmer", "Myanmar", "Tai_Le", "New_Tai_Lue", "Tai_Tham", "Tai_Viet",
    "Javanese", "Balinese"].map(function (script) { return "\\p{Script=" + script + "}"; }).join("") + "ーｰﾞﾟ";
  var BEFORE = "เแโใไເແໂໃໄꪵꪶꪹꪻꪼ", AFTER = "ะาำๅๆฯະາຳໆーｰﾞﾟ々〻ゝゞヽヾぁぃぅぇぉゃゅょゎ", STACKED = "\\u17d2\\u1039\\u1a60";
  var CLOSED = "[\\u1000-\\u102a\\u103f]\\u1037?[\\u1039\\u103a]", SIGN = "\\p{L}\\p{N}\\p{M}_";
  var PARTS = new RegExp("[" + RUNNING + "][" + SIGN + "]|[" + SIGN + "][" + RUNNING + "]", "uy");
  var INSIDE = new RegExp("[" + KATAKANA + "][" + KATAKANA + "]|[\\p{Nd}" + NUMERALS + POWERS + "][" + NUMERALS + POWERS + "]|[" + POWERS + "]\\p{Nd}|[" +
    BEFORE + STACKED + "].|.[" + AFTER + "]|." + CLOSED, "uys");

  var COUNTED = RUNNING + "\\p{Script=Tibetan}";
  var TOKEN = new RegExp("[" + BEFORE + "]*(?=[\\p{L}\\p{N}])[" + COUNTED + "](?:(?=\\p{M})[" + COUNTED + "]|[" + AFTER + "])*|(?:(?![" + COUNTED +
    "])[^\\s\\u1361])+", "gu");

  function tokens(text) {
    return Array.from(text.matchAll(TOKEN), function (hit) { return [hit.index, hit.index + hit[0].length]; });
  }

  function isBoundary(text, index) {
    if (index <= 0 || index >= text.length) return true;
    var before = signBefore(text, index), after = signAt(text, index);
    if (/^[\udc00-\udfff]/.test(text[index]) && /[\ud800-\udbff]/.test(text[index - 1])) return false;
    if (MARK.test(after)) return false;
    if (WORD.test(before) && WORD.test(after)) return begins(PARTS, text, index - before.length) && !begins(INSIDE, text, index - before.length);
    var joint = JOINTS.indexOf(after) >= 0 ? index : JOINTS.indexOf(before) >= 0 ? index - 1 : 0;
    if (!(joint > 0 && joint < text.length - 1)) return true;
    var kind = "'’".indexOf(text[joint]) < 0 ? DIGIT : LETTER;
    return !(kind.test(signBefore(text, joint)) && kind.test(signAt(text, joint + 1)));
  }

  function begins(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text);
  }

  function signAt(text, index) { return String.fromCodePoint(text.codePointAt(index)); }

  function signBefore(text, index) {
    var low = index > 1 && /[\udc00-\udfff]/.test(text[index - 1]) && /[\ud800-\udbff]/.test(text[index - 2]);
    return text.slice(low ? index - 2 : index - 1, index);
  }

  dossier.NORM = NORM;
  dossier.normalise = normalise;
  dossier.rawSpan = rawSpan;
  dossier.isEdge = isEdge;
  dossier.tokens = tokens;
  dossier.isBoundary = isBoundary;
})();
