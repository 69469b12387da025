/* Reads numbers in a text: the grammar of dossier/text/tokens.py and figures/numbers.py once more. All words of a language,
   here and in the other scripts, come from its record in dossier/text/languages/, which the build writes down for the page
   (dossier/export/draft.py); tests/vectors/ holds the readers together. A number is kept as the text of a decimal until it
   is scaled. */
window.Draft = window.Draft || {};
(function (D) {
  "use strict";

  const TOKEN = new RegExp(
    "((?:https?://|www\\.)\\S+|(?<!\\S)\\S[^@\\s]*@\\S+\\.[\\p{L}\\p{N}_]+)" +
    "|([0-9]{1,3}(?:[\u00a0\u202f\u2009'’][0-9]{3})+(?![0-9])(?:[.,][0-9]+)*|[0-9]+(?:[.,][0-9]+)*)" +
    "|((?:[A-Z]\\.){2,}|[\\p{L}\\p{Nl}\\p{No}]+(?:['’][\\p{L}\\p{Nl}\\p{No}]+)*)|(\\S)", "gu");
  // End marks, so that no rule has to ask whether the text goes on.
  const AHEAD = 12;
  // Words after "both" among which an "and" makes it a conjunction.
  const BOTH_WITHIN = 6;
  // Words before a preposition among which a verb may govern it.
  const LOOK_BACK = 5;
  const GROUPS = { ".": ",", ",": "." };
  const SPACES = "'’\u00a0\u202f\u2009";
  const LITERALS = {};
  for (const sign of [".", ","]) {
    const plain = "(?:0|[1-9]\\d*)", grouped = (by) => `[1-9]\\d{0,2}(?:[${by}]\\d{3})+`;
    LITERALS[sign] = new RegExp(`^(?:${plain}|${grouped("\\" + GROUPS[sign])}|${grouped(SPACES)})(?:\\${sign}\\d+)?$`);
  }
  const MAX_DIGITS = 30;

  // ------------------------------------------------------------------ tables and tokens

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
      g.vague_scales, g.ordinals, g.near, g.near_days, g.articles, g.between, g.dozen, g.half_of, g.ago_before, g.versions, g.day_articles];
    g.starts = new Set(lists.flatMap((one) => [...one.keys()]));
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

  function tokenise(text, names) {
    const tokens = [];
    let last = -1;
    for (const match of text.matchAll(TOKEN)) {
      const start = match.index, end = start + match[0].length, word = match[0];
      let kind = match[1] ? "gone" : match[2] ? "number" : match[3] ? "word" : "sign";
      let low = kind === "sign" ? (/[‐‑–—−]/.test(word) ? "-" : word) : word.toLowerCase().replace(/’/g, "'");
      if (names && names.some((name) => name.start < end && start < name.end)) [kind, low] = ["gone", ""];
      tokens.push({ text: word, low, start, end, kind, glued: start === last });
      last = end;
    }
    const end = { text: "", low: "", start: text.length, end: text.length, kind: "end", glued: false };
    for (let k = 0; k < AHEAD; k++) tokens.push(end);
    return tokens;
  }

  function afterHyphen(t, i) { return t[i].low === "-" && t[i].glued && t[i + 1].glued ? i + 1 : i; }

  function isDigits(text) { return /^\d+$/.test(text); }

  // ------------------------------------------------------------------ numbers

  function number(g, t, i) {
    const token = t[i];
    if (token.kind === "number") {
      const value = isCode(g, t, i) ? null : literal(g, token.text);
      return value === null ? null : [value, i + 1];
    }
    if (token.kind === "sign") {
      if (!(token.low === "-" && t[i + 1].glued && t[i + 1].kind === "number") || token.glued) return null;
      const below = literal(g, t[i + 1].text);
      return below === null ? null : ["-" + below, i + 2];
    }
    if (g.halves.has(token.low)) return [g.halves.get(token.low), i + 1];
    if (!g.compounded) return joined(g, t, i);
    if (g.nouns_capitalised && /^\p{Lu}/u.test(token.text) && i && t[i - 1].kind !== "sign") return null; // a noun: "die Elf", "außer Acht"
    const plain = cardinal(g, token.low);
    return plain === null ? null : [String(plain), i + 1];
  }

  function scaled(g, t, i) {
    const hit = number(g, t, i) || one(g, t, i);
    if (!hit) return null;
    let [value, next] = hit, power;
    const more = at(g.and_a_half, t, next);
    if (more) [value, next] = [String(Number(value) + Number(more[0])), more[1]];
    [power, next] = scale(g, t, next);
    if (!power && g.dozen.has(t[next].low)) [value, next] = [String(Number(value) * 12), next + 1];
    return [[value, power], next];
  }

  function scale(g, t, i) {
    const next = afterHyphen(t, i), word = t[next];
    if (word.kind === "word" && word.glued && next === i && g.glued_scales.has(word.low)) return [g.glued_scales.get(word.low), next + 1];
    if (!g.scales.has(word.low)) return [0, i];
    const point = g.abbreviated.has(word.low) && t[next + 1].low === "." && t[next + 1].glued;
    return [g.scales.get(word.low), next + 1 + (point ? 1 : 0)];
  }

  function times(value, power) { return Number(value + "e" + power); }

  function literal(g, text) {
    if (!LITERALS[g.decimal].test(text) || text.replace(/\D/g, "").length > MAX_DIGITS) return null;
    const plain = text.replace(/['’\u00a0\u202f\u2009]/g, "");
    return g.decimal === "," ? plain.replace(/\./g, "").replace(",", ".") : plain.replace(/,/g, "");
  }

  /* The value of a number word of one token: "zweitausenddreihundertvier". */
  function cardinal(g, word) {
    if (!g.compounded || !word.includes(g.thousand)) return belowThousand(g, word);
    const [before, after] = cut(word, g.thousand), thousands = before === "" || before === g.one ? 1 : belowThousand(g, before), end = rest(g, after);
    return !thousands || end === null || (after && !end) ? null : thousands * 1000 + end;
  }

  function cut(word, part) {
    const at = word.indexOf(part);
    return [word.slice(0, at), word.slice(at + part.length)];
  }

  function belowThousand(g, word) {
    if (g.cardinals.has(word)) return g.cardinals.get(word);
    if (!g.compounded || !word.includes(g.hundred)) return null;
    const [before, after] = cut(word, g.hundred), many = before === "" || before === g.one ? 1 : partOf(g, before), end = rest(g, after);
    return many > 0 && many < 10 && end !== null && end < 100 && (end || !after) ? many * 100 + end : null;
  }

  /* What the end of a compound adds to its thousands or hundreds. */
  function rest(g, word) { return !word ? 0 : word === g.one_at_end ? 1 : partOf(g, word); }

  function partOf(g, word) { return g.alone.has(word) ? null : belowThousand(g, word); }

  /* Number and unit of a word such as "zehnprozentig". */
  function compound(g, word) {
    for (const [suffix, [unit, endings]] of g.suffixes) {
      const cut = word.lastIndexOf(suffix);
      if (cut < 0 || !endings.includes(word.slice(cut + suffix.length))) continue;
      const before = word.slice(0, cut), value = before === g.one ? 1 : cardinal(g, before);
      if (value !== null) return [value, unit];
    }
    return null;
  }

  function one(g, t, i) {
    const [first, second, third] = [t[i].low, t[i + 1].low, t[i + 2].low];
    const takes = (word) => g.scales.has(word) || g.dozen.has(word);
    if (g.articles.has(first)) {
      if (g.half_of.has(second) && takes(third)) return ["0.5", i + 2];
      const adjective = t[i + 2].low === "-" && t[i + 2].glued && t[i + 3].glued; // "a billion-dollar deal" tells no amount
      if (takes(second) && !g.vague_scales.has(second) && !adjective) return ["1", i + 1];
      return at(g.percent, t, i + 1) ? ["1", i + 1] : null;
    }
    return g.half_of.has(first) && g.articles.has(second) && takes(third) ? ["0.5", i + 2] : null;
  }

  function joined(g, t, i) {
    const hit = hundreds(g, t, i);
    if (!hit) return null;
    const [value, next] = hit;
    if (g.thousand && t[next].low === g.thousand) {
      const more = hundreds(g, t, next + 1 + (g.joints.has(t[next + 1].low) ? 1 : 0));
      if (more && t[next + 1].kind === "word") return [String(value * 1000 + more[0]), more[1]];
    }
    return [String(value), next];
  }

  function hundreds(g, t, i) {
    let hit = tens(g, t, i);
    if (!g.hundred) return hit;
    if (g.articles.has(t[i].low) && t[i + 1].low === g.hundred) hit = [1, i + 1];
    if (!hit || t[hit[1]].low !== g.hundred) return hit;
    const [many, next] = hit, more = tens(g, t, next + 1 + (g.joints.has(t[next + 1].low) ? 1 : 0));
    return more ? [many * 100 + more[0], more[1]] : [many * 100, next + 1];
  }

  function tens(g, t, i) {
    if (!g.cardinals.has(t[i].low) || t[i].kind !== "word") return null;
    const value = g.cardinals.get(t[i].low), next = afterHyphen(t, i + 1), low = t[next].low;
    const unit = g.cardinals.has(low) ? g.cardinals.get(low) : low === g.one ? 1 : 0;
    return value >= 20 && next > i + 1 && unit > 0 && unit < 10 ? [value + unit, next + 1] : [value, i + 1];
  }

  /* Whether the digits belong to letters: "o1", "GPT-4", "5G"; not "49-prozentig" and "14.3bn". */
  function isCode(g, t, i) {
    const token = t[i], after = t[i + 1];
    if (after.kind === "word" && after.glued) {
      const known = [g.scales, g.glued_scales, g.glued, g.ordinal_endings, g.units];
      if (!known.some((one) => one.has(after.low))) return !at(g.currencies, t, i + 1);
    }
    if ("/:".includes(after.low || " ") && after.glued && t[i + 2].glued && t[i + 2].kind === "number") return true;
    if (isSplit(token, after) || (i && isSplit(t[i - 1], token))) return true;
    if (!token.glued || !i) return false;
    const before = t[i - 1];
    if (["/", ":", "_", "#", "@"].includes(before.low) || before.kind === "gone") return before.kind === "gone" || before.glued;
    if (before.low === "-" && i > 1) return before.glued && ["word", "gone"].includes(t[i - 2].kind);
    return before.kind === "word" && !at(g.currencies, t, i - 1);
  }

  /* Whether two numbers may be one, written "100 000": it cannot be known, so neither is read. */
  function isSplit(first, second) {
    const digits = first.kind === "number" && second.kind === "number" && isDigits(first.text) && first.text.length <= 3;
    return digits && !second.glued && second.text.split(/[.,]/)[0].length === 3;
  }

  Object.assign(D, { tables, at, tokenise, afterHyphen, isDigits, number, scaled, scale, times, literal, cardinal, compound, isSplit, BOTH_WITHIN, LOOK_BACK });
})(window.Draft);
