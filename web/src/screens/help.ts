import { html, type TemplateResult } from "lit";
import { KIND_WORDS, KINDS } from "../highlight";

const KEYS: [string, [string, string][]][] = [
  ["Everywhere", [["?", "this help"], ["Tab", "to the next thing"], ["Esc", "close what is open"]]],
  ["Map", [["Arrows", "move"], ["+ −", "nearer, farther"], ["0", "the whole world"], ["Enter", "on a circle: open it, or go nearer"], ["Shift + drag", "only this area"]]],
  ["Review", [["j k", "next, previous"], ["s", "same incident"], ["d", "different incidents"], ["c", "confirm as shown"], ["e", "correct a field"], ["r", "reject: no such incident"], ["u", "undo your last ruling"], ["o", "open the incident"]]],
  ["Incident", [["c", "confirm"], ["e", "correct"], ["r", "reject"], ["u", "undo"]]],
  ["Article", [["← →", "previous, next evidence"], ["Enter", "hold it"], ["Select words", "add what was missed"]]],
];

export const helpText = (): TemplateResult => html`
  <div class="help">
    <section>
      <h2>What you see</h2>
      <p>An <b>article</b> gives an <b>account</b> of what happened. Accounts that tell of the same thing are linked into one <b>incident</b>. Where they disagree, every version stays, with who says it; the <b>best</b> number is a view of them under a codebook's rule.</p>
      <p>“At least 6”, “4–6” and “unknown” are meant as they stand: an unknown figure is never counted as 0.</p>
      <p>What you decide is a <b>ruling</b>. It stands above what articles say, survives reading again, and can be taken back, never erased.</p>
    </section>
    <section>
      <h2>Keys</h2>
      <div class="keys">
        ${KEYS.map(([where, keys]) => html`<div><h3>${where}</h3><dl>${keys.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl></div>`)}
      </div>
    </section>
    <section>
      <h2>Lines under an article's words</h2>
      <ul class="legend">${KINDS.map((kind) => html`<li><span class="swatch k-${kind}"></span>${KIND_WORDS[kind]}</li>`)}</ul>
    </section>
  </div>
`;
