/* Lines sentences of a draft up with claims: by the entities both name, the words both use (rare ones count for more), and
   figures that agree. Knows nothing of any subject. */
(function (D) {
  "use strict";

  const STEM = 6; // letters of a word that are compared, its ending taken away
  const SHORTEST = 3; // letters of a word that says something
  const FIGURE = 4; // how much a figure counts that both have; a rare word counts as much
  const KIND = 2; // how much it counts that both have an amount, a percentage or a date, be it another one
  const UNKNOWN = 2.5; // how much a word counts that no claim has: it says that there is more, not what
  const COMMON = 1.6; // how much one counts at most that a fourth of the claims or more name
  const BEYOND = 0.5; // how much it counts that a sentence names one whom a claim is about and does not name
  const MANY = 4, FEW = 2; // words that make up for a name that a claim has, or has not
  const CLAIM = 0.6; // how much of the likeness is how much of the claim is said, the rest how much of the sentence
  const LEAST = 0.05; // likeness below which nothing asks for a claim
  const NONE = [0, 0]; // figures that agree, and others of their kinds
  const TURNED = 0.7; // what is left of the likeness where one has a "not" and the other none

  // ------------------------------------------------------------------ what is known

  /* The dossier's data, ready to be compared with. */
  function load(data) {
    const { genitive, start, behind, end, endings, letters } = data.spelling;
    D.spelling = { genitive, start, behind, end, letters, ending: new RegExp(`(?:${endings.join("|")})$`), genitiveEnd: new RegExp(`${genitive}$`), lettersOf: new RegExp(`[${Object.keys(letters).join("")}]`, "g") };
    D.prepare(data.spelling);
    const all = data.languages.map((code) => [code, D.tables(data.tables[code])]);
    const said = (texts, code) => (typeof texts === "string" ? texts : texts[data.languages.indexOf(code)]);
    const entities = data.entities.map(([id, name, more, folder]) => ({ id, name, folder, forms: [...new Set([...[].concat(name), ...more])] }));
    const forms = entities.flatMap((one, whose) => one.forms.map((form) => [form.trim().replace(/\s+/g, " "), whose]));
    forms.sort((a, b) => (entities[a[1]].id < entities[b[1]].id ? -1 : 1));
    const world = {
      data, said, entities, languages: all, tables: Object.fromEntries(all),
      find: D.names(forms.filter(([form]) => /\p{L}/u.test(form))), outlets: new Set(data.outlets), authors: data.authors,
      forms: D.spelled(forms),
      claims: data.claims.map(([id, property, named, line, values, hedges, against, sources, tellers], number) =>
        ({ number, id, statement: data.statements.map((texts) => texts[number]), property, named, line, values, hedges, against, sources, tellers, disputes: [] })),
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
      const reading = read1(world, world.said(claim.statement, code), code, claim.sources.map((one) => world.said(data.sources[one], code)));
      if (claim.against.length) world.tables[code].denying.forEach((one) => reading.stems.delete(stem(one))); // who denies it is no part of it
      reading.own = { stems: new Set(reading.stems), named: new Set([...reading.named].filter((one) => one === claim.named[0] || !claim.tellers.includes(one))) };
      const label = [data.properties[claim.property], world.entities[claim.named[0]].name].map((one) => world.said(one, code));
      label.forEach((one) => stemsOf(one, world.tables[code], world.find(one)).forEach((stem) => reading.stems.add(stem)));
      claim.named.forEach((one) => { if (one === claim.named[0] || !world.outlets.has(one)) reading.named.add(one); });
      return reading;
    });
    const [word, byWord] = weighed(read.map((one) => one.stems)), [entity, byEntity] = weighed(read.map((one) => one.named));
    const known = { claims: read, word, entity, byWord, byEntity };
    read.forEach((one) => { one.weight = total(known, one.own); });
    return known;
  }

  /* How much each word (or entity) counts, and the numbers of the claims that have it. */
  function weighed(sets) {
    const where = new Map();
    sets.forEach((set, number) => set.forEach((one) => {
      if (!where.has(one)) where.set(one, []);
      where.get(one).push(number);
    }));
    const weights = new Map(Array.from(where, ([one, numbers]) => [one, Math.log(1 + sets.length / numbers.length)]));
    return [(one) => weights.get(one) ?? UNKNOWN, where];
  }

  /* Everything that is read in a sentence, of a claim or of a draft. Hedges and the names of sources say how something is
     said and not what, so that they do not make it likelier. */
  function read1(world, text, code, labels) {
    const tables = world.tables[code], names = world.find(text), marks = D.cues(text, tables);
    const told = D.attributions(world, text, tables, names, labels || []);
    const figures = D.readings(text, tables, names).filter((one) => !told.some((other) => other.start <= one.start && one.end <= other.end));
    const own = names.filter((one) => !world.outlets.has(one.whose) || !told.some((other) => other.start <= one.start && one.end <= other.end));
    const aside = [...names, ...figures, ...marks.filter((one) => one.kind === "hedge" || one.kind === "relay"), ...told];
    return {
      text, code, names, marks, sides: told, named: new Set(own.flatMap((one) => [one.whose, ...world.entities[one.whose].parties])), stems: stemsOf(text, tables, aside),
      figures, turned: marks.some((one) => one.kind === "negation"),
    };
  }

  function parties(world, form) {
    const inside = (other) => form.includes(other) && new RegExp(`(?<![\\p{L}\\p{N}])${D.escape(other)}${D.spelling.genitive}(?![\\p{L}\\p{N}])`, "u").test(form);
    return world.forms.all.filter((one) => one.form.length < form.length && one.form.length > 1 && inside(one.form)).map((one) => one.whose);
  }

  /* The words of a sentence once more, without those of names that are nearly known. */
  function reread(world, sentence) {
    const tables = world.tables[sentence.code], names = [...sentence.names, ...sentence.near];
    const figures = D.readings(sentence.text, tables, names);
    return { figures, stems: stemsOf(sentence.text, tables, [...names, ...figures, ...sentence.marks, ...sentence.sides]) };
  }

  /* A word without its ending, if enough is left. */
  function bare(word) {
    const short = word.replace(D.spelling.ending, "");
    return short.length > SHORTEST ? short : word;
  }

  function stem(word) { return bare(word).slice(0, STEM); }

  function stemsOf(text, tables, names) {
    const small = tables.starters, words = D.tokenise(text, names, tables.elisions).filter((one) => one.kind === "word" && one.low.length >= SHORTEST);
    return new Set(words.map((one) => one.low).filter((low) => !small.has(low)).map(stem));
  }

  // ------------------------------------------------------------------ likeness

  function total(known, one) { return sum(one.stems, known.word) + sum(one.named, known.entity) || 1; }

  function sum(set, weight) {
    let total = 0;
    set.forEach((one) => { total += weight(one); });
    return total;
  }

  function both(a, b) { return new Set([...a].filter((one) => b.has(one))); }

  /* The claims a sentence may be about, the likeliest first, each with its likeness from 0 to 1. What they share is added up
     from the words to the claims that have them, so that a claim which shares nothing costs nothing. */
  function lineUp(world, sentence) {
    const known = world.read[sentence.code], own = total(known, sentence), all = world.claims.length, likely = [];
    const shared = new Float64Array(all), beyond = new Float64Array(all), words = new Uint16Array(all), named = new Uint16Array(all);
    sentence.stems.forEach((stem) => {
      const weight = known.word(stem);
      (known.byWord.get(stem) || []).forEach((number) => { words[number] += 1; shared[number] += weight; });
    });
    sentence.named.forEach((one) => {
      const weight = known.entity(one);
      (known.byEntity.get(one) || []).forEach((number) => {
        named[number] += 1;
        if (known.claims[number].own.named.has(one)) shared[number] += weight;
        else beyond[number] += weight * (one === world.claims[number].named[0] ? 1 : BEYOND);
      });
    });
    world.claims.forEach((claim, number) => {
      const other = known.claims[number];
      if (!named[number] && words[number] < (other.own.named.size ? MANY : FEW)) return;
      const [agree, alike] = sentence.figures.length ? D.figuresInCommon(sentence, claim, other) : NONE, same = agree * FIGURE + alike * KIND, common = shared[number] + beyond[number] + same;
      const turnedOff = sentence.turned !== other.turned && !claim.against.length ? TURNED : 1;
      const like = turnedOff * Math.pow(Math.min(1, common / (other.weight + beyond[number] + same)), CLAIM) * Math.pow(common / (own + same), 1 - CLAIM);
      if (like >= LEAST) likely.push({ claim, read: other, like, turnedOff });
    });
    return likely.sort((a, b) => b.like - a.like || a.claim.number - b.claim.number);
  }

  /* Whether a sentence names the one that a claim is told from all others by, its subject or the rarest it names, and all
     others or a word of it besides; where that one is named everywhere, words, tellers or times ("this year") tell it. */
  function anchored(world, sentence, { claim, read: other }) {
    const known = world.read[sentence.code], named = both(sentence.named, other.named), words = both(sentence.stems, other.stems);
    const theirs = [...other.own.named], rarest = Math.max(0, ...theirs.map(known.entity));
    const rare = [...named].filter((one) => known.entity(one) >= COMMON), times = (one) => one.figures.filter((each) => each.date && !D.isDate(each.date)).map((each) => JSON.stringify(each.date));
    const more = words.size + times(sentence).filter((one) => times(other).includes(one)).length;
    if (rare.includes(claim.named[0])) return true;
    if (rarest < COMMON) return more + rare.length >= 2;
    return theirs.some((one) => known.entity(one) === rarest && named.has(one)) && (more > 0 || theirs.every((one) => named.has(one)));
  }

  Object.assign(D, { load, read1, reread, lineUp, anchored, bare, stem });
})(window.Draft);
