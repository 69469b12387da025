/* Reads numbers in a text: the grammar of dossier/text/figures/numbers.py once more. A number is kept as the text of a decimal
   until it is scaled. */
(function (D) {
  "use strict";

  const { at, afterHyphen, isDigits } = D;

  const GROUPS = { ".": ",", ",": "." };
  const SPACES = "'’\u00a0\u202f\u2009";
  const LITERALS = {}, OTHER = {}; // the other is what has decimals after the other sign for certain
  for (const [sign, group] of Object.entries(GROUPS)) {
    const plain = "(?:0|[1-9]\\d*)", grouped = (by) => `[1-9]\\d{0,2}(?:[${by}]\\d{3})+`;
    LITERALS[sign] = new RegExp(`^(?:${plain}|${grouped(group)}|${grouped(SPACES)})(?:\\${sign}\\d+)?$`);
    OTHER[sign] = new RegExp(`^(?:${plain}\\${group}(?:\\d\\d?|\\d{4,})|${grouped(sign)}\\${group}\\d+)$`);
  }
  const APART = new RegExp(`[${SPACES}]`, "g");
  const MAX_DIGITS = 30;
  const THOUSAND = 3; // as a power of ten

  function number(g, t, i) {
    const token = t[i];
    if (token.kind === "number") {
      const end = g.spaced ? spacedEnd(t, i) : i + 1;
      const value = isCode(g, t, i, end) ? null : literal(g, t.slice(i, end).map((one) => one.text).join(""));
      return value === null ? null : [value, end];
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
    const part = partOfScale(g, t, i);
    if (part) return part;
    const hit = number(g, t, i) || one(g, t, i);
    if (!hit) return null;
    let [value, next] = hit, power;
    const more = at(g.and_a_half, t, next);
    if (more) [value, next] = [String(Number(value) + Number(more[0])), more[1]];
    [power, next] = scale(g, t, next);
    if (!power && g.dozen.has(t[next].low)) [value, next] = [String(Number(value) * 12), next + 1];
    const half = power && !more ? at(g.and_a_half, t, next) : null;
    if (half) return [[String(Number(value) + Number(half[0])), power], half[1]];
    const rest = t[i].kind === "word" && power > THOUSAND ? afterScale(g, t, next) : null;
    if (rest && rest[0] < 10 ** power) return [[String(times(value, power) + rest[0]), 0], rest[1]];
    return [[value, power], next];
  }

  /* A fraction of a scale: "a quarter of a million", "Viertelmillion". */
  function partOfScale(g, t, i) {
    for (const [beginning, value] of g.fractions) {
      const power = t[i].low.startsWith(beginning) && g.scales.get(t[i].low.slice(beginning.length));
      if (power) return [[value, power], i + 1];
    }
    const share = at(g.shares, t, i);
    if (!share || !isDigits(share[0])) return null;
    let next = share[1] + (g.of.has(t[share[1]].low) ? 1 : 0);
    next += g.articles.has(t[next].low) ? 1 : 0;
    const [power, end] = scale(g, t, next);
    return power && next > share[1] ? [[String(Number(share[0]) / 100), power], end] : null;
  }

  /* What follows the millions of a number in words: "two million three hundred thousand". */
  function afterScale(g, t, i) {
    const rest = t[i].kind === "word" ? number(g, t, i) : null;
    if (!rest) return null;
    const [power, next] = scale(g, t, rest[1]);
    return [times(rest[0], power), next];
  }

  /* A number that is told as a noun: "une centaine". */
  function about(g, t, i) {
    if (!g.articles.has(t[i].low) || !g.about.has(t[i + 1].low)) return null;
    const next = i + 2, [power, end] = scale(g, t, next + (g.of.has(t[next].low) ? 1 : 0));
    return [[String(g.about.get(t[i + 1].low)), power], power ? end : next];
  }

  function scale(g, t, i) {
    const next = afterHyphen(t, i), word = t[next];
    if (word.kind === "word" && word.glued && next === i && g.glued_scales.has(word.low)) return [g.glued_scales.get(word.low), next + 1];
    const after = t[next + 1];
    if (g.signed_scales.has(word.low) && after.glued && after.kind === "sign" && at(g.currencies, t, next + 1)) return [g.signed_scales.get(word.low), next + 1];
    if (!g.scales.has(word.low)) return [0, i];
    const power = g.scales.get(word.low);
    if (power === THOUSAND && g.scales.has(after.low)) return [power + g.scales.get(after.low), next + 2]; // "14 mil millones"
    const point = g.abbreviated.has(word.low) && after.low === "." && after.glued;
    return [power, next + 1 + (point ? 1 : 0)];
  }

  function times(value, power) { return Number(value + "e" + power); }

  function literal(g, text) {
    const decimal = g.other_decimal && OTHER[g.decimal].test(text) ? GROUPS[g.decimal] : g.decimal;
    if (!LITERALS[decimal].test(text) || text.replace(/\D/g, "").length > MAX_DIGITS) return null;
    const plain = text.replace(APART, "");
    return decimal === "," ? plain.replace(/\./g, "").replace(",", ".") : plain.replace(/,/g, "");
  }

  /* The value of a number word of one token: "zweitausenddreihundertvier". */
  function cardinal(g, word) {
    if (g.one_thousand && word.startsWith(g.one_thousand)) {
      const after = word.slice(g.one_thousand.length), more = rest(g, after);
      return more === null || (after && !more) ? null : 1000 + more;
    }
    if (!g.compounded || !word.includes(g.thousand)) return belowThousand(g, word);
    const [before, after] = cut(word, g.thousand), single = !g.one_thousand && (before === "" || before === g.one);
    const thousands = single ? 1 : belowThousand(g, before), end = rest(g, after);
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
      const half = afterHyphen(t, i + 2);
      if (g.half_of.has(second) && takes(t[half].low)) return ["0.5", half];
      const adjective = t[i + 2].low === "-" && t[i + 2].glued && t[i + 3].glued; // "a billion-dollar deal" tells no amount
      if (takes(second) && !g.vague_scales.has(second) && !adjective) return ["1", i + 1];
      return at(g.and_a_half, t, i + 1) || at(g.percent, t, i + 1) ? ["1", i + 1] : null;
    }
    if (takes(first) && !g.vague_scales.has(first) && at(g.and_a_half, t, i + 1)) return ["1", i]; // "millón y medio"
    if (!g.half_of.has(first)) return null;
    const bare = afterHyphen(t, i + 1);
    if (g.half_bare && takes(t[bare].low)) return ["0.5", bare];
    return g.articles.has(second) && takes(third) ? ["0.5", i + 2] : null;
  }

  function joined(g, t, i) {
    const hit = hundreds(g, t, i), bare = !hit && g.bare_thousand && t[i].low === g.thousand;
    if (!hit && !bare) return null;
    const [value, next] = hit || [1, i], thousand = afterHyphen(t, next);
    if (g.thousand && t[thousand].low === g.thousand) {
      const more = hundreds(g, t, afterHyphen(t, thousand + 1 + (g.joints.has(t[thousand + 1].low) ? 1 : 0)));
      if (more) return [String(value * 1000 + more[0]), more[1]];
    }
    return bare ? ["1000", i + 1] : [String(value), next];
  }

  function hundreds(g, t, i) {
    let hit = tens(g, t, i);
    if (g.hundreds.has(t[i].low)) return withRest(g, t, g.hundreds.get(t[i].low), i + 1);
    if (!g.hundred) return hit;
    if (g.articles.has(t[i].low) && t[i + 1].low === g.hundred) hit = [1, i + 1];
    if (!hit) return null;
    const next = g.plural_hundred ? afterHyphen(t, hit[1]) : hit[1], low = t[next].low;
    if (low !== g.hundred && (!g.plural_hundred || low !== g.plural_hundred)) return hit;
    return withRest(g, t, hit[0] * 100, next + 1);
  }

  /* Hundreds with the tens and units after them, if there are any. */
  function withRest(g, t, many, i) {
    let next = i + (g.joints.has(t[i].low) ? 1 : 0);
    if (g.hundreds.size) next = afterHyphen(t, next);
    const more = tens(g, t, next) || (g.hundreds.size && t[next].low === g.one ? [1, next + 1] : null);
    return more ? [many + more[0], more[1]] : [many, i];
  }

  function tens(g, t, i) {
    if (t[i].kind !== "word") return null;
    const several = at(g.below_hundred, t, i);
    if (several) return several;
    if (!g.cardinals.has(t[i].low)) return null;
    const value = g.cardinals.get(t[i].low), next = afterHyphen(t, i + 1), low = t[next].low;
    const unit = g.cardinals.has(low) ? g.cardinals.get(low) : low === g.one ? 1 : 0;
    return value >= 20 && next > i + 1 && unit > 0 && unit < 10 ? [value + unit, next + 1] : [value, i + 1];
  }

  /* The place after a number whose thousands are set apart by plain spaces: "2 500". */
  function spacedEnd(t, i) {
    let end = i + 1;
    if (!isDigits(t[i].text) || t[i].text.length > 3 || t[i].text.startsWith("0")) return end;
    while (t[end].kind === "number" && t[end].start === t[end - 1].end + 1) {
      const whole = t[end].text.split(/[.,]/)[0];
      if (whole.length !== 3) return i + 1;
      end += 1;
      if (whole !== t[end - 1].text) break;
    }
    return end;
  }

  /* Whether the digits belong to letters: "o1", "GPT-4", "5G"; not "49-prozentig" and "14.3bn". */
  function isCode(g, t, i, end) {
    const token = t[i], after = t[end];
    if (after.kind === "word" && after.glued) {
      const known = [g.scales, g.glued_scales, g.glued, g.ordinal_endings, g.units];
      if (!known.some((one) => one.has(after.low))) return ![g.currencies, g.measures, g.hundredths].some((one) => at(one, t, end));
    }
    if ("/:".includes(after.low || " ") && after.glued && t[end + 1].glued && t[end + 1].kind === "number") return true;
    if (isSplit(t[end - 1], after) || (i && isSplit(t[i - 1], token))) return true;
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

  Object.assign(D, { number, partOfScale, scaled, about, scale, times, literal, cardinal, compound });
})(window.Draft);
