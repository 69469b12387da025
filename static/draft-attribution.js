/* Finds the parts of a sentence that say where something is stated, when, and who denies it, and nothing of what is stated:
   "…, the undated article by heise says", "…; Meta denied this". They make a sentence neither more nor less like a claim. */
(function (D) {
  "use strict";

  const BREAKS = [".", ";", ":", "!", "?"];
  const ENDS = [",", ";", "(", ")"];
  const MOST = 1; // words of a part that denies which are neither names nor small ones

  /* { told, denial }: the parts, as { start, end }. `labels` are places where a source is called by its label. */
  function attributions(world, text, tables, names, labels) {
    const t = D.tokenise(text, null, tables.elisions).filter((one) => one.kind !== "end");
    const over = (some, one) => some.some((other) => other.start < one.end && one.start < other.end);
    const outlets = [...labels, ...names.filter((one) => world.outlets.has(one.whose)), ...world.authors.flatMap((author) => places(text, author))];
    const anchor = t.map((one) => tables.texts.has(one.low) || over(outlets, one));
    return { told: around(t, anchor, tables), denial: denial(t, tables, (one) => over(names, one)) };
  }

  function places(text, name) {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ start, end: start + name.length }];
  }

  /* The runs of words around those that name a text or its outlet. */
  function around(t, anchor, tables) {
    const runs = [], goes = (k) => k >= 0 && k < t.length && (anchor[k] || (t[k].kind === "word" ? tables.beside.has(t[k].low) || tables.starters.has(t[k].low) : t[k].kind === "sign" && !BREAKS.includes(t[k].low) && ENDS.includes(t[k].low)));
    for (let k = 0; k < t.length; k++) {
      if (!anchor[k]) continue;
      let first = k, last = k;
      while (goes(first - 1)) first -= 1;
      while (goes(last + 1)) last += 1;
      runs.push({ start: t[first].start, end: t[last].end });
      k = last;
    }
    return runs;
  }

  /* The last part, if all it says is that somebody denies the rest. */
  function denial(t, tables, isName) {
    let first = t.length - 1;
    while (first > 0 && !ENDS.includes(t[first - 1].low)) first -= 1;
    const part = t.slice(first).filter((one) => one.kind === "word" && !isName(one)), denying = part.some((one) => tables.denying.has(one.low));
    const more = part.filter((one) => !tables.denying.has(one.low) && !tables.starters.has(one.low) && one.low.length > 3);
    return first > 0 && denying && more.length <= MOST ? [{ start: t[first].start, end: t[t.length - 1].end }] : [];
  }

  Object.assign(D, { attributions });
})(window.Draft);
