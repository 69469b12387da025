/* Cuts a text into sentences, finds names, hedges, relays and denials in it, and tells its language: the grammar of
   dossier/text/sentence.py, mention.py and cues.py once more. */
(function (D) {
  "use strict";

  const { at, tokenise, OPENERS } = D;

  const W = "[\\p{L}\\p{N}_]";

  // ------------------------------------------------------------------ sentences

  const MAX_CHARS = 2000; // the longest sentence of a newspaper has some 600
  const NEWLINE = /[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]/;
  const PARENTHESIS = /[(（][^()（）]*[)）]/g, PARENTHESIS_WORDS = 12, LOOK_BACK = 100;
  const OPEN = OPENERS.replace(/[[|*-]/g, "\\$&"); // in a class of signs
  const OPENING = new RegExp(`^[${OPEN}]+`, "u"), NOTHING = new RegExp(`^[${OPEN} （]*$`, "u");
  const NEXT = new RegExp(`[${OPEN}\\s]*(${W}(?:${W}|['’-])*)`, "uy");
  const DATE_DIGITS = new RegExp(`\\d{1,2}\\.(?!\\d)|\\d{4}(?!${W})`, "uy");

  /* The sentences of a text as { start, end }, in order, without the white space around them. */
  function sentences(text, l) {
    const spans = [];
    let from = 0;
    patterns(l);
    for (const line of text.split(NEWLINE)) {
      let begin = 0;
      for (const end of [...ends(line, l), line.length]) {
        const piece = line.slice(begin, end), start = from + begin + piece.length - piece.trimStart().length;
        if (/[\p{L}\p{N}]/u.test(piece)) spans.push(...bounded(text, start, start + piece.trim().length));
        begin = end;
      }
      from += line.length + 1;
    }
    return spans;
  }

  function bounded(text, start, end) {
    const spans = [];
    while (end - start > MAX_CHARS) {
      let cut = text.lastIndexOf(" ", start + MAX_CHARS - 1);
      if (cut <= start) cut = start + MAX_CHARS;
      spans.push({ start, end: cut });
      start = cut + text.slice(cut, end).length - text.slice(cut, end).trimStart().length;
    }
    return [...spans.filter((one) => /[\p{L}\p{N}]/u.test(text.slice(one.start, one.end))), { start, end }];
  }

  function ends(line, l) {
    const places = [], [never, seldom] = shortened(line, l), inside = parentheses(line);
    let begin = 0;
    for (const stop of D.stops(line)) {
      const { at, mark, closers, after } = stop;
      if (enclosed(line, inside, begin, stop)) continue;
      NEXT.lastIndex = after;
      const next = (NEXT.exec(line) || ["", ""])[1], before = line.slice(Math.max(begin, at - LOOK_BACK), at).trim().split(/\s+/).filter(Boolean);
      const word = (back) => (before.length >= back ? before[before.length - back].replace(OPENING, "") : "");
      const starter = /^\p{Lu}/u.test(next) && l.starters.has(next.toLowerCase());
      if (!stop.sure) {
        const point = mark === "." && !closers;
        if (!startsAnew(mark, word(1), next) || never.has(at) || (seldom.has(at) && !starter)) continue;
        if (point && (isOrdinal(line, l, begin, stop, word, next, starter) || isInitial(word, starter))) continue;
        if (isOmission(line, mark, at, begin, next) || (".۔․".includes(mark) && !closers && D.isShortened(word(1)))) continue;
      }
      begin = after;
      places.push(begin);
    }
    return places;
  }

  /* Whether a capital, a digit or a letter without capitals follows; behind such a letter, anything but a small one. */
  function startsAnew(mark, last, next) {
    if (/\p{Lu}/u.test([...next].slice(0, 3).join(""))) return true;
    if (";:\u037e".includes(mark[0])) return false;
    return /^\p{Nd}/u.test(next) || D.isCaseless(next) || (D.endsCaseless(last) && !/^\p{Ll}/u.test(next));
  }

  function enclosed(line, inside, begin, { at, mark, closers }) {
    const around = inside.find(([start, end]) => start <= at && at < end);
    if (!around) return false;
    const blank = NOTHING.test(line.slice(begin, around[0]));
    return !(around[1] <= at + mark.length + closers.length && blank);
  }

  function isOrdinal(line, l, begin, { at, after }, word, next, starter) {
    const last = word(1);
    if (!/^\d{1,3}$/.test(last)) return false;
    const lead = line.slice(begin, at);
    if (!lead.slice(0, lead.endsWith(last) ? lead.length - last.length : undefined).trim()) return true;
    if (!l.ordinal_cues.size) return false;
    if (l.months.has(next)) return true;
    DATE_DIGITS.lastIndex = after;
    if (DATE_DIGITS.test(line) && last.length < 3) return true;
    return l.ordinal_cues.has(word(2).toLowerCase()) && !starter;
  }

  function isInitial(word, starter) { return !starter && /^\p{Lu}$/u.test(D.lastPart(word(1))); }

  function isOmission(line, mark, at, begin, next) {
    return (mark === "…" || (mark.length > 1 && /^[.…]+$/.test(mark))) && (at === begin || /[ \t\u00a0\u202f([（]/.test(line[at - 1]) || D.isCaseless(next));
  }

  function shortened(line, l) {
    const never = new Set(), seldom = new Set();
    for (const hit of line.matchAll(l.never)) {
      for (let k = hit.index; k < hit.index + hit[0].length; k++) if (line[k] === ".") never.add(k);
    }
    for (const hit of line.matchAll(l.seldom)) {
      const end = hit.index + hit[0].length - 1;
      for (let k = hit.index; k < end; k++) if (line[k] === ".") never.add(k);
      seldom.add(end);
    }
    return [never, seldom];
  }

  /* The patterns of a language's abbreviations, made once. */
  function patterns(l) {
    if (!l.never) Object.assign(l, { never: abbreviations(l.abbreviations), seldom: abbreviations(l.final_abbreviations) });
  }

  function abbreviations(list) {
    const forms = [...new Set(list.flatMap((one) => [one, one[0].toUpperCase() + one.slice(1)]))].sort((a, b) => b.length - a.length);
    return new RegExp(`(?<!${W})(?:${forms.map((one) => one.split(" ").map(escape).join("\\s?")).join("|") || "(?!)"})`, "gu");
  }

  function escape(text) { return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"); }

  function parentheses(line) {
    return [...line.matchAll(PARENTHESIS)].filter((hit) => !D.hasWords(hit[0], PARENTHESIS_WORDS + 1)).map((hit) => [hit.index, hit.index + hit[0].length]);
  }

  // ------------------------------------------------------------------ names

  /* Finds who is named: the longest name at each place, genitives included. `forms` are [name, whose] pairs, sorted. */
  function names(forms) {
    const known = new Map();
    for (const [written, whose] of forms) {
      const form = written.trim().replace(/\s+/g, " ");
      if (form.length > 1 && !known.has(form)) known.set(form, whose);
    }
    const { genitive, start: before, behind, end: after } = D.spelling, all = [...known.keys()].sort((a, b) => b.length - a.length);
    const any = (some) => `(?:${some.map((one) => escape(one).replace(/ /g, "\\s+")).join("|") || "(?!)"})`;
    const pattern = new RegExp(`(?:${before}(${any(all)})|${behind}(${any(all.filter(mayBePrefixed))}))${genitive}${after}`, "gu");
    return (text) => [...text.matchAll(pattern)].map((hit) => {
      const start = hit.index, end = start + hit[0].length;
      const quoted = "'’".includes(text[end - 1]) && start && "'‘‚".includes(text[start - 1]); // in quotation marks, no genitive
      return { start, end: quoted ? end - 1 : end, whose: known.get((hit[1] || hit[2]).replace(/\s+/g, " ")) };
    });
  }

  /* Whether a name is found behind what its script writes without a space before it: dossier/text/name_edges.py. */
  function mayBePrefixed(name) {
    const letters = (name.match(/(?=[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Ethiopic}])\p{L}/gu) || []).length;
    return letters >= (/^\p{Script=Ethiopic}/u.test(name) ? 3 : 4) || (letters > 0 && name.includes(" "));
  }

  // ------------------------------------------------------------------ cues

  const ENDS = [",", ".", ";", ":", "!", "?", ""];

  /* The words by which a text hedges, relays, denies and plans, as { start, end, kind, word, ambiguous, mood }. */
  function cues(text, l) {
    const t = tokenise(text, null, l.elisions), hits = [];
    let i = 0;
    while (t[i].kind !== "end") {
      const hit = t[i].kind === "word" ? at(l.cues, t, i) || byEnding(l, t, i) : null, sense = hit && senseOf(l, t, i, hit[1], hit[0]), end = sense ? hit[1] : i + 1;
      if (sense) {
        const [start, stop] = [t[i].start, t[end - 1].end];
        hits.push({ start, end: stop, kind: sense.kind, word: text.slice(start, stop), ambiguous: !!sense.ambiguous, mood: !!sense.mood });
      }
      i = end;
    }
    return hits;
  }

  /* The cue that a word is by its ending alone. */
  function byEnding(l, t, i) {
    const low = t[i].low, hit = l.cue_endings.find(([ending]) => low.endsWith(ending) && low.length > ending.length && !l.no_cues.has(low));
    return hit ? [hit[1], i + 1] : null;
  }

  /* What a cue means in its context, or null where it is none: the fields of a `Sense` in dossier/text/cue_words.py. */
  function senseOf(l, t, i, end, sense) {
    const capital = (token) => /^\p{Lu}/u.test(token.text), after = t[end];
    if (capital(t[i]) && (sense.lower_case || (sense.no_noun && i && t[i - 1].kind !== "sign"))) return null;
    if (sense.followed_by && !sense.followed_by.includes(after.low) && !(["word", "gone"].includes(after.kind) && capital(after))) return null;
    const around = (context) => isAround(t, i, end, context);
    if ((sense.unless || []).some(around) || !(sense.only || []).every(around)) return null;
    if (sense.paired && !isPaired(t, i, sense)) return null;
    if ((sense.doubtful || []).some(around)) sense = { ...sense, ambiguous: true };
    if (sense.after_saying === "relay") return said(l, t, i) ? { ...sense, kind: "relay", ambiguous: true } : sense;
    if (sense.after_saying) return said(l, t, i) ? sense : null;
    return sense.hearsay ? hearsay(l, clause(t, i).map((k) => t[k].low), sense) : sense;
  }

  function isAround(t, i, end, context) {
    const within = context.within || t.length;
    const places = {
      clause: () => clause(t, i).filter((k) => Math.abs(k - i) <= within), rest: () => clause(t, i).filter((k) => k > i && k <= i + within),
      before: () => span(Math.max(0, i - within), i), after: () => span(end, Math.min(t.length, end + within)),
    };
    const text = ` ${places[context.where]().map((k) => t[k].low).join(" ")} `;
    return context.words.some((words) => text.includes(` ${words} `));
  }

  /* Whether the first half of a cue in two words stands before it: "ne ... plus", but not "ne ... que ... plus". */
  function isPaired(t, i, sense) {
    const found = clause(t, i).filter((k) => k < i).reverse().find((k) => sense.paired.includes(t[k].low) || (sense.unpaired || []).includes(t[k].low));
    return found !== undefined && sense.paired.includes(t[found].low);
  }

  function span(from, to) { return Array.from({ length: to - from }, (_, k) => from + k); }

  function clause(t, i) {
    let first = i, last = i;
    while (first > 0 && !ENDS.includes(t[first - 1].low)) first -= 1;
    while (!ENDS.includes(t[last].low)) last += 1;
    return span(first, last);
  }

  /* Hearsay with a perfect or a state, a plan with a future; else it cannot be told. */
  function hearsay(l, low, sense) {
    const [verb, before] = [...low.slice(-3).filter((one) => /^\p{L}+$/u.test(one)).reverse(), "", ""];
    const participle = l.participle_beginnings.some((one) => before.startsWith(one)) || l.participle_endings.some((one) => before.endsWith(one));
    if (l.perfect.has(verb) && participle && !l.no_participles.has(before)) return { ...sense, ambiguous: false };
    if (low.some((one) => l.future.has(one))) return { kind: "plan" };
    return { ...sense, ambiguous: !l.stative.has(verb) };
  }

  function said(l, t, i) { return t.slice(0, i).some((one) => isSaying(l, one.low)); }

  /* Whether a word lets somebody speak. */
  function isSaying(l, word) { return l.speech_verbs.some((verb) => (verb.endsWith("*") ? word.startsWith(verb.slice(0, -1)) : word === verb)); }

  // ------------------------------------------------------------------ language

  /* The language whose small words a text has most of; the first of `known` where none has more. */
  function languageOf(text, known) {
    const words = text.toLowerCase().match(/\p{L}+/gu) || [];
    const score = ([, tables]) => words.filter((one) => tables.own.has(one)).length;
    return known.reduce((best, one) => (score(one) > score(best) ? one : best))[0];
  }

  /* Gives each language the words that it alone has: small ones, those of its tables, and those of a vocabulary. */
  function ownWords(all) {
    const low = (words) => [...words].map((one) => one.toLowerCase());
    const sets = all.map(([tables, vocabulary]) => new Set([...tables.starters, ...tables.starts, ...low(vocabulary)]));
    all.forEach(([tables], k) => { tables.own = new Set([...sets[k]].filter((one) => !sets.some((other, j) => j !== k && other.has(one)))); });
  }

  Object.assign(D, { escape, sentences, names, cues, isSaying, languageOf, ownWords });
})(window.Draft);
