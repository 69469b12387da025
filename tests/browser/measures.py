"""What is measured inside a page, as JavaScript; tests/browser/visits.py says on which pages, and in which order."""

# The rules of a style sheet, each as the browser writes it.
RULES = """sheet => { const one = new CSSStyleSheet(); one.replaceSync(sheet);
  return Array.from(one.cssRules, rule => rule.cssText.replace(/([,:]) /g, '$1')) }"""

# The selectors of sheets' rules that fit something on the page, what points at it or has the focus aside.
HIT = """sheets => {
  const found = [];
  const look = (name, rules) => { for (const rule of rules) {
    if (rule.selectorText && rule.style.length) for (const one of rule.selectorText.split(/,(?![^(]*\\))/)) {
      const bare = one.replace(/::[\\w-]+|:(hover|focus|focus-visible)\\b/g, '').trim() || '*';
      if (bare !== ':root' && document.querySelector(bare)) found.push([name, one.trim()]);
    }
    if (rule.cssRules && !rule.selectorText) look(name, rule.cssRules);
  } };
  for (const [name, text] of Object.entries(sheets)) {
    const sheet = new CSSStyleSheet(); sheet.replaceSync(text); look(name, sheet.cssRules);
  }
  return found; }"""

# All there is to read, and addresses as they are without the script: it shortens `…/index.html` to `…/` on a host.
# What a script alone can do, finding and comparing, is no text of the page, and takes the place of what to do without.
SAID = """() => {
  const aside = document.querySelectorAll('[role=search], .search-without, .listing-ways, .results, .results-more,'
    + '.draft-desk, .draft-without');
  const shown = Array.from(aside, one => one.style.display);
  for (const one of aside) one.style.display = 'none';
  const text = document.body.innerText.split('\\n').map(line => line.trim()).filter(Boolean);
  const links = Array.from(document.links).filter(link => !Array.from(aside).some(one => one.contains(link)));
  aside.forEach((one, at) => { one.style.display = shown[at]; });
  return [text, links.map(link => link.href.replace(/index\\.html(?=$|[#?])/, ''))];
}"""

# How many parts of what is folded cannot be seen.
FOLDED = """() => Array.from(document.querySelectorAll('main details:not([open])')).flatMap(one =>
  Array.from(one.querySelectorAll(':scope > :not(summary)'))
    .filter(each => !each.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true}))).length"""

# What is cut, within a pixel, and what stands outside a window of a width; with a style sheet of the reader's or "".
OUTSIDE = """([width, text]) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
  const named = one => one.tagName.toLowerCase() + '.' + one.getAttribute('class');
  const found = document.documentElement.scrollWidth > width ? ['the page'] : [];
  for (const one of document.body.querySelectorAll('*')) {
    if (one.clientWidth < 2 || !one.checkVisibility()) continue;
    const style = getComputedStyle(one);
    if (style.overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1) found.push(named(one) + ' is cut');
    const shut = /hidden|clip/.test(style.overflowY);
    if (shut && one.scrollHeight > one.clientHeight + 1) found.push(named(one) + ' is too low');
    const box = one.getBoundingClientRect();
    if (one.closest('svg') && !one.closest('defs') && box.width && (box.right > width + 1 || box.left < -1))
      found.push(named(one) + ' is outside');
  }
  document.adoptedStyleSheets = [];
  return [...new Set(found)].slice(0, 5);
}"""

# The reader's style sheet of WCAG 1.4.12.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""

# Whether one of nine points on an element is seen, and whether a line shows that it has the focus.
# Where a card goes follows the scrolling one drawn frame later: what is not seen at once is looked at as it is drawn.
_MARKED = """async one => {
  const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const seen = () => Array.from(one.getClientRects()).some(box => [0.1, 0.5, 0.9].some(x => [0.1, 0.5, 0.9].some(y => {
    const there = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
    return there && (one.contains(there) || (there.contains(one) && !there.matches('.card'))); })));
  if (!seen()) await drawn();
  const style = getComputedStyle(one), marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  return (seen() ? '' : ' is hidden') + (marked ? '' : ' is not marked');
}"""

# The element with the focus, and what is wrong with it; null at the end of the page.
FOCUS = f"""async () => document.activeElement === document.body ? null :
  [document.activeElement.outerHTML.slice(0, 120), await ({_MARKED})(document.activeElement)]"""

# The same of what follows the element with the focus in the order of the keyboard: up to so many stops, and of those
# that are alike only the first ones. The order is that of the document, cards that open on the way included; a test
# compares it with what the key does.
ALONG = f"""async ([stops, alike]) => {{
  const marked = {_MARKED}, wrong = [], order = [], met = {{}};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = document.activeElement;
  while (order.length < stops && walker.nextNode()) {{
    const one = walker.currentNode;
    if (one.tabIndex < 0 || one.disabled || one.type === 'radio' && !one.checked) continue;
    if (!one.checkVisibility({{contentVisibilityAuto: true, visibilityProperty: true}})) continue;
    const made = [one, one.parentElement].map(each => each.tagName + '.' + each.getAttribute('class')).join(' ');
    met[made] = (met[made] || 0) + 1;
    if (met[made] > alike) continue;
    one.focus();
    if (document.activeElement !== one) continue;
    order.push(one.outerHTML.slice(0, 120));
    const problem = await marked(one);
    if (problem) wrong.push(order.at(-1) + problem);
  }}
  document.dispatchEvent(new KeyboardEvent('keydown', {{key: 'Escape'}}));  // closes a card
  document.activeElement.blur();
  scrollTo({{top: 0, behavior: 'instant'}});
  return [order, wrong];
}}"""
