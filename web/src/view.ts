/** What all screens share: an element that draws into the page itself, so that one style sheet, ids and a selection of text reach across. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { Fault } from "./api";

export abstract class View extends LitElement {
  private readonly atEnd: (() => void)[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Called when the element leaves the page. */
  protected until(end: () => void): void {
    this.atEnd.push(end);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.atEnd.splice(0)) end();
  }

  protected override updated(_changed: PropertyValues): void {}
}

/** Something that is fetched: the last answer stays in sight while the next is on its way; only the latest question counts. */
export class Loaded<T> {
  value: T | null = null;
  fault: string | null = null;
  status = 0;
  loading = false;
  private going: AbortController | null = null;

  constructor(private readonly host: View) {}

  async load(ask: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    this.going?.abort();
    const going = new AbortController();
    this.going = going;
    this.loading = true;
    this.host.requestUpdate();
    try {
      const value = await ask(going.signal);
      if (this.going !== going) return null;
      this.value = value;
      this.fault = null;
      this.status = 200;
      return value;
    } catch (fault) {
      if (this.going !== going) return null;
      this.fault = told(fault);
      this.status = fault instanceof Fault ? fault.status : 0;
      return null;
    } finally {
      if (this.going === going) {
        this.loading = false;
        this.host.requestUpdate();
      }
    }
  }
}

/** A fault in words for the person. What is no Fault is a mistake of ours: it goes to the console too. */
export function told(fault: unknown): string {
  if (fault instanceof Fault) return fault.message;
  console.error(fault);
  return `Something went wrong in this page: ${fault instanceof Error ? fault.message : String(fault)}. Loading it again may help.`;
}

/** Waiting, a fault, or what is there. */
export function shown<T>(loaded: Loaded<T>, draw: (value: T) => unknown, again?: () => void): unknown {
  const fault = loaded.fault ? faultBox(loaded.fault, again) : nothing;
  if (loaded.value !== null) return html`${fault}${draw(loaded.value)}`;
  return loaded.fault ? fault : waiting();
}

export const waiting = (): TemplateResult => html`<p class="waiting" role="status"><span class="dots" aria-hidden="true"></span>Loading…</p>`;

export const faultBox = (words: string, again?: () => void): TemplateResult => html`
  <div class="fault" role="alert">
    <p>${words}</p>
    ${again ? html`<button type="button" class="button" @click=${again}>Try again</button>` : nothing}
  </div>
`;

export const empty = (title: string, words: unknown): TemplateResult => html`
  <div class="empty">
    <p class="empty-title">${title}</p>
    <p>${words}</p>
  </div>
`;

/** Goes to an address of the workbench without loading the page anew. */
export function go(address: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  window.dispatchEvent(new Event("address"));
}

/** Tells the person something, in sight and to a screen reader; with something to do about it, such as taking it back. */
export function say(words: string, act?: { label: string; run: () => void }): void {
  window.dispatchEvent(new CustomEvent("say", { detail: { words, act } }));
}

/** A key is for the screen only where the person is not writing. */
export function isWriting(event: KeyboardEvent): boolean {
  const at = event.target as HTMLElement | null;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  return at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement || (at?.isContentEditable ?? false);
}

const ICONS = {
  theme: "M12 3a9 9 0 1 0 0 18V3Z M12 3a9 9 0 0 1 0 18",
  help: "M9.1 9a3 3 0 1 1 4.3 2.7c-.9.5-1.4 1-1.4 2.1 M12 17.2v.1",
  close: "M6 6l12 12 M18 6 6 18",
  edit: "M4 20l1-4L16.5 4.5l3 3L8 19Z",
  plus: "M12 5v14 M5 12h14",
  minus: "M5 12h14",
  box: "M4 8V4h4 M16 4h4v4 M20 16v4h-4 M8 20H4v-4",
  home: "M4 11.5 12 5l8 6.5 M6.5 10v9h11v-9",
  check: "M5 12.5l4.5 4.5L19 7",
  undo: "M8 5 4 9l4 4 M4 9h9a6 6 0 0 1 0 12h-3",
  overview: "M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2Z M9 4v14 M15 6v14",
  articles: "M5 4h14v16H5Z M8 8h8 M8 12h8 M8 16h5",
  review: "M4 6h10 M4 12h7 M4 18h7 M14 16l3 3 5-7",
  tallies: "M5 20V10 M12 20V4 M19 20v-7 M3 20h18",
  waves: "M12 10.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3Z M12 6.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Z M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19Z",
  add: "M12 4v12 M7 9l5-5 5 5 M4 16v4h16v-4",
  export: "M12 4v12 M7 11l5 5 5-5 M4 16v4h16v-4",
} as const;

export const icon = (name: keyof typeof ICONS): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${ICONS[name]} /></svg>`;

export { nothing, html };
