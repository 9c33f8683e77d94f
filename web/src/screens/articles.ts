/** The articles of the store. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { articleAddress, change, first, type State, write } from "../address";
import { get } from "../api";
import { said } from "../parts/marks";
import { empty, go, Loaded, shown, View } from "../view";
import { count, counted, instant } from "../words";

interface Line {
  id: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  language: string | null;
  accounts: number | unknown[] | null;
  sameTextAs: string | null;
}

interface Page {
  total: number;
  offset: number;
  articles: Line[];
}

const LIMIT = 50;

class Articles extends View {
  static override properties = { state: { attribute: false } };
  declare state: State;
  private readonly page = new Loaded<Page>(this);
  private typing = 0;

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("state")) void this.load();
  }

  private load(): Promise<unknown> {
    return this.page.load((signal) => get("/articles", { text: first(this.state, "text"), offset: first(this.state, "offset"), limit: LIMIT }, signal));
  }

  private typed(event: Event): void {
    const words = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.typing);
    this.typing = window.setTimeout(() => go("/articles" + write(change(this.state, { text: words || null })), { replace: true }), 350);
  }

  private list(page: Page): TemplateResult {
    if (page.total === 0) return first(this.state, "text") ? empty("No article has all these words", "Try fewer.") : empty("No articles yet", html`<a href="/add">Add some</a>.`);
    const to = (at: number) => "/articles" + write(change(this.state, { offset: at > 0 ? String(at) : null }));
    return html`
      <ol class="rows">
        ${page.articles.map((a) => {
          const accounts = Array.isArray(a.accounts) ? a.accounts.length : a.accounts;
          return html`<li><a class="row" href=${articleAddress(a.id)}>
            <span class="row-head"><b>${said(a.title, a.id)}</b><time>${a.published ? instant(a.published) : "undated"}</time></span>
            <span class="row-facts"><span>${said(a.publisher, "publisher unknown")}</span>${accounts === null ? nothing : accounts === 0 ? html`<span class="muted">no political violence read in it</span>` : html`<span>${counted(accounts, "account")}</span>`}${a.sameTextAs ? html`<span class="tag">reprint</span>` : nothing}${a.language && a.language !== "en" ? html`<span class="tag">${a.language}</span>` : nothing}</span>
          </a></li>`;
        })}
      </ol>
      ${page.total > page.articles.length
        ? html`<nav class="pager" aria-label="Pages">
            ${page.offset > 0 ? html`<a class="button small" href=${to(Math.max(0, page.offset - LIMIT))}>Earlier page</a>` : nothing}
            <span class="muted number">${count(page.offset + 1)}–${count(page.offset + page.articles.length)} of ${count(page.total)}</span>
            ${page.offset + page.articles.length < page.total ? html`<a class="button small" href=${to(page.offset + LIMIT)}>Next page</a>` : nothing}
          </nav>`
        : nothing}
    `;
  }

  protected override render(): TemplateResult {
    return html`
      <div class="page mid">
        <h1>Articles</h1>
        <label class="field search">Words <input type="search" .value=${first(this.state, "text") ?? ""} placeholder="in title or text" @input=${this.typed} /></label>
        ${shown(this.page, (page) => this.list(page), () => void this.load())}
      </div>
    `;
  }
}

customElements.define("dl-articles", Articles);
