// Lighthouse, as it measures phones, over the pages named on the standard input: {chrome, flags, pages: [{url, skip}]}.
// Prints a line of JSON for each: its address, the scores of its categories (0 to 1), and the audits below 1.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const asked = JSON.parse(Buffer.concat(chunks).toString());

const chrome = await launch({ chromePath: asked.chrome, chromeFlags: asked.flags });
try {
  for (const page of asked.pages) {
    const settings = { onlyCategories: CATEGORIES, skipAudits: page.skip, disableFullPageScreenshot: true };
    const config = { extends: "lighthouse:default", settings };
    const { lhr } = await lighthouse(page.url, { port: chrome.port, logLevel: "silent" }, config);
    const low = Object.values(lhr.categories).flatMap((category) =>
      category.auditRefs
        .filter((ref) => ref.weight > 0 && lhr.audits[ref.id].score !== null && lhr.audits[ref.id].score < 0.995)
        .map((ref) => `${category.id}: ${lhr.audits[ref.id].title} ${lhr.audits[ref.id].displayValue ?? ""}`.trim()),
    );
    const scores = CATEGORIES.map((id) => lhr.categories[id].score);
    console.log(JSON.stringify({ url: page.url, scores, low, failed: lhr.runtimeError?.message ?? "" }));
  }
} finally {
  chrome.kill();
}
