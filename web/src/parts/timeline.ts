/** The time line: incidents in each bucket of time, with a brush. By keys: arrows choose a bucket, Shift extends, Enter limits the view to it. */
import { html, nothing, svg, type TemplateResult } from "lit";
import type { Timeline } from "../model";
import { count, counted, day, period, range } from "../words";
import { View } from "../view";

const DAY_MS = 86_400_000;
const HEIGHT = 64;

/** A time with a name that the line shows behind its bars, such as a wave's. */
export interface Band {
  from: string;
  to: string;
  words: string;
  chosen: boolean;
}

export const at = (date: string): number => Date.parse(`${date.length === 10 ? date : `${date}-01-01`.slice(0, 10)}T00:00:00Z`);

/** From when to when a line goes, in milliseconds. It must have a bucket. */
export function span({ buckets }: Timeline): [number, number] {
  return [at(buckets[0]!.from), at(buckets[buckets.length - 1]!.to) + DAY_MS];
}

export class TimelineView extends View {
  static override properties = { timeline: { attribute: false }, bands: { attribute: false }, from: {}, to: {}, cursor: { state: true }, anchor: { state: true }, width: { state: true }, drag: { state: true } };
  declare timeline: Timeline | null;
  declare bands: readonly Band[];
  /** The period that the view is limited to. */
  declare from: string | null;
  declare to: string | null;
  declare private cursor: number | null;
  declare private anchor: number | null;
  declare private width: number;
  declare private drag: [number, number] | null;

  constructor() {
    super();
    this.timeline = null;
    this.bands = [];
    this.from = this.to = null;
    this.cursor = this.anchor = null;
    this.width = 600;
    this.drag = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const sizes = new ResizeObserver(() => (this.width = Math.max(120, this.clientWidth - 2)));
    sizes.observe(this);
    this.until(() => sizes.disconnect());
  }

  private x(time: number): number {
    const [first, last] = span(this.timeline!);
    return ((time - first) / (last - first)) * this.width;
  }

  /** The bucket at or nearest to a place on the line. */
  private bucketAt(px: number): number {
    let best = 0;
    let far = Infinity;
    this.timeline!.buckets.forEach((bucket, index) => {
      const [left, right] = [this.x(at(bucket.from)), this.x(at(bucket.to) + DAY_MS)];
      const distance = px < left ? left - px : px > right ? px - right : 0;
      if (distance < far) [best, far] = [index, distance];
    });
    return best;
  }

  private choose(a: number, b: number): void {
    const buckets = this.timeline!.buckets;
    const [first, last] = [buckets[Math.min(a, b)]!, buckets[Math.max(a, b)]!];
    this.dispatchEvent(new CustomEvent("brush", { detail: { from: first.from, to: last.to } }));
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const frame = event.currentTarget as Element;
    const left = frame.getBoundingClientRect().left;
    const start = this.bucketAt(event.clientX - left);
    this.drag = [start, start];
    frame.setPointerCapture(event.pointerId);
    const move = (e: Event) => (this.drag = [start, this.bucketAt((e as PointerEvent).clientX - left)]);
    const end = () => {
      frame.removeEventListener("pointermove", move);
      frame.removeEventListener("pointerup", end);
      frame.removeEventListener("pointercancel", end);
      if (this.drag) this.choose(...this.drag);
      this.drag = null;
    };
    frame.addEventListener("pointermove", move);
    frame.addEventListener("pointerup", end);
    frame.addEventListener("pointercancel", end);
  }

  private keys(event: KeyboardEvent): void {
    const last = this.timeline!.buckets.length - 1;
    const now = this.cursor ?? 0;
    const moves: Record<string, number> = { ArrowLeft: now - 1, ArrowRight: now + 1, ArrowDown: now - 1, ArrowUp: now + 1, Home: 0, End: last, PageUp: now + 10, PageDown: now - 10 };
    const to = moves[event.key];
    if (to !== undefined) {
      if (!event.shiftKey) this.anchor = null;
      else this.anchor ??= now;
      this.cursor = Math.max(0, Math.min(last, this.cursor === null && event.key.startsWith("Arrow") ? 0 : to));
    } else if (event.key === "Enter" || event.key === " ") this.choose(this.anchor ?? now, now);
    else if (event.key === "Escape") {
      this.cursor = this.anchor = null;
      this.dispatchEvent(new CustomEvent("brush", { detail: { from: null, to: null } }));
    } else return;
    event.preventDefault();
  }

  private words(index: number): string {
    const bucket = this.timeline!.buckets[index]!;
    const by = this.timeline!.by;
    const name = by === "year" ? day(bucket.from.slice(0, 4)) : by === "month" ? day(bucket.from.slice(0, 7)) : period(bucket.from, bucket.to);
    return `${name}: ${counted(bucket.incidents, "incident")}, killed ${bucket.incidents ? range(bucket.killed) : "none told"}`;
  }

  /** Years, or months where few: as many as there is room for. */
  private ticks(): { x: number; words: string }[] {
    const [first, last] = span(this.timeline!);
    const room = Math.max(2, Math.floor(this.width / 74));
    const years = (last - first) / (365.25 * DAY_MS);
    const steps = years > 2 ? [1, 2, 5, 10, 20, 50, 100].map((n) => n * 12) : [1, 2, 3, 6, 12];
    const step = steps.find((months) => (years * 12) / months <= room) ?? steps[steps.length - 1]!;
    const found: { x: number; words: string }[] = [];
    const start = new Date(first);
    let month = start.getUTCFullYear() * 12 + start.getUTCMonth();
    month = Math.ceil(month / step) * step;
    for (; ; month += step) {
      const time = Date.UTC(Math.floor(month / 12), month % 12, 1);
      if (time > last) break;
      const x = this.x(time);
      if (x >= 0 && x < this.width - 24) found.push({ x, words: step >= 12 ? String(Math.floor(month / 12)) : day(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`) });
    }
    return found;
  }

  protected override render(): TemplateResult {
    const line = this.timeline;
    if (!line) return html`<div class="timeline-frame waiting" role="status">Loading…</div>`;
    if (line.buckets.length === 0) return html`<p class="muted pad">No dated incident in this view.${line.undated ? ` ${counted(line.undated, "incident")} without a date.` : ""}</p>`;
    const most = Math.max(1, ...line.buckets.map((b) => b.incidents));
    const [lowest, highest] = this.drag ?? (this.cursor === null ? [-1, -1] : [this.anchor ?? this.cursor, this.cursor]);
    const chosen = (index: number) => index >= Math.min(lowest, highest) && index <= Math.max(lowest, highest);
    return html`
      <div
        class="timeline-frame"
        role="slider"
        tabindex="0"
        aria-label="Time line. Arrows choose a time, with Shift a period; Enter limits the view to it"
        aria-valuemin="0"
        aria-valuemax=${line.buckets.length - 1}
        aria-valuenow=${this.cursor ?? 0}
        aria-valuetext=${this.words(this.cursor ?? 0)}
        @pointerdown=${this.down}
        @keydown=${this.keys}
        @blur=${() => (this.cursor = this.anchor = null)}
      >
        <svg width=${this.width} height=${HEIGHT + 18} aria-hidden="true">
          ${this.ticks().map((tick) => svg`<line class="tick" x1=${tick.x} x2=${tick.x} y1="0" y2=${HEIGHT}></line><text class="tick-words" x=${tick.x + 3} y=${HEIGHT + 13}>${tick.words}</text>`)}
          ${this.bands.map((band) => {
            const left = this.x(at(band.from));
            return svg`<rect class="band ${band.chosen ? "chosen" : ""}" x=${left} y="0" width=${Math.max(4, this.x(at(band.to) + DAY_MS) - left)} height=${HEIGHT}><title>${band.words}</title></rect>`;
          })}
          <text class="most" x="2" y="10">${count(most)}</text>
          ${line.buckets.map((bucket, index) => {
            const left = this.x(at(bucket.from));
            const wide = Math.max(2, this.x(at(bucket.to) + DAY_MS) - left - 1);
            const high = bucket.incidents === 0 ? 0 : Math.max(2, (bucket.incidents / most) * (HEIGHT - 8));
            return svg`<rect class="bar ${chosen(index) ? "chosen" : ""}" x=${left} y=${HEIGHT - high} width=${wide} height=${high}><title>${this.words(index)}</title></rect>
              ${chosen(index) ? svg`<rect class="brush" x=${left} y="0" width=${wide + 1} height=${HEIGHT}></rect>` : nothing}`;
          })}
          <line class="base" x1="0" x2=${this.width} y1=${HEIGHT} y2=${HEIGHT}></line>
        </svg>
      </div>
      <p class="timeline-words">
        <span>${this.cursor !== null ? this.words(this.cursor) : html`Incidents by ${line.by}. Drag to choose a period.`}</span>
        ${line.undated ? html`<span class="muted">${counted(line.undated, "incident")} without a date</span>` : nothing}
      </p>
    `;
  }
}

customElements.define("dl-timeline", TimelineView);
