/** Every version of a figure as a dot or a range on one scale, by time, with its speaker and words. */
import { html, nothing, svg, type TemplateResult } from "lit";
import { articleAddress } from "../address";
import { session } from "../api";
import type { Article, IncidentFigure, Reading, Version } from "../model";
import { count, instant, label, range, shownRange, wording } from "../words";
import { best, said } from "./marks";

const title = (f: IncidentFigure): string => label(f.of) + (f.group === "all" || f.group === f.of ? "" : ` (${f.group.replace(/-/g, " ")})`);

/** A round number at or above the highest; the right end of the scale. */
function top(figures: IncidentFigure): number {
  const values = [figures, ...figures.versions].flatMap((v) => [v.low, v.best, v.high]).filter((n) => n !== null);
  const most = Math.max(1, ...values);
  const step = 10 ** Math.floor(Math.log10(most));
  return [1, 1.2, 1.5, 2, 3, 4, 5, 6, 8, 10].map((m) => m * step).find((m) => m >= most * 1.02) ?? most;
}

function mark(version: Version, scale: number): TemplateResult {
  const at = (n: number) => `${((n / scale) * 100).toFixed(2)}%`;
  const { low, best: middle, high } = version;
  const left = low ?? (high !== null ? 0 : middle);
  const right = high ?? (low !== null ? scale : middle);
  const dot = middle ?? low ?? high;
  const one = low !== null && low === high;
  return svg`
    <svg class=${`plot ${version.denied ? "denied" : ""} ${version.part ? "part" : ""}`} aria-hidden="true" height="22" width="100%">
      <line class="track" x1="0" x2="100%" y1="11" y2="11"></line>
      ${left !== null && right !== null && !one ? svg`<line class=${low === null || high === null ? "reach-open" : "reach"} x1=${at(left)} x2=${at(right)} y1="11" y2="11"></line>` : nothing}
      ${low !== null && !one ? svg`<line class="end" x1=${at(low)} x2=${at(low)} y1="6" y2="16"></line>` : nothing}
      ${high !== null && !one ? svg`<line class="end" x1=${at(high)} x2=${at(high)} y1="6" y2="16"></line>` : nothing}
      ${dot !== null && dot !== undefined ? svg`<circle cx=${at(dot)} cy="11" r="4.5"></circle>` : nothing}
    </svg>` as unknown as TemplateResult;
}

const KINDS: Record<string, string> = {
  perpetrator: "the attackers' side",
  government: "government",
  hospital: "hospital",
  witness: "witness",
  monitor: "monitor",
  media: "media",
};

/** The best number under each codebook, where they do not all name the same. */
function books(readings: readonly Reading[]): TemplateResult | typeof nothing {
  // A codebook without a best number of its own has the range.
  const words = (r: Reading) => (r.best === null ? range(r) : count(r.best));
  if (new Set(readings.map(words)).size < 2) return nothing;
  return html`<dl class="books" aria-label="Best number by codebook">${readings.map((r) => html`<div><dt>${session.codebookLabel(r.codebook)}</dt><dd class="number">${words(r)}</dd></div>`)}</dl>`;
}

export function figurePanel(f: IncidentFigure, articles: readonly Article[], readings: readonly Reading[], fieldFrom: Readonly<Record<string, string>>, edit: ((path: string) => void) | null): TemplateResult {
  const scale = top(f);
  const versions = [...f.versions].sort((x, y) => (x.published ?? "9").localeCompare(y.published ?? "9"));
  const shown = f.best === null ? null : `${((f.best / scale) * 100).toFixed(2)}%`;
  const corrected = f.versions.every((v) => v.best !== f.best && v.low !== f.best && v.high !== f.best) && f.best !== null;
  return html`
    <section class="figure-panel" aria-label=${title(f)}>
      <h3>${title(f)} <span class="number range-words">${range(shownRange(f, fieldFrom))}</span> ${best(f)}
        ${corrected ? html`<span class="tag">no article's number: a ruling or the codebook's</span>` : nothing}
        ${edit ? html`<button type="button" class="link" @click=${() => edit(`figures.${f.of}.${f.group}.best`)}>Correct<span class="aside"> ${title(f)}</span></button>` : nothing}
      </h3>
      ${books(readings.filter((r) => r.of === f.of && r.group === f.group))}
      <table class="versions">
        <caption class="aside">Every version of ${title(f)}, the earliest first</caption>
        <thead><tr><th scope="col">Who says so</th><th scope="col" class="plot-head"><span aria-hidden="true"><span>0</span><span>${count(scale)}</span></span><span class="aside">on a scale</span></th><th scope="col">Words</th></tr></thead>
        <tbody>
          ${versions.map((v) => {
            const article = articles.find((a) => a.id === v.article);
            const kind = v.speakerKind ? KINDS[v.speakerKind] ?? v.speakerKind : null;
            return html`<tr class=${v.denied ? "denied" : ""}>
              <th scope="row">
                <span class="speaker">${v.saidBy ? said(v.saidBy) : html`<span class="muted">the article itself</span>`}</span>
                <span class="muted small">${kind ? html`${kind} · ` : nothing}<a href=${`${articleAddress(v.article)}?account=${encodeURIComponent(v.account)}`}><bdi>${article?.publisher ?? v.article}</bdi></a> · <time>${v.published ? instant(v.published) : "undated"}</time></span>
              </th>
              <td class="plot-cell">${shown ? svg`<svg class="best-line" aria-hidden="true" width="100%" height="100%"><line x1=${shown} x2=${shown} y1="0" y2="100%"></line></svg>` : nothing}${mark(v, scale)}</td>
              <td class="version-words"><span class="number">${wording(v)}</span>${v.part ? html` <span class="tag">part of the total</span>` : nothing}${v.denied ? html` <span class="tag">denied</span>` : nothing}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </section>
  `;
}
