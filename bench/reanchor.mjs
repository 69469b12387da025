// Anchors every annotation in its seed with two matchers that clients use, and prints what came of it as JSON:
// dom-anchor-text-quote, written for Hypothesis, in a document that holds the seed; and Apache Annotator's, the reference
// for the W3C's selectors, in the text itself. Run by bench/reanchor.py:
//   node reanchor.mjs <folder of annotations> <folder of seeds>

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { textPositionSelectorMatcher, textQuoteSelectorMatcher } from "@apache-annotator/selector";
import { toTextPosition } from "dom-anchor-text-quote";
import { JSDOM } from "jsdom";

const [annotations, seeds] = process.argv.slice(2);
const texts = new Map(
  readdirSync(seeds).map((name) => {
    const data = readFileSync(join(seeds, name));
    const digest = createHash("sha256").update(data).digest("base64url");
    return [`ni:///sha-256;${digest}`, data.toString("utf8")];
  }),
);

// A text of one piece, as Apache Annotator wants it.
class Whole {
  constructor(data) {
    this.currentChunk = { data };
  }
  nextChunk() {
    return null;
  }
  previousChunk() {
    return null;
  }
  precedesCurrentChunk() {
    return false;
  }
}

const codePoints = (text, index) => Array.from(text.slice(0, index)).length;

async function matches(matcher, text) {
  const spans = [];
  for await (const range of matcher(new Whole(text))) {
    spans.push([codePoints(text, range.startIndex), codePoints(text, range.endIndex)]);
  }
  return spans;
}

const same = (span, other) => span[0] === other[0] && span[1] === other[1];
const counts = { annotations: 0, selectors: 0, "position only": 0, hypothesis: 0, apache: 0, "apache position": 0, alone: 0 };
const missed = [];

for (const name of readdirSync(annotations).sort()) {
  const { items } = JSON.parse(readFileSync(join(annotations, name), "utf8")).first;
  for (const item of items) {
    counts.annotations += 1;
    for (const target of item.target) {
      const text = texts.get(target.source.id);
      const quote = target.selector.find((selector) => selector.type === "TextQuoteSelector");
      const position = target.selector.find((selector) => selector.type === "TextPositionSelector");
      const wanted = [position.start, position.end];
      counts.selectors += 1;
      const placed = await matches(textPositionSelectorMatcher(position), text);
      if (placed.length === 1 && same(placed[0], wanted)) counts["apache position"] += 1;
      else missed.push([item.id, "apache position", wanted, placed]);
      if (!quote) {
        counts["position only"] += 1;
        continue;
      }
      const places = await matches(textQuoteSelectorMatcher(quote), text);
      if (places.some((place) => same(place, wanted))) counts.apache += 1;
      else missed.push([item.id, "apache", wanted, places]);
      if (places.length === 1) counts.alone += 1;
      const { document } = new JSDOM("").window;
      document.body.textContent = text;
      const range = toTextPosition(document.body, quote, { hint: position.start }); // as its client does
      const here = range && [codePoints(text, range.start), codePoints(text, range.end)];
      if (here && same(here, wanted)) counts.hypothesis += 1;
      else missed.push([item.id, "hypothesis", wanted, here]);
    }
  }
}
console.log(JSON.stringify({ counts, missed }));
