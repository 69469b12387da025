/* What a draft says otherwise than the dossier: another amount, percentage or date, a hedge or a denial left out, a disputed
   point told as settled, a "not" put in or left out, a name spelled otherwise; and what agrees. Says nothing where it is not sure. */
(function (D) {
  "use strict";

  const SURE = 0.5; // likeness from which a sentence is taken to say what a claim says
  const FIGURES = 0.3; // from which figures are compared: they are strong evidence themselves
  const EQUAL = 0.05; // from which an equal amount is taken for the same, but not one within a range
  const DATES = 0.42; // the same for dates, of which a sentence may tell several
  const NEAR = 0.8; // of the best likeness: claims that may be meant as well
  const PLAIN = 0.9; // from which a sentence says nearly word for word what a claim says, and no other is meant
  const SAME = 0.95; // but one that is as near
  const ROUNDED = 0.05; // by which "about" may be off
  const BOUND = 0.2; // by which "more than" may fall short
  const COUNTED = 3; // words after a number among which is what it counts

  // ------------------------------------------------------------------ figures

  /* A claim's figures of the kinds that are compared: its values and what its statement reads. */
  function figuresOf(claim, read) {
    if (!read.all) read.all = [...claim.values.map((value) => valueOf(value, read)), ...comparable(read)];
    return read.all;
  }

  /* A typed value as a figure; a number counts what the statement says that has the same. */
  function valueOf(value, read) {
    if (value[0] === "date") return { kind: "date", date: dateOf(value[1]), words: value[2] };
    const [kind, comparator, low, high, words, currency] = value;
    const said = read.figures.find((one) => one.kind === kind && one.low === low && one.high === high);
    return { kind, comparator, low, high, words, currency: currency || "", unit: said ? said.unit : "", counts: said ? countedBy(read, said) : new Set() };
  }

  function dateOf([year, month, day, part, end]) { return { year, month, day, part, end: end ? dateOf(end) : null }; }

  /* The figures of a sentence that can be compared. Of "April of last year" the month is left, as a claim has to write it. */
  function comparable(sentence) {
    return (sentence.compared = sentence.compared || sentence.figures.flatMap((one) => {
      if (one.kind === "date" && !D.isDate(one.date)) return one.date.month ? [{ ...one, date: dateOf([null, one.date.month, null, one.date.part]) }] : [];
      return ["money", "percent", "number", "date"].includes(one.kind) ? [one] : [];
    }));
  }

  /* How many of a sentence's figures a claim has as well, and how many it has others of the kind for. */
  function figuresInCommon(sentence, claim, read) {
    const counts = [0, 0];
    comparable(sentence).forEach((figure) => {
      const theirs = alike(sentence, figure, claim, read);
      if (theirs.length) counts[theirs.some((other) => agree(figure, other)) ? 0 : 1] += 1;
    });
    return counts;
  }

  /* The figures of a claim that a draft's figure may be compared with. */
  function alike(sentence, figure, claim, read) {
    return figuresOf(claim, read).filter((other) => other.kind === figure.kind &&
      (figure.kind === "date" ? (figure.date.year && other.date.year) || (figure.date.month && other.date.month) : counted(sentence, figure, read, other)));
  }

  /* Whether two bare numbers count the same: they have a unit, or a word after them, in common. */
  function counted(sentence, figure, read, other) {
    if (figure.kind !== "number") return true;
    if ((figure.unit || "") !== (other.unit || "")) return false;
    const theirs = countedBy(read, other);
    return !!figure.unit || [...countedBy(sentence, figure)].some((word) => theirs.has(word));
  }

  /* The words after a number among which is what it counts. */
  function countedBy(read, figure) {
    if (!figure.counts) {
      const after = read.text.slice(figure.end).match(/^[\s-]*(?:\S+\s*){0,3}/)[0].toLowerCase().match(/\p{L}{3,}/gu) || [];
      figure.counts = new Set(after.slice(0, COUNTED).map(D.stem));
    }
    return figure.counts;
  }

  /* Whether a draft's figure goes with the dossier's. */
  function agree(ours, theirs) {
    if (ours.kind === "date") return datesAgree(ours.date, theirs.date);
    if (ours.kind === "money" && theirs.currency !== ours.currency && theirs.currency !== "XXX") return false;
    const [a, b] = [ours.comparator, theirs.comparator], x = ours.low ?? ours.high, y = theirs.low ?? theirs.high;
    if (ours.low === theirs.low && ours.high === theirs.high && (a === b || "=~".includes(a) && "=~".includes(b))) return true;
    const isRange = (one) => one.low !== null && one.high !== null && one.low < one.high;
    if (isRange(ours) && isRange(theirs)) return false;
    if (isRange(ours)) return theirs.low >= ours.low && theirs.high <= ours.high;
    if (isRange(theirs)) return x >= theirs.low && x <= theirs.high && a !== "=";
    const off = Math.abs(x - y) / Math.max(Math.abs(y), 1e-9);
    if (a === "~") return off <= ROUNDED && b[0] !== "<";
    if (a[0] === b[0] && a[0] !== "=") return x === y;
    if (a[0] === ">" && "=~".includes(b)) return y >= x && off <= BOUND;
    if (a[0] === "<" && "=~".includes(b)) return y <= x && off <= BOUND;
    return ours.kind === "number" && a === "=" && b[0] === ">" && x === y;
  }

  /* Dates go together where they can mean the same day; a year that one does not tell is not compared. */
  function datesAgree(a, b) {
    const bare = (date) => ({ ...date, year: null, end: date.end ? { ...date.end, year: null } : null });
    const years = a.year !== null && b.year !== null, [a1, a2] = D.bounds(years ? a : bare(a)), [b1, b2] = D.bounds(years ? b : bare(b));
    return a1 <= b2 && b1 <= a2;
  }

  /* Whether a sentence has a figure that a claim has another one for. */
  function otherFigures(sentence, claim, read) {
    return comparable(sentence).some((figure) => {
      const theirs = alike(sentence, figure, claim, read);
      return theirs.length > 0 && !theirs.some((other) => agree(figure, other));
    });
  }

  const KINDS = { money: "amount", percent: "percentage", number: "amount", date: "date" };

  function compareFigures(world, sentence, lined) {
    const ours = comparable(sentence), findings = [], open = [];
    const fits = (figure, line) => alike(sentence, figure, line.claim, line.read), same = (figure, line) => fits(figure, line).some((theirs) => agree(figure, theirs)) || figuresOf(line.claim, line.read).some((theirs) => told(figure) === told(theirs));
    const near = (figure) => lined.filter((line) => line.like >= (figure.kind === "date" ? DATES : FIGURES) && fits(figure, line).length);
    const equal = (figure, line) => fits(figure, line).some((theirs) => told(figure) === told(theirs));
    const agreed = ours.map((figure) => lined.find((line) => line.like >= (figure.kind === "money" && equal(figure, line) ? EQUAL : FIGURES) && same(figure, line)));
    const subjects = new Set(agreed.filter(Boolean).map((line) => line.claim.named[0])); // another figure says what it is about
    ours.forEach((figure, k) => {
      if (agreed[k]) return;
      const meant = near(figure).filter((line) => D.anchored(world, sentence, line) || subjects.has(line.claim.named[0]));
      // What another figure of the sentence agrees with is spoken for.
      const free = meant.find((line) => line.like >= meant[0].like * NEAR && !ours.some((other) => other !== figure && other.kind === figure.kind && same(other, line)));
      const exact = (one) => one.kind === "date" || "=~".includes(one.comparator), decides = free && (meant.find((line) => line.claim.named[0] === free.claim.named[0] && fits(figure, line).some(exact)) || free); // not "more than 14"
      if (decides) findings.push({ kind: KINDS[figure.kind], start: figure.start, end: figure.end, ...decides, theirs: fits(figure, decides).find(exact) || fits(figure, decides)[0] });
      else if (figure.kind !== "number" || figure.unit || /\d/.test(sentence.text.slice(figure.start, figure.end))) open.push(figure); // not "both" and "one"
    });
    return { findings, open };
  }

  // ------------------------------------------------------------------ how it is said

  /* Whether a sentence hedges, passes on, or lets somebody speak: anybody, or one who says it in a source. */
  function holdsBack(world, sentence, claim) {
    const words = sentence.text.toLowerCase().match(/\p{L}+/gu) || [], speaks = words.some((word) => D.isSaying(world.tables[sentence.code], word));
    return speaks || words.some((word) => world.tables[sentence.code].judging.has(word)) || claim.tellers.some((one) => sentence.names.some((name) => name.whose === one) && one !== claim.named[0]) || sentence.marks.some((one) => one.kind === "hedge" || one.kind === "relay");
  }

  /* The claims a sentence is taken to say: the likeliest, and others nearly as likely that name nobody else. */
  function meant(sentence) { return (sentence.meant = sentence.meant || meantBy(sentence)); }

  function meantBy(sentence) {
    const best = sentence.lined[0];
    if (!best || best.like < SURE) return [];
    const least = best.like * (best.like >= PLAIN ? SAME : NEAR);
    return sentence.lined.filter((line) => line === best || (line.like >= Math.max(SURE, least) && [...line.read.own.named].every((whose) => sentence.named.has(whose))));
  }

  function compareVoice(world, draft, at, findings) {
    const sentence = draft[at], lined = meant(sentence);
    if (!lined.length) return;
    const add = (kind, one, more) => findings.push({ kind, start: 0, end: sentence.text.length, claim: one.claim, read: one.read, like: one.like, ...more });
    const same = lined.filter((one) => one.read.turned === sentence.turned);
    const denied = lined.find((one) => one.claim.against.length);
    if (denied && !deniedNear(world, draft, at, denied.claim)) add("denial", denied);
    const disputed = !denied && same.find((one) => one.claim.disputes.length);
    if (disputed && !holdsBack(world, sentence, disputed.claim)) {
      const others = new Set(draft.filter((_, k) => k !== at).flatMap(meant).map((one) => one.claim.number));
      const dispute = disputed.claim.disputes.find((one) => !one.others.some((other) => others.has(other)));
      if (dispute) add("dispute", disputed, { dispute }); // whoever tells both sides settles nothing
    }
    const hedged = !denied && !disputed && same.find((one) => one.claim.hedges);
    if (!hedged || holdsBack(world, sentence, hedged.claim) || (sentence.before && sentence.before.marks.some((one) => one.kind === "relay"))) return;
    if (!lined.some((one) => !one.claim.hedges && one.claim.sources.length && sameMatter(one.claim, hedged.claim))) add("hedge", hedged);
  }

  /* Whether two claims may be the same thing said twice: of one subject, and one property. */
  function sameMatter(one, other) { return one.named[0] === other.named[0] && one.property === other.property; }

  /* Whether the sentence, or the one before or after it, says that somebody denies it. A "not" beside it that is plainly about
     something else is no denial. */
  function deniedNear(world, draft, at, claim) {
    return draft[at].turned || [at - 1, at + 1].some((k) => draft[k] && draft[k].turned && (D.denies(world, draft[k]) ||
      !meant(draft[k]).length || meant(draft[k]).some((one) => one.claim.named[0] === claim.named[0])));
  }

  // ------------------------------------------------------------------ the whole draft

  /* The sentences before one in its paragraph. */
  function paragraphOf(text, draft, at) {
    let first = at;
    while (first > 0 && !/\n/.test(text.slice(draft[first - 1].span.end, draft[first].span.start))) first -= 1;
    return draft.slice(first, at);
  }

  /* Lines a sentence up with claims, as it stands and with those its pronouns mean: as it is likelier. */
  function lineUp(world, sentence, paragraph) {
    const carried = D.carry(world, sentence, paragraph);
    sentence.lined = D.lineUp(world, sentence);
    if (!carried.length) return;
    const named = new Set([...sentence.named, ...carried.flatMap((one) => one.whose)]), other = { ...sentence, named };
    const lined = D.lineUp(world, other), best = (some) => (some.length ? some[0].like / some[0].turnedOff : 0);
    sentence.carried = carried;
    if (best(lined) > best(sentence.lined)) Object.assign(sentence, { named, lined, pronouns: carried });
  }

  /* Compares a draft sentence by sentence, pausing after each; returns { language, sentences }. `code` is its language, or
     empty where each sentence is to be told by itself. */
  function* steps(world, text, code) {
    const main = code || D.languageOf(text, world.languages);
    const spans = D.sentences(text, world.tables[main]), draft = [];
    const known = [[main, world.tables[main]], ...world.languages.filter((one) => one[0] !== main)];
    for (const span of spans) {
      const sentence = readIn(world, text, span, code, known);
      draft.push(sentence);
      const paragraph = paragraphOf(text, draft, draft.length - 1);
      sentence.before = paragraph[paragraph.length - 1]; // who passes something on may go on doing so
      lineUp(world, sentence, paragraph);
      yield;
    }
    draft.forEach((sentence, at) => judge(world, draft, at));
    return { language: main, sentences: draft };
  }

  function readIn(world, text, span, code, known) {
    const own = text.slice(span.start, span.end), sentence = { ...D.read1(world, own, code || D.languageOf(own, known)), span };
    sentence.near = D.nearNames(world, sentence);
    sentence.near.forEach((one) => sentence.named.add(one.whose));
    return sentence.near.length ? Object.assign(sentence, D.reread(world, sentence)) : sentence;
  }

  /* What a sentence says otherwise, or that it agrees. */
  function judge(world, draft, at) {
    const sentence = draft[at], figures = compareFigures(world, sentence, sentence.lined), findings = figures.findings;
    sentence.near.forEach((one) => findings.push({ kind: "name", start: one.start, end: one.end, name: one }));
    const turned = D.turnedAgainst(world, sentence);
    if (turned) findings.push({ kind: "negation", ...turned });
    else compareVoice(world, draft, at, findings);
    D.compareParts(world, sentence).forEach((one) => { if (!findings.some((other) => other.kind === one.kind || D.over([other], one))) findings.push(one); });
    findings.sort((a, b) => a.start - b.start);
    sentence.open = figures.open;
    Object.assign(sentence, findings.length ? { state: "differs" } : D.cover(world, sentence), { findings });
  }

  /* The same at once. */
  function compare(world, text, code) {
    const work = steps(world, text, code);
    let step = work.next();
    while (!step.done) step = work.next();
    return step.value;
  }

  /* All that a figure tells, but that "about" may be left out. */
  function told(one) { return JSON.stringify([one.kind, one.date, one.time, one.what, one.scale, one.low, one.high, one.unit || "", one.currency || "", "=~".includes(one.comparator) || one.comparator]); }

  Object.assign(D, { figuresInCommon, otherFigures, told, steps, compare });
})(window.Draft);
