/** The frame around the screens: navigation, theme, messages, signing in, help. Listens to the address. */
import { html, nothing, type TemplateResult } from "lit";
import { page, parse, type Page, filters, write, type State } from "./address";
import { get, live, post, remove, session } from "./api";
import { faultBox, go, icon, isWriting, told, View, waiting } from "./view";
import "./screens/add";
import "./screens/article";
import "./screens/articles";
import "./screens/export";
import "./screens/incident";
import "./screens/overview";
import "./screens/review";
import "./screens/tallies";
import "./screens/waves";
import "./screens/team";
import { helpText } from "./screens/help";

type Theme = "system" | "light" | "dark";
type Message = { words: string; act?: { label: string; run: () => void } };

const NAMES = { overview: "Overview", review: "Review", articles: "Articles", tallies: "Tallies", waves: "Waves", add: "Add", export: "Export" } as const;
type Screen = keyof typeof NAMES;
const PATHS: Record<Screen, string> = { overview: "/", review: "/review", articles: "/articles", tallies: "/tallies", waves: "/waves", add: "/add", export: "/export" };
/** These screens go by the same filters, and take them along. */
const FILTERED: readonly Screen[] = ["overview", "review", "tallies", "waves", "export"];
const MESSAGE_TIME = 9_000;

class Workbench extends View {
  static override properties = { fault: { state: true }, message: { state: true }, signIn: { state: true }, ready: { state: true } };
  private fault: string | null = null;
  private message: Message | null = null;
  private signIn: { fault: string | null } | null = null;
  private ready = false;
  private theme: Theme = "system";
  private timer = 0;
  private at = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.setTheme((localStorage.getItem("theme") as Theme | null) ?? "system");
    const on = (target: EventTarget, name: string, listener: (event: never) => void) => {
      target.addEventListener(name, listener as EventListener);
      this.until(() => target.removeEventListener(name, listener as EventListener));
    };
    on(window, "popstate", () => this.moved());
    on(window, "address", () => this.moved());
    on(window, "say", (event: CustomEvent<Message>) => this.tell(event.detail));
    on(document, "click", (event: MouseEvent) => this.follow(event));
    on(document, "keydown", (event: KeyboardEvent) => {
      if (event.key === "?" && !isWriting(event) && !document.querySelector("dialog[open]")) this.openHelp();
    });
    on(session, "about", () => this.requestUpdate());
    on(session, "signed-out", () => (this.signIn ??= { fault: null }));
    on(live, "state", () => this.requestUpdate());
    void this.begin();
  }

  private async begin(): Promise<void> {
    try {
      const about = await session.load();
      this.fault = null;
      if (about.team && !about.user) this.signIn = { fault: null };
      else {
        this.signIn = null;
        live.start();
      }
    } catch (fault) {
      if (!this.signIn) this.fault = told(fault);
    }
    this.ready = true;
  }

  private setTheme(theme: Theme): void {
    this.theme = theme;
    if (theme === "system") {
      localStorage.removeItem("theme");
      delete document.documentElement.dataset.theme;
    } else {
      localStorage.setItem("theme", theme);
      document.documentElement.dataset.theme = theme;
    }
    this.requestUpdate();
  }

  /** Another page: the reader begins at its top, and a screen reader at its heading. */
  private moved(): void {
    const path = location.pathname;
    const other = path !== this.at;
    this.requestUpdate();
    if (!other) return;
    void this.updateComplete.then(() => {
      window.scrollTo(0, 0);
      this.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
    });
  }

  private follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest?.("a[href]") as HTMLAnchorElement | null;
    if (!link || link.target || link.hasAttribute("download") || link.dataset.data !== undefined || link.origin !== location.origin) return;
    if (page(link.pathname).name === "none" || link.pathname.startsWith("/api/")) return;
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  }

  private tell(message: Message): void {
    clearTimeout(this.timer);
    this.message = message;
    this.timer = window.setTimeout(() => (this.message = null), MESSAGE_TIME);
  }

  private openHelp(): void {
    this.querySelector<HTMLDialogElement>("#help")?.showModal();
  }

  private screen(at: Page, state: State): TemplateResult {
    switch (at.name) {
      case "overview":
        return html`<dl-overview .state=${state}></dl-overview>`;
      case "incident":
        return html`<dl-incident .incident=${at.id}></dl-incident>`;
      case "article":
        return html`<dl-article .article=${at.id} .state=${state}></dl-article>`;
      case "articles":
        return html`<dl-articles .state=${state}></dl-articles>`;
      case "review":
        return html`<dl-review .state=${state}></dl-review>`;
      case "tallies":
        return html`<dl-tallies .state=${state}></dl-tallies>`;
      case "waves":
        return html`<dl-waves .state=${state}></dl-waves>`;
      case "add":
        return html`<dl-add></dl-add>`;
      case "export":
        return html`<dl-export .state=${state}></dl-export>`;
      case "account":
        return html`<dl-account></dl-account>`;
      case "users":
        return html`<dl-users></dl-users>`;
      case "audit":
        return html`<dl-audit .state=${state}></dl-audit>`;
      case "help":
        return html`<div class="page narrow"><h1>Help</h1>${helpText()}</div>`;
      case "none":
        return html`<div class="page narrow"><h1>No such page</h1><p>There is nothing at <code>${at.path}</code>. <a href="/">To the overview</a></p></div>`;
    }
  }

  protected override render(): TemplateResult {
    this.at = location.pathname;
    const at = page(location.pathname);
    const state = parse(location.search);
    const kept = write(filters(state));
    const here: Screen | null = at.name === "incident" ? "overview" : at.name === "article" ? "articles" : at.name in NAMES ? (at.name as Screen) : null;
    const title = at.name in NAMES ? NAMES[at.name as Screen] : at.name === "help" ? "Help" : null;
    if (title) document.title = `${title} · Dateline`;
    return html`
      <a class="skip" href="#main" @click=${this.skip}>To the content</a>
      <header class="top">
        <a class="brand" href="/"><svg viewBox="0 0 32 20" aria-hidden="true"><path d="M2 16h28" /><circle cx="8" cy="16" r="2.5" /><circle class="warm" cx="21" cy="6" r="4.5" /><path d="M21 10.5V16" /></svg>Dateline</a>
        <nav aria-label="Screens">
          ${(Object.keys(NAMES) as Screen[]).map(
            (name) => html`<a href=${PATHS[name] + (FILTERED.includes(name) && FILTERED.includes(here ?? "add") ? kept : "")} aria-current=${name === here ? "page" : nothing}>${icon(name)}<span>${NAMES[name]}</span></a>`,
          )}
        </nav>
        <div class="tools">
          ${this.ready && !live.connected && !this.signIn ? html`<span class="offline" role="status" title="Changes by others are not shown until the server answers again">not live</span>` : nothing}
          ${session.about?.user && session.about.team
            ? html`<a class="user" href="/account" title="Your account, tokens and the team"><bdi>${session.about.user.name}</bdi><span> · ${session.about.user.role}</span></a><button type="button" class="quiet" @click=${this.signOut}>Sign out</button>`
            : nothing}
          <button type="button" class="quiet square" aria-label=${`Colours: ${this.theme}. Change`} title=${`Colours: ${this.theme}`} @click=${() =>
            this.setTheme(this.theme === "system" ? "light" : this.theme === "light" ? "dark" : "system")}>${icon("theme")}</button>
          <button type="button" class="quiet square" aria-label="Help and keys" title="Help and keys (?)" @click=${() => this.openHelp()}>${icon("help")}</button>
        </div>
      </header>
      <main id="main" tabindex="-1">
        ${this.fault ? faultBox(this.fault, () => void this.begin()) : this.signIn ? this.signInForm(this.signIn.fault) : this.ready ? this.screen(at, state) : waiting()}
      </main>
      <div class="messages" role="status" aria-live="polite">
        ${this.message
          ? html`<div class="message"><span>${this.message.words}</span>${this.message.act
              ? html`<button type="button" class="button small" @click=${this.act}>${this.message.act.label}</button>`
              : nothing}<button type="button" class="quiet square" aria-label="Close message" @click=${() => (this.message = null)}>${icon("close")}</button></div>`
          : nothing}
      </div>
      <dialog id="help" class="wide" aria-labelledby="help-title">
        <div class="dialog-head"><h1 id="help-title">Help</h1><button type="button" class="quiet square" aria-label="Close" @click=${() => this.querySelector<HTMLDialogElement>("#help")?.close()}>${icon("close")}</button></div>
        ${helpText()}
      </dialog>
    `;
  }

  private skip(event: Event): void {
    event.preventDefault();
    document.querySelector<HTMLElement>("main")?.focus();
  }

  private act(): void {
    const act = this.message?.act;
    this.message = null;
    act?.run();
  }

  private signInForm(fault: string | null): TemplateResult {
    return html`
      <form class="page narrow sign-in" @submit=${this.doSignIn}>
        <h1>Sign in</h1>
        ${fault ? html`<p class="fault" role="alert">${fault}</p>` : nothing}
        <label>Name <input name="name" autocomplete="username" required autocapitalize="none" /></label>
        <label>Password <input name="password" type="password" autocomplete="current-password" required /></label>
        <button class="button primary">Sign in</button>
      </form>
    `;
  }

  private async doSignIn(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    try {
      await post("/session", { name: form.get("name"), password: form.get("password") });
      await this.begin(); // the screens ask who is here as they open: the door stays until that is known
    } catch (fault) {
      this.signIn = { fault: told(fault) };
    }
  }

  private async signOut(): Promise<void> {
    try {
      await remove("/session");
    } catch (fault) {
      this.tell({ words: told(fault) });
      return;
    }
    live.stop();
    session.about = await get("/about").catch(() => null) as typeof session.about;
    this.signIn = { fault: null };
  }
}

customElements.define("dl-workbench", Workbench);
