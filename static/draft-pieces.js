/* Compares a draft piece by piece, as commas and conjunctions cut it: a name in the place of another one, and a role, a time, a
   length of time or a word ("better") where a claim has another of its kind. An apposition is read with the name before it. */
(function (D) {
  "use strict";

  const LIKE = 0.42; // likeness of a piece from which it is compared
  const SWAPPED = 0.5; // from which another name is told
  const ROLE = 0.3; // and another role
  const NEAR = 0.8; // of the best likeness: claims that may be meant as well
  const ALSO = 0.4; // of it: a claim that has all the names
  const KINDS = { role: "role", vague: "amount", date: "date", number: "date" };

  function wordsOf(text) { return Array.from(text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu), (hit) => ({ text: hit[0], low: hit[0].toLowerCase(), start: hit.index, end: hit.index + hit[0].length })); }

  function before({ text }, { start }) { return wordsOf(text.slice(0, start)).map((word) => word.low).pop(); }

  function isPerson(world, whose) { return world.entities[whose].folder === "people"; }

  function pieces(world, sentence) {
    const { text, code } = sentence, tables = world.tables[code], cuts = [0];
    D.tokenise(text, sentence.names, tables.elisions).forEach((one) => { if (one.start && (/^[,;:()–—]$/.test(one.text) || tables.joins.has(one.low))) cuts.push(one.start); });
    let last = [];
    return cuts.map((start, k) => {
      const piece = D.read1(world, text.slice(start, cuts[k + 1]), code), people = [...piece.named].filter((whose) => isPerson(world, whose));
      if (people.length) last = people.slice(-1);
      else last.forEach((whose) => piece.named.add(whose));
      return lineUp(world, piece, start);
    });
  }

  /* A piece with the claims it may be about; a name that no claim has makes it no less like one. */
  function lineUp(world, piece, at) {
    const known = world.vocabulary[piece.code], words = wordsOf(piece.text), small = world.tables[piece.code].starters;
    piece.strangers = words.filter((one) => /^\p{Lu}/u.test(one.text) && !known.has(one.text) && small.has(before(piece, one)) && !D.over([...piece.names, ...piece.figures], one));
    piece.strangers.forEach((one) => piece.stems.delete(D.stem(one.low)));
    return Object.assign(piece, { at, lined: D.lineUp(world, piece) });
  }

  /* A name in the place of another one, behind the same word, unless a claim has all that the piece names. */
  function swapped(world, piece, near) {
    const folder = (one) => (one.whose === undefined ? "" : world.entities[one.whose].folder), free = (one) => !world.outlets.has(one.whose);
    const all = piece.lined.some((line) => line.like >= near[0].like * (piece.named.size > 1 ? ALSO : NEAR) && [...piece.named].every((whose) => line.read.named.has(whose)));
    for (const line of near.filter((each) => each.like >= SWAPPED && each.read.turned === piece.turned)) {
      const mine = [...(all ? [] : piece.names.filter((one) => free(one) && !line.read.named.has(one.whose))), ...piece.strangers];
      for (const one of mine) {
        const theirs = line.read.names.find((each) => free(each) && !piece.named.has(each.whose) && (!folder(one) || folder(one) === folder(each)) && before(line.read, each) === before(piece, one));
        if (theirs) return [{ kind: "who", ...line, start: one.start, end: one.end, theirs }];
      }
    }
    return [];
  }

  /* What can exclude another of its kind: loose times, scales, roles, words that have an opposite. */
  function tells(world, read) {
    if (read.tells) return read.tells;
    const tables = world.tables[read.code], negated = (word) => read.marks.some((one) => one.kind === "negation" && !D.over([one], word));
    const loose = read.figures.filter((one) => (one.kind === "date" ? !D.isDate(one.date) : one.kind === "vague" ? one.scale : one.kind === "number" && one.unit));
    return (read.tells = [
      ...loose.map((one) => ({ ...one, is: one.kind, says: D.told(one) })),
      ...wordsOf(read.text).filter((one) => !negated(one)).flatMap((one) => [...(tables.opposites.get(one.low) || []).map((side) => ({ ...one, is: Math.abs(side), says: side })), ...(tables.roles.has(one.low) ? [{ ...one, is: "role", says: tables.roles.get(one.low) }] : [])]),
    ]);
  }

  /* What a piece tells otherwise than the likeliest claim that tells such a thing; what any claim tells as it does is aside. */
  function otherwise(world, piece, near) {
    const people = [...piece.named].filter((whose) => isPerson(world, whose)), about = piece.lined.filter((line) => line.like >= ROLE && line.read.own.named.has(people[0]));
    return tells(world, piece).flatMap((one) => {
      const all = (one.is !== "role" ? near : people.length === 1 ? about : []).flatMap((line) => tells(world, line.read).filter((each) => each.is === one.is).map((theirs) => ({ ...line, theirs })));
      return all.length && !all.some((line) => line.theirs.says === one.says) ? [{ kind: KINDS[one.is] || "opposite", ...all[0], start: one.start, end: one.end }] : [];
    });
  }

  /* What the pieces of a sentence, and all of it, say otherwise, with places in the sentence. */
  function compareParts(world, sentence) {
    return [...pieces(world, sentence), lineUp(world, { ...sentence, stems: new Set(sentence.stems) }, 0)].flatMap((piece) => {
      const near = piece.lined.filter((line) => line.like >= LIKE && line.like >= piece.lined[0].like * NEAR);
      return [...(near.length ? swapped(world, piece, near) : []), ...otherwise(world, piece, near)].map((one) => ({ ...one, start: one.start + piece.at, end: one.end + piece.at }));
    });
  }

  Object.assign(D, { compareParts });
})(window.Draft);
