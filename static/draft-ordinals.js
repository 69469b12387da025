/* Reads places in an order and the numbers of versions: the grammar of dossier/text/figures/ordinals.py once more. */
(function (D) {
  "use strict";

  const { at, afterHyphen, number, cardinal, isDigits, reading, plain } = D;

  const SHORTEST = 4; // letters; no superlative is as short, endings are ("zweitens")
  const PLACED = 3; // words before an ordinal among which one may make a place of it
  const VERSION = /^\d{1,4}(?:\.\d{1,4})?$/;
  const ROMAN = /^(X{0,3})(IX|IV|V?I{0,3})(?:er|ère|re|e|è|ème|ᵉ)?$/;
  const ONES = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

  /* The number that Roman figures up to XXXIX say, an ending included; 0 where they are none. */
  function roman(word) {
    const figures = ROMAN.exec(word);
    return figures ? 10 * figures[1].length + ONES.indexOf(figures[2]) : 0;
  }

  /* The number of a century: "XIXe siècle", "l'Ottocento"; 0 where there is none. */
  function century(g, t, i) {
    if (!g.centuries.size || t[i].kind !== "word") return 0;
    const beside = g.centuries.has(i ? t[i - 1].low : "") || g.centuries.has(t[i + 1].low);
    return beside ? roman(t[i].text) : g.named_centuries.get(t[i].text) || 0;
  }

  function ordinal(g, t, i) {
    const word = t[i], after = t[i + 1], before = i ? t[i - 1].low : "";
    const ofYears = century(g, t, i);
    if (ofYears) return ordinalReading(t, i, i + 1, ofYears);
    if (word.kind === "number") {
      const point = after.low === "." && after.glued && g.ordinal_signs.has(t[i + 2].low) && t[i + 2].glued; // "25.ª"
      if (point && isDigits(word.text)) return ordinalReading(t, i, i + 3, Number(word.text));
      if (!g.ordinal_endings.has(after.low) || !after.glued || !isDigits(word.text)) return null;
      if (after.low === "." && (!g.ordinal_cues.has(before) || t[i + 2].kind !== "word")) return null;
      return ordinalReading(t, i, i + 2, Number(word.text));
    }
    const value = g.ordinals.get(word.low) || ranked(g, word.low), next = afterHyphen(t, i + 1);
    if (!value && !g.compounded && next > i + 1) {
      const ten = cardinal(g, word.low), unit = g.ordinals.get(t[next].low);
      return ten !== null && ten >= 20 && ten < 100 && ten % 10 === 0 && unit ? ordinalReading(t, i, next + 1, ten + unit) : null;
    }
    if (!value || g.not_ordinal_before.has(after.low) || (value === 1 && number(g, t, i + 1))) return null; // "the first six months"
    let placed = false; // "finished second", "wurde mittags Zweite"
    for (let k = Math.max(i - PLACED, 0); k < i; k++) placed = placed || (value > 1 && g.placed.has(t[k].low));
    const superlative = next > i + 1 && g.ranked_endings.some((ending) => t[next].low.endsWith(ending));
    if (g.ordinal_needs.size && !g.ordinal_needs.has(before) && !superlative && !placed && !g.places.has(after.low) && !owns(g, t, i)) return null;
    if (value === 1 && g.places.has(after.low) && g.ordinal_needs.has(before)) return null; // "in the first place"
    if (g.ordinal_needs_noun.has(before) && after.kind !== "word") return null;
    if (/^\p{Lu}/u.test(word.text) && i && t[i - 1].kind === "word" && !placed) return null;
    return ordinalReading(t, i, i + 1, value);
  }

  function ordinalReading(t, i, end, value) { return [reading(t, i, end, "=", [value, value], plain(end, "ordinal")), end]; }

  /* Whether a genitive with an apostrophe stands before i: "Acme's second plant", "its rivals' second plant". */
  function owns(g, t, i) {
    const before = i ? t[i - 1] : t[t.length - 1], plural = before.low === "'" && before.glued && i > 1 && [...g.hissing].some((one) => t[i - 2].text.endsWith(one));
    return plural || g.name_endings.some((one) => !/^\p{L}+$/u.test(one) && before.text.replace(/’/g, "'").endsWith(one));
  }

  function ranked(g, word) {
    if (!g.ranked.size || !g.ranked_endings.some((ending) => word.endsWith(ending))) return null;
    for (const [stem, value] of g.ranked) if (word.startsWith(stem) && word.length > stem.length + SHORTEST) return value;
    return null;
  }

  /* The numbers after "Version", each an ordinal: "Version 4.1 und 4.2". */
  function versions(g, t, i) {
    if (!g.versions.has(t[i].text.toLowerCase())) return null;
    const ordinals = [];
    let next = i + 1;
    while (VERSION.test(t[next].text)) {
      ordinals.push(ordinalReading(t, next, next + 1, Number(t[next].text))[0]);
      next += 1;
      if (g.version_joiners.has(t[next].low) && VERSION.test(t[next + 1].text)) next += 1;
    }
    return ordinals.length ? [ordinals, next] : null;
  }

  Object.assign(D, { ordinal, ranked, versions, roman });
})(window.Draft);
