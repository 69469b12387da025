/* Finds names in a draft that are nearly those of the dossier: a letter more or less, neighbours changed, an accent. */
(function (D) {
  "use strict";

  const WORD = /[\p{L}\p{N}]+(?:\.\p{N}+)*/gu;
  const ONE = 6, TWO = 9; // letters from which one and two of them may differ
  const ALONE = 6; // letters from which a single word is taken for a name

  function wordsOf(text) { return Array.from(text.matchAll(WORD), (hit) => wordAt(hit[0], hit.index)); }

  function wordAt(text, start) { return { text, start, end: start + text.length, plain: plain(text), capital: /^\p{Lu}/u.test(text) }; }

  function plain(text) {
    return text.toLowerCase().replace(D.spelling.lettersOf, (one) => D.spelling.letters[one]).normalize("NFD").replace(/\p{M}/gu, "");
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

  /* The forms of names, ready to be compared with: all, and by the letter they begin with, which nearly the same name has too. */
  function spelled(forms) {
    const all = forms.map(([form, whose]) => ({ form, whose, words: wordsOf(form) })).filter((one) => one.words.length), first = new Map();
    all.forEach((one) => {
      one.plain = one.words.map((word) => word.plain).join("");
      if (!first.has(one.plain[0])) first.set(one.plain[0], []);
      first.get(one.plain[0]).push(one);
    });
    return { all, first };
  }

  /* Names in a sentence that are spelled nearly as the dossier spells them: { start, end, whose, form }. */
  function nearNames(world, sentence) {
    const words = wordsOf(sentence.text), known = world.vocabulary[sentence.code], misspelt = [];
    const genitive = (text) => text.replace(D.spelling.genitiveEnd, "");
    words.forEach((first, at) => {
      if (!/^[\p{Lu}\p{N}]/u.test(first.text) || misspelt.some((one) => one.end > first.start)) return;
      let best = null;
      for (let n = 1; n <= 4 && at + n <= words.length; n++) {
        const some = words.slice(at, at + n), end = some[n - 1].end, written = sentence.text.slice(first.start, end);
        if (n > 1 && !/^[\s-]+$/.test(sentence.text.slice(some[n - 2].end, some[n - 1].start))) break;
        const over = sentence.names.filter((one) => one.start < end && first.start < one.end);
        const bare = [...some.slice(0, -1), wordAt(genitive(some[n - 1].text), some[n - 1].start)];
        const [whole, stem] = [some, bare].map((words) => words.map((one) => one.plain).join(""));
        for (const name of world.forms.first.get(first.plain[0]) || []) {
          if (Math.abs(whole.length - name.plain.length) > 4 || Math.abs(name.words.length - n) > 1 || over.some((one) => one.whose !== name.whose || (one.start <= first.start && one.end >= end))) continue;
          const near = nearly(some, whole, name) ?? (stem === whole ? null : nearly(bare, stem, name));
          if (near === null || isNone(some, name, near, written, known, at)) continue;
          if (!best || near < best.off || (near === best.off && end > best.end)) best = { start: first.start, end, whose: name.whose, form: name.form, off: near, written };
        }
      }
      if (best) misspelt.push(best);
    });
    return misspelt;
  }

  /* Whether what is nearly a name is none: a word of its own, an inflected form, capitals, another hyphen. */
  function isNone(words, name, off, written, known, at) {
    const bare = written.replace(D.spelling.genitiveEnd, ""), alone = words.length === 1, long = plain(written).length;
    const loose = (text) => text.replace(/[\s-]+/g, " ");
    if (loose(written) === loose(name.form) || loose(bare) === loose(name.form)) return true;
    if (written === written.toUpperCase() && off === 0) return true;
    if (alone && (long < ALONE || known.has(written) || known.has(written.toLowerCase()))) return off > 0 || long < 4;
    if (alone && at === 0 && off > 0 && long < ALONE + 1) return true;
    return false;
  }

  Object.assign(D, { spelled, nearNames });
})(window.Draft);
