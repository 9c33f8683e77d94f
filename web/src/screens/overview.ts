/** The overview: map, time line, filters and list, all of the same view; its state is its address. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { change, filters, first, incidentAddress, type MANY, settings, type State, toggle, write } from "../address";
import { get, live, session } from "../api";
import type { Box, Facets, Incident, IncidentPage, MapCells, Timeline } from "../model";
import { figure, reviewBadge, reviewWords, toll } from "../parts/marks";
import "../parts/map";
import type { Position } from "../parts/map";
import "../parts/timeline";
import { empty, go, icon, Loaded, shown, View } from "../view";
import { count, counted, country, day, range, when, where } from "../words";

const PAGE = 50;
const FEW = 6;
const FACETS: [(typeof MANY)[number], string][] = [
  ["country", "Country"],
  ["type", "Type"],
  ["review", "Review"],
  ["actor", "Actor"],
  ["admin1", "Province"],
  ["source", "Source"],
];
const NAMES: Record<string, string> = { text: "Words", from: "From", to: "To", "at-least": "At least", box: "Area", near: "Near", "updated-since": "Changed since" };

export function settingWords(name: string, value: string): string {
  switch (name) {
    case "country":
      return country(value);
    case "type":
      return session.typeLabel(value);
    case "review":
      return reviewWords(value);
    case "from":
    case "to":
    case "updated-since":
      return `${NAMES[name]} ${day(value)}`;
    case "at-least": {
      const [of = "", n = ""] = value.split(":");
      return `At least ${n} ${of}`;
    }
    case "box":
      return "Area on the map";
    case "near": {
      const [lat, lon, km] = value.split(",");
      return `Within ${km} km of ${lat}, ${lon}`;
    }
    case "text":
      return `“${value}”`;
    default:
      return value;
  }
}

/** The filters that are set, each with a button that takes it away. */
export function chips(state: State): TemplateResult | typeof nothing {
  const set = settings(state);
  if (set.length === 0) return nothing;
  const without = (name: string, value: string) => location.pathname + write(change(state, { [name]: (state.get(name) ?? []).filter((v) => v !== value) }));
  const none = location.pathname + write(change(state, Object.fromEntries(set.map(([name]) => [name, null]))));
  return html`
    <ul class="chips" aria-label="Filters that are set">
      ${set.map(([name, value]) => html`<li><span class="chip"><bdi>${settingWords(name, value)}</bdi><a href=${without(name, value)} aria-label=${`Take away: ${settingWords(name, value)}`}>${icon("close")}</a></span></li>`)}
      ${set.length > 1 ? html`<li><a class="chip-all" href=${none}>Clear all</a></li>` : nothing}
    </ul>
  `;
}

export function incidentRow(incident: Incident): TemplateResult {
  const killed = toll(incident, "killed");
  const hurt = toll(incident, "wounded");
  const rejected = incident.review === "rejected";
  return html`
    <a class="row ${rejected ? "rejected" : ""}" href=${incidentAddress(incident.id)}>
      <span class="row-head"><b>${session.typeLabel(incident.type)}</b><time>${when(incident.when)}</time></span>
      <span class="row-place">${incident.where ? html`<bdi>${where(incident.where)}</bdi>` : html`<span class="unknown">place unknown</span>`}</span>
      <span class="row-facts">
        <span class=${killed.known ? "toll" : "muted"}>killed ${killed.words}</span>
        ${hurt.known ? html`<span>wounded ${hurt.words}</span>` : nothing}
        <span class="muted">${counted(incident.independentSources, "source")}</span>
        ${incident.review === "automatic" ? nothing : reviewBadge(incident.review)}
      </span>
    </a>
  `;
}

class Overview extends View {
  static override properties = { state: { attribute: false }, open: { state: true }, table: { state: true } };
  declare state: State;
  private readonly page = new Loaded<IncidentPage>(this);
  private readonly cells = new Loaded<MapCells>(this);
  private readonly line = new Loaded<Timeline>(this);
  private readonly facets = new Loaded<Facets>(this);
  private seen: { box: Box; zoom: number } | null = null;
  private typing = 0;
  private again = 0;
  private open = new Set<string>();
  private table = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.until(
      live.on("change", () => {
        clearTimeout(this.again);
        this.again = window.setTimeout(() => this.load(true), 600);
      }),
    );
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has("state")) return;
    const before = changed.get("state") as State | undefined;
    const same = before && write(filters(before)) === write(filters(this.state));
    if (!same) this.load(true);
    else if (["sort", "order", "offset"].some((name) => first(before, name) !== first(this.state, name))) this.load(false);
  }

  private load(all: boolean): void {
    const query = write(filters(this.state));
    const listed = write(change(filters(this.state), { sort: this.sort, order: this.order, offset: first(this.state, "offset"), limit: String(PAGE) }));
    void this.page.load((signal) => get("/incidents", listed, signal));
    if (!all) return;
    void this.line.load((signal) => get("/timeline", query, signal));
    void this.facets.load((signal) => get("/facets", query, signal));
    this.loadCells();
  }

  private get sort(): string {
    return first(this.state, "sort") ?? "date";
  }

  private get order(): string {
    return first(this.state, "order") ?? (this.sort === "place" ? "asc" : "desc");
  }

  private loadCells(): void {
    const limit = this.area;
    const seen = this.seen;
    let box: Box | null = seen?.box ?? null;
    if (limit && box) {
      const both: Box = [Math.max(limit[0], box[0]), Math.max(limit[1], box[1]), Math.min(limit[2], box[2]), Math.min(limit[3], box[3])];
      box = both[0] < both[2] && both[1] < both[3] ? both : limit;
    } else box ??= limit;
    const query = change(filters(this.state), { box: box ? box.join(",") : null, zoom: String(seen?.zoom ?? 3) });
    void this.cells.load((signal) => get("/map", write(query), signal));
  }

  private get area(): Box | null {
    const numbers = first(this.state, "box")?.split(",").map(Number);
    return numbers?.length === 4 && numbers.every(Number.isFinite) ? (numbers as unknown as Box) : null;
  }

  private get position(): Position | null {
    // After the #: a view of the map is the reader's own, and no parameter of the data at this address.
    const numbers = location.hash.slice(1).split(",").map(Number);
    if (numbers.length !== 3 || !numbers.every(Number.isFinite)) return null;
    return { lat: numbers[0]!, lon: numbers[1]!, scale: numbers[2]! };
  }

  private set(changes: Record<string, string | string[] | null>, replace = false): void {
    go("/" + write(change(this.state, changes)) + location.hash, { replace });
  }

  private moved(event: CustomEvent<{ box: Box; zoom: number; centre: Position; byHand: boolean }>): void {
    const { box, zoom, centre, byHand } = event.detail;
    const other = !this.seen || this.seen.zoom !== zoom || this.seen.box.some((n, i) => n !== box[i]);
    this.seen = { box, zoom };
    if (other) this.loadCells();
    if (byHand) go(`/${write(this.state)}#${centre.lat.toFixed(2)},${centre.lon.toFixed(2)},${centre.scale.toFixed(2)}`, { replace: true });
  }

  private limit(event: CustomEvent<Box>): void {
    this.set({ box: event.detail.map((n) => String(Math.round(n * 1000) / 1000)).join(",") });
  }

  private typed(event: Event): void {
    const words = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.typing);
    this.typing = window.setTimeout(() => this.set({ text: words || null }), 350);
  }

  private dated(name: "from" | "to", event: Event): void {
    const input = event.target as HTMLInputElement;
    if (input.validity.valid) this.set({ [name]: input.value || null });
  }

  private filterPanel(): TemplateResult {
    const [of = "killed", least = ""] = (first(this.state, "at-least") ?? "killed:").split(":");
    const atLeast = (what: string, n: string) => this.set({ "at-least": n && Number(n) > 0 ? `${what}:${Math.floor(Number(n))}` : null });
    return html`
      <form class="filters" aria-label="Filters" @submit=${(event: Event) => event.preventDefault()}>
        ${session.may("names") ? html`<label class="field">Words <input type="search" name="text" .value=${first(this.state, "text") ?? ""} placeholder="in the articles" @input=${this.typed} /></label>` : nothing}
        <div class="pair">
          <label class="field">From <input type="date" name="from" .value=${first(this.state, "from") ?? ""} @change=${(e: Event) => this.dated("from", e)} /></label>
          <label class="field">To <input type="date" name="to" .value=${first(this.state, "to") ?? ""} @change=${(e: Event) => this.dated("to", e)} /></label>
        </div>
        <div class="pair">
          <label class="field">At least <input type="number" min="0" inputmode="numeric" name="least" .value=${least} @change=${(e: Event) => atLeast(of, (e.target as HTMLInputElement).value)} /></label>
          <label class="field">of <select name="of" @change=${(e: Event) => atLeast((e.target as HTMLSelectElement).value, least)}>
            ${["killed", "wounded", "abducted", "arrested", "displaced"].map((one) => html`<option value=${one} ?selected=${one === of}>${one}</option>`)}
          </select></label>
        </div>
        ${this.facets.value ? FACETS.map(([name, title]) => this.facet(name, title)) : this.facets.fault ? nothing : html`<p class="muted" role="status">Counting…</p>`}
      </form>
    `;
  }

  private facet(name: (typeof MANY)[number], title: string): TemplateResult | typeof nothing {
    const values = this.facets.value?.[name] ?? [];
    const set = this.state.get(name) ?? [];
    const missing = set.filter((value) => !values.some((v) => v.value === value)).map((value) => ({ value, label: settingWords(name, value), incidents: 0 }));
    const all = [...missing, ...values];
    if (all.length === 0) return nothing;
    const open = this.open.has(name);
    const some = open ? all : all.filter((v, i) => i < FEW || set.includes(v.value));
    return html`
      <fieldset class="facet">
        <legend>${title}</legend>
        ${some.map((v) => {
          const words = name === "country" ? country(v.value) : name === "review" ? reviewWords(v.value) : v.label || v.value;
          return html`<label class="choice"><input type="checkbox" .checked=${set.includes(v.value)} @change=${() => go("/" + write(toggle(this.state, name, v.value)) + location.hash)} /><span class="choice-name"><bdi>${words}</bdi></span><span class="number muted">${count(v.incidents)}</span></label>`;
        })}
        ${all.length > some.length || open
          ? html`<button type="button" class="more" aria-expanded=${open ? "true" : "false"} @click=${() => {
              if (open) this.open.delete(name);
              else this.open.add(name);
              this.requestUpdate();
            }}>${open ? "Fewer" : `${count(all.length - some.length)} more`}<span class="aside"> in ${title}</span></button>`
          : nothing}
      </fieldset>
    `;
  }

  private summary(): TemplateResult {
    const total = this.page.value?.total ?? null;
    const sums = this.line.value?.sums;
    const killed = sums?.killed.incidents ? sums.killed : null;
    const wounded = sums?.wounded.incidents ? sums.wounded : null;
    return html`
      <dl class="sums" aria-live="polite">
        <div><dt>Incidents</dt><dd class="number">${total === null ? "…" : count(total)}</dd></div>
        <div class="toll"><dt>Killed</dt><dd class="number">${killed ? range(killed) : sums ? "unknown" : "…"}${killed && killed.best !== null && killed.low !== killed.high ? html` <small>best ${count(killed.best)}</small>` : nothing}</dd></div>
        <div><dt>Wounded</dt><dd class="number">${wounded ? range(wounded) : sums ? "unknown" : "…"}</dd></div>
        <div><dt>On the map</dt><dd class="number">${this.cells.value ? html`${count(this.cells.value.placed)}${this.cells.value.unplaced ? html` <small>${count(this.cells.value.unplaced)} without a place</small>` : nothing}` : "…"}</dd></div>
      </dl>
    `;
  }

  private places(cells: MapCells): TemplateResult {
    return html`
      <div class="scroll places" tabindex="0" role="region" aria-label="Places on the map, as a table">
        <table>
          <caption>What the map shows now</caption>
          <thead><tr><th scope="col">Place</th><th scope="col">Commonest type</th><th scope="col" class="right">Incidents</th><th scope="col" class="right">Killed</th></tr></thead>
          <tbody>
            ${[...cells.cells].sort((a, b) => b.incidents - a.incidents).slice(0, 300).map((cell) => {
              const name = `${Math.abs(cell.lat).toFixed(2)}° ${cell.lat < 0 ? "S" : "N"}, ${Math.abs(cell.lon).toFixed(2)}° ${cell.lon < 0 ? "W" : "E"}`;
              const edge = 0.01;
              const box = [cell.box[0] - edge, cell.box[1] - edge, cell.box[2] + edge, cell.box[3] + edge].map((n) => n.toFixed(3)).join(",");
              return html`<tr><th scope="row">${cell.id ? html`<a href=${incidentAddress(cell.id)}>${name}</a>` : html`<a href=${"/" + write(change(this.state, { box }))}>${name}</a>`}</th><td>${session.typeLabel(cell.type)}</td><td class="right number">${count(cell.incidents)}</td><td class="right">${figure(cell.killed)}</td></tr>`;
            })}
          </tbody>
        </table>
      </div>
    `;
  }

  private list(page: IncidentPage): TemplateResult {
    const offset = page.offset;
    const to = (at: number) => "/" + write(change(this.state, { offset: at > 0 ? String(at) : null }));
    if (page.total === 0) {
      return settings(this.state).length
        ? empty("Nothing fits these filters", "Take one away, or choose a longer period.")
        : empty("The store is empty", html`<a href="/add">Add articles</a>, and what they tell of stands here.`);
    }
    return html`
      <ol class="rows">${page.incidents.map((incident) => html`<li>${incidentRow(incident)}</li>`)}</ol>
      ${page.total > page.incidents.length
        ? html`<nav class="pager" aria-label="Pages">
            ${offset > 0 ? html`<a class="button small" href=${to(Math.max(0, offset - PAGE))}>Earlier page</a>` : nothing}
            <span class="muted number">${count(offset + 1)}–${count(offset + page.incidents.length)} of ${count(page.total)}</span>
            ${offset + page.incidents.length < page.total ? html`<a class="button small" href=${to(offset + PAGE)}>Next page</a>` : nothing}
          </nav>`
        : nothing}
    `;
  }

  private data(): TemplateResult {
    const address = (format: string) => "/incidents" + write(change(filters(this.state), { format }));
    return html`<p class="data">This view as
      ${[["json", "JSON"], ["csv", "CSV"], ["geojson", "GeoJSON"]].map(([format, name], i) => html`${i ? " · " : ""}<a data-data href=${address(format!)}>${name}</a>`)}
      · <a href=${"/export" + write(filters(this.state))}>more formats</a></p>`;
  }

  protected override render(): TemplateResult {
    const set = settings(this.state).length;
    return html`
      <div class="overview ${this.page.loading ? "loading" : ""}">
        <h1 class="aside">Overview</h1>
        <details class="filter-side" ?open=${matchMedia("(min-width: 64rem)").matches}>
          <summary>Filters${set ? html` <span class="tag number">${set}</span>` : nothing}</summary>
          ${this.filterPanel()}
        </details>
        <div class="middle">
          ${this.summary()}
          ${chips(this.state)}
          ${this.cells.fault ? html`<p class="fault" role="alert">${this.cells.fault}</p>` : nothing}
          <div class="map-box">
            <dl-map .cells=${this.cells.value?.cells ?? []} .position=${this.position} .area=${this.area} @moved=${this.moved} @area=${this.limit} @pick=${(e: CustomEvent<string>) => go(incidentAddress(e.detail))}></dl-map>
          </div>
          <div class="map-under">
            <button type="button" class="link" @click=${() => this.seen && this.set({ box: this.seen.box.join(",") })}>Only what is in sight</button>
            <button type="button" class="link" aria-expanded=${this.table ? "true" : "false"} @click=${() => (this.table = !this.table)}>${this.table ? "Hide the table of places" : "Map as a table"}</button>
          </div>
          ${this.table && this.cells.value ? this.places(this.cells.value) : nothing}
          <dl-timeline .timeline=${this.line.value} @brush=${(e: CustomEvent<{ from: string | null; to: string | null }>) => this.set(e.detail)}></dl-timeline>
          ${this.line.fault ? html`<p class="fault" role="alert">${this.line.fault}</p>` : nothing}
        </div>
        <section class="list-side" aria-labelledby="list-title">
          <div class="list-head">
            <h2 id="list-title">Incidents</h2>
            <label class="inline">Order
              <select @change=${(e: Event) => {
                const [by, way] = (e.target as HTMLSelectElement).value.split(" ");
                this.set({ sort: by!, order: way!, offset: null });
              }}>
                ${[["date desc", "latest first"], ["date asc", "earliest first"], ["killed desc", "most killed"], ["sources desc", "most sources"], ["changed desc", "last changed"], ["place asc", "by place"]].map(
                  ([value, words]) => html`<option value=${value!} ?selected=${value === `${this.sort} ${this.order}`}>${words}</option>`,
                )}
              </select>
            </label>
          </div>
          ${shown(this.page, (page) => this.list(page), () => this.load(true))}
          ${this.data()}
        </section>
      </div>
    `;
  }
}

customElements.define("dl-overview", Overview);
