/* Finds the parts of a sentence that say where something is stated and when, and nothing of what is stated: "…, the undated
   article by heise says". They make a sentence neither more nor less like a claim. */
(function (D) {
  "use strict";

  /* The runs of words around those that name a text, its outlet or its author. `labels` are what sources are called. */
  function attributions(world, text, tables, names, labels) {
    const t = D.tokenise(text, null, tables.elisions), low = text.toLowerCase();
    const outlets = [...names.filter((one) => world.outlets.has(one.whose)), ...[...labels, ...world.authors].flatMap((one) => {
      const start = low.indexOf(one.toLowerCase());
      return start < 0 ? [] : [{ start, end: start + one.length }];
    })];
    const is = (one) => tables.texts.has(one.low) || (one.kind !== "end" && D.over(outlets, one));
    const goes = (one) => one && (is(one) || tables.beside.has(one.low) || tables.starters.has(one.low) || /^[,()]$/.test(one.low));
    return t.flatMap((one, k) => {
      let first = k, last = k;
      if (!is(one)) return [];
      while (goes(t[first - 1])) first -= 1;
      while (goes(t[last + 1])) last += 1;
      return [{ start: t[first].start, end: t[last].end }];
    });
  }

  Object.assign(D, { attributions });
})(window.Draft);
