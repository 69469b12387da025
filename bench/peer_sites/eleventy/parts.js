// What every page is made of. Functions and template literals are Eleventy's fastest templates.
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
const safe = (text) => String(text).replace(/[&<>"']/g, (sign) => SIGNS[sign]);
const link = (item, name) => `<a href="${safe(item.url)}">${safe(name)}</a>`;

let nav, foot; // the same on every page
function whole(home, title, head, main) {
  nav ??= `<nav>${home.nav.map((item) => `${link(item, item.name)} `).join("")}</nav>`;
  foot ??= `<footer><p>${safe(home.title)}: ${safe(home.description)}</p></footer>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${safe(title)}</title>
${head}
</head>
<body>
${nav}
<main>
${main}
</main>
${foot}
</body>
</html>
`;
}

const head = (page) => `<meta name="description" content="${safe(page.description)}">
<link rel="canonical" href="https://example.org/${safe(page.path)}/">
<meta property="og:title" content="${safe(page.title)}">
<meta property="og:description" content="${safe(page.description)}">
`;

const kinds = {
  list: (page) => `<ul>
${page.items.map((item) => `<li>${link(item, item.name)} <span>${item.number}</span></li>\n`).join("")}</ul>`,
  entity: (page) => page.groups.map((group) => `<h2>${safe(group.label)}</h2>
${group.claims.map((claim) => `<section><p class="${claim.support}">${link(claim, claim.statement)}</p>
${claim.evidence.map((item) => `<blockquote><p>${safe(item.quote)}</p><cite>${link(item, item.label)}</cite></blockquote>\n`).join("")}</section>
`).join("")}`).join(""),
  claim: (page) => `<dl><dt>about</dt><dd>${link(page.subject, page.subject.name)}</dd><dt>${safe(page.property)}</dt><dd>${safe(page.value)}</dd><dt>support</dt><dd class="${page.support}">${page.support}</dd></dl>
${page.evidence.map((item) => `<blockquote><p>${safe(item.quote)}</p><cite>${link(item, item.label)}, ${safe(item.outlet)}, ${item.date}</cite><p>${item.certainty} ${safe(item.speaker)}</p></blockquote>\n`).join("")}`,
  source: (page) => `<p>${safe(page.outlet)}, ${page.date}</p>
${page.paragraphs.map((parts) => `<p>${parts.map((part) => (part.id ? `<mark id="${part.id}">${link(part, part.text)}</mark>` : safe(part.text))).join("")}</p>\n`).join("")}`,
};

module.exports = { safe, link, whole, head, kinds };
