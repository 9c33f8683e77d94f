/** Incidents and people counted by month, place, type or actor, under a codebook, beside what sources state themselves. */
import { html, nothing, svg, type PropertyValues, type TemplateResult } from "lit";
import { articleAddress, change, filters, first, type State, write } from "../address";
import { get, session } from "../api";
import type { Range, StatedTotal, Tally, TallyRow } from "../model";
import { figure, said } from "../parts/marks";
import { chips } from "./overview";
import { empty, go, Loaded, shown, View } from "../view";
import { count, counted, country, day, label, period, range, steps, wording } from "../words";

const BY: [string, string][] = [
  ["month", "Month"],
  ["year", "Year"],
  ["country", "Country"],
  ["admin1", "Province"],
  ["type", "Type"],
  ["actor", "Actor"],
  ["group", "Group of people"],
];
const OF = ["killed", "wounded", "abducted", "arrested", "displaced"];
const TIMES = ["day", "week", "month", "year"];
const BARS = 40;
const ROWS = 400;
const PLOT = 220;
const PADDING = 16;
const MOST_COLUMNS = 130;

/** A round number at or above. */
function round(most: number): number {
  const step = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 3, 4, 5, 6, 8, 10].map((m) => m * step).find((m) => m >= most) ?? most;
}

class Tallies extends View {
  static override properties = { state: { attribute: false }, width: { state: true } };
  declare state: State;
  private readonly tally = new Loaded<Tally>(this);
  private width = 800;

  override connectedCallback(): void {
    super.connectedCallback();
    const sizes = new ResizeObserver(() => (this.width = this.querySelector(".chart-box")?.clientWidth || 800));
    sizes.observe(this);
    this.until(() => sizes.disconnect());
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has("state")) return;
    const before = changed.get("state") as State | undefined;
    if (!before || write(before) !== write(this.state)) void this.load();
  }

  private get by(): string[] {
    return (first(this.state, "by") ?? "month").split(",");
  }

  private get of(): string {
    return first(this.state, "of") ?? "killed";
  }

  private get codebook(): string {
    return first(this.state, "codebook") ?? "ucdp";
  }

  private query(): string {
    return write(change(filters(this.state), { by: this.by.join(","), of: this.of, codebook: this.codebook }));
  }

  private load(): Promise<unknown> {
    return this.tally.load((signal) => get("/tallies", this.query(), signal));
  }

  private set(changes: Record<string, string | null>): void {
    go("/tallies" + write(change(this.state, changes)));
  }

  private words(dimension: string, value: unknown): string {
    if (value === null || value === undefined || value === "") return { country: "country unknown", admin1: "province unknown", month: "date unknown", year: "date unknown", actor: "actor unknown" }[dimension] ?? "unknown";
    const text = String(value);
    if (dimension === "country") return country(text);
    if (dimension === "type") return session.typeLabel(text);
    if (TIMES.includes(dimension)) return day(text);
    return text;
  }

  private name(tally: Tally, row: TallyRow): string {
    return tally.by.map((dimension) => this.words(dimension, row[dimension])).join(" · ");
  }

  private counts(row: TallyRow): (Range & { incidents: number; independentSources: number }) | null {
    const found = row.counts.find((c) => c.of === this.of);
    return found && found.incidents > 0 ? found : null;
  }

  /** Columns over time, with the range as a line on each. Times without an incident keep their place, unless they are too many. */
  private columns(tally: Tally, rows: TallyRow[]): TemplateResult {
    const known = rows.filter((row) => row[tally.by[0]!] !== null);
    const slots = steps(known.map((row) => String(row[tally.by[0]!])), MOST_COLUMNS);
    const dated: (TallyRow | string)[] = slots ? slots.map((slot) => known.find((row) => row[tally.by[0]!] === slot) ?? slot) : known;
    const tops = known.map((row) => this.counts(row)).map((c) => (c ? Math.max(c.high ?? 0, c.best ?? 0, c.low ?? 0) : 0));
    const most = round(Math.max(1, ...tops));
    const room = this.width - 2 * PADDING;
    const wide = Math.max(8, Math.min(64, (room - 48) / Math.max(1, dated.length)));
    const width = Math.max(room, wide * dated.length + 48);
    const every = Math.ceil(64 / wide);
    const y = (n: number) => PLOT - 18 - (n / most) * (PLOT - 40);
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Chart; the table below says the same">
      <svg class="chart" width=${width} height=${PLOT + 6} role="img" aria-label=${`${label(this.of)} by ${tally.by[0]}`}>
        ${[0, 0.5, 1].map((part) => svg`<line class="grid" x1="36" x2=${width} y1=${y(part * most)} y2=${y(part * most)}></line><text class="axis" x="32" y=${y(part * most) + 4} text-anchor="end">${count(Math.round(part * most))}</text>`)}
        ${dated.map((row, i) => {
          const left = 40 + i * wide;
          const under = i % every === 0 ? svg`<text class="axis" x=${left + wide / 2} y=${PLOT} text-anchor="middle">${typeof row === "string" ? row : String(row[tally.by[0]!])}</text>` : nothing;
          if (typeof row === "string") return under;
          const c = this.counts(row);
          const value = c ? (c.best ?? c.low ?? c.high ?? 0) : 0;
          const low = c ? (c.low ?? value) : 0;
          const high = c ? (c.high ?? value) : 0;
          return svg`<g><title>${`${this.name(tally, row)}: ${this.of} ${range(c)}, ${counted(row.incidents, "incident")}`}</title>
            <rect class="hit" x=${left} y="0" width=${wide} height=${PLOT - 18}></rect>
            ${c ? svg`<rect class="column" x=${left + wide * 0.14} width=${Math.max(3, wide * 0.72)} y=${y(value)} height=${Math.max(1, PLOT - 18 - y(value))}></rect>` : svg`<text class="axis" x=${left + wide / 2} y=${PLOT - 22} text-anchor="middle">?</text>`}
            ${c && high > low ? svg`<line class="whisker" x1=${left + wide / 2} x2=${left + wide / 2} y1=${y(high)} y2=${y(low)}></line><line class="whisker" x1=${left + wide / 2 - 4} x2=${left + wide / 2 + 4} y1=${y(high)} y2=${y(high)}></line><line class="whisker" x1=${left + wide / 2 - 4} x2=${left + wide / 2 + 4} y1=${y(low)} y2=${y(low)}></line>` : nothing}
            ${under}</g>`;
        })}
      </svg></div>
      ${slots ? nothing : html`<p class="muted small">Times without an incident are left out; they would be too many.</p>`}`;
  }

  /** Bars for places, types and actors: the best number as a bar, the range as a line. */
  private bars(tally: Tally, rows: TallyRow[]): TemplateResult {
    const told = rows.filter((row) => this.counts(row));
    const some = [...told]
      .sort((x, y) => (this.counts(y)!.best ?? this.counts(y)!.high ?? 0) - (this.counts(x)!.best ?? this.counts(x)!.high ?? 0))
      .slice(0, BARS);
    const most = Math.max(1, ...some.map((row) => this.counts(row)!).map((c) => Math.max(c.high ?? 0, c.best ?? 0, c.low ?? 0)));
    const at = (n: number) => `${((n / most) * 100).toFixed(2)}%`;
    return html`<ul class="bars">${some.map((row) => {
      const c = this.counts(row)!;
      const value = c.best ?? c.low ?? c.high ?? 0;
      return html`<li><span class="bar-name"><bdi>${this.name(tally, row)}</bdi></span>
        <svg width="100%" height="20" aria-hidden="true"><rect class="column" x="0" y="4" height="12" width=${at(value)}></rect>${(c.high ?? value) > (c.low ?? value) ? svg`<line class="whisker" x1=${at(c.low ?? value)} x2=${at(c.high ?? value)} y1="10" y2="10"></line><line class="whisker" x1=${at(c.low ?? value)} x2=${at(c.low ?? value)} y1="6" y2="14"></line><line class="whisker" x1=${at(c.high ?? value)} x2=${at(c.high ?? value)} y1="6" y2="14"></line>` : nothing}</svg>
        <span class="number bar-value">${range(c)}</span></li>`;
    })}</ul>
    ${told.length > some.length ? html`<p class="muted small">The ${count(some.length)} highest; the table has all.</p>` : nothing}`;
  }

  private stated(total: StatedTotal): TemplateResult {
    return html`<li>
      <b class="number">${wording(total)}</b> ${total.of}${total.group && total.group !== "all" ? ` (${total.group})` : ""}, ${period(total.from, total.to)}${total.country ? `, ${country(total.country)}` : ""}${total.admin1 ? html`, <bdi>${total.admin1}</bdi>` : nothing}
      <span class="muted small">says ${said(total.saidBy, "the article")}${total.articles.map((id) => html` · <a href=${articleAddress(id)}><bdi>${id}</bdi></a>`)}${total.covered ? html` · the incidents here have <span class="number">${range(total.covered)}</span>${total.share !== null ? html` (<span class="number">${Math.round(total.share * 100)}%</span>)` : nothing}` : nothing}</span>
    </li>`;
  }

  private table(tally: Tally): TemplateResult {
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label="Tally as a table">
        <table class="tally">
          <caption class="aside">${label(this.of)} by ${tally.by.join(" and ")}</caption>
          <thead><tr>${tally.by.map((d) => html`<th scope="col">${BY.find(([id]) => id === d)?.[1] ?? label(d)}</th>`)}<th scope="col" class="right">Incidents</th>${tally.of.map((of) => html`<th scope="col" class="right">${label(of)}</th><th scope="col" class="right">Best</th><th scope="col" class="right">Told of</th>`)}<th scope="col">Sources' own totals</th></tr></thead>
          <tbody>
            ${tally.rows.slice(0, ROWS).map((row) => html`<tr>
              ${tally.by.map((d, i) => {
                const words = this.words(d, row[d]);
                return i === 0 ? html`<th scope="row"><bdi>${words}</bdi></th>` : html`<td><bdi>${words}</bdi></td>`;
              })}
              <td class="right number">${count(row.incidents)}</td>
              ${tally.of.map((of) => {
                const c = row.counts.find((one) => one.of === of);
                const told = c && c.incidents > 0;
                return html`<td class="right">${told ? figure(c) : html`<span class="unknown">none told</span>`}</td><td class="right number">${told && c.best !== null ? count(c.best) : "–"}</td><td class="right number muted">${told ? html`${count(c.incidents)}<span class="aside"> incidents</span>` : "–"}</td>`;
              })}
              <td>${row.stated.length ? html`<ul class="plain">${row.stated.map((s) => this.stated(s))}</ul>` : html`<span class="muted">–</span>`}</td>
            </tr>`)}
          </tbody>
        </table>
      </div>
      ${tally.rows.length > ROWS ? html`<p class="muted small">The first ${count(ROWS)} of ${count(tally.rows.length)} rows; <a data-data href=${"/tallies" + this.query() + "&format=csv"}>CSV</a> has all.</p>` : nothing}
    `;
  }

  private draw(tally: Tally): TemplateResult {
    if (tally.rows.length === 0) return empty("Nothing to count", "No incident fits these filters.");
    const told = tally.rows.some((row) => this.counts(row));
    return html`
      <section class="card chart-box">
        <h2>${label(this.of)} by ${tally.by.map((d) => (BY.find(([id]) => id === d)?.[1] ?? d).toLowerCase()).join(" and ")} <span class="muted small">bar: best under ${session.codebookLabel(tally.codebook)}; line: lowest to highest</span></h2>
        ${told ? (tally.by.length === 1 && TIMES.includes(tally.by[0]!) ? this.columns(tally, tally.rows) : this.bars(tally, tally.rows)) : empty("No figure told", `None of these incidents has a number of ${this.of}.`)}
      </section>
      <section class="card"><h2>As a table</h2>${this.table(tally)}</section>
      ${tally.otherTotals.length ? html`<section class="card"><h2>Other totals that sources state</h2><ul class="plain">${tally.otherTotals.map((t) => this.stated(t))}</ul></section>` : nothing}
    `;
  }

  protected override render(): TemplateResult {
    const [one = "month", two = ""] = this.by;
    const codebooks = session.about?.codebooks ?? [];
    const pick = (name: string, value: string, options: [string, string][], choose: (value: string) => void) =>
      html`<label class="field">${name} <select @change=${(e: Event) => choose((e.target as HTMLSelectElement).value)}>${options.map(([id, words]) => html`<option value=${id} ?selected=${id === value}>${words}</option>`)}</select></label>`;
    return html`
      <div class="page tallies">
        <h1>Tallies</h1>
        <form class="controls" @submit=${(e: Event) => e.preventDefault()}>
          ${pick("Count", this.of, OF.map((o) => [o, label(o)]), (v) => this.set({ of: v }))}
          ${pick("by", one, BY, (v) => this.set({ by: two && two !== v ? `${v},${two}` : v }))}
          ${pick("and by", two, [["", "–"], ...BY.filter(([id]) => id !== one)], (v) => this.set({ by: v ? `${one},${v}` : one }))}
          ${pick("under", this.codebook, codebooks.map((c) => [c.id, session.codebookLabel(c.id)]), (v) => this.set({ codebook: v }))}
        </form>
        ${chips(this.state)}
        ${shown(this.tally, (tally) => this.draw(tally), () => void this.load())}
        <p class="data">This tally as <a data-data href=${"/tallies" + this.query() + "&format=json"}>JSON</a> · <a data-data href=${"/tallies" + this.query() + "&format=csv"}>CSV</a> · <a href=${"/" + write(filters(this.state))}>these incidents on the map</a> · <a href=${"/waves" + write(filters(this.state))}>waves among them</a></p>
      </div>
    `;
  }
}

customElements.define("dl-tallies", Tallies);
