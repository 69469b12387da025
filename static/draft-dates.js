/* Reads dates at the precision they are told with: the grammar of dossier/text/figures/dates.py once more; and all
   readings of a text, from left to right (figures/readings.py). A date is { year, month, day, part, end }, a relative one { unit, offset,
   month, part, form }; what is not given is null. */
(function (D) {
  "use strict";

  const { at, afterHyphen, number, isDigits, made, relative, isYear, whole, isAmount, counts, season, decadeInDigits, namedDecade } = D;

  const LEAP = 2024; // in which every day exists
  const MONTHS_OF_PART = { early: [1, 4], mid: [5, 8], late: [9, 12] }, DAYS_OF_PART = { early: [1, 10], mid: [11, 20], late: [21, 31] };
  const YEARS_OF_PART = { early: [0, 3], mid: [4, 6], late: [7, 9] }; // of a decade

  function isDate(value) { return "year" in value; }
  function daysIn(year, month) { return new Date(Date.UTC(year || LEAP, month, 0)).getUTCDate(); }

  /* The first and the last day it may mean, as numbers that sort; without a year those of any year. */
  function bounds(date) {
    if (date.end && date.part) return YEARS_OF_PART[date.part].map((years, k) => ((date.year || 0) + years) * 10000 + [101, 1231][k]);
    const last = date.end || date;
    const [fm, fd] = date.month ? [date.month, date.day || (date.part ? DAYS_OF_PART[date.part][0] : 1)]
      : [date.part ? MONTHS_OF_PART[date.part][0] : 1, 1];
    const month = last.month || (last.part ? MONTHS_OF_PART[last.part][1] : 12), days = daysIn(last.year, month);
    const day = last.month ? last.day || Math.min(last.part ? DAYS_OF_PART[last.part][1] : 31, days) : days;
    return [(date.year || 0) * 10000 + fm * 100 + fd, (last.year || 0) * 10000 + month * 100 + day];
  }

  function precision(date) { return date.day ? 3 : date.month ? 2 : 1; }

  function date(g, text, t, i) {
    const run = days(g, t, i);
    if (run) return [{ start: t[i].start, end: t[run[1] - 1].end, kind: "date", exact: false, date: run[0], unit: "", word: "", relation: "" }, run[1]];
    const between = g.between.has(t[i].low), article = (k) => (between && g.unit_articles.has(t[k].low) ? 1 : 0);
    const from = i + (between ? 1 : 0), first = ago(g, t, i) || point(g, text, t, from + article(i + 1), between);
    if (!first) return null;
    let [value, end] = first;
    const joiner = t[end].low, joins = (between ? [g.between_and] : [g.joiners, g.date_joiners]).some((one) => one.has(joiner)) || (joiner === "-" && t[end].glued);
    const second = joins && isDate(value) ? point(g, text, t, end + 1 + article(end + 1), between) : null;
    const span = second && interval(value, second[0]);
    if (span) [value, end] = [span, second[1]];
    else if (between) return null;
    const attribute = i && g.day_articles.has(t[i - 1].low) && isDate(value) && !value.month && !value.part && !value.end; // "by the 2019 ranking"
    if (between && /^\p{Ll}+$/u.test(t[end].text) && counts(g, t, end)) return null; // "between 2000 and 2050 people"
    return [{
      start: t[i].start, end: t[end - 1].end, kind: "date", exact: !span && value.part === null,
      date: value, unit: "", word: "", relation: span || attribute || spansDays(g, t, i, end) ? "" : relation(g, t, i),
    }, end];
  }

  function relation(g, t, i) {
    let k = i - 1;
    while (k >= 0 && g.relation_articles.has(t[k].low)) k -= 1;
    const own = k >= 0 && g.relations.get(t[k].low) || "", before = k > 0 ? t[k - 1].low : ""; // "a partire dal"
    return own && (g.no_relation_after.has(before) ? "" : g.relations.get(before) || own);
  }

  /* The days of one month that follow each other: "3. bis 7. Mai", "May 3 to 7". */
  function days(g, t, i) {
    const month = g.day_after_month ? monthAt(g, t, i, true) : null, first = month ? afterName(g, t, i) : i;
    if (!isDay(t[first])) return null;
    const second = secondEnd(g, t, afterDay(g, t, first));
    if (second === null || !isDay(t[second])) return null;
    let hit = null;
    if (month) {
      const end = afterDay(g, t, second);
      if ((t[end].glued && ["-", "/"].includes(t[end].low)) || isAmount(g, t, end) || counts(g, t, end)) return null;
      hit = withYear(g, t, end, month);
    } else hit = dayFirst(g, t, second);
    const [from, to] = [Number(t[first].text), Number(t[second].text)];
    return hit && isDate(hit[0]) && from < to ? [{ ...hit[0], day: from, end: { ...hit[0], day: to } }, hit[1]] : null;
  }

  /* Where the second end of a span begins, if what joins both stands at i: "bis zum 7.", "-7". */
  function secondEnd(g, t, i) {
    if (t[i].low === "-" && t[i].glued && t[i + 1].glued) return i + 1;
    if (!g.joiners.has(t[i].low) && !g.change_to.has(t[i].low)) return null;
    return i + 1 + ([g.relation_articles, g.unit_articles, g.day_articles].some((one) => one.has(t[i + 1].low)) ? 1 : 0);
  }

  /* Whether a weekday is an end of a span ("from Monday to Friday"), which says the same whatever joins it. */
  function spansDays(g, t, i, end) {
    if (!weekdayAt(g, t, i)) return false;
    const second = secondEnd(g, t, end);
    return (second !== null && !!weekdayAt(g, t, second)) || [i - 2, i - 3].some((k) => k >= 0 && weekdayAt(g, t, k) && secondEnd(g, t, k + 1) === i);
  }

  function interval(first, second) {
    if (!isDate(second)) return null;
    const start = first.year === null && second.month ? { ...first, year: second.year } : first;
    const ordered = start.year === null || (second.year !== null && bounds(start)[0] < bounds(second)[1]);
    const same = JSON.stringify(start) === JSON.stringify(second);
    const grain = (one) => Math.min(precision(one), one.end ? precision(one.end) : 3);
    const alike = (start.year === null) === (second.year === null) && grain(start) === grain(second) && !same;
    return alike && ordered ? { ...start, end: second } : null;
  }

  function point(g, text, t, i, cued) {
    const part = at(g.parts, t, i);
    let next = part ? afterHyphen(t, part[1]) : i;
    if (part && g.unit_articles.has(t[next].low)) {
      next += 1;
      const unit = g.near_after.has(t[next + 1].low) ? "" : g.units.get(t[next].low); // "à la fin de l'année dernière"
      if (["year", "month", "week", "quarter", "decade"].includes(unit)) {
        const decade = namedDecade(g, t, next);
        if (decade) return [{ ...decade[0], part: part[0] }, decade[1]];
        const ownYear = unit === "year" ? year(g, t, next + 1, true) : null;
        return ownYear ? [made(ownYear[0], 0, 0, part[0]), ownYear[1]] : [relative(unit, null, part[0]), next + 1];
      }
    }
    const day = absolute(g, text, t, next, cued || !!part) || near(g, t, next);
    if (!day || !part) return day;
    const [value, end] = day;
    const decade = value.end && !value.end.month && value.end.year === value.year + 9;
    if (isDate(value)) return !value.day && (!value.end || decade) ? [{ ...value, part: part[0] }, end] : null;
    return value.form === "unit" && value.unit !== "day" ? [{ ...value, part: part[0] }, end] : null;
  }

  function absolute(g, text, t, i, cued) {
    const token = t[i];
    if (token.kind === "number") return digital(g, text, t, i) || dayFirst(g, t, i) || years(g, t, i, cued);
    if (g.day_articles.has(token.low) && t[i + 1].kind === "number") return dayFirst(g, t, i + 1);
    const decade = namedDecade(g, t, i), named = at(g.named_days, t, i);
    if (decade) return decade;
    if (named) {
      const [value, end] = withYear(g, t, named[1], named[0][0]);
      return [isDate(value) ? { ...value, day: named[0][1] } : value, end];
    }
    if (g.year_words.has(token.low)) return years(g, t, i + 1, true);
    const month = monthAt(g, t, i, cued);
    return month ? afterMonth(g, t, afterName(g, t, i), month) : null;
  }

  /* The place after the month at i, the point of a short form included. */
  function afterName(g, t, i) { return i + (g.short_months.has(t[i].text) && t[i + 1].low === "." && t[i + 1].glued ? 2 : 1); }

  /* 2025-06-12, or 12.6.2025 where numbers are not written so. */
  function digital(g, text, t, i) {
    const iso = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text.slice(t[i].start, t[i].start + 11));
    const dotted = !iso && g.dotted && /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(t[i].text);
    const slashed = !iso && !dotted && g.slashed && /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/.exec(text.slice(t[i].start, t[i].start + 11));
    const pointed = g.dotted && i && g.month_cues.has(t[i - 1].low) && t[i + 1].low === "." && t[i + 1].glued && /^(\d{1,2})\.(\d{1,2})$/.exec(t[i].text);
    if (pointed) { // "am 21.9."
      const [day, month] = pointed.slice(1).map(Number);
      return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(0, month) ? [made(0, month, day), i + 2] : null;
    }
    if (!iso && !dotted && !slashed) return null;
    const [y, m, d] = (iso ? iso.slice(1) : (dotted || slashed).slice(1).reverse()).map(Number);
    return y && m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m) ? [made(y, m, d), i + (dotted ? 1 : 5)] : null;
  }

  function afterDay(g, t, i) { return i + 1 + (g.day_ends.has(t[i + 1].low) && t[i + 1].glued ? 1 : 0); }

  function isDay(token) { return whole(token, 2) >= 1 && whole(token, 2) <= 31; }

  function dayFirst(g, t, i) {
    if (!isDay(t[i])) return null;
    let next = afterDay(g, t, i);
    if (g.day_needs_end && next === i + 1) return null;
    next += g.day_of.has(t[next].low) ? 1 : 0;
    const month = monthAt(g, t, next, true);
    if (!month) return null;
    const [value, end] = withYear(g, t, afterName(g, t, next), month);
    return isDate(value) ? [{ ...value, day: Number(t[i].text) }, end] : null;
  }

  function afterMonth(g, t, i, month) {
    if (g.day_after_month && isDay(t[i])) {
      const next = afterDay(g, t, i);
      if (!isAmount(g, t, next) && !counts(g, t, next)) {
        const [value, end] = withYear(g, t, next, month);
        return [isDate(value) ? { ...value, day: Number(t[i].text) } : value, end];
      }
    }
    return withYear(g, t, i, month);
  }

  function withYear(g, t, i, month) {
    const hit = year(g, t, i + (g.before_year.has(t[i].low) ? 1 : 0), true);
    if (hit) return [made(hit[0], month), hit[1]];
    const nearly = near(g, t, i + (g.before_near_year.has(t[i].low) ? 1 : 0));
    if (nearly && nearly[0].unit === "year" && nearly[0].form === "unit") return [{ ...nearly[0], month }, nearly[1]];
    return [made(null, month), i];
  }

  function monthAt(g, t, i, cued) {
    const token = t[i], month = g.months.get(token.text);
    if (!month || token.kind !== "word" || !g.doubtful_months.has(token.text)) return month || null;
    const before = i ? t[i - 1].low : "", next = afterName(g, t, i), after = t[next];
    const beside = after.kind === "number" && isDigits(after.text) && !counts(g, t, next + 1);
    return cued || beside || g.month_cues.has(before) ? month : null;
  }

  function years(g, t, i, cued) {
    const period = season(g, t, i) || decadeInDigits(g, t, i), hit = period ? null : year(g, t, i, cued);
    return hit ? [made(hit[0]), hit[1]] : period;
  }

  /* A year; "2000 Mitarbeiter" is none, "seit 2014" is one. */
  function year(g, t, i, cued) {
    const token = t[i], after = t[i + 1], value = whole(token, 4);
    if (!isYear(value)) return null;
    const follows = afterHyphen(t, i + 1), before = i ? t[i - 1] : t[t.length - 1];
    if (isAmount(g, t, follows) || (after.glued && after.kind === "word")) return null;
    if (["/", ":"].includes(after.low) && after.glued) return null;
    if (token.glued && ["word", "number", "gone"].includes(before.kind)) return null;
    if (g.units.has(t[follows].low) || at(g.currencies, t, i ? i - 1 : t.length - 1)) return null;
    if (cued || g.year_cues.has(before.low)) return [value, i + 1];
    const compared = [i - 1, i - 2].some((k) => k >= 0 && at(g.comparators, t, k));
    return compared || counts(g, t, i + 1) ? null : [value, i + 1];
  }

  /* "letztes Jahr", "in the next few weeks", "die letzten drei Monate", "heute". */
  function near(g, t, i) {
    let next = i + (g.unit_articles.has(t[i].low) && !g.near.has(t[i].low) ? 1 : 0), word = t[next];
    const single = g.near_days.get(word.low), own = g.units.get(word.low);
    const hour = g.hours.has(word.low) && (/^\p{Lu}/u.test(word.text) || (next && g.hours_after.has(t[next - 1].low)));
    if (single && !hour) return [relative(single[0], single[1], single[2]), next + 1];
    const weekday = weekdayAt(g, t, i);
    if (weekday) return [relative("weekday", weekday), i + 1];
    if (own && own !== "second" && g.near_after.has(t[next + 1].low)) return [relative(own, g.near_after.get(t[next + 1].low)), next + 2];
    const before = g.near_plurals.size ? number(g, t, next) : null; // "les trois derniers mois"
    if (before) [next, word] = [before[1], t[before[1]]];
    if (!g.near.has(word.low)) return null;
    const count = before || number(g, t, next + 1), few = g.few.has(t[next + 1].low);
    const end = count && !before ? count[1] : next + 1 + (few ? 1 : 0), unit = g.units.get(t[end].low);
    if (!unit || unit === "second" || (count && !Number.isInteger(Number(count[0])))) return null;
    const many = g.near_plurals.size ? g.near_plurals.has(word.low) : g.plurals.has(t[end].low);
    if (!many && (count || few || g.recent.has(word.low))) return null;
    return [relative(unit, g.near.get(word.low) * (count ? Number(count[0]) : 1), null, many ? "span" : "unit"), end + 1];
  }

  /* The number of a weekday; one that is written small has a capital at the beginning of a sentence alone. */
  function weekdayAt(g, t, i) {
    if (t[i].kind !== "word") return null;
    if (g.short_weekdays.has(t[i].text) && (t.length === 1 || (t[i + 1].low === "." && t[i + 1].glued && t[i + 2].kind !== "end"))) return g.short_weekdays.get(t[i].text);
    return g.weekdays.get(t[i].text) || (!i || t[i - 1].kind === "sign" ? g.weekdays.get(t[i].low) : null) || null;
  }

  function ago(g, t, i) {
    const before = at(g.ago_before, t, i);
    if (g.ago_before.size ? !before : !g.ago_after.size) return null;
    if (before && i && g.relations.get(t[i - 1].low) === "since") return null; // "desde hace tres años" is how long
    const next = before ? before[1] : i;
    const count = g.articles.has(t[next].low) ? ["1", next + 1] : number(g, t, next);
    if (!count || !Number.isInteger(Number(count[0]))) return null;
    const unit = g.units.get(t[count[1]].low), end = count[1] + 1;
    if (!unit || (g.ago_after.size && !g.ago_after.has(t[end].low))) return null;
    return [relative(unit, -Number(count[0]), null, "ago"), end + (g.ago_after.size ? 1 : 0)];
  }

  // ------------------------------------------------------------------ all readings

  /* The quantities and dates of a text, from left to right, none overlapping; what lies in `names` is none. */
  function readings(text, g, names) {
    const t = D.tokenise(text, names, g.elisions), hits = [];
    let i = afterMark(g, t);
    while (t[i].kind !== "end") {
      if (!mayStart(g, t[i])) { i += 1; continue; }
      const several = D.versions(g, t, i);
      if (several) { hits.push(...several[0]); i = several[1]; continue; }
      const untilNow = at(g.until_now, t, i);
      if (untilNow || limitsDate(g, text, t, i)) { i = untilNow ? untilNow[1] : i + 1; continue; }
      const hit = D.quarter(g, t, i) || D.timeOfDay(g, t, i) || D.age(g, t, i) || date(g, text, t, i) || D.digits(g, t, i) || D.ordinal(g, t, i) ||
        D.quantity(g, t, i) || D.vague(g, t, i);
      if (hit) hits.push(hit[0]);
      i = hit ? hit[1] : i + 1;
    }
    return hits;
  }

  /* The place after the mark of a list with which a text begins: "1. ", "(2) ", "3) ". */
  function afterMark(g, t) {
    const opens = t[0].low === "(" ? 1 : 0, [mark, closes, after] = t.slice(opens, opens + 3);
    if (mark.kind !== "number" || mark.text.length > 2 || !closes.glued || after.glued || after.kind === "end") return 0;
    const pointed = closes.low === "." && !opens && !g.ordinal_endings.has(".") && /^\p{Lu}/u.test(after.text);
    return closes.low === ")" || pointed ? opens + 2 : 0;
  }

  /* Whether a word that may compare limits a date here: "hasta 2020", but "hasta 2020 personas". */
  function limitsDate(g, text, t, i) {
    if (!g.relations.has(t[i].low) || !at(g.comparators, t, i)) return false;
    let k = i + 1;
    while (g.relation_articles.has(t[k].low)) k += 1;
    return !(t[k].kind === "number" && counts(g, t, k + 1)) && !!date(g, text, t, k);
  }

  function mayStart(g, token) {
    if (token.kind === "number") return true;
    if (token.kind === "gone") return g.versions.has(token.text.toLowerCase());
    if (token.kind === "sign") return g.starts.has(token.low) || token.low === "-";
    const low = token.low;
    if ([...g.fractions.keys()].some((one) => low.startsWith(one) && g.scales.has(low.slice(one.length)))) return true;
    if (g.centuries.size && (D.roman(token.text) || g.named_centuries.has(token.text))) return true;
    if (g.starts.has(low) || g.months.has(token.text) || weekdayAt(g, [token], 0) || g.year_words.has(low)) return true;
    if (g.compounded && [...g.vague_scales.keys()].some((one) => low.startsWith(one))) return true;
    return D.cardinal(g, low) !== null || D.compound(g, low) !== null || D.ranked(g, low) !== null;
  }

  Object.assign(D, { readings, bounds, isDate });
})(window.Draft);
