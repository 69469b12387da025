/* The marks at which a sentence may end, in any script: dossier/text/stops.py once more. */
(function (D) {
  "use strict";

  const CLOSERS = "\"'”“’‘»«›‹)\\]", OPENERS = "\"'„“”‚‘’»«›‹¿¡([|*–—-「『（《〈【〔";
  const WIDE_CLOSERS = "」』）》〉】〕〗〙〛｣］｝＂＇", EITHER = "\"'“‘«‹", TITLES = "》〉】〕］｝〗", GOES_ON = ",;:、，；：・،؛·—–…", NEED_SPACE = ".!?…․۔;:\u037e";
  const SPACED_CLOSER = "(?:[ \u00a0\u202f]»(?=\\s))?"; // as French sets it
  const PLAIN = new RegExp(`(?<![.!?…])([.!?…]+)([${CLOSERS}]*${SPACED_CLOSER})(?:\\s+|(?<=[a-zß-öø-ÿ]{3}[.!?])(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]*\\s))`, "gu");
  const MARKS = "\\p{Sentence_Terminal}…།༎", MARK = `(?!၊)[${MARKS}]|(?<=\\p{Script=Greek}{2})[;\u037e]|(?<=\\p{Script=Armenian}):`;
  const ANY = new RegExp(`(?<![${MARKS}])((?:${MARK})+)([${CLOSERS}${WIDE_CLOSERS}]*${SPACED_CLOSER})(\\s*)`, "gu");
  const WITHIN_NUMBER = /(?<=[０-９Ａ-Ｚａ-ｚ])．(?=[０-９Ａ-Ｚａ-ｚ])/uy;
  const VERSE = /\p{Nd}+\s*॥\s*/uy;
  const SAID = new RegExp(`[^${MARKS}，,、]{0,12}?(?:[说說道称稱问問答喊]|表示|指出|强调|強調|补充|補充|解释|解釋)[道着]?(?=[。，：！？]|$)`, "uy");
  const NOT_PLAIN = /[\u0370-\u03ff\u0530-\u1dff\u2c00-\ud7ff\uf900-\uffff\u{10000}-\u{10ffff}]/u;
  const ATTRIBUTION = /\p{Lo}[\p{L}\p{M}]*(?: [\p{L}\p{M}]+)?[.،,۔।]/uy, OPENS_SPEECH = /(?<=\p{Script=Armenian})\.\s+[«"“]/uy;
  const CASELESS = /[\p{Lo}\p{Script=Georgian}][\p{M}\p{Lm}]*$/u, CASELESS_FIRST = /^[\p{Lo}\p{Script=Georgian}]/u, ONLY_SHORTENS = /[\p{Script=Thai}\p{Script=Lao}]$/u;
  const ONE_SYLLABLE = /^(?=[\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Bengali}])\p{Lo}\p{M}*$/u;
  let letter, spaced, betweenRunning, oneLetter, short;

  /* Takes what the build wrote down: scripts without spaces, what belongs to a syllable in them, and words that are shortened anywhere. */
  function prepare({ running, before, after, shortened }) {
    const counted = `${running}\\p{Script=Tibetan}`;
    letter = new RegExp(`[${before}]*(?=[\\p{L}\\p{N}])[${counted}](?:(?=\\p{M})[${counted}]|[${after}])*`, "gu");
    spaced = new RegExp(`(?:(?![${counted}])[^\\s\\u1361])+`, "gu");
    betweenRunning = new RegExp(`(?<=[${running}])[!?]+[${WIDE_CLOSERS}”’]*(?=[${running}「『（《“])`, "uy");
    oneLetter = new RegExp(`^(?![\\p{Script=Hangul}${running}])[\\p{Lo}\\p{Script=Georgian}]$`, "u");
    short = new Set(shortened.split(" "));
  }

  /* Where a sentence of a line may end: { at, mark, closers, after, sure }. */
  function stops(line) {
    if (isPlain(line)) return [...line.matchAll(PLAIN)].map((hit) => ({ at: hit.index, mark: hit[1], closers: hit[2], after: hit.index + hit[0].length, sure: false }));
    const closing = new Set([...line.matchAll(/"/g)].map((hit) => hit.index).filter((_, k) => k % 2));
    return [...line.matchAll(ANY)].map((hit) => stopOf(line, closing, hit)).filter(Boolean);
  }

  function stopOf(line, closing, hit) {
    const at = hit.index, mark = hit[1], whole = at + hit[0].length, sure = [...mark].some((sign) => !NEED_SPACE.includes(sign));
    let end = whole, closers = hit[2];
    if (sure && !hit[3] && end < line.length) {
      for (end = at + mark.length; end < whole && (!EITHER.includes(line[end]) || closing.has(end));) end += 1;
      closers = line.slice(at + mark.length, end);
    }
    if (sure) return goesOn(line, at, end, closers, hit[3]) ? null : { at, mark, closers, after: mark.includes("॥") ? end + begins(VERSE, line, end).length : end, sure };
    if (hit[3]) return isAttributed(line, at, end, closers) ? null : { at, mark, closers, after: end, sure };
    const between = begins(betweenRunning, line, at);
    return between ? { at, mark, closers: between.slice(mark.length), after: at + between.length, sure: true } : null;
  }

  function goesOn(line, at, end, closers, gap) {
    if (end === line.length) return false;
    if (gap) return isAttributed(line, at, end, closers);
    if (GOES_ON.includes(line[end]) || begins(WITHIN_NUMBER, line, at)) return true;
    return !!closers && (TITLES.includes(closers[0]) || (line[end] >= "ぁ" && line[end] <= "ん") || !!begins(SAID, line, end));
  }

  /* Whether a quotation and who says it belong together. */
  function isAttributed(line, at, end, closers) {
    return closers ? "!?؟".includes(line[at]) && !!begins(ATTRIBUTION, line, end) : !!begins(OPENS_SPEECH, line, at);
  }

  function begins(pattern, text, at) {
    pattern.lastIndex = at;
    return (pattern.exec(text) || [""])[0];
  }

  /* Whether a text has so many words, counting every three letters of a script without spaces as one. */
  function hasWords(text, least) {
    if (isPlain(text)) return text.trim().split(/\s+/).length >= least;
    const words = (text.match(spaced) || []).filter((one) => /[\p{L}\p{N}]/u.test(one)).length;
    return words + Math.floor((text.match(letter) || []).length / 3) >= least;
  }

  function isPlain(text) { return !NOT_PLAIN.test(text); }

  function isCaseless(word) { return CASELESS_FIRST.test(word); }

  function endsCaseless(word) { return CASELESS.test(word); }

  function lastPart(word) { return word.split(/[.-]/).pop(); }

  /* Whether a point behind a word shortens it, whatever the language. */
  function isShortened(word) {
    const last = lastPart(word);
    return oneLetter.test(last) || ONE_SYLLABLE.test(last) || short.has(last) || ONLY_SHORTENS.test(last);
  }

  Object.assign(D, { OPENERS, stops, isCaseless, endsCaseless, isShortened, lastPart, hasWords, prepare });
})(window.Draft);
