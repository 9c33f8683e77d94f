/** The incidents of a view in every format that the engine writes. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { change, filters, type State, write } from "../address";
import { get, session } from "../api";
import type { IncidentPage } from "../model";
import { chips } from "./overview";
import { icon, Loaded, shown, View } from "../view";
import { counted } from "../words";

interface Format {
  id: string;
  label: string;
  mediaType: string;
  extension: string;
  description?: string | null;
  /** Whether names of victims and witnesses are withheld unless they are asked for. */
  withheld?: boolean;
}

/** A report says the same in each. */
const REPORTS: [string, string, string][] = [
  ["html", "Page", "one file with map and time line, for screen and print"],
  ["pdf", "PDF", "tagged for screen readers, with an outline"],
  ["markdown", "Markdown", "text with footnotes, for pasting elsewhere"],
];

class Export extends View {
  static override properties = { state: { attribute: false }, names: { state: true } };
  declare state: State;
  declare names: boolean;
  private readonly formats = new Loaded<Format[]>(this);
  private readonly page = new Loaded<IncidentPage>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.names = false;
    void this.formats.load(async (signal) => {
      const answer = await get<Format[] | { formats: Format[] }>("/exports", "", signal);
      return Array.isArray(answer) ? answer : answer.formats;
    });
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("state")) void this.page.load((signal) => get("/incidents", write(change(filters(this.state), { limit: "1" })), signal));
  }

  private address(format: Format, part: string | null): string {
    const names = format.withheld && this.names ? "yes" : null;
    return "/api/v1/export" + write(change(filters(this.state), { format: format.id, names, part }));
  }

  private report(format: string): string {
    return "/api/v1/report" + write(change(filters(this.state), { format, names: this.names ? "yes" : null }));
  }

  protected override render(): TemplateResult {
    const query = filters(this.state);
    const total = this.page.value?.total;
    return html`
      <div class="page mid export">
        <h1>Export</h1>
        <p class="lead">${total === undefined ? "Counting…" : html`<b class="number">${counted(total, "incident")}</b> ${chips(this.state) === nothing ? "in the store" : "in this view"}`}. <a href=${"/" + write(query)}>Change the view</a></p>
        ${this.page.fault ? html`<p class="fault" role="alert">${this.page.fault}</p>` : nothing}
        ${chips(this.state)}
        ${session.may("names")
          ? html`<p><label class="choice"><input type="checkbox" .checked=${this.names} @change=${(e: Event) => (this.names = (e.target as HTMLInputElement).checked)} />Keep the names of victims and witnesses</label></p>`
          : nothing}
        ${this.state.has("text") && !this.names ? html`<p class="notice">Without names, articles cannot be looked through for words: a hit would tell a name. Take the words away, or keep the names.</p>` : nothing}
        <h2>Situation report</h2>
        <p>The incidents of this view in sentences with footnotes to the articles: figures with their ranges, what sources dispute, waves, and what is not known.</p>
        <ul class="formats">
          ${REPORTS.map(([format, name, words]) => html`<li><div><b>${name}</b><span class="muted small">${words}</span></div>
            <a class="button" download data-data href=${this.report(format)}>${icon("export")} Download<span class="aside"> the report as ${name}</span></a></li>`)}
        </ul>
        <h2>Data</h2>
        ${shown(
          this.formats,
          (formats) => html`<ul class="formats">
            ${formats.map((f) => html`<li><div><b>${f.label}</b><span class="muted small">${f.description ? html`${f.description} · ` : nothing}<code>.${f.extension}</code> · ${f.mediaType} · <a download data-data href=${this.address(f, "losses")}>what it cannot carry</a></span></div>
              <a class="button" download data-data href=${this.address(f, null)}>${icon("export")} Download<span class="aside"> ${f.label}</span></a></li>`)}
          </ul>`,
        )}
        <p class="muted small">Unknown values stay empty. In tables a text that begins with = + - or @ gets an apostrophe before it, so that no spreadsheet runs it.</p>
      </div>
    `;
  }
}

customElements.define("dl-export", Export);
