"""What is measured inside a page, as JavaScript; tests/browser/visits.py says on which pages, and in which order."""

# The rules of a style sheet, each as the browser writes it.
RULES = """sheet => { const parsed = new CSSStyleSheet(); parsed.replaceSync(sheet);
  return Array.from(parsed.cssRules, rule => rule.cssText.replace(/([,:]) /g, '$1')) }"""

# The selectors of sheets' rules that fit something on the page, what points at it or has the focus aside.
HIT = """sheets => {
  const hits = [];
  const look = (name, rules) => { for (const rule of rules) {
    if (rule.selectorText && rule.style.length) for (const selector of rule.selectorText.split(/,(?![^(]*\\))/)) {
      const bare = selector.replace(/::[\\w-]+|:(hover|focus|focus-visible)\\b/g, '').trim() || '*';
      if (bare !== ':root' && document.querySelector(bare)) hits.push([name, selector.trim()]);
    }
    if (rule.cssRules && !rule.selectorText) look(name, rule.cssRules);
  } };
  for (const [name, text] of Object.entries(sheets)) {
    const sheet = new CSSStyleSheet(); sheet.replaceSync(text); look(name, sheet.cssRules);
  }
  return hits; }"""

# All there is to read, and addresses as they are without the script: it shortens `…/index.html` to `…/` on a host.
# What a script alone can do, finding, comparing, leaving sources out, is no text of the page, and takes the place of
# what to do without.
SAID = """() => {
  const aside = document.querySelectorAll('[role=search], .search-without, .listing-ways, .results, .results-more,'
    + '.draft-desk, .draft-without, #switch-hint');
  const shown = Array.from(aside, element => element.style.display);
  for (const element of aside) element.style.display = 'none';
  const text = document.body.innerText.split('\\n').map(line => line.trim()).filter(Boolean);
  const links = Array.from(document.links).filter(link => !Array.from(aside).some(element => element.contains(link)));
  aside.forEach((element, at) => { element.style.display = shown[at]; });
  return [text, links.map(link => link.href.replace(/index\\.html(?=$|[#?])/, ''))];
}"""

# How many parts of what is folded cannot be seen; what is to be copied or embedded is of no use on paper, and left out,
# as are links to the page before and the next.
FOLDED = """() => Array.from(document.querySelectorAll(
  'main details:not([open], .take *, :has(> .turn))')).flatMap(details =>
  Array.from(details.querySelectorAll(':scope > :not(summary)'))
    .filter(each => !each.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true}))).length"""

# What is cut, within a pixel, and what stands outside a window of a width; with a style sheet of the reader's or "".
OUTSIDE = """([width, text]) => {
  if (text) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }
  const named = element => element.tagName.toLowerCase() + '.' + element.getAttribute('class');
  const problems = document.documentElement.scrollWidth > width ? ['the page'] : [];
  for (const element of document.body.querySelectorAll('*')) {
    if (element.clientWidth < 2 || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      problems.push(named(element) + ' is cut');
    const shut = /hidden|clip/.test(style.overflowY);
    if (shut && element.scrollHeight > element.clientHeight + 1) problems.push(named(element) + ' is too low');
    const box = element.getBoundingClientRect();
    if (element.closest('svg') && !element.closest('defs') && box.width && (box.right > width + 1 || box.left < -1))
      problems.push(named(element) + ' is outside');
  }
  if (text) document.adoptedStyleSheets = [];
  return [...new Set(problems)].slice(0, 5);
}"""

# The reader's style sheet of WCAG 1.4.12.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""

# Whether one of nine points on an element is seen, and whether a line shows that it has the focus.
_MARKED = """element => {
  const seen = Array.from(element.getClientRects()).some(
    box => [0.1, 0.5, 0.9].some(x => [0.1, 0.5, 0.9].some(y => {
    const top = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
    return top && (element.contains(top) || (top.contains(element) && !top.matches('.card'))); })));
  const style = getComputedStyle(element);
  const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  return (seen ? '' : ' is hidden') + (marked ? '' : ' is not marked');
}"""

# The element with the focus, and what is wrong with it; null at the end of the page.
FOCUS = f"""() => document.activeElement === document.body ? null :
  [document.activeElement.outerHTML.slice(0, 120), ({_MARKED})(document.activeElement)]"""

# The same of what follows the element with the focus in the order of the keyboard: up to so many stops, and of those
# that are alike only the first ones. The order is that of the document, cards that open on the way included; a test
# compares it with what the key does.
ALONG = f"""([stops, alike]) => {{
  const marked = {_MARKED}, wrong = [], order = [], met = {{}};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = document.activeElement;
  while (order.length < stops && walker.nextNode()) {{
    const element = walker.currentNode;
    if (element.tabIndex < 0 || element.disabled || element.type === 'radio' && !element.checked) continue;
    if (!element.checkVisibility({{contentVisibilityAuto: true, visibilityProperty: true}})) continue;
    const kind = [element, element.parentElement]
      .map(each => each.tagName + '.' + each.getAttribute('class')).join(' ');
    met[kind] = (met[kind] || 0) + 1;
    if (met[kind] > alike) continue;
    element.focus();
    if (document.activeElement !== element) continue;
    order.push(element.outerHTML.slice(0, 120));
    const problem = marked(element);
    if (problem) wrong.push(order.at(-1) + problem);
  }}
  document.dispatchEvent(new KeyboardEvent('keydown', {{key: 'Escape'}}));  // closes a card
  document.activeElement.blur();
  scrollTo({{top: 0, behavior: 'instant'}});
  return [order, wrong];
}}"""
