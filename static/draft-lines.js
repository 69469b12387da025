/* Lines sentences of a draft up with claims: by the entities both name, the words both use (rare ones count for more), and
   figures that agree. Finds names that are nearly those of the dossier. Knows nothing of any subject. */
(function (D) {
  "use strict";

  const STEM = 6; // letters of a word that are compared, its ending taken away
  const ENDING = /(?:ungen|ung|ing|ies|ed|en|er|es|em|ly|e|s|n|t)$/;
  const SHORTEST = 3; // letters of a word that says something
  const FIGURE = 4; // how much a figure counts that both have; a rare word counts as much
  const KIND = 2; // how much it counts that both have an amount, a percentage or a date, be it another one
  const UNKNOWN = 2.5; // how much a word counts that no claim has: it says that there is more, not what
  const COMMON = 1.6; // how much one counts at most that a fourth of the claims or more name
  const BEYOND = 0.5; // how much it counts that a sentence names one whom a claim is about and does not name
  const MANY = 4, FEW = 2; // words that make up for a name that a claim has, or has not
  const CLAIM = 0.6; // how much of the likeness is how much of the claim is said, the rest how much of the sentence
  const TURNED = 0.7; // what is left of the likeness where one has a "not" and the other none

  // ------------------------------------------------------------------ what is known

  /* The dossier's data, ready to be compared with. */
  function load(data) {
    const all = data.languages.map((code) => [code, D.tables(data.tables[code])]);
    const said = (texts, code) => (typeof texts === "string" ? texts : texts[data.languages.indexOf(code)]);
    const entities = data.entities.map(([id, name, more, folder]) => ({ id, name, folder, forms: [...new Set([...[].concat(name), ...more])] }));
    const forms = entities.flatMap((one, whose) => one.forms.map((form) => [form.trim().replace(/\s+/g, " "), whose]));
    forms.sort((a, b) => (entities[a[1]].id < entities[b[1]].id ? -1 : 1));
    const world = {
      data, said, entities, languages: all, tables: Object.fromEntries(all),
      find: D.names(forms.filter(([form]) => /\p{L}/u.test(form))),
      forms: forms.map(([form, whose]) => ({ form, whose, words: wordsOf(form), plain: wordsOf(form).map((one) => one.plain).join("") })).filter((one) => one.words.length),
      claims: data.claims.map(([id, statement, property, named, line, values, hedges, against, sources, tellers], number) =>
        ({ number, id, statement, property, named, line, values, hedges, against, sources, tellers, disputes: [] })),
    };
    data.disputes.forEach(([id, question, sides]) => sides.forEach((side, at) => side.forEach((claim) =>
      world.claims[claim].disputes.push({ id, question, others: sides.filter((_, k) => k !== at).flat().filter((one) => !side.includes(one)) }))));
    // Deals are called after whoever makes them: who names "the takeover of" somebody names that one.
    entities.forEach((one) => { one.parties = one.folder === "deals" ? one.forms.flatMap((form) => parties(world, form)) : []; });
    world.vocabulary = Object.fromEntries(all.map(([code]) => [code, new Set(world.claims.flatMap((one) => said(one.statement, code).match(/\p{L}+/gu) || []))]));
    D.ownWords(all.map(([code, tables]) => [tables, world.vocabulary[code]]));
    world.read = {}; // the statements of a language are read when a sentence is in it
    all.forEach(([code]) => {
      let read = null;
      Object.defineProperty(world.read, code, { get: () => (read = read || readClaims(world, code)) });
    });
    return world;
  }

  /* What the statements of a language say, and how much each word and entity counts. What a claim is about, and its
     property, may make it likelier; that a sentence names neither makes it no less likely. */
  function readClaims(world, code) {
    const data = world.data, read = world.claims.map((claim) => {
      const made = read1(world, world.said(claim.statement, code), code, claim.sources.map((one) => world.said(data.sources[one], code)));
      made.own = { stems: new Set(made.stems), named: new Set([...made.named].filter((one) => one === claim.named[0] || !claim.tellers.includes(one))) };
      const label = [data.properties[claim.property], world.entities[claim.named[0]].name].map((one) => world.said(one, code));
      label.forEach((one) => stemsOf(one, world.tables[code], world.find(one)).forEach((stem) => made.stems.add(stem)));
      claim.named.forEach((one) => made.named.add(one));
      return made;
    });
    const weigh = (sets) => {
      const count = new Map();
      sets.forEach((set) => set.forEach((one) => count.set(one, (count.get(one) || 0) + 1)));
      return (one) => (count.has(one) ? Math.log(1 + read.length / count.get(one)) : UNKNOWN);
    };
    const found = { claims: read, word: weigh(read.map((one) => one.stems)), entity: weigh(read.map((one) => one.named)), };
    read.forEach((one) => { one.weight = total(found, one.own); });
    return found;
  }

  /* Everything that is read in a sentence, of a claim or of a draft. Hedges and the names of sources say how something is
     said and not what, so that they do not make it likelier. */
  function read1(world, text, code, labels) {
    const tables = world.tables[code], names = world.find(text), marks = D.markers(text, tables);
    const figures = D.readings(text, tables, names);
    const aside = [...names, ...figures, ...marks.filter((one) => one.kind === "hedge" || one.kind === "relay"), ...(labels || []).flatMap((one) => within(text, one))];
    return {
      text, code, names, marks, named: new Set(names.flatMap((one) => [one.whose, ...world.entities[one.whose].parties])), stems: stemsOf(text, tables, aside),
      figures, turned: marks.some((one) => one.kind === "negation"),
    };
  }

  function parties(world, form) {
    const inside = (other) => new RegExp(`(?<![\\p{L}\\p{N}])${D.escape(other)}(?:['’]?s)?(?![\\p{L}\\p{N}])`, "u").test(form);
    return world.forms.filter((one) => one.form.length < form.length && one.form.length > 1 && inside(one.form)).map((one) => one.whose);
  }

  function within(text, part) {
    const start = text.toLowerCase().indexOf(part.toLowerCase());
    return start < 0 ? [] : [{ start, end: start + part.length }];
  }

  /* The words of a sentence once more, without those of names that are nearly known. */
  function reread(world, sentence) {
    const tables = world.tables[sentence.code], names = [...sentence.names, ...sentence.near];
    const figures = D.readings(sentence.text, tables, names);
    return { figures, stems: stemsOf(sentence.text, tables, [...names, ...figures, ...sentence.marks]) };
  }

  function stem(word) {
    const bare = word.replace(ENDING, "");
    return (bare.length > SHORTEST ? bare : word).slice(0, STEM);
  }

  function stemsOf(text, tables, names) {
    const small = tables.language.starters, words = D.tokenise(text, names).filter((one) => one.kind === "word" && one.low.length >= SHORTEST);
    return new Set(words.map((one) => one.low).filter((low) => !small.has(low)).map(stem));
  }

  // ------------------------------------------------------------------ likeness

  function total(known, one) { return sum(one.stems, known.word) + sum(one.named, known.entity) || 1; }

  function sum(set, weight) {
    let found = 0;
    set.forEach((one) => { found += weight(one); });
    return found;
  }

  function both(a, b) { return new Set([...a].filter((one) => b.has(one))); }

  /* The claims a sentence may be about, the likeliest first, each with its likeness from 0 to 1. */
  function lineUp(world, sentence) {
    const known = world.read[sentence.code], own = total(known, sentence), found = [];
    world.claims.forEach((claim, number) => {
      const other = known.claims[number], named = both(sentence.named, other.named);
      const words = both(sentence.stems, other.stems);
      if (!named.size && words.size < (other.own.named.size ? MANY : FEW)) return;
      const beyond = sum([...named].filter((one) => !other.own.named.has(one)), (one) => known.entity(one) * (one === claim.named[0] ? 1 : BEYOND));
      const shared = sum(words, known.word) + sum([...named].filter((one) => other.own.named.has(one)), known.entity) + beyond;
      const [agree, alike] = D.figuresInCommon(sentence, claim, other), same = agree * FIGURE + alike * KIND;
      let like = Math.pow(Math.min(1, (shared + same) / (other.weight + beyond + same)), CLAIM) * Math.pow((shared + same) / (own + same), 1 - CLAIM);
      if (sentence.turned !== other.turned && !claim.against.length) like *= TURNED;
      found.push({ claim, read: other, like, anchored: anchored(known, sentence, claim, other, named, words) });
    });
    return found.sort((a, b) => b.like - a.like || a.claim.number - b.claim.number);
  }

  /* Whether a sentence names the one that a claim is told from all others by, its subject or the rarest it names, and all
     others or a word of it besides; where that one is named everywhere, words, tellers or times ("this year") tell it. */
  function anchored(known, sentence, claim, other, named, words) {
    const theirs = [...other.own.named], rarest = Math.max(0, ...theirs.map(known.entity));
    const rare = [...named].filter((one) => known.entity(one) >= COMMON), times = (one) => one.figures.filter((each) => each.date && !D.isDate(each.date)).map((each) => JSON.stringify(each.date));
    const more = words.size + times(sentence).filter((one) => times(other).includes(one)).length;
    if (rare.includes(claim.named[0])) return true;
    if (rarest < COMMON) return more + rare.length >= 2;
    return theirs.some((one) => known.entity(one) === rarest && named.has(one)) && (more > 0 || theirs.every((one) => named.has(one)));
  }

  // ------------------------------------------------------------------ names that are nearly known

  const WORD = /[\p{L}\p{N}]+(?:\.\p{N}+)*/gu;
  const ONE = 6, TWO = 9; // letters from which one and two of them may differ
  const ALONE = 6; // letters from which a single word is taken for a name

  function wordsOf(text) { return Array.from(text.matchAll(WORD), (hit) => wordAt(hit[0], hit.index)); }

  function wordAt(text, start) { return { text, start, end: start + text.length, plain: plain(text), capital: /^\p{Lu}/u.test(text) }; }

  function plain(text) {
    return text.toLowerCase().replace(/ß/g, "ss").replace(/[äöü]/g, (one) => ({ ä: "ae", ö: "oe", ü: "ue" })[one]).normalize("NFD").replace(/\p{M}/gu, "");
  }

  /* How many letters differ; neighbours that changed places count as one. */
  function distance(a, b) {
    const rows = [[...Array(b.length + 1).keys()]];
    for (let i = 1; i <= a.length; i++) {
      rows[i] = [i];
      for (let j = 1; j <= b.length; j++) {
        rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
    return rows[a.length][b.length];
  }

  /* How many letters of words of a draft are other ones than a name's, or null where they are no such name. */
  function nearly(words, ours, name) {
    if (Math.abs(ours.length - name.plain.length) > 2) return null;
    const same = words.length === name.words.length;
    if (same && words.some((one, k) => name.words[k].capital && !one.capital)) return null;
    if (ours === name.plain) return 0;
    if (!same) return null;
    let off = 0;
    for (let k = 0; k < words.length; k++) {
      const a = words[k].plain, b = name.words[k].plain;
      if (a === b) continue;
      if (a[0] !== b[0] || /\d/.test(a + b) || b.length < 4 || Math.abs(a.length - b.length) > 2) return null;
      off += distance(a, b);
    }
    return off <= (ours.length >= TWO ? 2 : ours.length >= ONE ? 1 : 0) ? off : null;
  }

  /* Names in a sentence that are spelled nearly as the dossier spells them: { start, end, whose, form }. */
  function nearNames(world, sentence) {
    const words = wordsOf(sentence.text), known = world.vocabulary[sentence.code], found = [];
    const genitive = (text) => text.replace(/['’]?s$/, "");
    words.forEach((first, at) => {
      if (!/^[\p{Lu}\p{N}]/u.test(first.text) || found.some((one) => one.end > first.start)) return;
      let best = null;
      for (let n = 1; n <= 4 && at + n <= words.length; n++) {
        const some = words.slice(at, at + n), end = some[n - 1].end, written = sentence.text.slice(first.start, end);
        if (n > 1 && !/^[\s-]+$/.test(sentence.text.slice(some[n - 2].end, some[n - 1].start))) break;
        const over = sentence.names.filter((one) => one.start < end && first.start < one.end);
        const bare = [...some.slice(0, -1), wordAt(genitive(some[n - 1].text), some[n - 1].start)];
        const [whole, stem] = [some, bare].map((words) => words.map((one) => one.plain).join(""));
        for (const name of world.forms) {
          if (Math.abs(whole.length - name.plain.length) > 4 || Math.abs(name.words.length - n) > 1 || over.some((one) => one.whose !== name.whose || (one.start <= first.start && one.end >= end))) continue;
          const near = nearly(some, whole, name) ?? (stem === whole ? null : nearly(bare, stem, name));
          if (near === null || isNone(some, name, near, written, known, at)) continue;
          if (!best || near < best.off || (near === best.off && end > best.end)) best = { start: first.start, end, whose: name.whose, form: name.form, off: near, written };
        }
      }
      if (best) found.push(best);
    });
    return found;
  }

  /* Whether what is nearly a name is none: a word of its own, an inflected form, capitals, another hyphen. */
  function isNone(words, name, off, written, known, at) {
    const bare = written.replace(/['’]?s$/, ""), alone = words.length === 1, long = plain(written).length;
    const loose = (text) => text.replace(/[\s-]+/g, " ");
    if (loose(written) === loose(name.form) || loose(bare) === loose(name.form)) return true;
    if (written === written.toUpperCase() && off === 0) return true;
    if (alone && (long < ALONE || known.has(written) || known.has(written.toLowerCase()))) return off > 0 || long < 4;
    if (alone && at === 0 && off > 0 && long < ALONE + 1) return true;
    return false;
  }

  Object.assign(D, { load, read1, reread, lineUp, nearNames, stem });
})(window.Draft);
