/** The incidents of a view in every format that the engine writes. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { change, filters, type State, write } from "../address";
import { get } from "../api";
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

  protected override render(): TemplateResult {
    const query = filters(this.state);
    const total = this.page.value?.total;
    return html`
      <div class="page mid export">
        <h1>Export</h1>
        <p class="lead">${total === undefined ? "Counting…" : html`<b class="number">${counted(total, "incident")}</b> ${chips(this.state) === nothing ? "in the store" : "in this view"}`}. <a href=${"/" + write(query)}>Change the view</a></p>
        ${this.page.fault ? html`<p class="fault" role="alert">${this.page.fault}</p>` : nothing}
        ${chips(this.state)}
        <p><label><input type="checkbox" .checked=${this.names} @change=${(e: Event) => (this.names = (e.target as HTMLInputElement).checked)}> Keep the names of victims and witnesses, where you may see them</label></p>
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
