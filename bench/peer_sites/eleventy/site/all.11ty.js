const { safe, whole, head, kinds } = require("../parts.js");

module.exports = class {
  data() {
    return { pagination: { data: "pages", size: 1, alias: "it" }, permalink: (data) => `${data.it.path}/index.html` };
  }
  render({ it, home }) {
    const linked = it.linked ? `<script type="application/ld+json">${it.linked}</script>` : "";
    return whole(home, it.title, head(it) + linked, `<h1>${safe(it.title)}</h1>\n${kinds[it.kind](it)}`);
  }
};
