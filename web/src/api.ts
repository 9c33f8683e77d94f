/** The server's API under /api/v1. A fault is always a Fault with words that a person can act on. */
import type { About, Change, Job } from "./model";

const ROOT = "/api/v1";

export class Fault extends Error {
  constructor(
    message: string,
    readonly status: number,
    /** The parameter or field that is to blame, where one is. */
    readonly field: string | null = null,
  ) {
    super(message);
  }
}

export type Query = string | Record<string, string | number | null | undefined>;

function queried(path: string, query: Query): string {
  if (typeof query === "string") return ROOT + path + query;
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== null && value !== undefined) pairs.set(name, String(value));
  const text = pairs.toString();
  return ROOT + path + (text ? `?${text}` : "");
}

async function answer(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: "same-origin", ...init });
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === "AbortError") throw fault;
    throw new Fault("The server does not answer. Is “dateline serve” still running? Nothing is lost; try again when it is.", 0);
  }
  if (response.ok) return response;
  if (response.status === 401 && session.about?.team !== false) session.dispatchEvent(new Event("signed-out"));
  let said: { detail?: string; title?: string; field?: string } = {};
  if (/json/.test(response.headers.get("Content-Type") ?? "")) said = (await response.json()) as typeof said;
  throw new Fault(said.detail || said.title || `The server answered ${response.status}.`, response.status, said.field ?? null);
}

export async function get<T>(path: string, query: Query = "", signal?: AbortSignal): Promise<T> {
  const init: RequestInit = { headers: { Accept: "application/json" } };
  if (signal) init.signal = signal;
  return (await answer(queried(path, query), init)).json() as Promise<T>;
}

async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const init: RequestInit = { method, headers: { Accept: "application/json", ...headers } };
  const sent = init.headers as Record<string, string>;
  if (session.about?.csrf) sent["X-CSRF-Token"] = session.about.csrf;
  if (body instanceof FormData) init.body = body;
  else if (body !== undefined) {
    sent["Content-Type"] = "application/json";
    init.body = JSON.stringify(body);
  }
  return answer(ROOT + path, init);
}

export async function post<T>(path: string, body: unknown, headers?: Record<string, string>): Promise<T> {
  const response = await send("POST", path, body, headers);
  return (response.status === 204 ? null : await response.json()) as T;
}

export const remove = (path: string): Promise<Response> => send("DELETE", path);

/** How people call the codebooks. */
const CODEBOOKS: Record<string, string> = { acled: "ACLED", ucdp: "UCDP", recorder: "Casualty recorders" };

/** Who is here, and what the server knows: asked once, and again after signing in. */
class Session extends EventTarget {
  about: About | null = null;

  async load(): Promise<About> {
    this.about = await get<About>("/about");
    this.dispatchEvent(new Event("about"));
    return this.about;
  }

  typeLabel(id: string | null | undefined): string {
    if (!id) return "Type unknown";
    const known = this.about?.eventTypes.find((type) => type.id === id);
    return known?.label ?? id.charAt(0).toUpperCase() + id.slice(1).replace(/-/g, " ");
  }

  codebookLabel(id: string): string {
    const told = this.about?.codebooks.find((book) => book.id === id)?.label;
    return told && told.toLowerCase() !== id ? told : (CODEBOOKS[id] ?? id);
  }

  /** Whether the person may do something: "rule", "add". On one's own machine everybody may do everything. */
  may(what: string): boolean {
    const about = this.about;
    if (!about || !about.team) return true;
    return about.user?.may.includes(what) ?? false;
  }
}

export const session = new Session();

/** What happens on the server, as it happens: "change" and "job" events, and "state" when the line is lost or found. */
class Live extends EventTarget {
  connected = false;
  private source: EventSource | null = null;

  start(): void {
    this.source?.close();
    const source = new EventSource(`${ROOT}/events`);
    this.source = source;
    const state = (connected: boolean) => {
      if (this.connected === connected) return;
      this.connected = connected;
      this.dispatchEvent(new Event("state"));
    };
    source.onopen = () => state(true);
    source.onerror = () => state(false);
    for (const kind of ["change", "job"] as const) {
      source.addEventListener(kind, (event) => {
        this.dispatchEvent(new CustomEvent(kind, { detail: JSON.parse((event as MessageEvent<string>).data) as unknown }));
      });
    }
  }

  stop(): void {
    this.source?.close();
    this.source = null;
  }

  /** Calls back on every event of a kind, until the returned function is called. */
  on(kind: "change", listener: (change: Change) => void): () => void;
  on(kind: "job", listener: (job: Job) => void): () => void;
  on(kind: string, listener: (detail: never) => void): () => void {
    const heard = (event: Event) => listener((event as CustomEvent).detail as never);
    this.addEventListener(kind, heard);
    return () => this.removeEventListener(kind, heard);
  }
}

export const live = new Live();
