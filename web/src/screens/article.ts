/**
 * An article as published, with what was read from it underlined by kind. Its text goes into the page as text and as nothing
 * else. A text of megabytes is drawn in pieces, and the browser lays out only those in sight.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { articleAddress, first, incidentAddress, type State } from "../address";
import { get, live, session } from "../api";
import { KIND_WORDS, KINDS, type Kind, lanesOf, pieces, runs, segments, type Span, spansOf, straight } from "../highlight";
import type { Account, Article, Dossier } from "../model";
import { said } from "../parts/marks";
import { type Correction, rule } from "../parts/ruling";
import "../parts/ruling";
import { go, Loaded, say, shown, told, View } from "../view";
import { count, counted, instant } from "../words";

interface Whole {
  article: Article;
  accounts: Account[];
  versions: { number: number; added: string }[];
  sameTextAs: string | null;
}

interface Selected {
  start: number;
  end: number;
  quote: string;
}

const LONG = 200_000;

const LETTERS_A_LINE = 84;
const LINE_PX = 35;

/** About how high a piece will be once it is laid out, so that the length of the scroll bar is about right before. */
function height(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; ) {
    const next = text.indexOf("\n", at);
    const end = next < 0 || next >= to ? to : next;
    lines += Math.max(1, Math.ceil((end - at) / LETTERS_A_LINE));
    at = end + 1;
  }
  return lines * LINE_PX;
}

class ArticleScreen extends View {
  static override properties = { article: {}, state: { attribute: false }, held: { state: true }, pointed: { state: true }, selected: { state: true }, why: { state: true } };
  declare article: string;
  declare state: State;
  private readonly whole = new Loaded<Whole>(this);
  /** The spans that the person holds in sight, by Enter or a tap; those that they point at. */
  private held: readonly number[] = [];
  private pointed: readonly number[] = [];
  private readonly off = new Set<Kind>();
  private selected: Selected | null = null;
  private why: { of: number; words: unknown } | null = null;
  private spans: Span[] = [];
  private parts: [number, number][] = [];
  private drawn: unknown = null;
  private drawnFor = "";

  override connectedCallback(): void {
    super.connectedCallback();
    const selection = () => this.choose();
    document.addEventListener("selectionchange", selection);
    this.until(() => document.removeEventListener("selectionchange", selection));
    this.until(live.on("change", (change) => {
      if (this.whole.value?.accounts.some((a) => a.incident === change.incident)) void this.load();
    }));
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("article")) {
      if (this.whole.value?.article.id !== this.article) this.whole.value = null;
      void this.load();
    }
  }

  private async load(): Promise<void> {
    const whole = await this.whole.load((signal) => get<Whole>(`/articles/${encodeURIComponent(this.article)}`, "", signal));
    if (!whole) return;
    document.title = `${straight(whole.article.title ?? "Article")} · Dateline`;
    this.spans = spansOf(whole.accounts, whole.article.text.length);
    this.parts = pieces(whole.article.text, this.spans);
    this.drawnFor = "";
    this.requestUpdate();
    await this.updateComplete;
    const [start, end] = (first(this.state, "span") ?? "").split("-").map(Number);
    if (start !== undefined && end !== undefined && Number.isFinite(start) && Number.isFinite(end)) {
      this.held = this.spans.map((_, i) => i).filter((i) => this.spans[i]!.start === start && this.spans[i]!.end === end);
      this.show(start);
    }
  }

  private show(start: number): void {
    const mark = this.querySelector<HTMLElement>(`mark[data-start="${start}"]`);
    mark?.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    mark?.focus({ preventScroll: true });
  }

  private get long(): boolean {
    return (this.whole.value?.article.text.length ?? 0) > LONG;
  }

  private get account(): string | null {
    return first(this.state, "account");
  }

  private visible(index: number): boolean {
    const span = this.spans[index]!;
    return !this.off.has(span.kind) && (!this.account || span.account === this.account);
  }

  /** The text is drawn anew only when its marks change: not on every move of the pointer. */
  private text(article: Article): unknown {
    const key = `${article.id} ${this.account ?? ""} ${[...this.off].sort().join()} ${this.spans.length}`;
    if (key === this.drawnFor) return this.drawn;
    this.drawnFor = key;
    const kept = this.spans.map((_, i) => i).filter((i) => this.visible(i));
    const spans = kept.map((i) => this.spans[i]!);
    const lanes = lanesOf(spans);
    let firstMark = true;
    let next = 0;
    this.drawn = repeat(
      this.parts,
      ([from]) => `${key} ${from}`,
      ([from, to]) => {
        // Spans are in order: those that end before this piece are past, and no piece cuts one.
        while (next < spans.length && spans[next]!.end <= from) next++;
        let last = next;
        while (last < spans.length && spans[last]!.start < to) last++;
        const here = spans.slice(next, last);
        const cut = here.length ? segments(here, lanes.slice(next, last), from, to) : [{ start: from, end: to, spans: [], lanes: [] }];
        const offset = next;
        return html`<div class="piece" dir="auto" .style=${this.long ? `contain-intrinsic-height: auto ${height(article.text, from, to)}px` : ""}>${cut.map((segment) => {
          const inner = runs(article.text.slice(segment.start, segment.end), segment.start).map((run) =>
            "text" in run ? html`<span data-at=${run.at}>${run.text}</span>` : html`<span class="unseen" data-at=${run.at} role="img" aria-label=${`control character ${run.name}`} title=${`A character that is not seen: ${run.name}`}>${run.name}</span>`,
          );
          if (segment.spans.length === 0) return inner;
          const tab = firstMark ? "0" : "-1";
          firstMark = false;
          const all = segment.spans.map((i) => kept[offset + i]!);
          const classes = segment.lanes.map((i, lane) => (i === null ? "" : `l${lane}-${here[i]!.kind}`)).join(" ");
          const kinds = [...new Set(all.map((i) => KIND_WORDS[this.spans[i]!.kind]))].join(", ");
          return html`<mark class=${classes} tabindex=${tab} role="button" aria-label=${`${kinds}: ${article.text.slice(segment.start, segment.end).slice(0, 200)}`} data-start=${segment.start} data-spans=${all.join(" ")}>${inner}</mark>`;
        })}</div>`;
      },
    );
    return this.drawn;
  }

  private static spansAt(target: EventTarget | null): number[] | null {
    const mark = (target as Element | null)?.closest?.("mark[data-spans]") as HTMLElement | null;
    return mark ? mark.dataset.spans!.split(" ").map(Number) : null;
  }

  private point(event: Event): void {
    const spans = ArticleScreen.spansAt(event.target);
    if (spans) this.pointed = spans;
  }

  private hold(event: Event): void {
    const spans = ArticleScreen.spansAt(event.target);
    if (!spans || !getSelection()?.isCollapsed) return;
    this.held = spans;
    this.why = null;
  }

  private keys(event: KeyboardEvent): void {
    const marks = [...this.querySelectorAll<HTMLElement>(".article-text mark")];
    const at = marks.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    if (event.key === "Enter" || event.key === " ") {
      this.hold(event);
      event.preventDefault();
      return;
    }
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1 }[event.key];
    if (to === undefined || !marks[to]) return;
    event.preventDefault();
    marks[at]!.tabIndex = -1;
    marks[to]!.tabIndex = 0;
    marks[to]!.focus();
    marks[to]!.scrollIntoView({ block: "nearest" });
  }

  /** Where a place in the page lies in the text. */
  private offset(node: Node, at: number): number | null {
    const element = (node.nodeType === Node.TEXT_NODE ? node.parentElement : (node as Element).childNodes[at]?.parentElement === node ? ((node as Element).childNodes[at] as Node) : node) as Node | null;
    const run = (element instanceof Element ? (element.closest("[data-at]") ?? element.querySelector("[data-at]")) : element?.parentElement?.closest("[data-at]")) as HTMLElement | null | undefined;
    if (!run) return null;
    const start = Number(run.dataset.at);
    if (run.classList.contains("unseen")) return start;
    return start + (node.nodeType === Node.TEXT_NODE && run.contains(node) ? at : 0);
  }

  private choose(): void {
    const selection = getSelection();
    const box = this.querySelector(".article-text");
    const text = this.whole.value?.article.text;
    if (!selection || !box || !text || selection.isCollapsed || !selection.anchorNode || !selection.focusNode) {
      if (this.selected && selection?.anchorNode && box?.contains(selection.anchorNode)) this.selected = null;
      return;
    }
    if (!box.contains(selection.anchorNode) || !box.contains(selection.focusNode)) return;
    const one = this.offset(selection.anchorNode, selection.anchorOffset);
    const two = this.offset(selection.focusNode, selection.focusOffset);
    if (one === null || two === null || one === two) return;
    const [start, end] = one < two ? [one, two] : [two, one];
    this.selected = { start, end, quote: text.slice(start, end) };
  }

  private async correct(accountId: string, field: string | null, words: Selected): Promise<void> {
    const incident = this.whole.value!.accounts.find((a) => a.id === accountId)?.incident;
    if (!incident) {
      say("This account belongs to no incident of the store, so there is nothing to correct.");
      return;
    }
    try {
      const dossier = await get<Dossier>(`/incidents/${encodeURIComponent(incident)}`);
      this.querySelector<Correction>("dl-correction")?.ask(dossier.incident, () => void this.load(), { field, words: { article: this.article, ...words, quote: words.quote.slice(0, 300) } });
    } catch (fault) {
      say(told(fault));
    }
  }

  /** What the incident shows for this field, and what that comes from. */
  private async explain(index: number): Promise<void> {
    const span = this.spans[index]!;
    const incident = this.whole.value!.accounts.find((a) => a.id === span.account)?.incident;
    if (!incident) {
      this.why = { of: index, words: "Its account is linked into no incident." };
      return;
    }
    try {
      const { incident: now } = await get<Dossier>(`/incidents/${encodeURIComponent(incident)}`);
      const figure = /^figures\.([^.]+)\.([^.]+)\./.exec(span.field ?? "");
      if (figure) {
        const versions = now.figures.find((f) => f.of === figure[1] && f.group === figure[2]);
        this.why = { of: index, words: versions ? `The incident has ${counted(versions.versions.length, "version")} of this figure. Shown as best: ${versions.best === null ? "none" : count(versions.best)}, under ${session.codebookLabel(versions.codebook)}.` : "The incident shows no such figure." };
        return;
      }
      const from = span.field ? now.fieldFrom[span.field] : undefined;
      this.why = {
        of: index,
        words:
          from === undefined
            ? "It is one of the accounts' claims on the incident."
            : from === span.account
              ? "The incident shows this account's value."
              : from.startsWith("ruling:")
                ? "A person's ruling stands above it."
                : `The incident shows the value of another account, ${from}.`,
      };
    } catch (fault) {
      this.why = { of: index, words: told(fault) };
    }
  }

  private detail(index: number): TemplateResult {
    const span = this.spans[index]!;
    const { evidence } = span;
    const account = this.whole.value!.accounts.find((a) => a.id === span.account);
    return html`
      <li class="claim">
        <p class="claim-head"><span class="swatch k-${span.kind}"></span>${KIND_WORDS[span.kind]}</p>
        <p class="claim-words"><bdi>${straight(span.claim)}</bdi></p>
        <dl class="small">
          <div><dt>Words</dt><dd><q><bdi>${straight(evidence.quote)}</bdi></q></dd></div>
          <div><dt>Said by</dt><dd>${evidence.saidBy ? html`${said(evidence.saidBy.name)}${evidence.saidBy.cue ? html` <span class="muted">(“${evidence.saidBy.cue}”)</span>` : nothing}${evidence.saidBy.via ? html`, as told by ${said(evidence.saidBy.via.name)}` : nothing}` : html`<span class="muted">the article itself</span>`}</dd></div>
          <div><dt>Rule</dt><dd><code>${evidence.rule}</code></dd></div>
          ${evidence.path ? html`<div><dt>Grammar</dt><dd><code>${evidence.path}</code></dd></div>` : nothing}
          ${account?.incident ? html`<div><dt>Incident</dt><dd><a href=${incidentAddress(account.incident)}>${session.typeLabel(account.type)}</a></dd></div>` : nothing}
        </dl>
        ${this.why?.of === index ? html`<p class="why" role="status">${this.why.words}</p>` : nothing}
        <div class="buttons">
          <button type="button" class="button small" @click=${() => this.explain(index)}>Why?</button>
          ${session.may("rule")
            ? span.field
              ? html`<button type="button" class="button small warn" @click=${() => this.correct(span.account, span.field, { start: span.start, end: span.end, quote: evidence.quote })}>Wrong</button>`
              : html`<button type="button" class="button small warn" @click=${() => this.wrong(span)}>Wrong</button>`
            : nothing}
        </div>
      </li>
    `;
  }

  /** People, weapons and responsibility cannot be corrected one by one; the account can be judged as a whole. */
  private wrong(span: Span): void {
    const incident = this.whole.value!.accounts.find((a) => a.id === span.account)?.incident;
    if (!incident) {
      say("This account belongs to no incident of the store, so there is nothing to reject.");
      return;
    }
    say("Type, time, place and figures can be corrected; who, with what and responsibility cannot yet. Is the whole incident wrong?", {
      label: "Reject it",
      run: () => void rule({ kind: "reject", incident, because: `${KIND_WORDS[span.kind]}: “${span.evidence.quote}” is wrong`, words: { article: this.article, start: span.start, end: span.end } }, () => void this.load()),
    });
  }

  private panel(): TemplateResult {
    const chosen = (this.pointed.length ? this.pointed : this.held).filter((i) => this.spans[i] && this.visible(i));
    const accounts = this.whole.value!.accounts.filter((a) => a.incident && (!this.account || a.id === this.account));
    return html`
      ${this.selected && session.may("rule")
        ? html`<section class="card selected-words">
            <h2>Selected words</h2>
            <p><q><bdi>${straight(this.selected.quote.slice(0, 240))}${this.selected.quote.length > 240 ? "…" : ""}</bdi></q></p>
            ${accounts.length
              ? html`<p class="muted small">Add what was missed, or correct what these words say otherwise:</p>
                <div class="buttons">${accounts.map((a) => html`<button type="button" class="button small" @mousedown=${(e: Event) => e.preventDefault()} @click=${() => this.correct(a.id, null, this.selected!)}>${session.typeLabel(a.type)}</button>`)}</div>`
              : html`<p class="muted small">This article tells of no incident, so there is nothing to add it to.</p>`}
          </section>`
        : nothing}
      <section class="card" aria-live="polite">
        <h2>${chosen.length ? counted(chosen.length, "claim") : "Claims"}</h2>
        ${chosen.length
          ? html`<ul class="claims">${chosen.map((i) => this.detail(i))}</ul>`
          : html`<p class="muted">Point at underlined words, tap them, or go through them with the arrow keys: what was read from them, by which rule, and who says so stands here. Select any words to add what was missed.</p>`}
      </section>
      <details class="card">
        <summary>All claims as a list</summary>
        <ul class="claim-list">${this.spans.map((span, i) => (this.visible(i) && span.kind !== "speaker"
          ? html`<li><button type="button" class="link" @click=${() => {
              this.held = [i];
              this.show(span.start);
            }}><span class="swatch k-${span.kind}"></span><bdi>${straight(span.claim)}</bdi></button></li>`
          : nothing))}</ul>
      </details>
    `;
  }

  private head(whole: Whole): TemplateResult {
    const { article, accounts } = whole;
    const address = article.url ?? article.uri;
    const web = address && /^https?:\/\//i.test(address) ? address : null;
    const reprint = whole.sameTextAs ?? article.sameTextAs;
    return html`
      <header class="article-head">
        <p class="crumbs"><a href="/articles">Articles</a> <span class="muted">/ <code>${article.id}</code></span></p>
        <h1 dir="auto">${straight(article.title || "Without a title")}</h1>
        <p>${said(article.publisher, "publisher unknown")} · <time>${article.published ? instant(article.published) : "undated"}</time>${article.byline ? html` · ${said(article.byline)}` : nothing}${article.agency && article.agency !== article.publisher ? html` · words of ${said(article.agency)}` : nothing}
          ${web ? html` · <a href=${web} target="_blank" rel="noreferrer noopener">where it was published</a>` : address ? html` · <span class="muted"><bdi>${straight(address)}</bdi></span>` : nothing}</p>
        ${reprint ? html`<p class="notice">A reprint of <a href=${articleAddress(reprint)}>${reprint}</a>: the two count as one source.</p>` : nothing}
        ${whole.versions.length > 1 ? html`<p class="muted small">${counted(whole.versions.length, "version")}; the last one was added ${instant(whole.versions[whole.versions.length - 1]!.added)}</p>` : nothing}
        ${accounts.length > 1
          ? html`<div class="accounts" role="group" aria-label="Accounts in this article">
              <button type="button" class="toggle" aria-pressed=${this.account ? "false" : "true"} @click=${() => go(articleAddress(article.id), { replace: true })}>All accounts</button>
              ${accounts.map((a, i) => html`<button type="button" class="toggle" aria-pressed=${this.account === a.id ? "true" : "false"} @click=${() => go(`${articleAddress(article.id)}?account=${encodeURIComponent(a.id)}`, { replace: true })}>${i + 1}. ${session.typeLabel(a.type)}</button>`)}
            </div>`
          : nothing}
        ${accounts.length ? html`<p class="small">${accounts.filter((a) => a.incident && (!this.account || a.id === this.account)).map((a, i) => html`${i ? " · " : "Tells of: "}<a href=${incidentAddress(a.incident!)}>${session.typeLabel(a.type)}</a>`)}</p>` : html`<p class="muted">No political violence was read in it.</p>`}
        <ul class="legend" aria-label="Kinds of evidence that are shown">
          ${KINDS.map((kind) => html`<li><button type="button" class="toggle" aria-pressed=${this.off.has(kind) ? "false" : "true"} @click=${() => {
            if (!this.off.delete(kind)) this.off.add(kind);
            this.requestUpdate();
          }}><span class="swatch k-${kind}"></span>${KIND_WORDS[kind]}</button></li>`)}
        </ul>
      </header>
    `;
  }

  protected override render(): unknown {
    if (this.whole.status === 404 && !this.whole.value) return html`<div class="page narrow"><h1>No such article</h1><p>${this.whole.fault}</p><p><a href="/articles">To the articles</a></p></div>`;
    return shown(
      this.whole,
      (whole) => html`
        <div class="page article">
          ${this.head(whole)}
          <div class="article-grid">
            <div class="article-text ${this.long ? "long" : ""}" lang=${whole.article.language ?? nothing} @pointerover=${this.point} @pointerout=${() => (this.pointed = [])} @focusin=${this.point} @focusout=${() => (this.pointed = [])} @click=${this.hold} @keydown=${this.keys}>${this.text(whole.article)}</div>
            <aside class="article-side ${this.pointed.length || this.held.length || this.selected ? "open" : ""}" aria-label="Claims">${this.panel()}</aside>
          </div>
          <dl-correction></dl-correction>
        </div>
      `,
      () => void this.load(),
    );
  }
}

customElements.define("dl-article", ArticleScreen);
