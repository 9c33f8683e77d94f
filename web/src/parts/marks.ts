/** Small things that stand for a value of the record wherever it is shown. */
import { html, nothing, type TemplateResult } from "lit";
import { session } from "../api";
import { straight } from "../highlight";
import type { Incident, IncidentFigure, Range } from "../model";
import { count, label, range, shortRange, shownRange } from "../words";

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

const GROUPS_SHOWN = 3;

/**
 * How many were killed, wounded, …, in a line: of all, where that is told, else of each group, the largest first. Groups are
 * not added up here: one may be a part of another.
 */
export function toll({ figures, fieldFrom }: Pick<Incident, "figures" | "fieldFrom">, of: string): { known: boolean; words: TemplateResult } {
  const those = figures.filter((f) => f.of === of && range(f) !== "unknown");
  const all = those.find((f) => f.group === "all");
  if (all) return { known: true, words: figure(shownRange(all, fieldFrom)) };
  if (those.length === 0) return { known: false, words: figure(null) };
  const size = (f: IncidentFigure) => f.best ?? f.high ?? f.low ?? 0;
  const groups = those.sort((x, y) => size(y) - size(x));
  return {
    known: true,
    words: html`${groups.slice(0, GROUPS_SHOWN).map((f, i) => html`${i ? ", " : ""}${figure(shownRange(f, fieldFrom))} ${f.group.replace(/-/g, " ")}`)}${groups.length > GROUPS_SHOWN ? " …" : ""}`,
  };
}

export const best = (f: IncidentFigure): TemplateResult | typeof nothing =>
  f.best !== null && !(f.low === f.best && f.high === f.best)
    ? html`<span class="best">best <b class="number">${count(f.best)}</b> <span class="muted">(${session.codebookLabel(f.codebook)})</span></span>`
    : f.best === null
      ? html`<span class="muted">no best number under ${session.codebookLabel(f.codebook)}</span>`
      : nothing;
