/* Reads "he", "it" and "the company" as those whom the sentences before name, in the same paragraph. What it took is kept
   beside the sentence, so that the page can say it; where more than one may be meant, it takes none. */
(function (D) {
  "use strict";

  const BACK = 3; // sentences that are looked through for a name

  const FOLDERS = { person: ["people"], thing: ["organizations", "products"] };

  /* The words of a sentence that point back at a person, at several, or at a thing, each as { start, end, what }. */
  function pointers(sentence, p) {
    const pronouns = [];
    const t = D.tokenise(sentence.text, sentence.names, p.elisions);
    for (let i = 0; t[i].kind !== "end"; i++) {
      const low = t[i].low, before = i ? t[i - 1] : null;
      if (t[i].kind !== "word") continue;
      const what = p.person.has(low) ? "person" : p.several.has(low) ? "several" : p.thing.has(low) && !isEmpty(p, t, i) ? "thing" : "";
      const group = !what && before && p.the.has(before.low) ? groupAt(p, t, i) : 0;
      if (what) pronouns.push({ start: t[i].start, end: t[i].end, what, several: p.several.has(low) });
      else if (group) pronouns.push({ start: before.start, end: group, what: "thing" });
    }
    return pronouns;
  }

  /* Where the noun at i ends that means a company, "start-up" too; 0 where there is none. */
  function groupAt(p, t, i) {
    if (p.group.has(t[i].low)) return t[i].end;
    return t[i + 1].low === "-" && t[i + 1].glued && p.group.has(t[i].low + "-" + t[i + 2].low) ? t[i + 2].end : 0;
  }

  /* Whether an "it" means nobody: "it is known that", "es gibt". */
  function isEmpty(p, t, i) {
    const near = [t[i + 1].low, i ? t[i - 1].low : ""];
    if (t[i + 1].kind === "gone") return false;
    if (!near.some((word) => p.empty.has(word))) return false;
    for (let k = i + 1; t[k].kind !== "end"; k++) if (p.clause.has(t[k].low) || t[k].kind === "gone") return true;
    return false;
  }

  /* Those of a kind that a sentence names or was read to mean, in its order, with their places. */
  function namedIn(world, sentence, what) {
    const all = [...sentence.names, ...sentence.near].sort((a, b) => a.start - b.start);
    const carried = sentence.carried.flatMap((one) => one.whose.map((whose) => ({ start: one.start, whose })));
    return [...carried, ...all].filter((one) => FOLDERS[what].includes(world.entities[one.whose].folder));
  }

  /* Those whom the last sentence before means that means any of the kind: each once, who comes first first. */
  function before(world, paragraph, what) {
    for (const sentence of paragraph.slice(-BACK).reverse()) {
      const who = [...new Set(namedIn(world, sentence, what).map((one) => one.whose))];
      if (who.length) return who;
    }
    return [];
  }

  /* Whom a sentence's pronouns mean: [{ start, end, whose: entities }]. `paragraph` are the sentences before it. */
  function carry(world, sentence, paragraph) {
    sentence.carried = [];
    if (!paragraph.length) return [];
    const all = pointers(sentence, world.tables[sentence.code]), pronouns = [], take = ({ start, end }, whose) => pronouns.push({ start, end, whose });
    const people = all.filter((pronoun) => pronoun.what !== "thing"), things = all.filter((pronoun) => pronoun.what === "thing");
    if (people.length && !namedIn(world, sentence, "person").length) {
      const who = before(world, paragraph, "person"), pronoun = people[0];
      if (who.length === 1 ? pronoun.what === "person" : who.length && pronoun.several) take(pronoun, who);
    }
    if (things.length) {
      const own = namedIn(world, sentence, "thing"), free = things.filter((pronoun) => !own.some((name) => name.start < pronoun.start));
      const who = before(world, paragraph, "thing").filter((entity) => !own.some((name) => name.whose === entity));
      // Two that point back at two mean both; one alone means whom that sentence is about, who comes first in it.
      if (free.length && who.length) take(free[0], free.length > 1 ? who : who.slice(0, 1));
    }
    return pronouns;
  }

  Object.assign(D, { carry });
})(window.Draft);
