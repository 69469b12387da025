const { safe, link, whole } = require("../parts.js");

module.exports = class {
  data() {
    return { permalink: "index.html" };
  }
  render({ home }) {
    const paragraphs = home.paragraphs.map((parts) => `<p>${parts.map((part) => `${link(part, part.text)} `).join("")}</p>\n`);
    return whole(home, home.title, "", `<h1>${safe(home.title)}</h1>\n${paragraphs.join("")}`);
  }
};
