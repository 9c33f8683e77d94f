/**
 * The map: countries, and circles for what the server counted in each cell of the part in view. It asks for cells, it never
 * holds incidents. Circles are for the pointer; the table that stands beside it says the same to everybody.
 */
import { geoCircle, geoMercator, geoPath } from "d3-geo";
import { select } from "d3-selection";
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior, type ZoomTransform } from "d3-zoom";
import { html, nothing, svg, type PropertyValues, type TemplateResult } from "lit";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Box, Cell } from "../model";
import { counted, range } from "../words";
import { icon, View } from "../view";

/** Width of the whole world at scale 1; a tile of 256 at level 0 is the usual measure of a zoom. */
const WORLD = 1024;
const LATITUDE = 78;
const SOUTH = -58;
const MOST = 512;
const FINE_FROM = 4;
const REACH = 40;
const DEGREE_KM = 111.195;
/** Numbers of rings with one centre stand beside each other; of many only these, or they would stand elsewhere. */
const PIN = 20;
const PINS_BESIDE = 3;
const NEAREST_FIT = 24;

export interface Position {
  lat: number;
  lon: number;
  /** How many times the world is larger than at first. */
  scale: number;
}

/** A circle of so many kilometres, such as a wave's, with its number at the centre. */
export interface Ring {
  id: string;
  number: number;
  lat: number;
  lon: number;
  km: number;
  words: string;
  chosen: boolean;
}

interface Shapes {
  paths: string[];
  borders: string;
  names: { name: string; x: number; y: number; width: number }[];
}

/** The same rings, but for which is chosen, leave the map where a person put it. */
const others = (before: readonly Ring[] | undefined, now: readonly Ring[]): boolean =>
  now.length > 0 && (before?.length !== now.length || now.some((ring, i) => ring.lat !== before[i]!.lat || ring.lon !== before[i]!.lon || ring.km !== before[i]!.km));

function around({ lat, lon, km }: Ring): Box {
  const high = Math.max(km, 1) / DEGREE_KM;
  const wide = Math.min(180, high / Math.max(0.1, Math.cos((lat * Math.PI) / 180)));
  return [Math.max(-180, lon - wide), Math.max(-90, lat - high), Math.min(180, lon + wide), Math.min(90, lat + high)];
}

const projection = geoMercator()
  .scale(WORLD / (2 * Math.PI))
  .translate([WORLD / 2, WORLD / 2]);

const TOP = projection([0, LATITUDE])![1];
const BOTTOM = projection([0, SOUTH])![1];

/** Sharper than the countries: a ring may be a street wide. */
const fine = geoPath(projection).digits(5);
const outline = (ring: Ring): string => (ring.km > 0 ? (fine(geoCircle().center([ring.lon, ring.lat]).radius(ring.km / DEGREE_KM)()) ?? "") : "");

async function shapes(address: string): Promise<Shapes> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`no shapes at ${address}`);
  const topology = (await answer.json()) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const path = geoPath(projection).digits(2);
  const countries = feature(topology, topology.objects.countries).features.filter((one) => one.properties.name !== "Antarctica");
  const names = countries.map((one) => {
    // A country's name stands on its largest part: France's is not in the Atlantic.
    const parts = one.geometry.type === "MultiPolygon" ? one.geometry.coordinates.map((coordinates) => ({ type: "Polygon" as const, coordinates })) : [one.geometry];
    const largest = parts.reduce((a, b) => (path.area(b) > path.area(a) ? b : a));
    const [[left], [right]] = path.bounds(largest);
    const [x, y] = path.centroid(largest);
    return { name: one.properties.name, x, y, width: right - left };
  });
  return {
    paths: countries.map((one) => path(one) ?? ""),
    borders: path(mesh(topology, topology.objects.countries, (a, b) => a !== b)) ?? "",
    names: names.filter((n) => n.width < WORLD / 2 || n.name === "Russia").sort((a, b) => b.width - a.width),
  };
}

export class MapView extends View {
  static override properties = {
    cells: { attribute: false },
    rings: { attribute: false },
    position: { attribute: false },
    area: { attribute: false },
    shapes: { state: true },
    fault: { state: true },
    drawing: { state: true },
    hover: { state: true },
  };
  /** What the server counted. */
  declare cells: readonly Cell[];
  /** Circles of a size on the ground, which a person may choose. */
  declare rings: readonly Ring[];
  /** Where to look; null fits the cells that come first. */
  declare position: Position | null;
  /** The area that the view is limited to. */
  declare area: Box | null;
  declare private shapes: Shapes | null;
  declare private fault: string | null;
  declare private drawing: boolean;
  declare private hover: { cell?: Cell; ring?: Ring; x: number; y: number } | null;
  private fine = false;
  private transform: ZoomTransform = zoomIdentity;
  private size: [number, number] = [0, 0];
  private behaviour: ZoomBehavior<SVGSVGElement, unknown> | null = null;
  private frame = 0;
  private told = 0;
  private placed = false;
  private byPerson = false;

  constructor() {
    super();
    this.cells = [];
    this.rings = [];
    this.position = null;
    this.area = null;
    this.shapes = null;
    this.fault = null;
    this.drawing = false;
    this.hover = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const sizes = new ResizeObserver(() => this.resized());
    sizes.observe(this);
    this.until(() => sizes.disconnect());
    void this.loadShapes(COARSE_SHAPES);
  }

  private async loadShapes(address: string): Promise<void> {
    try {
      this.shapes = await shapes(address);
      this.fault = null;
    } catch {
      if (!this.shapes) this.fault = "The shapes of the countries did not come. The circles are where they belong.";
    }
  }

  private get root(): SVGSVGElement | null {
    return this.querySelector("svg.world");
  }

  protected override firstUpdated(): void {
    const root = this.root!;
    this.behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.5, MOST])
      .filter((event: Event) => {
        const mouse = event as MouseEvent;
        if (this.drawing || (mouse.shiftKey && event.type === "mousedown")) return false;
        return (!mouse.ctrlKey || event.type === "wheel") && !mouse.button;
      })
      .on("zoom", (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        this.transform = event.transform;
        this.hover = null;
        if (!this.frame) this.frame = requestAnimationFrame(() => this.place());
        this.tell(event.sourceEvent !== null);
      });
    select(root).call(this.behaviour).on("dblclick.zoom", null);
    this.resized();
  }

  private resized(): void {
    const box = this.getBoundingClientRect();
    if (box.width === 0 || !this.behaviour) return;
    const first = this.size[0] === 0;
    const before = first ? null : this.centre();
    this.size = [box.width, box.height];
    const least = Math.max(box.width / WORLD, box.height / (BOTTOM - TOP));
    this.behaviour
      .extent([[0, 0], this.size])
      .scaleExtent([least, MOST])
      .translateExtent([[0, TOP], [WORLD, BOTTOM]]);
    if (before) this.look(before);
    else this.start();
  }

  /** Looks where the address says, else at what there is. */
  private start(): void {
    if (this.size[0] === 0) return;
    if (this.position) {
      this.placed = true;
      this.look(this.position);
    } else if (this.cells.length || this.rings.length) {
      this.placed = true;
      this.fit();
    } else this.look({ lat: 20, lon: 15, scale: 0 });
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("position") && this.placed && this.position) {
      const now = this.centre();
      const wanted = this.position;
      if (Math.abs(now.lat - wanted.lat) > 0.01 || Math.abs(now.lon - wanted.lon) > 0.01 || Math.abs(now.scale - wanted.scale) > 0.02 * wanted.scale) this.look(wanted);
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("cells") && !this.placed && this.cells.length) this.start();
    if (changed.has("rings") && others(changed.get("rings") as readonly Ring[] | undefined, this.rings)) this.start();
    this.place();
  }

  private look(at: Position, byPerson = false): void {
    const root = this.root;
    if (!root || !this.behaviour) return;
    this.byPerson ||= byPerson;
    const [least] = this.behaviour.scaleExtent();
    const k = Math.min(MOST, Math.max(least, at.scale));
    const [x, y] = projection([at.lon, Math.max(SOUTH, Math.min(LATITUDE, at.lat))])!;
    const to = zoomIdentity.translate(this.size[0] / 2, this.size[1] / 2).scale(k).translate(-x, -y);
    // Kept within the world by hand: transforms that are set are not held to the extent.
    const held = this.behaviour.constrain()(to, [[0, 0], this.size], [[0, TOP], [WORLD, BOTTOM]]);
    select(root).call(this.behaviour.transform, held);
  }

  /** Shows all cells and rings. */
  private fit(byPerson = false): void {
    const boxes = [...this.cells.map((cell) => cell.box), ...this.rings.map(around)];
    if (boxes.length === 0) return this.look({ lat: 20, lon: 15, scale: 0 }, byPerson);
    const [left, top] = projection([Math.min(...boxes.map((b) => b[0])), Math.min(LATITUDE, Math.max(...boxes.map((b) => b[3])))])!;
    const [right, bottom] = projection([Math.max(...boxes.map((b) => b[2])), Math.max(SOUTH, Math.min(...boxes.map((b) => b[1])))])!;
    const k = Math.min(NEAREST_FIT, this.size[0] / (right - left + 20), this.size[1] / (bottom - top + 20)) * 0.86;
    const [lon, lat] = projection.invert!([(left + right) / 2, (top + bottom) / 2])!;
    this.look({ lat, lon, scale: k }, byPerson);
  }

  centre(): Position {
    const [x, y] = this.transform.invert([this.size[0] / 2, this.size[1] / 2]);
    const [lon, lat] = projection.invert!([x, y])!;
    return { lat, lon, scale: this.transform.k };
  }

  /** The part of the world in view, and the level of detail for it. */
  view(): { box: Box; zoom: number } {
    const [west, north] = projection.invert!(this.transform.invert([0, 0]))!;
    const [east, south] = projection.invert!(this.transform.invert(this.size))!;
    const round = (n: number) => Math.round(n * 1000) / 1000;
    return {
      box: [Math.max(-180, round(west)), Math.max(-90, round(south)), Math.min(180, round(east)), Math.min(90, round(north))],
      zoom: Math.max(0, Math.min(12, Math.round(Math.log2((this.transform.k * WORLD) / 256)))),
    };
  }

  /** Tells where the map looks once it stands still, and whether a person or the program moved it. */
  private tell(byHand: boolean): void {
    this.byPerson ||= byHand;
    clearTimeout(this.told);
    this.told = window.setTimeout(() => {
      if (this.isConnected) this.dispatchEvent(new CustomEvent("moved", { detail: { ...this.view(), centre: this.centre(), byHand: this.byPerson } }));
      this.byPerson = false;
    }, 140);
  }

  /** Puts everything where it belongs under the transform of now. */
  private place(): void {
    this.frame = 0;
    const root = this.root;
    if (!root) return;
    const { k, x, y } = this.transform;
    root.querySelectorAll(".land, .rings").forEach((group) => group.setAttribute("transform", `translate(${x},${y}) scale(${k})`));
    if (k > FINE_FROM && !this.fine) {
      this.fine = true;
      void this.loadShapes(FINE_SHAPES);
    }
    const put = (element: Element, px: number, py: number) => element.setAttribute("transform", `translate(${px * k + x},${py * k + y})`);
    root.querySelectorAll<SVGGElement>(".cell").forEach((element, index) => {
      const cell = this.order[index];
      if (!cell) return;
      const [px, py] = projection([cell.lon, cell.lat])!;
      put(element, px, py);
    });
    const taken: [number, number][] = [];
    root.querySelectorAll<SVGGElement>(".pin").forEach((element, index) => {
      const ring = this.rings[index];
      if (!ring) return;
      const [px, py] = projection([ring.lon, ring.lat])!;
      let [left, top] = [px * k + x, py * k + y];
      for (let i = 0; i < PINS_BESIDE && taken.some(([l, t]) => Math.hypot(l - left, t - top) < PIN - 1); i++) left += PIN;
      taken.push([left, top]);
      element.setAttribute("transform", `translate(${left},${top})`);
    });
    root.querySelectorAll<SVGTextElement>(".names text").forEach((element, index) => {
      const name = this.shapes!.names[index]!;
      const fits = name.width * k > name.name.length * 7.5 + 10;
      element.classList.toggle("shown", fits && k > 1.2);
      if (fits) put(element, name.x, name.y);
    });
    if (this.area) {
      const rectangle = root.querySelector(".area");
      const [left, top] = projection([this.area[0], Math.min(85, this.area[3])])!;
      const [right, bottom] = projection([this.area[2], Math.max(-85, this.area[1])])!;
      rectangle?.setAttribute("x", String(left * k + x));
      rectangle?.setAttribute("y", String(top * k + y));
      rectangle?.setAttribute("width", String((right - left) * k));
      rectangle?.setAttribute("height", String((bottom - top) * k));
    }
  }

  /** Small circles are drawn after large ones, so that none is hidden. */
  private order: Cell[] = [];

  private radius(cell: Cell): number {
    return Math.min(34, 3.5 + 2.6 * Math.sqrt(cell.incidents));
  }

  private pick(cell: Cell): void {
    if (cell.id) {
      this.dispatchEvent(new CustomEvent("pick", { detail: cell.id }));
      return;
    }
    const [west, south, east, north] = cell.box;
    if ((east - west < 0.002 && north - south < 0.002) || this.transform.k > MOST * 0.9) {
      // All in one place: nearer shows no more. The list does.
      const edge = 0.01;
      this.dispatchEvent(new CustomEvent("area", { detail: [west - edge, south - edge, east + edge, north + edge] }));
      return;
    }
    const [left, top] = projection([west, north])!;
    const [right, bottom] = projection([east, south])!;
    const whole = 0.7 * Math.min(this.size[0] / (right - left), this.size[1] / (bottom - top));
    this.look({ lat: cell.lat, lon: cell.lon, scale: Math.min(this.transform.k * 8, Math.max(this.transform.k * 1.8, whole)) }, true);
  }

  private choose(ring: Ring): void {
    this.dispatchEvent(new CustomEvent("pick", { detail: ring.id }));
  }

  private by(factor: number): void {
    const now = this.centre();
    this.look({ ...now, scale: now.scale * factor }, true);
  }

  private keys(event: KeyboardEvent): void {
    const step = 70;
    const moves: Record<string, [number, number]> = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
    const move = moves[event.key];
    const root = this.root;
    if (!root || !this.behaviour || event.target !== event.currentTarget) return;
    this.byPerson = true;
    if (move) select(root).call(this.behaviour.translateBy, move[0] / this.transform.k, move[1] / this.transform.k);
    else if (event.key === "+" || event.key === "=") this.by(1.6);
    else if (event.key === "-") this.by(1 / 1.6);
    else if (event.key === "0") this.look({ lat: 20, lon: 15, scale: 0 }, true);
    else if (event.key === "Enter") {
      const [cx, cy] = [this.size[0] / 2, this.size[1] / 2];
      const far = ({ lat, lon }: { lat: number; lon: number }) => {
        const [x, y] = this.transform.apply(projection([lon, lat])!);
        return Math.hypot(x - cx, y - cy);
      };
      const near = [...this.cells, ...this.rings].map((one) => ({ one, far: far(one) })).sort((a, b) => a.far - b.far)[0];
      if (near && near.far < REACH) "km" in near.one ? this.choose(near.one) : this.pick(near.one);
    } else return;
    event.preventDefault();
  }

  /** Draws a box by dragging, with Shift or after the button. */
  private draw(event: PointerEvent): void {
    if (!this.drawing && !event.shiftKey) return;
    event.preventDefault();
    const root = this.root!;
    const bounds = root.getBoundingClientRect();
    const at = (e: PointerEvent): [number, number] => [e.clientX - bounds.left, e.clientY - bounds.top];
    const start = at(event);
    const rectangle = root.querySelector(".draw")!;
    root.setPointerCapture(event.pointerId);
    const drag = (e: PointerEvent) => {
      const now = at(e);
      rectangle.setAttribute("x", String(Math.min(start[0], now[0])));
      rectangle.setAttribute("y", String(Math.min(start[1], now[1])));
      rectangle.setAttribute("width", String(Math.abs(start[0] - now[0])));
      rectangle.setAttribute("height", String(Math.abs(start[1] - now[1])));
    };
    const end = (e: PointerEvent) => {
      root.removeEventListener("pointermove", drag);
      root.removeEventListener("pointerup", end);
      rectangle.setAttribute("width", "0");
      const now = at(e);
      this.drawing = false;
      if (Math.abs(start[0] - now[0]) < 6 || Math.abs(start[1] - now[1]) < 6) return;
      const [west, north] = projection.invert!(this.transform.invert([Math.min(start[0], now[0]), Math.min(start[1], now[1])]))!;
      const [east, south] = projection.invert!(this.transform.invert([Math.max(start[0], now[0]), Math.max(start[1], now[1])]))!;
      this.dispatchEvent(new CustomEvent("area", { detail: [west, south, east, north] }));
    };
    root.addEventListener("pointermove", drag);
    root.addEventListener("pointerup", end);
  }

  protected override render(): TemplateResult {
    this.order = [...this.cells].sort((a, b) => b.incidents - a.incidents);
    const all = this.cells.reduce((sum, cell) => sum + cell.incidents, 0);
    return html`
      <div
        class="map-frame ${this.drawing ? "drawing" : ""}"
        role="application"
        tabindex="0"
        aria-label=${this.rings.length
          ? `Map with ${counted(this.rings.length, "circle")}. Arrow keys move, plus and minus zoom, Enter goes to what is under the cross. The same stands in the list.`
          : `Map with ${counted(all, "incident")} in ${counted(this.cells.length, "circle")}. Arrow keys move, plus and minus zoom, Enter opens what is under the cross. The same stands in the table of places.`}
        @keydown=${this.keys}
      >
        <svg class="world" aria-hidden="true" @pointerdown=${this.draw}>
          <g class="land">
            ${this.shapes?.paths.map((d) => svg`<path class="country" d=${d}></path>`)}
            ${this.shapes ? svg`<path class="borders" d=${this.shapes.borders}></path>` : nothing}
          </g>
          <g class="names">${this.shapes?.names.map((n) => svg`<text>${n.name}</text>`)}</g>
          ${this.area ? svg`<rect class="area"></rect>` : nothing}
          <g class="rings">
            ${this.rings.map((ring) => svg`<path class="ring ${ring.chosen ? "chosen" : ""}" d=${outline(ring)} @click=${() => this.choose(ring)} @pointerenter=${(e: PointerEvent) => this.point(e, { ring })} @pointerleave=${() => (this.hover = null)}></path>`)}
          </g>
          <g class="pins">
            ${this.rings.map((ring) => svg`<g class="pin ${ring.chosen ? "chosen" : ""}" @click=${() => this.choose(ring)} @pointerenter=${(e: PointerEvent) => this.point(e, { ring })} @pointerleave=${() => (this.hover = null)}><circle r="12" class="reach"></circle><circle r="9"></circle><text dy="0.35em">${ring.number}</text></g>`)}
          </g>
          <g class="cells">
            ${this.order.map((cell) => {
              const r = this.radius(cell);
              return svg`<g class="cell" @click=${() => this.pick(cell)} @pointerenter=${(e: PointerEvent) => this.point(e, { cell })} @pointerleave=${() => (this.hover = null)}>
                <circle r=${Math.max(r, 12)} class="reach"></circle><circle r=${r}></circle>
                ${cell.incidents > 1 && r >= 9 ? svg`<text dy="0.35em">${cell.incidents}</text>` : nothing}
              </g>`;
            })}
          </g>
          <rect class="draw" width="0" height="0"></rect>
        </svg>
        <span class="cross" aria-hidden="true"></span>
        ${this.hover
          ? html`<div class="tip" .style=${`left:${Math.min(this.hover.x, this.size[0] - 190)}px;top:${this.hover.y}px`}>
              ${this.hover.cell ? html`<b>${counted(this.hover.cell.incidents, "incident")}</b><br />killed: ${range(this.hover.cell.killed)}` : this.hover.ring?.words}
            </div>`
          : nothing}
      </div>
      <div class="map-tools" role="group" aria-label="Map">
        <button type="button" class="quiet square" aria-label="Nearer" title="Nearer (+)" @click=${() => this.by(1.8)}>${icon("plus")}</button>
        <button type="button" class="quiet square" aria-label="Farther" title="Farther (−)" @click=${() => this.by(1 / 1.8)}>${icon("minus")}</button>
        <button type="button" class="quiet square" aria-label="Show all" title="Show all" @click=${() => this.fit(true)}>${icon("home")}</button>
        <button type="button" class="quiet square" aria-label="Draw a box around an area" title="Draw a box (Shift + drag)" aria-pressed=${this.drawing ? "true" : "false"} @click=${() => (this.drawing = !this.drawing)}>${icon("box")}</button>
      </div>
      ${this.fault ? html`<p class="map-fault" role="status">${this.fault}</p>` : nothing}
    `;
  }

  private point(event: PointerEvent, what: { cell: Cell } | { ring: Ring }): void {
    if (event.pointerType === "touch") return;
    const bounds = this.getBoundingClientRect();
    this.hover = { ...what, x: event.clientX - bounds.left + 12, y: event.clientY - bounds.top + 12 };
  }
}

customElements.define("dl-map", MapView);
