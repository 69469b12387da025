/* Tells where a draft says "not" and the dossier does not, or the other way round. A negation counts for what stands in its
   own part of the sentence; where it may be about one word only, or nearly a "no" is said without one, nothing is said. */
(function (D) {
  "use strict";

  const ADDED = 0.5; // likeness from which a "not" is missed in the dossier
  const DROPPED = 0.6; // and from which one of the dossier's is missed in the draft, where it may only be left out
  const OTHER = 0.8; // of that likeness: a claim that says it as the draft does
  const STRANGE = 0.5; // how much of a negated part may be words that the claim has not
  const ONCE = 0.3; // likeness of a claim that says it was so once, to which a "no longer" fits

  const CUTS = [",", ";", ":", ".", "!", "?"];

  /* The negations of a sentence, each with the part of it that it is about: words, names, the words nearest to it. */
  function turns(world, read) {
    if (read.turns) return read.turns;
    const lists = world.tables[read.code], marks = read.marks.filter((one) => one.kind === "negation");
    if (!marks.length) return (read.turns = []);
    const t = D.tokenise(read.text, null, lists.elisions).filter((one) => one.kind !== "end"), small = lists.starters;
    const aside = [...read.names, ...read.figures, ...read.marks];
    const said = (one) => one.kind === "word" && one.low.length > 2 && !small.has(one.low) && !lists.ended.has(one.low) && !D.over(aside, one);
    const cuts = (one, k) => CUTS.includes(one.low) || (one.low === "-" && !one.glued && !(t[k + 1] && t[k + 1].glued)) || lists.joins.has(one.low);
    return (read.turns = marks.map((mark) => {
      const at = t.findIndex((one) => one.start >= mark.start), denying = lists.denying.has(t[at].low);
      let first = at, last = at;
      while (first > 0 && !cuts(t[first - 1], first - 1)) first -= 1;
      while (last + 1 < t.length && (denying || !cuts(t[last + 1], last + 1))) last += 1;
      const part = t.slice(first, last + 1), beside = t.slice(at + 1, last + 1).filter(said), back = t.slice(first, at).filter(said).slice(-1);
      const near = lists.lacking.has(t[at].low) ? beside.slice(0, 1) : [...back, ...beside.slice(0, 2)];
      return {
        mark, denying, lacking: lists.lacking.has(t[at].low),
        ended: part.some((one) => one.start >= mark.start && lists.ended.has(one.low)),
        limited: t.slice(at + 1, last + 1).some((one) => lists.limits.has(one.low)),
        late: first > 0 && at === first && !denying, // "in one town, not in another"
        words: new Set(part.filter(said).map((one) => D.stem(one.low))), near: new Set(near.map((one) => D.stem(one.low))),
        names: new Set(read.names.filter((one) => one.start >= part[0].start && one.end <= part[part.length - 1].end).map((one) => one.whose)),
        all: first === 0 && last >= t.length - 2,
      };
    }));
  }

  function low(text) { return text.toLowerCase().match(/\p{L}+(?:[-']\p{L}+)*/gu) || []; }

  function has(text, words) { return low(text).some((one) => words.has(one)); }

  /* Whether a sentence says that somebody denies something. */
  function denies(world, sentence) {
    const { denying } = world.tables[sentence.code];
    return sentence.marks.some((one) => one.kind === "negation" && denying.has(one.word.toLowerCase()));
  }

  /* Whether a sentence leaves open what it negates: a question, a condition, a contrast. */
  function isOpen(sentence, lists) {
    return /\?["'”“’»«)]*$/.test(sentence.text) || has(sentence.text, lists.ifs) || has(sentence.text, lists.contrast);
  }

  /* Whether a negation of the draft is about what a claim says. */
  function isAbout(known, turn, sentence, claim, read) {
    if (turn.late || turn.limited) return false;
    const words = [...turn.words], theirs = words.filter((one) => read.stems.has(one)), strange = words.filter((one) => !read.stems.has(one));
    if (turn.lacking && ![...turn.near].some((one) => read.stems.has(one))) return false;
    const own = theirs.filter((one) => read.own.stems.has(one));
    const here = weight(known, own), shared = weight(known, [...sentence.stems].filter((one) => read.own.stems.has(one)));
    if (!own.length || here < shared / 2) return false;
    if (weight(known, strange) > STRANGE * weight(known, words)) return false;
    if ([...turn.names].some((one) => !read.named.has(one))) return false;
    return turn.all || !turn.names.size || turn.names.has(claim.named[0]) || !sentence.names.some((one) => one.whose === claim.named[0]);
  }

  function weight(known, words) { return words.reduce((sum, one) => sum + known.word(one), 0); }

  /* The claim a sentence says the opposite of: { claim, read, like, added, start, end }, or null. */
  function turnedAgainst(world, sentence) {
    const known = world.read[sentence.code], lists = world.tables[sentence.code];
    if (isOpen(sentence, lists)) return null;
    const lined = sentence.lined.map((one) => ({ ...one, like: one.like / (one.turnedOff || 1) })).sort((a, b) => b.like - a.like);
    const best = lined[0];
    if (!best || best.like < ADDED || best.claim.against.length || best.claim.line === 3 || !D.anchored(world, sentence, best)) return null;
    const theirs = turns(world, best.read), ours = turns(world, sentence).filter((one) => isAbout(known, one, sentence, best.claim, best.read));
    if (ours.length + theirs.length !== 1 || D.otherFigures(sentence, best.claim, best.read)) return null;
    const alike = lined.filter((one) => one.claim.named[0] === best.claim.named[0]);
    if (ours.length) return added(world, sentence, best, ours[0], alike, lists);
    return sentence.turned || best.like < DROPPED ? null : dropped(sentence, best, theirs[0], alike, lists);
  }

  function added(world, sentence, best, turn, alike, lists) {
    if (turn.ended && alike.some((one) => one.like >= ONCE && has(one.read.text, lists.past))) return null;
    if (alike.some((one) => one.like >= best.like * OTHER && one.read.turned)) return null;
    return { ...best, added: true, start: turn.mark.start, end: turn.mark.end };
  }

  function dropped(sentence, best, turn, alike, lists) {
    if (has(sentence.text, lists.failing) || alike.some((one) => one.like >= best.like * OTHER && !one.read.turned)) return null;
    if (!turn.denying && turn.near.size && ![...turn.near].some((one) => sentence.stems.has(one))) return null;
    return { ...best, added: false, start: 0, end: sentence.text.length };
  }

  Object.assign(D, { turnedAgainst, denies });
})(window.Draft);
