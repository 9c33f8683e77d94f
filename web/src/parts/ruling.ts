/** Ruling: the one way in which the workbench changes what is held to be true, and the dialogs that ask for what it needs. */
import { html, nothing, type TemplateResult } from "lit";
import { Fault, post, session } from "../api";
import type { Incident, Ruling } from "../model";
import { say, told, View } from "../view";
import { field as fieldWords, label, ruled } from "../words";

export interface Wish {
  kind: "same" | "different" | "confirm" | "reject" | "correct" | "undo";
  a?: string;
  b?: string;
  incident?: string;
  field?: string;
  value?: string;
  because?: string;
  ruling?: string;
  /** The words of an article that the ruling rests on. */
  words?: { article: string; start: number; end: number };
}

/** Incidents whose ids changed, and the rulings made. */
export interface Outcome {
  rulings: Ruling[];
  incidents: string[];
}

/** The person's own rulings in this visit, the last one last: what "undo" takes back. */
const mine: string[] = [];

export const canUndo = (): boolean => mine.length > 0;

/** Rules, tells so with a way back, and gives the outcome; null where the server refused, which the person has been told. */
export async function rule(wish: Wish, after: (outcome: Outcome) => void): Promise<Outcome | null> {
  try {
    const outcome = await post<Outcome>("/rulings", wish);
    if (wish.kind === "undo") {
      const at = mine.indexOf(wish.ruling ?? "");
      if (at >= 0) mine.splice(at, 1);
      say("Taken back. The ruling stays in the history.");
    } else {
      const made = outcome.rulings.map((r) => r.id);
      mine.push(...made);
      const what = outcome.rulings[0] ? sentence(outcome.rulings[0]) : "Ruled.";
      say(what, { label: "Undo", run: () => void undo(after, made) });
    }
    after(outcome);
    return outcome;
  } catch (fault) {
    say(fault instanceof Fault && fault.status === 412 ? "Somebody ruled on this meanwhile. Look at it again, then decide." : told(fault));
    return null;
  }
}

/** Takes back some rulings, the last first; those named, or the last that was made here. */
export async function undo(after: (outcome: Outcome) => void, rulings: readonly string[] = mine.slice(-1)): Promise<void> {
  if (rulings.length === 0) say("There is nothing of yours to take back in this visit. Older rulings stand in the history of their incident.");
  for (const id of [...rulings].reverse()) await rule({ kind: "undo", ruling: id }, after);
}

function sentence(ruling: Ruling): string {
  switch (ruling.kind) {
    case "corrected":
      return `Corrected: ${fieldWords(ruling.field ?? "")} is now ${ruling.value ?? "unknown"}.`;
    case "confirmed":
      return "Confirmed as shown.";
    case "rejected":
      return "Rejected: no such incident.";
    case "same":
      return "Joined into one incident.";
    case "different":
      return "Kept apart as different incidents.";
    default:
      return `${label(ruled(ruling.kind))}.`;
  }
}

export const UNKNOWN = "UNKNOWN";

const ROLES = ["perpetrator", "target", "victim", "party", "responder"] as const;

/** How a list is written. */
const LISTS: Record<string, string | undefined> = {
  who: "All of them, with semicolons between: gunmen; Islamic State. A known actor is found by name. What somebody is may stand in brackets: Ahmed (civilian).",
  weapons: "All kinds, with semicolons between: car-bomb; rifle.",
  responsibility: "With semicolons between, each as claim:, denial: or accusation: and a name.",
};

/** Asks what a field should be. Open it with `ask`. */
export class Correction extends View {
  static override properties = { incident: { state: true }, field: { state: true }, words: { state: true }, note: { state: true }, fault: { state: true }, unknown: { state: true } };
  private incident: Incident | null = null;
  private field = "figures.killed.all.best";
  private words: { article: string; start: number; end: number; quote: string } | null = null;
  private fault: string | null = null;
  private unknown = false;
  private whenRuled: (outcome: Outcome) => void = () => {};

  ask(incident: Incident, after: (outcome: Outcome) => void, at: { field?: string | null; words?: { article: string; start: number; end: number; quote: string } } = {}): void {
    this.incident = incident;
    this.field = at.field ?? "figures.killed.all.best";
    this.words = at.words ?? null;
    this.whenRuled = after;
    this.fault = null;
    this.unknown = false;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const dialog = this.querySelector("dialog")!;
      dialog.querySelector("form")?.reset();
      dialog.showModal();
      dialog.querySelector<HTMLElement>("[name=value]")?.focus();
    });
  }

  /** Every figure that the incident has, and the two that people look for where it has none. */
  private fields(): [string, string][] {
    const figures = new Set((this.incident?.figures ?? []).flatMap((f) => [`figures.${f.of}.${f.group}.best`]));
    figures.add("figures.killed.all.best");
    figures.add("figures.wounded.all.best");
    const ends = [...figures].flatMap((path) => [path, path.replace(/best$/, "low"), path.replace(/best$/, "high")]);
    const fields = new Set([this.field, "type", "when", "where", "where.country", ...ROLES.map((role) => `who.${role}`), "weapons", "responsibility", ...ends]);
    return [...fields].map((path) => [path, path.startsWith("figures.") && path.endsWith(".best") ? `${fieldWords(path)} (best number)` : fieldWords(path)]);
  }

  private now(): string {
    const incident = this.incident!;
    const figure = /^figures\.([^.]+)\.([^.]+)\.(low|best|high)$/.exec(this.field);
    if (figure) {
      const has = incident.figures.find((f) => f.of === figure[1] && f.group === figure[2]);
      const value = has?.[figure[3] as "low"];
      return value === null || value === undefined ? "unknown" : String(value);
    }
    if (this.field.startsWith("who.")) {
      const those = incident.who.filter((who) => `who.${who.role}` === this.field);
      return those.map((who) => who.name + (who.kind ? ` (${who.kind})` : "") + (who.actor ? ` <${who.actor}>` : "")).join("; ") || "unknown";
    }
    switch (this.field) {
      case "weapons":
        return [...new Set(incident.weapons.map((weapon) => weapon.kind))].join("; ") || "unknown";
      case "responsibility":
        return incident.responsibility.map((r) => `${r.kind}: ${r.by ?? "unknown"}`).join("; ") || "unknown";
      case "type":
        return session.typeLabel(incident.type);
      case "when":
        return incident.when?.from ? [incident.when.from, incident.when.to].filter((d, i, all) => d && all.indexOf(d) === i).join(" to ") : "unknown";
      case "where":
      case "where.name":
        return incident.where?.name ?? "unknown";
      case "where.country":
        return incident.where?.country ?? "unknown";
      default:
        return "unknown";
    }
  }

  private input(): TemplateResult {
    if (this.unknown) return html`<p class="muted">It will be shown as unknown, and counted nowhere.</p>`;
    if (this.field.startsWith("figures.")) return html`<label class="field">Right number <input name="value" type="number" min="0" step="1" inputmode="numeric" required /></label>`;
    if (this.field === "type") {
      const types = [...(session.about?.eventTypes ?? [])].sort((a, b) => a.label.localeCompare(b.label));
      return html`<label class="field">Right type <select name="value" required>${types.map((t) => html`<option value=${t.id} ?selected=${t.id === this.incident!.type}>${t.label}</option>`)}</select></label>`;
    }
    if (this.field === "when") {
      return html`<div class="pair"><label class="field">Right day <input name="value" type="date" required /></label><label class="field">to, if longer <input name="until" type="date" /></label></div>`;
    }
    const list = this.field.startsWith("who.") ? "who" : this.field;
    if (LISTS[list]) {
      const now = this.now();
      return html`<label class="field">Right list <textarea name="value" rows="3" required dir="auto" aria-describedby="list-form" .defaultValue=${now === "unknown" ? "" : now}></textarea></label><p class="muted small" id="list-form">${LISTS[list]}</p>`;
    }
    return html`<label class="field">${this.field === "where.country" ? "Right country" : "Right place"} <input name="value" required autocomplete="off" /></label>`;
  }

  private async send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    const until = text("until");
    const value = this.unknown ? UNKNOWN : text("value") + (until && until !== text("value") ? `/${until}` : "");
    const wish: Wish = { kind: "correct", incident: this.incident!.id, field: this.field, value };
    if (text("because")) wish.because = text("because");
    if (this.words) wish.words = { article: this.words.article, start: this.words.start, end: this.words.end };
    const outcome = await rule(wish, this.whenRuled);
    if (outcome) this.close();
    else this.fault = "It was not kept. The reason stands at the foot of the page.";
  }

  private close(): void {
    this.querySelector("dialog")?.close();
  }

  protected override render(): TemplateResult {
    return html`
      <dialog class="form-dialog" aria-labelledby="correct-title">
        ${this.incident
          ? html`<form @submit=${this.send}>
              <h2 id="correct-title">Correct a field</h2>
              ${this.fault ? html`<p class="fault" role="alert">${this.fault}</p>` : nothing}
              <label class="field">Field
                <select name="field" @change=${(e: Event) => (this.field = (e.target as HTMLSelectElement).value)}>
                  ${this.fields().map(([path, words]) => html`<option value=${path} ?selected=${path === this.field}>${words}</option>`)}
                </select>
              </label>
              <p class="muted">Now: <b><bdi>${this.now()}</bdi></b></p>
              ${this.input()}
              <label class="choice"><input type="checkbox" name="unknown" .checked=${this.unknown} @change=${(e: Event) => (this.unknown = (e.target as HTMLInputElement).checked)} /><span>Nobody can know it</span></label>
              ${this.words ? html`<p>Resting on: <q><bdi>${this.words.quote}</bdi></q></p>` : nothing}
              <label class="field">Because <input name="because" autocomplete="off" placeholder="why, for those who come after you" /></label>
              <div class="buttons"><button class="button primary">Correct</button><button type="button" class="button" @click=${this.close}>Cancel</button></div>
            </form>`
          : nothing}
      </dialog>
    `;
  }
}

customElements.define("dl-correction", Correction);
