/* Tells the words, numbers and signs of a text apart: dossier/text/tokens.py once more. All words of a language, here and in
   the other scripts, come from its record in dossier/text/languages/, which the build writes down for the page
   (dossier/export/draft.py); tests/vectors/ holds the readers together. */
window.Draft = window.Draft || {};
(function (D) {
  "use strict";

  const TOKEN = new RegExp(
    "((?:https?://|www\\.)\\S+|(?<!\\S)\\S[^@\\s]*@\\S+\\.[\\p{L}\\p{N}_]+)" +
    "|([0-9]{1,3}(?:[\u00a0\u202f\u2009'’][0-9]{3})+(?![0-9])(?:[.,][0-9]+)*|[0-9]+(?:[.,][0-9]+)*)" +
    "|((?:[A-Z]\\.){2,}|[\\p{L}\\p{Nl}\\p{No}]+(?:['’][\\p{L}\\p{Nl}\\p{No}]+)*)|(\\S)", "gu");
  // End marks, so that no rule has to ask whether the text goes on.
  const AHEAD = 12;

  /* What the build wrote down, as sets, maps and phrases. */
  function table(value) {
    if (!value || typeof value !== "object" || Array.isArray(value)) return value;
    if ("set" in value) return new Set(unfolded(value.set));
    if ("map" in value) return new Map(value.map.flatMap(([what, words]) => unfolded(words).map((word) => [word, what])));
    if (Array.isArray(value.phrases)) return phrases(value.phrases);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, table(one)]));
  }

  /* The words of a list: `erste,m,n` are three. */
  function unfolded(words) {
    return words.split(" ").filter(Boolean).flatMap((one) => {
      const [base, ...ends] = one === "," ? [one] : one.split(",");
      return [base, ...ends.map((end) => base + end)];
    });
  }

  /* All word lists of a language, with every word with which a reading may begin (compounds excepted). */
  function tables(raw) {
    const g = table(raw);
    const lists = [g.comparators, g.currencies, g.shares, g.vague, g.digits, g.digits_of_scale, g.parts, g.cardinals, g.halves, g.factors, g.scales,
      g.vague_scales, g.ordinals, g.near, g.near_days, g.articles, g.between, g.dozen, g.half_of, g.ago_before, g.versions, g.day_articles,
      g.below_hundred, g.hundreds, g.decade_words, g.vague_long, g.decade_names, g.named_days, g.quarter_letters, g.quarter_names, g.until_now, g.minutes_before, ...(g.near_after.size ? [g.units] : [])];
    g.starts = new Set([...lists.flatMap((one) => [...one.keys()]), ...(g.bare_thousand ? [g.thousand] : []), ...(g.decade_endings.size ? "'’‘" : "")]);
    return g;
  }

  function phrases(turned) {
    const byFirst = new Map();
    for (const [what, texts] of turned) {
      for (const text of texts.split("|")) {
        const words = text.split(" ");
        if (!byFirst.has(words[0])) byFirst.set(words[0], []);
        byFirst.get(words[0]).push([words, what]);
      }
    }
    for (const rows of byFirst.values()) rows.sort((a, b) => b[0].length - a[0].length);
    return byFirst;
  }

  /* The meaning of the phrase at i, and the place after it. */
  function at(phrases, t, i) {
    for (const [words, what] of phrases.get(t[i].low) || []) {
      if (words.every((word, k) => t[i + k].low === word)) return [what, i + words.length];
    }
    return null;
  }

  /* `elisions` are words that the language writes together with the next one: tokens of their own. */
  function tokenise(text, names, elisions) {
    const tokens = [];
    let last = -1;
    for (const [word, start, is] of elisions && elisions.size ? elided(text, elisions) : pieces(text)) {
      const end = start + word.length;
      let kind = is;
      let low = kind === "sign" ? (/[‐‑–—−]/.test(word) ? "-" : word) : plain(word);
      if (names && over(names, { start, end })) [kind, low] = ["gone", ""];
      tokens.push({ text: word, low, start, end, kind, glued: start === last });
      last = elisions && elisions.has(low) ? -1 : end;
    }
    const end = { text: "", low: "", start: text.length, end: text.length, kind: "end", glued: false };
    for (let k = 0; k < AHEAD; k++) tokens.push(end);
    return tokens;
  }

  function plain(word) { return word.toLowerCase().replace(/’/g, "'"); }

  function* pieces(text) {
    for (const match of text.matchAll(TOKEN)) yield [match[0], match.index, match[1] ? "gone" : match[2] ? "number" : match[3] ? "word" : "sign"];
  }

  /* The pieces, elisions cut off: "l'usine", "d'1 million". */
  function* elided(text, elisions) {
    let skipped = -1;
    for (let [word, start, kind] of pieces(text)) {
      if (start === skipped) continue;
      for (let cut; kind === "word" && (cut = elision(word, elisions)); word = word.slice(cut), start += cut) yield [word.slice(0, cut), start, kind];
      const end = start + word.length, follows = [...text.slice(end + 1, end + 3)][0];
      if (kind === "word" && (!follows || /[\p{L}\p{N}]/u.test(follows)) && elision(text.slice(start, end + 1), elisions)) {
        [word, skipped] = [text.slice(start, end + 1), end];
      }
      yield [word, start, kind];
    }
  }

  /* How many characters of a word are an elision. */
  function elision(word, elisions) {
    const cut = plain(word).indexOf("'") + 1;
    return elisions.has(plain(word.slice(0, cut))) ? cut : 0;
  }

  function afterHyphen(t, i) { return t[i].low === "-" && t[i].glued && t[i + 1].glued ? i + 1 : i; }

  /* Whether any of some places overlaps one. */
  function over(some, one) { return some.some((other) => other.start < one.end && one.start < other.end); }

  function isDigits(text) { return /^\d+$/.test(text); }

  Object.assign(D, { tables, at, tokenise, afterHyphen, isDigits, over });
})(window.Draft);
