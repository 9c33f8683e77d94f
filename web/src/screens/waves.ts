/** Waves: incidents closer together in place and time than chance puts them, on a map, on a line of time, and one by one. */
import { html, nothing, svg, type PropertyValues, type TemplateResult } from "lit";
import { change, filters, first, incidentAddress, type State, write } from "../address";
import { get, live, session } from "../api";
import type { Box, Incident, IncidentPage, Timeline, Wave, Waves } from "../model";
import "../parts/map";
import type { Position, Ring } from "../parts/map";
import "../parts/timeline";
import { at, type Band, span } from "../parts/timeline";
import { chips, incidentRow } from "./overview";
import { empty, go, Loaded, shown, View } from "../view";
import { chance, count, counted, country, label, period } from "../words";

const DAY_MS = 86_400_000;
const ROW = 24;
const LETTER = 6.6;
const ROWS = 40;
/** Incidents of a wave that are shown; and among how many of its place and time they are looked for. */
const SHOWN = 60;
const ASKED = 500;
const SETTINGS = ["find", "scan", "radius", "days", "min-cases", "below", "family", "replicas", "seed"];
const NO_FAMILY = "All types";

const id = (number: number): string => `wave-${number + 1}`;

class WavesView extends View {
  static override properties = { state: { attribute: false }, width: { state: true }, chosen: { state: true }, position: { state: true } };
  declare state: State;
  declare private width: number;
  declare private chosen: number | null;
  declare private position: Position | null;
  private readonly waves = new Loaded<Waves>(this);
  private readonly line = new Loaded<Timeline>(this);
  /** The incidents of those waves that were opened. */
  private readonly opened = new Map<Wave, Loaded<Incident[]>>();
  private stale = false;

  constructor() {
    super();
    this.width = 700;
    this.chosen = null;
    this.position = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const sizes = new ResizeObserver(() => (this.width = Math.max(240, (this.querySelector("dl-timeline")?.clientWidth ?? 700) - 2)));
    sizes.observe(this);
    this.until(() => sizes.disconnect());
    // A scan costs seconds: that the store changed is told, and looked at when the person wants it.
    this.until(
      live.on("change", () => {
        this.stale = true;
        this.requestUpdate();
      }),
    );
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has("state")) return;
    const before = changed.get("state") as State | undefined;
    if (!before || write(before) !== write(this.state)) void this.load();
  }

  private setting(name: string, usual: string): string {
    return first(this.state, name) ?? usual;
  }

  private get campaigns(): boolean {
    return this.setting("find", "waves") === "campaigns";
  }

  private query(): string {
    const settings: Record<string, string> = { below: this.setting("below", "0.05") };
    for (const name of SETTINGS) {
      const value = first(this.state, name);
      if (value) settings[name] = value;
    }
    return write(change(filters(this.state), settings));
  }

  private async load(): Promise<void> {
    this.stale = false;
    this.chosen = null;
    this.position = null;
    this.opened.clear();
    void this.line.load((signal) => get("/timeline", write(filters(this.state)), signal));
    await this.waves.load((signal) => get("/waves", this.query(), signal));
  }

  private set(changes: Record<string, string | null>): void {
    go("/waves" + write(change(this.state, changes)));
  }

  private name(wave: Wave): string {
    const of = wave.family ? label(wave.family) : NO_FAMILY;
    return wave.country ? `${of}, ${country(wave.country)}` : of;
  }

  private told(wave: Wave): string {
    return `${this.name(wave)}: ${counted(wave.observed, "incident")}, ${period(wave.from, wave.to)}`;
  }

  private rings(waves: readonly Wave[]): Ring[] {
    return waves.map((wave, i) => ({ id: id(i), number: i + 1, lat: wave.lat, lon: wave.lon, km: wave.radiusKm, words: this.told(wave), chosen: i === this.chosen }));
  }

  private bands(waves: readonly Wave[]): Band[] {
    return waves.map((wave, i) => ({ from: wave.from, to: wave.to, words: `${i + 1} ${this.told(wave)}`, chosen: i === this.chosen }));
  }

  /** To a wave in the list: in sight, and where a screen reader reads on. */
  private open(where: string): void {
    this.chosen = Number(where.slice("wave-".length)) - 1;
    const found = this.querySelector<HTMLElement>(`#${where}`);
    found?.scrollIntoView({ block: "center" });
    found?.focus({ preventScroll: true });
  }

  private show(wave: Wave, number: number): void {
    this.chosen = number;
    const map = this.querySelector<HTMLElement>("dl-map");
    if (!map) return;
    // The whole circle, and as much again on each side.
    const degrees = Math.max(wave.radiusKm, 5) / 111.2;
    const scale = Math.min(map.clientWidth, map.clientHeight) / ((4 * degrees * 1024) / 360 / Math.max(0.2, Math.cos((wave.lat * Math.PI) / 180)));
    this.position = { lat: wave.lat, lon: wave.lon, scale };
    map.scrollIntoView({ block: "center" });
    map.querySelector<HTMLElement>("[tabindex]")?.focus({ preventScroll: true });
  }

  /** Each wave's days as a bar, under the line of time and on its scale. */
  private rows(waves: readonly Wave[], line: Timeline): TemplateResult {
    const [begin, end] = span(line);
    const x = (time: number) => ((time - begin) / (end - begin)) * this.width;
    return html`<svg class="chart wave-rows" width=${this.width} height=${waves.length * ROW} aria-hidden="true">
      ${waves.map((wave, i) => {
        const left = x(at(wave.from));
        const wide = Math.max(5, x(at(wave.to) + DAY_MS) - left);
        const words = `${i + 1} ${this.name(wave)}`;
        const after = left + wide + 6 + words.length * LETTER < this.width;
        return svg`<g class="wave-row ${i === this.chosen ? "chosen" : ""}" @click=${() => this.open(id(i))}><title>${this.told(wave)}</title>
          <rect class="hit" x="0" y=${i * ROW} width=${this.width} height=${ROW}></rect>
          <rect class="column" x=${left} y=${i * ROW + 5} height="14" rx="3" width=${wide}></rect>
          <text class="axis" x=${after ? left + wide + 6 : left - 6} y=${i * ROW + 16} text-anchor=${after ? "start" : "end"}>${words}</text></g>`;
      })}
    </svg>`;
  }

  private when(waves: readonly Wave[]): TemplateResult {
    return html`<section class="card wave-line"><h2>When</h2>
      <dl-timeline .timeline=${this.line.value} .bands=${this.bands(waves)} @brush=${(e: CustomEvent<{ from: string | null; to: string | null }>) => this.set(e.detail)}></dl-timeline>
      ${this.line.value?.buckets.length ? this.rows(waves.slice(0, ROWS), this.line.value) : nothing}
      ${waves.length > ROWS ? html`<p class="muted small">The first ${count(ROWS)}; the list has all.</p>` : nothing}
    </section>`;
  }

  /** The view of a wave's place and time: its incidents, and those beside them. */
  private neighbours(wave: Wave): State {
    const near: Record<string, string> = this.campaigns ? {} : { near: [wave.lat.toFixed(5), wave.lon.toFixed(5), String(Math.ceil(wave.radiusKm) + 1)].join(",") };
    return change(filters(this.state), { from: wave.from, to: wave.to, ...near });
  }

  private unfold(wave: Wave): void {
    if (this.opened.has(wave)) return;
    const loaded = new Loaded<Incident[]>(this);
    this.opened.set(wave, loaded);
    const ids = new Set(wave.ids);
    void loaded.load(async (signal) => {
      const page = await get<IncidentPage>("/incidents", write(change(this.neighbours(wave), { sort: "date", order: "asc", limit: String(ASKED) })), signal);
      return page.incidents.filter((incident) => ids.has(incident.id));
    });
  }

  private incidents(wave: Wave, found: Incident[]): TemplateResult {
    const have = new Set(found.map((incident) => incident.id));
    const others = wave.ids.filter((one) => !have.has(one));
    const more = Math.max(0, found.length - SHOWN) + Math.max(0, others.length - SHOWN);
    return html`
      <ol class="rows">${found.slice(0, SHOWN).map((incident) => html`<li>${incidentRow(incident)}</li>`)}</ol>
      ${others.length ? html`<p class="small">${found.length ? "And " : nothing}${others.slice(0, SHOWN).map((one, i) => html`${i ? ", " : nothing}<a href=${incidentAddress(one)}><bdi>${one}</bdi></a>`)}</p>` : nothing}
      ${more ? html`<p class="muted small">and ${count(more)} more: the data has all</p>` : nothing}
    `;
  }

  private one(wave: Wave, number: number): TemplateResult {
    const facts: [string, string][] = [
      ["Incidents", count(wave.observed)],
      ["Expected", wave.expected < 10 ? wave.expected.toFixed(2) : count(Math.round(wave.expected))],
      ["p", chance(wave.p)],
      ["By chance once in", years(wave.recurrenceDays)],
      ...(this.campaigns ? [] : [["Radius", wave.radiusKm === 0 ? "one place" : `${wave.radiusKm.toFixed(wave.radiusKm < 10 ? 1 : 0)} km`] as [string, string]]),
    ];
    const opened = this.opened.get(wave);
    return html`<li class="card wave ${number === this.chosen ? "chosen" : ""}" id=${id(number)} tabindex="-1">
      <h3><span class="wave-number" aria-hidden="true">${number + 1}</span> <bdi>${this.name(wave)}</bdi> <span class="muted small">${period(wave.from, wave.to)}</span></h3>
      <p>${wave.words}</p>
      <dl class="wave-facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd class="number">${value}</dd></div>`)}</dl>
      <p class="buttons">
        <button type="button" class="button small" @click=${() => this.show(wave, number)}>Show on the map<span class="aside">: wave ${number + 1}</span></button>
        <a class="button small" href=${"/" + write(this.neighbours(wave))}>All of ${this.campaigns ? "these days" : "this place and time"}<span class="aside">, wave ${number + 1}</span></a>
      </p>
      <details @toggle=${(e: Event) => (e.target as HTMLDetailsElement).open && this.unfold(wave)}>
        <summary>Its ${counted(wave.ids.length, "incident")}<span class="aside">, wave ${number + 1}</span></summary>
        ${opened ? shown(opened, (found) => this.incidents(wave, found)) : nothing}
      </details>
    </li>`;
  }

  private looked(found: Waves): TemplateResult {
    return html`<p class="muted small">Looked at ${counted(found.looked, "incident")}. Left out: ${count(found.withoutPlace)} whose place is not known as well as a province, ${count(found.withoutDate)} whose date is not known to the week.</p>`;
  }

  private draw(found: Waves): TemplateResult {
    if (found.waves.length === 0)
      return html`${empty("No wave", "Chance alone puts incidents as close together as these are. Another radius, another time, or weaker waves may show some.")}${this.looked(found)}`;
    return html`
      <div class="map-box wave-map ${this.waves.loading ? "loading" : ""}"><dl-map .rings=${this.rings(found.waves)} .position=${this.position} .area=${null} @pick=${(e: CustomEvent<string>) => this.open(e.detail)} @area=${(e: CustomEvent<Box>) => this.set({ box: e.detail.map((n) => n.toFixed(3)).join(",") })}></dl-map></div>
      ${this.when(found.waves)}
      <h2>${counted(found.waves.length, this.campaigns ? "campaign" : "wave")}</h2>
      <ol class="plain wave-list">${found.waves.map((wave, i) => this.one(wave, i))}</ol>
      ${this.looked(found)}
    `;
  }

  protected override render(): TemplateResult {
    const pick = (words: string, name: string, usual: string, options: [string, string][]) => {
      const value = this.setting(name, usual);
      const all = options.some(([one]) => one === value) ? options : [...options, [value, value] as [string, string]];
      return html`<label class="field">${words} <select @change=${(e: Event) => this.set({ [name]: (e.target as HTMLSelectElement).value || null })}>${all.map(([one, said]) => html`<option value=${one} ?selected=${one === value}>${said}</option>`)}</select></label>`;
    };
    const families = [...new Set((session.about?.eventTypes ?? []).flatMap((type) => type.family ?? []))].sort();
    const radii: [string, string][] = ["5", "10", "25", "50", "100", "200"].map((km) => [km, `${km} km`]);
    const days: [string, string][] = ["3", "7", "14", "30", "60"].map((n) => [n, `${n} days`]);
    const least: [string, string][] = ["2", "3", "5", "10"].map((n) => [n, `${n} incidents`]);
    return html`
      <div class="page waves">
        <h1>Waves</h1>
        <p>Incidents closer together in place and time than chance puts them. A wave does not show that anybody planned it.</p>
        <form class="controls" aria-label="How waves are looked for" @submit=${(e: Event) => e.preventDefault()}>
          ${pick("Find", "find", "waves", [["waves", "Near in place and time"], ["campaigns", "Campaigns of a rare type"]])}
          ${pick("that", "scan", "retrospective", [["retrospective", "were at any time"], ["prospective", "still go on at the end"]])}
          ${this.campaigns ? nothing : pick("within", "radius", "50", radii)}
          ${pick("in up to", "days", "14", days)}
          ${pick("of", "family", "", [["", this.campaigns ? "any type" : "each family"], ...(this.campaigns ? [] : [["all", "all together"] as [string, string]]), ...families.map((family): [string, string] => [family, label(family)])])}
          ${pick("with at least", "min-cases", "3", least)}
          ${pick("and p up to", "below", "0.05", [["0.01", "0.01"], ["0.05", "0.05"], ["0.2", "0.2"], ["1", "any"]])}
        </form>
        ${chips(this.state)}
        ${this.stale ? html`<p class="notice">The store has changed since. <button type="button" class="link" @click=${() => void this.load()}>Look again</button></p>` : nothing}
        ${shown(this.waves, (found) => this.draw(found), () => void this.load())}
        <p class="data">These waves as <a data-data href=${"/waves" + this.data("json")}>JSON</a> · <a data-data href=${"/waves" + this.data("csv")}>CSV</a> · <a data-data href=${"/waves" + this.data("geojson")}>GeoJSON</a> · <a href=${"/tallies" + write(filters(this.state))}>tallies</a> · <a href=${"/" + write(filters(this.state))}>these incidents on the map</a></p>
      </div>
    `;
  }

  private data(format: string): string {
    const query = this.query();
    return `${query}${query ? "&" : "?"}format=${format}`;
  }
}

/** "12 days", "3.4 years": how long chance alone would take. */
function years(days: number): string {
  return days < 730 ? counted(Math.round(days), "day") : `${count(Math.round(days / 36.525) / 10)} years`;
}

customElements.define("dl-waves", WavesView);
