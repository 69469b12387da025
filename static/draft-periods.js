/* Reads quarters, seasons, decades and times of day: the grammar of dossier/text/figures/periods.py and clock.py once more. */
(function (D) {
  "use strict";

  const { at, afterHyphen, cardinal, isDigits } = D;

  const FIRST = 1900, LAST = 2099;
  const CENTURY = 1900; // the one that "the nineties" are in
  const MONTHS = 12, QUARTERS = 4, NOON = 12;

  function made(year, month, day, part) { return { year: year || null, month: month || null, day: day || null, part: part || null, end: null }; }
  function relative(unit, offset, part, form) { return { unit, offset, month: null, part: part || null, form: form || "unit" }; }
  function isYear(value) { return value >= FIRST && value <= LAST; }

  /* The number in digits that a token is; 0 where it is none, or has more digits than that. */
  function whole(token, places) { return token.kind === "number" && token.text.length <= places && isDigits(token.text) ? Number(token.text) : 0; }

  function isAmount(g, t, i) { return g.scales.has(t[i].low) || !!at(g.percent, t, i) || !!at(g.currencies, t, i); }

  /* Whether the word at i looks like what a number before it counts. */
  function counts(g, t, i) {
    const word = t[i];
    if (word.kind !== "word") return false;
    if (/^\p{Lu}/u.test(word.text) && word.text.length > 1) return true;
    const plural = g.counted_ending && word.low.endsWith(g.counted_ending);
    return g.counted.has(word.low) || (!!plural && !g.not_counted.has(word.low));
  }

  /* A quarter of a year by its number: "Q3", "the third quarter", "im 3. Quartal". */
  function quarter(g, t, i) {
    const [first, second] = [t[i], t[i + 1]], letter = g.quarter_letters.has(first.low);
    let number = g.quarter_names.get(first.low) || 0, end = i + 2;
    if (number) return [dated(t, i, i + 1, relative("nth quarter", number)), i + 1];
    if (letter || g.quarter_letters.has(second.low)) {
      const joined = second.glued && !(t[end].glued && ["word", "number"].includes(t[end].kind));
      if (joined && !(first.glued && i && t[i - 1].kind !== "sign")) number = whole(letter ? second : first, 1);
    } else {
      const digits = g.ordinal_endings.has(second.low) && second.glued ? 1 : 0, next = afterHyphen(t, i + 1 + digits);
      number = digits ? whole(first, 1) : g.ordinals.get(first.low);
      end = next + 1;
      if (g.units.get(t[next].low) !== "quarter" || (afterHyphen(t, end) > end && next === i + 1 + digits)) return null;
    }
    return number >= 1 && number <= QUARTERS ? [dated(t, i, end, relative("nth quarter", number)), end] : null;
  }

  function dated(t, i, end, date) { return { start: t[i].start, end: t[end - 1].end, kind: "date", exact: true, date, unit: "", word: "", relation: "" }; }

  /* Two years of which the second is short: "2001-02", "2018/19"; "2001-07" may be a month. */
  function season(g, t, i) {
    const [first, dash, second, after] = t.slice(i, i + 4), year = whole(first, 4), short = second.text.length === 2;
    const joined = ["-", "/"].includes(dash.low) && dash.glued && second.glued && !(after.glued && after.kind === "word");
    const more = ["-", "/"].includes(after.low) && after.glued && t[i + 4].kind === "number";
    const glued = first.glued && i && ["word", "number", "gone"].includes(t[i - 1].kind);
    if (!joined || more || glued || !isYear(year) || (!short && second.text.length !== 4)) return null;
    let last = whole(second, 4);
    if (short) last += year - year % 100 + (last < year % 100 ? 100 : 0);
    const later = dash.low === "-" && short && last > year && last % 100 > MONTHS;
    if (last !== year + 1 && (!later || isAmount(g, t, i + 3) || counts(g, t, i + 3))) return null;
    return [{ ...made(year), end: made(last) }, i + 3];
  }

  function isApostrophe(token) { return ["'", "’", "‘"].includes(token.low); }

  /* A decade by its first year: "1990s", "the 1990's", "90er Jahre", "in the 90s". */
  function decadeInDigits(g, t, i) {
    let value = whole(t[i], 4), next = i + 1;
    if (isApostrophe(t[next]) && t[next].glued) next += 1;
    if (!t[next].glued || !g.decade_endings.has(t[next].low) || !value || value % 10) return null;
    if (value < 100 && ((i && g.relation_articles.has(t[i - 1].low)) || g.units.get(t[next + 1].low) === "year")) value += CENTURY;
    return decadeOf(g, t, next + 1, value);
  }

  /* After a word that says so ("les années 1990"), or without its century ("the '90s", "the nineties"). */
  function namedDecade(g, t, i) {
    const hit = at(g.decade_words, t, i);
    if (hit) return afterWord(g, t, hit[1]);
    if (isApostrophe(t[i])) {
      const tens = whole(t[i + 1], 2), ending = t[i + 2];
      return t[i + 1].glued && ending.glued && g.decade_endings.has(ending.low) && tens && tens % 10 === 0 ? decadeOf(g, t, i + 3, CENTURY + tens) : null;
    }
    if (!g.decade_names.has(t[i].low)) return null;
    const before = i - 1 - (i > 1 && t[i - 1].low === "-" ? 1 : 0);
    const articles = [g.day_articles, g.unit_articles, g.relation_articles];
    if (g.bare_decades.has(t[i].low) && (!i || !(articles.some((one) => one.has(t[before].low)) || at(g.parts, t, before)))) return null;
    return decadeOf(g, t, i + 1, CENTURY + g.decade_names.get(t[i].low));
  }

  function afterWord(g, t, i) {
    const next = i + (isApostrophe(t[i]) ? 1 : 0), tens = whole(t[next], 4) || cardinal(g, t[next].low);
    if (!tens || tens % 10) return null;
    const year = tens < 100 ? tens + CENTURY : tens;
    return isYear(year) ? [{ ...made(year), end: made(year + 9) }, next + 1] : null;
  }

  function decadeOf(g, t, i, year) {
    return isYear(year) ? [{ ...made(year), end: made(year + 9) }, i + (g.units.get(t[i].low) === "year" ? 1 : 0)] : null;
  }

  // ------------------------------------------------------------------ times of day

  /* "9:30 a.m.", "halb zehn", "9 h 30", "a las nueve y media"; { hour, minute, either }. */
  function timeOfDay(g, t, i) {
    const before = at(g.minutes_before, t, i), written = hourAt(g, t, before ? before[1] : i);
    if (!written) return null;
    const cue = i ? t[i - 1].low : "", cued = g.clock_cues.has(cue) || g.hour_cues.has(cue);
    let [hour, minute, next, certain] = written, minutes = hour * 60 + minute + (before ? before[0] : 0);
    const named = g.clock_words.has(t[next].low), hours = named || g.hour_words.has(t[next].low);
    next += hours ? 1 : 0;
    const after = cued ? at(g.minutes_after, t, next) : null;
    if (after) [minutes, next] = [minutes + after[0], after[1]];
    const half = at(g.day_halves, t, next), free = t[next].kind !== "word" && t[next].kind !== "number" && !at(g.percent, t, next) && !at(g.currencies, t, next);
    const sure = certain || before || after || named || half || (cued && hours) || (g.clock_cues.has(cue) && free);
    if (!sure && !beginsSpan(g, t, next, hours)) return null;
    minutes = (minutes + 24 * 60) % (24 * 60);
    [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
    if (half && hour <= NOON) hour = hour % NOON + half[0];
    const end = half ? half[1] : next, time = { hour, minute, either: !half && hour >= 1 && hour <= NOON };
    return [{ start: t[i].start, end: t[end - 1].end, kind: "time", exact: true, unit: "", word: "", relation: "", time }, end];
  }

  /* Whether what joins an hour to a time stands at i: "von 9 bis 18 Uhr". */
  function beginsSpan(g, t, i, hours) {
    if (![g.joiners, g.change_to, g.between_and].some((one) => one.has(t[i].low)) || t[i + 1].kind !== "number") return false;
    const second = hourAt(g, t, i + 1);
    if (!second) return false;
    const end = second[2];
    return second[3] || g.clock_words.has(t[end].low) || !!at(g.day_halves, t, end) || (hours && g.hour_words.has(t[end].low));
  }

  function hourAt(g, t, i) {
    const token = t[i], between = t[i + 1], minute = t[i + 2], marks = [g.clock_words, g.hour_words];
    if (token.kind === "word") {
      const hour = g.articles.has(token.low) || token.low === g.one_at_end ? 1 : cardinal(g, token.low);
      return hour && hour <= NOON ? [hour, 0, i + 1, false] : null;
    }
    const pointed = /^([01]?\d|2[0-4])\.([0-5]\d)$/.exec(token.text), around = [between.low, i ? t[i - 1].low : ""];
    if (pointed) return [Number(pointed[1]), Number(pointed[2]), i + 1, [...marks, g.clock_cues].some((some) => around.some((one) => some.has(one)))];
    const last = i ? t[i - 1] : t[t.length - 1];
    const belongs = (token.glued && ["word", "number", "gone"].includes(last.kind)) || ([":", "/"].includes(last.low) && last.glued);
    if (token.kind !== "number" || !/^([01]?\d|2[0-4])$/.test(token.text) || belongs) return null;
    const joined = (between.low === ":" && between.glued && minute.glued) || marks.some((some) => some.has(between.low));
    if (joined && /^[0-5]\d$/.test(minute.text)) return t[i + 3].low === ":" && t[i + 3].glued ? null : [Number(token.text), Number(minute.text), i + 3, true];
    return [Number(token.text), 0, i + 1, false];
  }

  Object.assign(D, { made, relative, isYear, whole, isAmount, counts, quarter, season, decadeInDigits, namedDecade, timeOfDay });
})(window.Draft);
