/* The page that compares a draft: takes what is in the field, shows what differs from the dossier and what agrees, and gives
   citations to copy. Nothing is asked for, nothing is kept. All its words stand on the page, in #draft-words. */
(function (D) {
  "use strict";

  const MOST = 100000; // characters of a draft: some forty pages
  const MOMENT = 40; // milliseconds that comparing may keep the page from answering

  const $ = (id) => document.getElementById("draft-" + id);
  const field = $("text"), status = $("status"), results = $("results"), list = $("list");
  const base = new URL($("claims").getAttribute("href"), (document.querySelector("link[rel=canonical]") || location).href);
  const near = new URL($("claims").href), language = document.documentElement.lang;
  let world = null, at = -1, turn = 0, jump = false;

  function word(name, slots) {
    const text = $("words").querySelector("." + name).textContent;
    return text.replace(/\{(\w+)\}/g, (whole, slot) => (slots && slot in slots ? slots[slot] : whole));
  }

  function number(value) { return value.toLocaleString(language); }

  function make(tag, name, ...inside) {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...inside);
    return element;
  }

  function link(href, ...inside) {
    const element = make("a", "", ...inside);
    element.href = href;
    return element;
  }

  // ------------------------------------------------------------------ what a finding says

  function said(texts) { return world.said(texts, language); }

  /* The address of a record's page: here for the link, on the web (where it is known) for the citation. */
  function address(from, folder, id) { return new URL("../" + folder + "/" + id + "/" + (from.protocol === "file:" ? "index.html" : ""), from).href; }

  function sources(claim) { return claim.sources.map((one) => said(world.data.sources[one])).join("; "); }

  function citation(finding) {
    if (finding.name) {
      const entity = world.entities[finding.name.whose];
      return said(entity.name) + " " + address(base, entity.folder, entity.id);
    }
    return word("citation", { statement: said(finding.claim.statement), sources: sources(finding.claim), link: address(base, "claims", finding.claim.id) });
  }

  /* The dossier's figure in words: a value has them, what only a statement tells is quoted from it. */
  function theirs(finding) {
    const figure = finding.theirs;
    return figure.words ? said(figure.words) : word("quoted", { text: finding.read.text.slice(figure.start, figure.end) });
  }

  function says(finding, sentence) {
    const yours = sentence.text.slice(finding.start, finding.end), claim = finding.claim;
    if (finding.theirs) return word("says-figure", { yours, theirs: theirs(finding) });
    if (finding.kind === "name") return word("says-name", { yours, theirs: finding.name.form });
    if (finding.kind === "negation") return word(finding.added ? "says-added" : "says-dropped");
    if (finding.kind === "dispute") return word("says-dispute", { question: said(finding.dispute.question) });
    if (finding.kind === "hedge") return claim.hedges.length ? word("says-hedge", { words: claim.hedges.join(", ") }) : word("says-unsaid");
    const who = claim.against.map(([one, source]) => said(one < 0 ? world.data.sources[source] : world.entities[one].name));
    return word("says-denial", { who: [...new Set(who)].join(", ") });
  }

  function statement(claim) {
    const line = ["corroborated", "single", "hedged", "disputed"][claim.line];
    const text = link(address(near, "claims", claim.id), make("span", "sure-" + line, said(claim.statement)));
    return make("p", "draft-statement", make("span", "label", word("dossier")), " ", text, " ", make("span", "draft-line", word("line-" + line)));
  }

  /* Whom the pronouns of a sentence were taken for, in a line of their own. */
  function readAs(sentence) {
    return (sentence.pronouns || []).map((one) => {
      const names = one.whose.map((whose) => said(world.entities[whose].name)).join(", ");
      return make("p", "draft-line", word("read-as", { yours: sentence.text.slice(one.start, one.end), names }));
    });
  }

  function card(finding, sentence, number) {
    const element = make("li", "draft-finding"), head = make("h3", "", word("kind-" + finding.kind));
    element.id = "finding-" + number;
    element.tabIndex = -1;
    head.id = "finding-head-" + number;
    element.setAttribute("aria-labelledby", head.id);
    const back = link("#draft-place-" + number, finding.kind === "negation" ? sentence.text : sentence.text.slice(finding.start, finding.end));
    back.title = word("go");
    element.append(head, make("blockquote", "draft-yours", back), ...readAs(sentence), make("p", "draft-says", says(finding, sentence)));
    if (finding.claim) element.append(statement(finding.claim), make("p", "draft-sources", word("sources", { sources: sources(finding.claim) })));
    else element.append(make("p", "draft-statement", make("span", "label", word("dossier")), " ", entityLink(finding.name)));
    const cite = make("p", "draft-cite", citation(finding)), button = make("button", "draft-copy", word("copy"));
    button.type = "button";
    button.addEventListener("click", () => copy(cite));
    element.append(cite, make("p", "", button));
    return element;
  }

  function entityLink(name) {
    const entity = world.entities[name.whose];
    return link(address(near, entity.folder, entity.id), said(entity.name));
  }

  /* Copies a citation; where the browser refuses, the citation is selected, so that the keyboard can. */
  function copy(element) {
    const select = () => {
      const range = document.createRange();
      range.selectNodeContents(element);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      status.textContent = word(document.execCommand("copy") ? "copied" : "uncopied");
    };
    if (!navigator.clipboard) select();
    else navigator.clipboard.writeText(element.textContent).then(() => { status.textContent = word("copied"); }, select);
  }

  // ------------------------------------------------------------------ the draft, marked

  /* A sentence with its findings: the words are marked, the number behind them leads to the finding. */
  function marked(sentence, first) {
    const all = sentence.findings.map((finding, k) => ({ finding, number: first + k }));
    const isWhole = ({ finding }) => !finding.start && finding.end === sentence.text.length;
    const element = make("span", all.some(isWhole) ? "draft-whole" : "");
    let done = 0;
    all.filter((place) => !isWhole(place)).forEach(({ finding, number }) => {
      if (finding.start < done) { element.append(tag(number)); return; }
      element.append(sentence.text.slice(done, finding.start), make("mark", "", sentence.text.slice(finding.start, finding.end)), tag(number));
      done = finding.end;
    });
    element.append(sentence.text.slice(done));
    all.filter(isWhole).forEach(({ number }) => element.append(tag(number)));
    return element;
  }

  function tag(number) {
    const element = link("#finding-" + number, String(number));
    element.className = "draft-number";
    element.id = "draft-place-" + number;
    return element;
  }

  function showDraft(text, sentences) {
    const copy = $("copy");
    let done = 0, number = 1, paragraph = make("p");
    copy.replaceChildren(paragraph);
    const between = (gap) => {
      gap.split(/\n+/).forEach((piece, k) => {
        if (k) copy.append(paragraph = make("p"));
        paragraph.append(piece);
      });
    };
    sentences.forEach((sentence) => {
      between(text.slice(done, sentence.span.start));
      paragraph.append(marked(sentence, number));
      number += sentence.findings.length;
      done = sentence.span.end;
    });
    between(text.slice(done));
    copy.querySelectorAll("p").forEach((one) => { if (!one.textContent.trim()) one.remove(); });
  }

  // ------------------------------------------------------------------ the results

  /* A sentence with the claims it was compared with; what none of them has is marked, and named once more in words. */
  function beside(sentence) {
    const { text, open } = sentence, element = make("p", "draft-yours"), words = open.map((one) => text.slice(one.start, one.end));
    let done = 0;
    open.forEach((one, k) => { element.append(text.slice(done, one.start), make("mark", "", words[k])); done = one.end; });
    element.append(text.slice(done));
    return make("li", "", element, ...readAs(sentence), ...(words.length ? [make("p", "draft-line", word("figure", { figures: words.join("; ") }))] : []), ...sentence.claims.map((one) => statement(one.claim)));
  }

  function load() { world = world || D.load(window.DossierDraft); }

  /* Gets ready while the writer pastes: the dossier first, then what it says in each language. */
  function prepare() {
    setTimeout(() => {
      load();
      world.languages.forEach(([code]) => setTimeout(() => world.read[code]));
    });
  }

  function run() {
    const text = field.value;
    results.hidden = true;
    at = -1;
    turn += 1; // a comparison that goes on is dropped
    if (!text.trim()) { status.textContent = word("empty"); return; }
    if (text.length > MOST) { status.textContent = word("long", { most: number(MOST), yours: number(text.length) }); return; }
    load();
    const chosen = document.querySelector("#draft-desk input[name=language]:checked").value;
    work(D.steps(world, text, chosen), turn, text);
  }

  /* Compares for a moment, lets the page breathe, and goes on; short drafts are through at once. */
  function work(steps, mine, text) {
    if (mine !== turn) return;
    for (const start = performance.now(); performance.now() - start < MOMENT;) {
      const { done, value } = steps.next();
      if (done) { show(text, value.sentences); return; }
    }
    status.textContent = word("working");
    setTimeout(() => work(steps, mine, text));
  }

  function show(text, sentences) {
    const pairs = sentences.flatMap((sentence) => sentence.findings.map((finding) => [finding, sentence]));
    const [partly, same, rest] = ["partly", "near", "none"].map((state) => sentences.filter((one) => one.state === state));
    showDraft(text, sentences);
    list.replaceChildren(...pairs.map(([finding, sentence], k) => card(finding, sentence, k + 1)));
    $("none").hidden = pairs.length > 0;
    Object.entries({ partly, same, rest }).forEach(([name, some]) => {
      $(name).replaceChildren(...some.map(beside));
      $(name).parentNode.hidden = !some.length;
    });
    [$("previous"), $("next")].forEach((one) => { one.disabled = !pairs.length; });
    results.hidden = false;
    status.textContent = word("counted", { differences: number(pairs.length), partly: number(partly.length), same: number(same.length), rest: number(rest.length) });
    (jump && pairs.length ? $("next") : $("outcome")).focus({ preventScroll: true });
    $("outcome").scrollIntoView({ behavior: "instant" }); // on a phone it is out of sight
    jump = false;
  }

  /* Goes to the next finding or the one before, round the ends. */
  function go(step) {
    const all = Array.from(list.children);
    if (!all.length) return;
    at = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
    all[at].focus();
  }

  function follow(event) {
    const target = event.target.closest(".draft-finding");
    if (!target) return;
    at = Array.from(list.children).indexOf(target);
    document.querySelectorAll(".draft-number[aria-current]").forEach((one) => one.removeAttribute("aria-current"));
    const place = $("place-" + (at + 1));
    place.setAttribute("aria-current", "true");
    if (!place.closest(".draft-marked").contains(document.activeElement)) place.scrollIntoView({ block: "nearest" });
  }

  field.addEventListener("focus", prepare, { once: true });
  $("go").addEventListener("click", run);
  $("previous").addEventListener("click", () => go(-1));
  $("next").addEventListener("click", () => go(1));
  list.addEventListener("focusin", follow);
  document.addEventListener("keydown", (event) => {
    if (event.target === field) { // there the arrows are the writer's
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      jump = true;
      run();
    } else if (event.altKey && !results.hidden && event.key === "ArrowDown") go(1);
    else if (event.altKey && !results.hidden && event.key === "ArrowUp") go(-1);
    else return;
    event.preventDefault();
  });
})(window.Draft);
