/** What a person should look at, one after the other, by keys. What others decide meanwhile is seen at once. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { articleAddress, change, filters, first, incidentAddress, type State, write } from "../address";
import { get, live, session } from "../api";
import type { Change, Dossier, Incident, QueueItem, Side } from "../model";
import { reviewBadge, said, toll } from "../parts/marks";
import { type Correction, type Outcome, rule, undo } from "../parts/ruling";
import "../parts/ruling";
import { empty, faultBox, go, icon, isWriting, Loaded, shown, told, View } from "../view";
import { count, counted, field, instant, label, when, where } from "../words";

interface Queue {
  total: number;
  items: QueueItem[];
}

interface Agreement {
  units: number;
  coders: string[];
  alpha: Record<string, number | null>;
  pairs: { a: string; b: string; units: number; alike: number }[];
}

const KINDS: [string, string][] = [
  ["", "All"],
  ["doubtful", "Doubtful links"],
  ["conflicts", "Sources disagree"],
  ["low-confidence", "Low confidence"],
  ["new", "New"],
];
const NAMES: Record<string, string> = { doubtful: "Same incident?", conflicts: "Sources disagree", conflict: "Sources disagree", "low-confidence": "Low confidence", new: "New" };
const LIMIT = 100;
const SEEN = "reviewed-up-to";

/** What a ruling names: the account where a pair of accounts is doubted, else the incident. */
const idOf = (side: Side | string | null): string | null => (side === null ? null : typeof side === "string" ? side : (side.account ?? side.id ?? null));

const wordsOf = (side: Side | string | null): string => (side === null ? "" : typeof side === "string" ? side : (side.summary ?? idOf(side) ?? ""));

const keyOf = (item: QueueItem): string => [item.kind, idOf(item.incident), idOf(item.a), idOf(item.b)].join(" ");

class Review extends View {
  static override properties = { state: { attribute: false }, at: { state: true }, others: { state: true } };
  declare state: State;
  private readonly queue = new Loaded<Queue>(this);
  private readonly agreement = new Loaded<Agreement>(this);
  private at = 0;
  private key = "";
  /** The incidents that the item in sight is about, by id. */
  private readonly dossiers = new Map<string, Dossier | string>();
  private others: { words: string; at: string }[] = [];
  private readonly own = new Set<string>();
  private again = 0;
  private readonly since = localStorage.getItem(SEEN);

  override connectedCallback(): void {
    super.connectedCallback();
    this.until(live.on("change", (one) => this.changed(one)));
    const keys = (event: KeyboardEvent) => this.keys(event);
    document.addEventListener("keydown", keys);
    this.until(() => document.removeEventListener("keydown", keys));
    // What is new since this visit began is new next time no more.
    if (session.about) localStorage.setItem(SEEN, String(session.about.lastChange));
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has("state")) return;
    const before = changed.get("state") as State | undefined;
    if (before && write(before) === write(this.state)) return;
    this.at = 0;
    this.key = "";
    void this.load();
  }

  private get kind(): string {
    return first(this.state, "kind") ?? "";
  }

  private async load(): Promise<void> {
    const query = change(filters(this.state), { kind: this.kind || null, since: this.kind === "new" ? (first(this.state, "since") ?? this.since) : null, limit: String(LIMIT) });
    void this.agreement.load((signal) => get("/agreement", "", signal));
    const queue = await this.queue.load((signal) => get<Queue>("/queue", write(query), signal));
    if (!queue) return;
    // The person stays at what they were looking at, wherever it now stands in the list; where it is gone, at what follows it.
    const same = queue.items.findIndex((item) => keyOf(item) === this.key);
    this.go(same >= 0 ? same : Math.min(this.at, queue.items.length - 1));
  }

  private changed(one: Change): void {
    const about = [one.incident, ...(one.others ?? [])].filter((id) => id !== null);
    for (const id of about) this.dossiers.delete(id);
    if (one.incident && !this.own.has(one.incident)) {
      this.others = [{ words: `${one.by ?? "Somebody"}: ${label(one.kind).toLowerCase()}`, at: one.incident }, ...this.others].slice(0, 5);
    }
    clearTimeout(this.again);
    this.again = window.setTimeout(() => void this.load(), 300);
  }

  private get item(): QueueItem | null {
    return this.queue.value?.items[this.at] ?? null;
  }

  private go(index: number): void {
    const items = this.queue.value?.items ?? [];
    this.at = Math.max(0, Math.min(items.length - 1, index));
    const item = items[this.at];
    this.key = item ? keyOf(item) : "";
    if (item) for (const side of [item.incident, item.a, item.b]) void this.fetch(idOf(side));
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector(".queue [aria-current=true]")?.scrollIntoView({ block: "nearest" }));
  }

  private async fetch(id: string | null): Promise<void> {
    if (!id || this.dossiers.has(id)) return;
    try {
      this.dossiers.set(id, await get<Dossier>(`/incidents/${encodeURIComponent(id)}`));
    } catch (fault) {
      this.dossiers.set(id, told(fault));
    }
    this.requestUpdate();
  }

  private readonly ruled = (outcome: Outcome): void => {
    for (const id of outcome.incidents) this.own.add(id);
    this.dossiers.clear();
    void this.load();
  };

  private single(): string | null {
    return idOf(this.item?.incident ?? null) ?? idOf(this.item?.a ?? null);
  }

  private act(what: "same" | "different" | "confirm" | "reject" | "correct"): void {
    const item = this.item;
    if (!item) return;
    const id = this.single();
    for (const side of [item.incident, item.a, item.b]) {
      const one = idOf(side);
      if (one) this.own.add(one);
    }
    if (what === "same" || what === "different") {
      const [a, b] = [idOf(item.a), idOf(item.b)];
      if (a && b) void rule({ kind: what, a, b }, this.ruled);
    } else if (what === "correct") {
      const dossier = id ? this.dossiers.get(id) : null;
      const path = item.conflicts?.find((conflict) => /^(figures\.|type$|when|where)/.test(conflict.field))?.field;
      const at = path === undefined ? {} : { field: path.startsWith("figures.") && !/\.(low|best|high)$/.test(path) ? `${path}.best` : path };
      if (dossier && typeof dossier !== "string") this.querySelector<Correction>("dl-correction")?.ask(dossier.incident, this.ruled, at);
    } else if (id) void rule({ kind: what, incident: id }, this.ruled);
  }

  private keys(event: KeyboardEvent): void {
    if (isWriting(event) || document.querySelector("dialog[open]")) return;
    const rules = session.may("rule");
    const id = this.single();
    switch (event.key) {
      case "j":
      case "ArrowDown":
        this.go(this.at + 1);
        break;
      case "k":
      case "ArrowUp":
        this.go(this.at - 1);
        break;
      case "o":
        if (id) go(incidentAddress(id));
        break;
      case "s":
        if (rules) this.act("same");
        break;
      case "d":
        if (rules) this.act("different");
        break;
      case "c":
        if (rules) this.act("confirm");
        break;
      case "e":
        if (rules) this.act("correct");
        break;
      case "r":
        if (rules) this.act("reject");
        break;
      case "u":
        if (rules) void undo(this.ruled);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  private list(queue: Queue): TemplateResult {
    return html`
      <ol class="queue" aria-label="To review">
        ${queue.items.map((item, i) => html`<li>
          <button type="button" aria-current=${i === this.at ? "true" : "false"} @click=${() => this.go(i)}>
            <span class="queue-kind">${NAMES[item.kind] ?? label(item.kind)}${item.score !== null && item.score !== undefined ? html` <span class="number muted">${item.score.toFixed(2)}</span>` : nothing}</span>
            ${item.incident ? html`<span class="queue-words"><bdi>${wordsOf(item.incident)}</bdi></span>` : html`<span class="queue-words"><bdi>${wordsOf(item.a)}</bdi></span><span class="queue-words"><bdi>${wordsOf(item.b)}</bdi></span>`}
          </button>
        </li>`)}
      </ol>
      ${queue.total > queue.items.length ? html`<p class="muted small">The first ${count(queue.items.length)} of ${count(queue.total)}; the others come as these are decided.</p>` : nothing}
    `;
  }

  private side(side: Side | string | null, title: string): TemplateResult {
    const id = idOf(side);
    const dossier = id ? this.dossiers.get(id) : undefined;
    if (!id) return html``;
    if (!dossier) return html`<section class="side"><p class="waiting" role="status">Loading…</p></section>`;
    if (typeof dossier === "string") return html`<section class="side">${faultBox(dossier)}</section>`;
    const { incident, articles, accounts } = dossier;
    const account = accounts.find((a) => a.id === id) ?? accounts[0];
    const shownArticles = accounts.length > 1 && accounts.some((a) => a.id === id) ? articles.filter((a) => a.id === account?.article) : articles.slice(0, 3);
    return html`
      <section class="side">
        <h3>${title} ${reviewBadge(incident.review)}</h3>
        ${this.sheet(incident)}
        ${shownArticles.map((a) => html`<article class="extract">
          <p><a href=${articleAddress(a.id)}>${said(a.title, a.id)}</a> <span class="muted small"><bdi>${a.publisher ?? "publisher unknown"}</bdi> · ${a.published ? instant(a.published) : "undated"}</span></p>
          <p class="extract-text" dir="auto">${a.text.slice(0, 420)}${a.text.length > 420 ? "…" : ""}</p>
        </article>`)}
        ${articles.length > shownArticles.length ? html`<p class="muted small">and ${counted(articles.length - shownArticles.length, "other article")}</p>` : nothing}
        <p><a href=${incidentAddress(incident.id)}>Open the incident</a></p>
      </section>
    `;
  }

  private sheet(incident: Incident): TemplateResult {
    const people = (role: string) => [...new Set(incident.who.filter((w) => w.role === role).map((w) => w.name))].slice(0, 3).join(", ");
    return html`<dl class="sheet">
      <div><dt>What</dt><dd>${session.typeLabel(incident.type)}</dd></div>
      <div><dt>When</dt><dd>${when(incident.when)}</dd></div>
      <div><dt>Where</dt><dd><bdi>${where(incident.where)}</bdi></dd></div>
      <div><dt>Killed</dt><dd>${toll(incident, "killed").words}</dd></div>
      <div><dt>Wounded</dt><dd>${toll(incident, "wounded").words}</dd></div>
      ${people("perpetrator") ? html`<div><dt>Perpetrator</dt><dd><bdi>${people("perpetrator")}</bdi></dd></div>` : nothing}
      ${people("victim") ? html`<div><dt>Victim</dt><dd><bdi>${people("victim")}</bdi></dd></div>` : nothing}
    </dl>`;
  }

  private detail(): TemplateResult {
    const item = this.item;
    if (!item) return html``;
    const pair = !!(idOf(item.a) && idOf(item.b));
    return html`
      <section class="decide" aria-label="What to decide" aria-live="polite">
        <header>
          <h2>${pair ? "Do these tell of the same incident?" : (NAMES[item.kind] ?? label(item.kind))}</h2>
          ${item.because?.length ? html`<ul class="because">${item.because.map((reason) => html`<li><bdi>${reason}</bdi></li>`)}</ul>` : nothing}
          ${item.conflicts?.map((conflict) => html`<div class="conflict"><b>${field(conflict.field)}</b><ul>${conflict.sides.map((s) => html`<li><bdi>${s.value}</bdi> <span class="muted small">${counted(s.sources, "source")}</span></li>`)}</ul></div>`)}
        </header>
        <div class="sides ${pair ? "two" : ""}">${pair ? html`${this.side(item.a, "One")}${this.side(item.b, "Other")}` : this.side(item.incident ?? item.a, "Incident")}</div>
      </section>
    `;
  }

  private bar(): TemplateResult | typeof nothing {
    if (!session.may("rule")) return html`<p class="muted">You may read, not rule.</p>`;
    const pair = !!(idOf(this.item?.a ?? null) && idOf(this.item?.b ?? null));
    const button = (key: string, words: string, what: Parameters<Review["act"]>[0], off = false, kind = "") =>
      html`<button type="button" class="button ${kind}" ?disabled=${off || !this.item} @click=${() => this.act(what)}>${words} <kbd>${key}</kbd></button>`;
    return html`
      <div class="bar" role="toolbar" aria-label="Decide">
        ${button("s", "Same", "same", !pair, pair ? "primary" : "")}
        ${button("d", "Different", "different", !pair)}
        ${button("c", "Confirm", "confirm", false, pair ? "" : "primary")}
        ${button("e", "Correct", "correct")}
        ${button("r", "Reject", "reject", false, "warn")}
        <button type="button" class="quiet" @click=${() => undo(this.ruled)}>${icon("undo")} Undo <kbd>u</kbd></button>
        <span class="bar-move"><button type="button" class="quiet" @click=${() => this.go(this.at - 1)}>Previous <kbd>k</kbd></button><button type="button" class="quiet" @click=${() => this.go(this.at + 1)}>Next <kbd>j</kbd></button></span>
      </div>
    `;
  }

  private agreed(): TemplateResult {
    const words = (alpha: number) => (alpha >= 0.8 ? "reliable" : alpha >= 0.667 ? "tentative" : "weak");
    return html`
      <details class="card agreement">
        <summary>How far coders agree</summary>
        ${shown(this.agreement, (a) =>
          a.units === 0
            ? html`<p class="muted">Nobody has ruled on the same incident as somebody else yet. When two have, Krippendorff's alpha stands here.</p>`
            : html`<table><caption class="aside">Krippendorff's alpha</caption><thead><tr><th scope="col">Field</th><th scope="col" class="right">Alpha</th><th scope="col"></th></tr></thead>
                <tbody>${Object.entries(a.alpha).map(([name, alpha]) => html`<tr><th scope="row">${label(name)}</th><td class="right number">${alpha === null ? html`<span class="unknown">unknown</span>` : alpha.toFixed(2)}</td><td class="muted small">${alpha === null ? "too few to tell" : words(alpha)}</td></tr>`)}</tbody></table>
                <p class="muted small">Krippendorff's alpha over ${counted(a.units, "incident")} and ${counted(a.coders.length, "person", "persons")}: 1 is full agreement, 0 is chance.</p>
                ${a.pairs.length ? html`<ul class="plain small">${a.pairs.map((pair) => html`<li><bdi>${pair.a}</bdi> and <bdi>${pair.b}</bdi>: alike in <span class="number">${count(pair.alike)}</span> of <span class="number">${count(pair.units)}</span></li>`)}</ul>` : nothing}`,
        )}
      </details>
    `;
  }

  protected override render(): TemplateResult {
    const to = (kind: string) => "/review" + write(change(this.state, { kind: kind || null }));
    return html`
      <div class="review">
        <div class="review-list">
          <h1>Review</h1>
          <nav class="tabs" aria-label="Kinds">${KINDS.map(([kind, words]) => html`<a href=${to(kind)} aria-current=${kind === this.kind ? "page" : nothing}>${words}</a>`)}</nav>
          ${shown(this.queue, (queue) => (queue.items.length ? html`<p class="muted small number" aria-live="polite">${count(this.at + 1)} of ${counted(queue.total, "item")}</p>${this.list(queue)}` : empty("Nothing to decide here", this.kind ? "Look at the other kinds, or come back when articles were added." : "Every link is sure and no sources disagree, or all has been ruled on.")), () => void this.load())}
          ${this.others.length ? html`<div class="others" role="status"><h2>Just now</h2><ul>${this.others.map((o) => html`<li><bdi>${o.words}</bdi> <a href=${incidentAddress(o.at)}>look</a></li>`)}</ul></div>` : nothing}
          ${this.agreed()}
        </div>
        <div class="review-main">${this.queue.value?.items.length ? html`${this.bar()}${this.detail()}` : nothing}</div>
        <dl-correction></dl-correction>
      </div>
    `;
  }
}

customElements.define("dl-review", Review);
