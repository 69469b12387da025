/* Reads amounts with what belongs to them, and those that are no plain number: the grammar of
   dossier/text/figures/amounts.py once more. A reading is { start, end, kind, exact, unit, word, relation } with its value:
   low, high and comparator of money, percent, number and ordinal; what a vague word says. */
(function (D) {
  "use strict";

  const { at, afterHyphen, number, scaled, about, scale, times, compound, literal, isDigits, partOfScale } = D;

  const BOTH_WITHIN = 6; // words after "both" among which an "and" makes it a conjunction
  const LOOK_BACK = 5; // words before a preposition among which a verb may govern it
  const PART_OF_DECADE = { early: [0, 3], mid: [4, 6], late: [7, 9] };

  // ------------------------------------------------------------------ quantity

  function quantity(g, t, i) {
    let [comparator, next, start] = comparing(g, t, i);
    const share = shared(g, t, next, comparator, start);
    if (share) return share;
    const noun = counted(g, t, next);
    if (noun && comparator === "=") comparator = "~";
    let hit = noun || whole(g, t, next) || range(g, t, next) || single(g, t, next);
    if (!hit && next > i && g.number_articles.size && !g.relations.has(t[i].low)) { // "quasi il 40%", "supera il miliardo"
      next += g.number_articles.has(t[next].low) ? 1 : 0;
      hit = definite(g, t, next) || range(g, t, next) || single(g, t, next);
    }
    if (!hit || (g.both.has(t[next].low) && t.slice(next + 1, next + 1 + BOTH_WITHIN).some((one) => g.both_and.has(one.low)))) return null;
    let [low, high, tail] = hit, end = tail.next;
    if (tail.power) [low, high] = [times(low, tail.power), times(high, tail.power)];
    const after = at(g.comparators_after, t, end) || behindNoun(g, t, tail);
    if (after && comparator === "=") [comparator, end] = after;
    if (start && g.aged.has(t[start - 1].low) && tail.kind === "number" && !tail.unit) tail = { ...tail, unit: "year" };
    return [reading(t, start, end, comparator, [low, high], tail), end];
  }

  function reading(t, start, end, comparator, [low, high], tail) {
    const exact = comparator === "=" && low === high;
    return {
      start: t[start].start, end: t[end - 1].end, kind: tail.currency ? "money" : tail.kind, exact,
      low: comparator[0] === "<" ? null : low, high: comparator[0] === ">" ? null : high, comparator,
      unit: tail.currency ? "" : tail.unit, word: tail.currency ? tail.currency[1] : "",
      currency: tail.currency ? tail.currency[0] : "", relation: "",
    };
  }

  /* A comparator behind what a number counts: "2000 Autos oder mehr". */
  function behindNoun(g, t, tail) {
    const next = tail.next;
    if (tail.kind !== "number" || tail.unit || t[next].kind !== "word" || t[next].glued) return null;
    const hit = at(g.comparators_after, t, next + 1);
    return hit && !at(g.comparators, t, next + 2) && !number(g, t, hit[1]) ? hit : null;
  }

  /* One, where the article before a scale is the definite one: "supera il miliardo di euro". */
  function definite(g, t, i) {
    if (!g.scales.has(t[i].low) || g.vague_scales.has(t[i].low)) return null;
    const [power, end] = scale(g, t, i), value = times("1", power);
    return [value, value, tailAt(g, t, end, null)];
  }

  function comparing(g, t, i) {
    const hit = at(g.comparators, t, i);
    if (!hit) return ["=", i, i];
    let [comparator, next] = hit;
    if (t[next].low === "." && t[next].glued) next += 1;
    const governed = g.not_comparing.get(t[i].low);
    if (governed && next === i + 1 && before(t, i).some((word) => governed.some((one) => word.startsWith(one)))) return ["=", next, next];
    return [comparator, next, i];
  }

  function before(t, i) { return t.slice(Math.max(0, i - LOOK_BACK), i).map((one) => one.low); }

  function single(g, t, i) {
    const prefix = at(g.currencies, t, i), next = prefix ? prefix[1] : i, unitAt = next + (g.articles.has(t[next].low) ? 1 : 0);
    const unit = unitAt > next || g.half_bare ? g.units.get(t[unitAt].low) : null, more = unit ? at(g.and_a_half, t, unitAt + 1) : null;
    if (more) return [1 + Number(more[0]), 1 + Number(more[0]), plain(more[1], "", unit)]; // "an hour and a half"
    if (g.factors.has(t[next].low)) {
      const factor = g.factors.get(t[next].low);
      return [factor, factor, plain(next + 1)];
    }
    const hit = scaled(g, t, next);
    if (!hit) return null;
    const value = times(...hit[0]), tail = tailAt(g, t, hit[1], prefix ? prefix[0] : null), half = tail.unit ? at(g.and_a_half, t, tail.next) : null;
    if (half && Number.isInteger(value)) return [value + Number(half[0]), value + Number(half[0]), { ...tail, next: half[1] }];
    return [value, value, tail];
  }

  /* The number in "une centaine de millions d'euros". */
  function counted(g, t, i) {
    const hit = about(g, t, i);
    return hit ? [times(...hit[0]), times(...hit[0]), tailAt(g, t, hit[1], null)] : null;
  }

  /* A range; a scale or unit after its second number is the first one's too. */
  function range(g, t, i) {
    const between = g.between.has(t[i].low) ? 1 : 0;
    let next = i + between + (between && g.number_articles.has(t[i + 1].low) ? 1 : 0);
    const prefix = at(g.currencies, t, next);
    const article = g.articles.has(t[next].low) && g.joiners.has(t[next + 1].low) ? [["1", 0], next + 1] : null;
    const first = scaled(g, t, prefix ? prefix[1] : next) || article;
    if (!first) return null;
    const [low, lowPower] = first[0], inner = tailAt(g, t, first[1], prefix ? prefix[0] : null), joiner = t[inner.next];
    const dash = joiner.low === "-" && joiner.glued && t[inner.next + 1].glued;
    const either = !between && g.alternatives.has(joiner.low), joins = either || (between ? g.between_and : g.joiners).has(joiner.low);
    if (!joins && !dash) return null;
    const mayChange = !g.range_from.size || !i || g.range_from.has(t[i - 1].low);
    if (joins && !between && mayChange && before(t, i).some((word) => g.no_range_after.some((stem) => word.startsWith(stem)))) return null;
    if (joins && (inner.kind !== "number" || inner.unit) && i && g.changed_by.has(t[i - 1].low)) return null;
    next = inner.next + 1 + (joins && g.number_articles.has(t[inner.next + 1].low) ? 1 : 0);
    const again = at(g.currencies, t, next), second = scaled(g, t, again ? again[1] : next);
    if (!second) return null;
    const [high, highPower] = second[0];
    let tail = tailAt(g, t, second[1], (again || prefix || [null])[0]);
    if (inner.currency && !tail.currency && tail.kind === "number") tail = { next: tail.next, kind: "money", currency: inner.currency, unit: "" };
    else if ((inner.kind !== "number" || inner.unit) && (inner.kind !== tail.kind || inner.unit !== tail.unit)) return null;
    if (inner.currency && inner.power !== tail.power) return null; // "by 40 cents to $2"
    const bottom = times(low, lowPower || highPower), top = times(high, highPower);
    return bottom < top && !(either && high - low !== 1) ? [bottom, top, tail] : null; // "10 or 15" are two numbers
  }

  function plain(next, kind, unit) { return { next, kind: kind || "number", currency: null, unit: unit || "" }; }

  /* What follows a number: a currency, percent or a unit of time. */
  function tailAt(g, t, i, currency) {
    const next = afterHyphen(t, i), word = t[next];
    if (currency) return { next: i, kind: "money", currency, unit: "" };
    const percent = at(g.percent, t, next);
    if (percent) return plain(percent[1], "percent", percent[0]);
    for (const [suffix, [unit, endings]] of g.suffixes) {
      if (word.low.startsWith(suffix) && endings.includes(word.low.slice(suffix.length))) return unit === "%" ? plain(next + 1, "percent") : plain(next + 1, "", unit);
    }
    const named = at(g.currencies, t, next + (g.of.has(word.low) ? 1 : 0));
    if (named) return { next: named[1], kind: "money", currency: named[0], unit: "" };
    const first = g.ordinals.get(word.low) === 1 ? 1 : 0; // "les six premiers mois"
    if (g.units.has(t[next + first].low)) return plain(next + first + 1, "", g.units.get(t[next + first].low));
    const measure = at(g.measures, t, next), part = at(g.hundredths, t, next);
    if (measure) return plain(measure[1], "", measure[0]);
    return part ? { next: part[1], kind: "money", currency: part[0], unit: "", power: -2 } : plain(i);
  }

  function whole(g, t, i) {
    const hit = t[i].kind === "word" ? compound(g, t[i].low) : null;
    if (!hit) return null;
    return [hit[0], hit[0], hit[1] === "%" ? plain(i + 1, "percent") : plain(i + 1, "", hit[1])];
  }

  /* A fraction: half is 50 %, a third has no exact percentage and stays a word. */
  function shared(g, t, i, comparator, start) {
    const hit = at(g.shares, t, i);
    if (!hit || (i && g.not_shared_after.has(t[i - 1].low))) return null;
    const [share, end] = hit, low = t[end].low;
    if (g.of.has(low) && g.units.has(t[end + 1].low)) return null;
    if (isDigits(share) && partOfScale(g, t, i)) return null;
    if (g.dozen.has(low) || g.articles.has(low) || g.scales.has(low) || (low === "-" && t[end].glued)) return null;
    if (isDigits(share)) return [reading(t, start, end, comparator, [Number(share), Number(share)], plain(end, "percent")), end];
    return [vagueReading(t, start, end, share, comparator), end];
  }

  function vagueReading(t, start, end, what, comparator, scale, currency, unit) {
    return {
      start: t[start].start, end: t[end - 1].end, kind: "vague", exact: false, what, scale: scale || 0, comparator,
      currency: currency ? currency[0] : "", word: currency ? currency[1] : "", unit: unit || "", relation: "",
    };
  }

  // ------------------------------------------------------------------ no plain number

  function vague(g, t, i) {
    const long = at(g.vague_long, t, i);
    let hit = long ? null : at(g.vague, t, i), next = i, comparator = "=", kind = "", end; // "some millions" before "some 50"
    if (!hit && !long) {
      [comparator, next] = at(g.comparators, t, i) || ["=", i];
      hit = at(g.vague, t, next);
    }
    end = next;
    if (hit) {
      [kind, end] = hit;
      if (g.not_vague_after.has(next ? t[next - 1].low : "") || g.not_vague_before.has(t[end].low)) return null;
    }
    let power, currency, unit = "";
    [power, end] = long || bareScale(g, t, end, !!hit);
    if (!kind && !power) return null;
    [currency, end] = currencyAt(g, t, end, power);
    if (!power && !currency && g.units.has(t[end].low)) [unit, end] = [g.units.get(t[end].low), end + 1];
    return [vagueReading(t, i, end, kind || "plural", comparator, power, currency, unit), end];
  }

  function bareScale(g, t, i, counted) {
    const next = i + (counted && g.of.has(t[i].low) ? 1 : 0), word = t[next];
    if (word.kind !== "word") return [0, i];
    if (counted) {
      const [power, end] = scale(g, t, next);
      if (power) return [power, end];
      if (g.hundred && word.low === g.hundred) return [0, next + 1]; // "several hundred"
    }
    if (g.vague_scales.has(word.low)) return [g.vague_scales.get(word.low), next + 1];
    const singular = g.scales.get(word.low) || 0;
    if (singular && t[next + 1].low === "-" && at(g.currencies, t, next + 2)) return [singular, next + 1];
    for (const [plural, power] of g.vague_scales) {
      if (g.compounded && word.low.length > plural.length && word.low.startsWith(plural)) return [power, next + 1];
    }
    return [0, i];
  }

  function currencyAt(g, t, i, power) {
    const next = afterHyphen(t, i);
    const currency = power || next === i ? at(g.currencies, t, next + (g.of.has(t[next].low) ? 1 : 0)) : null;
    return currency || [null, i];
  }

  function digits(g, t, i) {
    const ofScale = at(g.digits_of_scale, t, i), hit = ofScale || at(g.digits, t, i);
    if (!hit) return null;
    let [places, end] = hit, power = 0, currency;
    for (const [beginning, zeros] of g.digit_scales) {
      if (t[end].low.startsWith(beginning)) { [power, end] = [zeros, end + 1]; break; }
    }
    if (!power && ofScale) return null;
    if (!power && places > 3) [places, power] = [(places - 1) % 3 + 1, Math.floor((places - 1) / 3) * 3];
    [currency, end] = currencyAt(g, t, end, power);
    const bounds = [times("1", places - 1 + power), times("9".repeat(places), power)];
    return [reading(t, i, end, "=", bounds, { ...plain(end), currency }), end];
  }

  // ------------------------------------------------------------------ ages

  /* The years of "Anfang 30", "Anfang-30-Jährige", "his early thirties". */
  function age(g, t, i) {
    const owned = g.possessive.size > 0;
    if (owned && (!i || !g.possessive.has(t[i - 1].low))) return null;
    const part = at(g.parts, t, i);
    if (!part && !owned) return null;
    const [years, end] = decade(g, t, part ? afterHyphen(t, part[1]) : i, owned);
    if (years === null) return null;
    const [low, high] = part ? PART_OF_DECADE[part[0]] : [0, 9];
    return [{ ...reading(t, i, end, "=", [years + low, years + high], plain(end, "", "age")), exact: false }, end];
  }

  function decade(g, t, i, owned) {
    const word = t[i], plural = g.decade_plurals.has(t[i + 1].low) && t[i + 1].glued;
    if (word.kind !== "number") return g.decades.has(word.low) ? [g.decades.get(word.low), i + 1] : [null, i];
    const value = Number(literal(g, word.text) || "0");
    if (value < 20 || value > 90 || value % 10 || plural !== owned) return [null, i];
    const next = afterHyphen(t, i + 1 + (plural ? 1 : 0));
    if (at(g.percent, t, next) || at(g.currencies, t, next) || g.scales.has(t[next].low)) return [null, i];
    return [value, g.years_old.some((one) => t[next].low.startsWith(one)) ? next + 1 : i + 1 + (plural ? 1 : 0)];
  }

  Object.assign(D, { quantity, vague, digits, age, reading, plain });
})(window.Draft);
