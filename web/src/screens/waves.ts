/** Waves: incidents closer together in place and time than chance puts them, on a map, on a line of time, and one by one. */
import { html, nothing, svg, type PropertyValues, type TemplateResult } from "lit";
import { change, filters, first, incidentAddress, type State, write } from "../address";
import { get, session } from "../api";
import type { Box, Cell } from "../model";
import { chips } from "./overview";
import { empty, go, Loaded, shown, View } from "../view";
import { count, counted, country, label, period } from "../words";

interface Wave {
  lat: number;
  lon: number;
  radiusKm: number;
  from: string;
  to: string;
  observed: number;
  expected: number;
  p: number;
  recurrenceDays: number;
  ids: string[];
  family: string | null;
  country: string | null;
  words: string;
}

interface Waves {
  looked: number;
  withoutPlace: number;
  withoutDate: number;
  waves: Wave[];
}

const DAY_MS = 86_400_000;
const DEGREE_KM = 111.2;
const ROW = 22;
const FAMILY = 130;
const SHOWN = 60;
const SETTINGS = ["find", "scan", "radius", "days", "min-cases", "below", "family", "replicas", "seed"];

const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const id = (number: number): string => `wave-${number + 1}`;

/** Less than one in a thousand is not known by a thousand shuffles. */
const chance = (p: number): string => (p < 0.01 ? p.toFixed(3) : p.toFixed(2));

class WavesView extends View {
  static override properties = { state: { attribute: false }, width: { state: true } };
  declare state: State;
  declare private width: number;
  private readonly waves = new Loaded<Waves>(this);

  constructor() {
    super();
    this.width = 700;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = "Waves · Dateline";
    const sizes = new ResizeObserver(() => (this.width = Math.max(260, (this.querySelector(".wave-line")?.clientWidth ?? 700) - 2)));
    sizes.observe(this);
    this.until(() => sizes.disconnect());
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has("state")) return;
    const before = changed.get("state") as State | undefined;
    if (!before || write(before) !== write(this.state)) void this.load();
  }

  private setting(name: string, usual: string): string {
    return first(this.state, name) ?? usual;
  }

  private query(): string {
    const settings: Record<string, string> = { below: this.setting("below", "0.05") };
    for (const name of SETTINGS) {
      const value = first(this.state, name);
      if (value) settings[name] = value;
    }
    return write(change(filters(this.state), settings));
  }

  private load(): Promise<unknown> {
    return this.waves.load((signal) => get("/waves", this.query(), signal));
  }

  private set(name: string, value: string): void {
    go("/waves" + write(change(this.state, { [name]: value || null })));
  }

  private name(wave: Wave): string {
    const of = wave.family ? label(wave.family) : "All incidents";
    return wave.country ? `${of}, ${country(wave.country)}` : of;
  }

  private cell(wave: Wave, number: number): Cell {
    const high = Math.max(wave.radiusKm, 1) / DEGREE_KM;
    const wide = high / Math.max(0.1, Math.cos((wave.lat * Math.PI) / 180));
    const box: Box = [wave.lon - wide, wave.lat - high, wave.lon + wide, wave.lat + high];
    return { lat: wave.lat, lon: wave.lon, incidents: wave.observed, killed: null, type: wave.family, id: id(number), box };
  }

  private open(where: string): void {
    const found = this.querySelector<HTMLElement>(`#${where}`);
    found?.scrollIntoView({ block: "center" });
    found?.focus({ preventScroll: true });
  }

  private line(waves: Wave[]): TemplateResult {
    const begin = Math.min(...waves.map((wave) => at(wave.from)));
    const end = Math.max(...waves.map((wave) => at(wave.to))) + DAY_MS;
    const left = Math.min(FAMILY, this.width / 3);
    const x = (time: number) => left + ((time - begin) / (end - begin)) * (this.width - left - 2);
    const height = waves.length * ROW + 22;
    return html`<svg class="chart" width=${this.width} height=${height} role="img" aria-label="When each wave began and ended; the list below says the same">
      ${waves.map((wave, i) => svg`<g><title>${`${this.name(wave)}: ${counted(wave.observed, "incident")}, ${period(wave.from, wave.to)}`}</title>
        <text class="axis" x="0" y=${i * ROW + 15}>${`${i + 1} ${wave.family ? label(wave.family) : "All"}`.slice(0, Math.floor(left / 7.2))}</text>
        <line class="grid" x1=${left} x2=${this.width} y1=${i * ROW + 11} y2=${i * ROW + 11}></line>
        <rect class="column" x=${x(at(wave.from))} y=${i * ROW + 4} height="14" rx="3" width=${Math.max(5, x(at(wave.to) + DAY_MS) - x(at(wave.from)))}></rect></g>`)}
      <text class="axis" x=${left} y=${height - 4}>${new Date(begin).toISOString().slice(0, 10)}</text>
      <text class="axis" x=${this.width - 2} y=${height - 4} text-anchor="end">${new Date(end - DAY_MS).toISOString().slice(0, 10)}</text>
    </svg>`;
  }

  private one(wave: Wave, number: number): TemplateResult {
    const facts: [string, string][] = [
      ["Incidents", count(wave.observed)],
      ["Expected", wave.expected.toFixed(wave.expected < 10 ? 2 : 0)],
      ["p", chance(wave.p)],
      ["By chance once in", counted(Math.round(wave.recurrenceDays), "day")],
      ["Radius", `${wave.radiusKm.toFixed(wave.radiusKm < 10 ? 1 : 0)} km`],
    ];
    return html`<li class="card wave" id=${id(number)} tabindex="-1">
      <h3><span class="number muted">${number + 1}</span> <bdi>${this.name(wave)}</bdi> <span class="muted small">${period(wave.from, wave.to)}</span></h3>
      <p>${wave.words}</p>
      <dl class="wave-facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd class="number">${value}</dd></div>`)}</dl>
      <p class="small">Of it: ${wave.ids.slice(0, SHOWN).map((incident, i) => html`${i ? ", " : nothing}<a href=${incidentAddress(incident)}><bdi>${incident}</bdi></a>`)}${wave.ids.length > SHOWN ? ` and ${count(wave.ids.length - SHOWN)} more` : nothing}</p>
    </li>`;
  }

  private looked(found: Waves): TemplateResult {
    return html`<p class="muted small">Looked at ${counted(found.looked, "incident")}. Left out: ${count(found.withoutPlace)} whose place is not known as well as a province, ${count(found.withoutDate)} whose date is not known to the week.</p>`;
  }

  private draw(found: Waves): TemplateResult {
    if (found.waves.length === 0)
      return html`${empty("No wave", "Chance alone puts incidents as close together as these are. Another radius, another time, or weaker waves may show some.")}${this.looked(found)}`;
    return html`
      <div class="map-box wave-map"><dl-map .cells=${found.waves.map((wave, i) => this.cell(wave, i))} .position=${null} .area=${null} @pick=${(e: CustomEvent<string>) => this.open(e.detail)}></dl-map></div>
      <section class="card wave-line"><h2>When</h2>${this.line(found.waves)}</section>
      <h2>${counted(found.waves.length, "wave")}</h2>
      <ol class="plain wave-list">${found.waves.map((wave, i) => this.one(wave, i))}</ol>
      ${this.looked(found)}
    `;
  }

  protected override render(): TemplateResult {
    const pick = (words: string, name: string, usual: string, options: [string, string][]) => {
      const value = this.setting(name, usual);
      const all = options.some(([one]) => one === value) ? options : [...options, [value, value] as [string, string]];
      return html`<label class="field">${words} <select @change=${(e: Event) => this.set(name, (e.target as HTMLSelectElement).value)}>${all.map(([one, said]) => html`<option value=${one} ?selected=${one === value}>${said}</option>`)}</select></label>`;
    };
    const families = [...new Set((session.about?.eventTypes ?? []).flatMap((type) => type.family ?? []))].sort();
    const campaigns = this.setting("find", "waves") === "campaigns";
    return html`
      <div class="page waves">
        <h1>Waves</h1>
        <p>Incidents closer together than chance puts them. A wave does not show that anybody planned it.</p>
        <form class="controls" @submit=${(e: Event) => e.preventDefault()}>
          ${pick("Find", "find", "waves", [["waves", "Near in place and time"], ["campaigns", "Campaigns of one rare type"]])}
          ${pick("that", "scan", "retrospective", [["retrospective", "were at any time"], ["prospective", "still go on at the end"]])}
          ${campaigns ? nothing : pick("within", "radius", "50", ["5", "10", "25", "50", "100", "200"].map((km) => [km, `${km} km`]))}
          ${pick("and", "days", "14", ["3", "7", "14", "30", "60"].map((days) => [days, `${days} days`]))}
          ${pick("of", "family", "", [["", campaigns ? "any type" : "each family by itself"], ...(campaigns ? [] : [["all", "all together"] as [string, string]]), ...families.map((family) => [family, label(family)] as [string, string])])}
          ${pick("with p up to", "below", "0.05", [["0.01", "0.01"], ["0.05", "0.05"], ["0.2", "0.2"], ["1", "any"]])}
        </form>
        ${chips(this.state)}
        ${shown(this.waves, (found) => this.draw(found), () => void this.load())}
        <p class="data">These waves as <a data-data href=${"/waves" + this.query() + "&format=json"}>JSON</a> · <a data-data href=${"/waves" + this.query() + "&format=csv"}>CSV</a> · <a data-data href=${"/waves" + this.query() + "&format=geojson"}>GeoJSON</a> · <a href=${"/tallies" + write(filters(this.state))}>tallies</a> · <a href=${"/" + write(filters(this.state))}>these incidents on the map</a></p>
      </div>
    `;
  }
}

customElements.define("dl-waves", WavesView);
