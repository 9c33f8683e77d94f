/** Small things that stand for a value of the record wherever it is shown. */
import { html, nothing, type TemplateResult } from "lit";
import { session } from "../api";
import { straight } from "../highlight";
import type { IncidentFigure, Range } from "../model";
import { count, label, range, shortRange } from "../words";

/** A name or title from an article: kept apart from the text around it, whichever way it runs. */
export const said = (text: string | null | undefined, unknown = "unknown"): TemplateResult =>
  text ? html`<bdi>${straight(text)}</bdi>` : html`<span class="unknown">${unknown}</span>`;

const REVIEW: Record<string, string> = {
  automatic: "Not yet reviewed",
  confirmed: "Confirmed",
  corrected: "Corrected",
  rejected: "Rejected",
};

export const reviewWords = (state: string): string => REVIEW[state] ?? label(state);

export const reviewBadge = (state: string): TemplateResult => html`<span class="badge review-${state}">${reviewWords(state)}</span>`;

/** A range for a table: short for the eye, whole for a screen reader and on hover. */
export const figure = (value: Range | null | undefined): TemplateResult => {
  const words = range(value);
  const short = shortRange(value);
  return words === short
    ? html`<span class="number">${words}</span>`
    : html`<span class="number ${words === "unknown" ? "unknown" : ""}" title=${words}><span aria-hidden="true">${short}</span><span class="aside">${words}</span></span>`;
};

/** The figure of all who were killed, wounded, …; where there is none for all, of the group with the highest. */
export function figureOf(figures: readonly IncidentFigure[], of: string): IncidentFigure | null {
  const those = figures.filter((f) => f.of === of);
  return those.find((f) => f.group === "all") ?? those.sort((x, y) => (y.best ?? y.low ?? 0) - (x.best ?? x.low ?? 0))[0] ?? null;
}

export const best = (f: IncidentFigure): TemplateResult | typeof nothing =>
  f.best !== null && !(f.low === f.best && f.high === f.best)
    ? html`<span class="best">best <b class="number">${count(f.best)}</b> <span class="muted">(${session.codebookLabel(f.codebook)})</span></span>`
    : f.best === null
      ? html`<span class="muted">no best number under ${session.codebookLabel(f.codebook)}</span>`
      : nothing;
