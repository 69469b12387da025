/* Tells what of a sentence was compared: with which claims, and which of its words none of them has. A claim matches only where
   both say the same, word for word, in the same order: each name, figure, time, role, negation and verb. */
(function (D) {
  "use strict";

  const LEAST = 0.3; // likeness of a claim that is shown beside a sentence
  const MANY = 12; // claims that are looked at
  const MOST = 3; // and shown
  const PAST = /ed$/; // an ending that changes the time and is not left out of account

  /* The words, names and figures of a text, in order; articles aside. */
  function parts(world, read) {
    const l = world.tables[read.code], units = [...read.names, ...read.figures.filter((one) => !D.over(read.names, one))], small = [l.articles, l.day_articles, l.the];
    const words = D.tokenise(read.text, units, l.elisions).filter((one) => one.kind === "word" && !small.some((list) => list.has(one.low)));
    return (read.parts = read.parts || [...units, ...words].sort((a, b) => a.start - b.start));
  }

  /* Whether both are the same name, figure or word, inflected or not. */
  function same(one, other) {
    if (one.kind !== other.kind || one.whose !== other.whose) return false;
    const [a, b] = [one.low, other.low];
    return one.kind === "word" ? a === b || (PAST.test(a) === PAST.test(b) && D.bare(a) === D.bare(b)) : !one.kind || D.told(one) === D.told(other);
  }

  /* { state, claims, open }: "near" with the claim that says the same; "partly" with claims, and the parts that none of them
     has; or "none". */
  function cover(world, sentence) {
    const mine = parts(world, sentence), small = world.tables[sentence.code].starters, claims = [];
    const lined = sentence.lined.filter((line) => line.like >= LEAST).slice(0, MANY).map((line) => ({ ...line, parts: parts(world, line.read) }));
    const whole = lined.find((line) => line.parts.length === mine.length && mine.every((one, k) => same(one, line.parts[k])));
    if (whole) return { state: "near", claims: [whole], open: [] };
    let open = mine;
    while (claims.length < MOST) {
      const [left, line] = lined.map((each) => [open.filter((one) => !each.parts.some((other) => same(one, other))), each]).sort((a, b) => a[0].length - b[0].length)[0] || [open];
      if (left.length === open.length) break;
      claims.push(line);
      open = left;
    }
    if (mine.length - open.length < 2) return { state: "none", claims: [], open: sentence.open };
    const told = open.filter((one) => one.kind !== "word" || !small.has(one.low));
    return { state: "partly", claims, open: told.length ? told : open };
  }

  Object.assign(D, { cover });
})(window.Draft);
