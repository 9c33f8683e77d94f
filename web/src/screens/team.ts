/** What a team has besides: one's own account and tokens, and for admins the users and the audit. */
import { html, nothing, type TemplateResult } from "lit";
import { first, type State } from "../address";
import { Fault, get, post, remove, session } from "../api";
import { icon, Loaded, say, shown, told, View } from "../view";
import { count, counted, day, instant } from "../words";

interface User {
  name: string;
  role: string;
  names: boolean;
  created: string;
}

interface Token {
  id: string;
  user: string;
  label: string;
  scopes: string[];
  created: string;
  expires: string | null;
  /** Only in the answer to its making. */
  token?: string;
}

interface Audit {
  total: number;
  offset: number;
  faults: string[];
  lines: { number: number; at: string; who: string; what: string; detail: string; digest: string }[];
}

const ROLES: [string, string][] = [
  ["reader", "reads and exports"],
  ["coder", "rules and adds articles, too"],
  ["reviewer", "takes back anybody's rulings, sees names"],
  ["admin", "keeps users, tokens and the audit"],
];
const SCOPES: [string, string][] = [
  ["read", "read and export"],
  ["rule", "rule"],
  ["add", "add articles"],
  ["admin", "keep users"],
];
const LINES = 100;
/** Whoever has one of these sees names anyway. */
const SEEING = ["reviewer", "admin"];

const isAdmin = (): boolean => session.about?.team === true && session.may("admin");

function tabs(here: "account" | "users" | "audit"): TemplateResult {
  const tab = (name: string, path: string, words: string) => html`<a href=${path} aria-current=${name === here ? "page" : nothing}>${words}</a>`;
  return html`<nav class="tabs" aria-label="Team">${tab("account", "/account", "Your account")}${isAdmin() ? html`${tab("users", "/users", "Users")}${tab("audit", "/audit", "Audit")}` : nothing}</nav>`;
}

/** What a page says where there is no team, or the person may not. */
function refused(title: string): TemplateResult | null {
  if (!session.about?.team) return html`<div class="page narrow"><h1>${title}</h1><p>Nobody signs in here: this workbench runs for one person. <code>dateline serve --team</code> makes it one for several.</p></div>`;
  if (!isAdmin() && title !== "Your account") return html`<div class="page narrow"><h1>${title}</h1><p>Only an admin sees this page.</p></div>`;
  return null;
}

abstract class TeamView extends View {
  static override properties = { fault: { state: true } };
  protected fault: { form: string; words: string } | null = null;

  protected faultOf(form: string): TemplateResult | typeof nothing {
    return this.fault?.form === form ? html`<p class="fault" role="alert">${this.fault.words}</p>` : nothing;
  }

  /** Does something; a fault is told beside the form that it came from. */
  protected async attempt(form: string, work: () => Promise<void>): Promise<void> {
    this.fault = null;
    try {
      await work();
    } catch (fault) {
      this.fault = { form, words: told(fault) };
      await this.updateComplete;
      this.querySelector<HTMLElement>(".fault")?.scrollIntoView({ block: "nearest" });
    }
  }
}

const values = (form: HTMLFormElement): Record<string, string> => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

class Account extends TeamView {
  static override properties = { ...TeamView.properties, made: { state: true } };
  private readonly tokens = new Loaded<{ tokens: Token[] }>(this);
  private made: Token | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = "Your account · Dateline";
    if (session.about?.team) this.load();
  }

  private load(): void {
    void this.tokens.load((signal) => get("/tokens", "", signal));
  }

  private password(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given = values(form);
    void this.attempt("password", async () => {
      if (given.new !== given.again) throw new Fault("The new password is not the same both times. Type it again.", 422, "again");
      await post("/password", { old: given.old, new: given.new });
      say("The password is changed. Sign in with the new one.");
      session.dispatchEvent(new Event("signed-out"));
    });
  }

  private issue(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const days = Number(data.get("days"));
    void this.attempt("token", async () => {
      this.made = await post<Token>("/tokens", { label: String(data.get("label")).trim(), scopes: data.getAll("scope").map(String), ...(days > 0 ? { days } : {}) });
      form.reset();
      this.load();
    });
  }

  private take(token: Token): void {
    void this.attempt("tokens", async () => {
      await remove(`/tokens/${encodeURIComponent(token.id)}`);
      if (this.made?.id === token.id) this.made = null;
      say(`The token ${token.label || token.id} no longer opens anything.`);
      this.load();
    });
  }

  private table(tokens: Token[]): TemplateResult {
    if (tokens.length === 0) return html`<p class="muted">There is none.</p>`;
    const many = isAdmin();
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label="Tokens">
        <table>
          <thead><tr><th scope="col">Token</th>${many ? html`<th scope="col">Of</th>` : nothing}<th scope="col">May</th><th scope="col">Made</th><th scope="col">Ends</th><th scope="col"><span class="aside">Remove</span></th></tr></thead>
          <tbody>
            ${tokens.map((token) => html`<tr><th scope="row"><bdi>${token.label || token.id}</bdi></th>${many ? html`<td><bdi>${token.user}</bdi></td>` : nothing}<td>${token.scopes.join(", ")}</td><td>${day(token.created.slice(0, 10))}</td><td>${token.expires ? day(token.expires.slice(0, 10)) : "never"}</td>
              <td class="right"><button type="button" class="button small" @click=${() => this.take(token)}>Remove<span class="aside"> the token ${token.label || token.id}</span></button></td></tr>`)}
          </tbody>
        </table>
      </div>
    `;
  }

  protected override render(): TemplateResult {
    const no = refused("Your account");
    if (no) return no;
    const user = session.about!.user;
    return html`
      <div class="page mid team">
        ${tabs("account")}
        <h1><bdi>${user?.name}</bdi></h1>
        <p class="muted">Your role is ${user?.role}. You ${session.may("names") ? "see" : "do not see"} the names of victims and witnesses.</p>
        <section class="card">
          <h2>Change your password</h2>
          <form @submit=${this.password}>
            ${this.faultOf("password")}
            <input name="user" autocomplete="username" hidden .value=${user?.name ?? ""} />
            <label class="field">Your password now <input name="old" type="password" autocomplete="current-password" required /></label>
            <div class="pair">
              <label class="field">The new one <input name="new" type="password" autocomplete="new-password" minlength="12" required /></label>
              <label class="field">The new one again <input name="again" type="password" autocomplete="new-password" minlength="12" required /></label>
            </div>
            <p class="muted small">At least twelve characters; a few plain words are good. You sign in anew afterwards, everywhere.</p>
            <button class="button primary">Change it</button>
          </form>
        </section>
        <section class="card">
          <h2>Tokens for programs</h2>
          <p>A program brings a token in place of a password. It may do what you may, and no more than its scopes say.</p>
          ${this.made?.token
            ? html`<div class="notice" role="status"><p><b>The token, shown this once:</b></p><p><code class="secret">${this.made.token}</code></p><p class="small">Keep it where the program finds it. Whoever has it can do what it may.</p></div>`
            : nothing}
          ${this.faultOf("tokens")}
          ${shown(this.tokens, ({ tokens }) => this.table(tokens), () => this.load())}
          <form class="new-token" @submit=${this.issue}>
            ${this.faultOf("token")}
            <h3>A new one</h3>
            <div class="pair">
              <label class="field">What it is for <input name="label" autocomplete="off" maxlength="80" required /></label>
              <label class="field">Days until it ends <input name="days" type="number" min="1" max="3650" step="1" placeholder="never" /></label>
            </div>
            <fieldset class="scopes"><legend>It may</legend>
              ${SCOPES.filter(([scope]) => scope === "read" || session.may(scope)).map(([scope, words]) => html`<label class="choice"><input type="checkbox" name="scope" value=${scope} ?checked=${scope === "read"} /> ${words}</label>`)}
            </fieldset>
            <button class="button">Make a token</button>
          </form>
        </section>
      </div>
    `;
  }
}

class Users extends TeamView {
  static override properties = { ...TeamView.properties, asked: { state: true }, changing: { state: true } };
  private readonly users = new Loaded<{ users: User[] }>(this);
  private asked: string | null = null;
  private changing: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = "Users · Dateline";
    if (isAdmin()) this.load();
  }

  private load(): void {
    void this.users.load((signal) => get("/users", "", signal));
  }

  private add(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given = values(form);
    void this.attempt("add", async () => {
      const user = await post<User>("/users", { name: given.name?.trim(), role: given.role, names: given.names === "on", password: given.password });
      form.reset();
      say(`${user.name} can sign in now, as ${user.role}.`);
      this.load();
    });
  }

  private change(user: User, changes: Partial<{ role: string; names: boolean; password: string }>, words: string): void {
    void this.attempt("users", async () => {
      try {
        await post(`/users/${encodeURIComponent(user.name)}`, changes);
        this.changing = null;
        say(words);
      } finally {
        this.load();
      }
    });
  }

  private take(user: User): void {
    void this.attempt("users", async () => {
      await remove(`/users/${encodeURIComponent(user.name)}`);
      this.asked = null;
      say(`${user.name} can no longer sign in. The rulings stay.`);
      this.load();
    });
  }

  private row(user: User): TemplateResult {
    const own = user.name === session.about?.user?.name;
    const sees = SEEING.includes(user.role);
    return html`
      <tr>
        <th scope="row"><bdi>${user.name}</bdi>${own ? html` <span class="muted">(you)</span>` : nothing}</th>
        <td><select aria-label=${`Role of ${user.name}`} .value=${user.role} @change=${(e: Event) => {
          const role = (e.target as HTMLSelectElement).value;
          this.change(user, { role }, `${user.name} is ${role} now.`);
        }}>${ROLES.map(([role]) => html`<option value=${role} ?selected=${role === user.role}>${role}</option>`)}</select></td>
        <td><label class="choice"><input type="checkbox" .checked=${user.names || sees} ?disabled=${sees} @change=${(e: Event) => {
          const names = (e.target as HTMLInputElement).checked;
          this.change(user, { names }, `${user.name} ${names ? "sees" : "no longer sees"} names.`);
        }} /><span class="sees">sees names<span class="aside"> (${user.name})</span></span></label></td>
        <td class="since">${day(user.created.slice(0, 10))}</td>
        <td class="right">
          ${this.asked === user.name
            ? html`<span class="buttons" role="group" aria-label=${`Remove ${user.name}?`}><span>Remove ${user.name}?</span><button type="button" class="button small warn" @click=${() => this.take(user)}>Remove</button><button type="button" class="button small" @click=${() => (this.asked = null)}>Keep</button></span>`
            : html`<span class="buttons"><button type="button" class="button small" @click=${() => (this.changing = this.changing === user.name ? null : user.name)}>New password<span class="aside"> for ${user.name}</span></button>${own
                ? nothing
                : html`<button type="button" class="button small" @click=${() => (this.asked = user.name)}>Remove<span class="aside"> ${user.name}</span></button>`}</span>`}
        </td>
      </tr>
      ${this.changing === user.name
        ? html`<tr><td colspan="5"><form class="inline-form" @submit=${(e: SubmitEvent) => {
            e.preventDefault();
            this.change(user, { password: values(e.target as HTMLFormElement).password ?? "" }, `${user.name} has a new password.`);
          }}><label class="field">New password for ${user.name} <input name="password" type="password" autocomplete="new-password" minlength="12" required /></label><button class="button">Set it</button></form></td></tr>`
        : nothing}
    `;
  }

  protected override render(): TemplateResult {
    const no = refused("Users");
    if (no) return no;
    return html`
      <div class="page mid team">
        ${tabs("users")}
        <h1>Users</h1>
        ${this.faultOf("users")}
        <section class="card">
          ${shown(
            this.users,
            ({ users }) => html`<div class="scroll" tabindex="0" role="region" aria-label="Users">
              <table><thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Names of victims<span class="since"> and witnesses</span></th><th scope="col" class="since">Since</th><th scope="col"><span class="aside">Change</span></th></tr></thead>
              <tbody>${users.map((user) => this.row(user))}</tbody></table></div>`,
            () => this.load(),
          )}
        </section>
        <section class="card">
          <h2>Add a user</h2>
          <form @submit=${this.add}>
            ${this.faultOf("add")}
            <div class="pair">
              <label class="field">Name <input name="name" autocomplete="off" autocapitalize="none" required /></label>
              <label class="field">Password <input name="password" type="password" autocomplete="new-password" minlength="12" required /></label>
            </div>
            <label class="field">Role <select name="role">${ROLES.map(([role, words]) => html`<option value=${role}>${role}: ${words}</option>`)}</select></label>
            <label class="choice"><input type="checkbox" name="names" /> sees the names of victims and witnesses, whatever the role</label>
            <button class="button primary">Add</button>
          </form>
        </section>
      </div>
    `;
  }
}

class AuditPage extends View {
  static override properties = { state: { attribute: false } };
  declare state: State;
  private readonly audit = new Loaded<Audit>(this);
  private shownFrom = -1;

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = "Audit · Dateline";
  }

  override willUpdate(): void {
    if (isAdmin() && this.shownFrom !== this.offset) this.load();
  }

  private get offset(): number {
    const given = Number(first(this.state, "offset") ?? 0);
    return Number.isSafeInteger(given) && given > 0 ? given : 0;
  }

  private load(): void {
    this.shownFrom = this.offset;
    void this.audit.load((signal) => get("/audit", { offset: this.offset, limit: LINES }, signal));
  }

  private lines(audit: Audit): TemplateResult {
    const to = audit.offset + audit.lines.length;
    return html`
      ${audit.faults.length
        ? html`<div class="fault" role="alert"><p><b>The audit was altered.</b></p><ul>${audit.faults.map((fault) => html`<li>${fault}</li>`)}</ul></div>`
        : html`<p class="whole" role="status">${icon("check")} Nothing is missing or altered: the chain of ${counted(audit.total, "line")} holds.</p>`}
      <div class="scroll" tabindex="0" role="region" aria-label="Lines of the audit">
        <table class="audit"><thead><tr><th scope="col" class="right">No.</th><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Of what</th></tr></thead>
        <tbody>${audit.lines.map((line) => html`<tr title=${line.digest}><td class="number right">${line.number}</td><td>${instant(line.at)}</td><td><bdi>${line.who}</bdi></td><td>${line.what}</td><td class="detail"><bdi>${line.detail}</bdi></td></tr>`)}</tbody></table>
      </div>
      <nav class="pages" aria-label="Pages">
        ${audit.offset > 0 ? html`<a class="button small" href=${`/audit?offset=${Math.max(0, audit.offset - LINES)}`}>Later</a>` : nothing}
        <span class="muted">${count(Math.min(audit.offset + 1, audit.total))}–${count(to)} of ${count(audit.total)}</span>
        ${to < audit.total ? html`<a class="button small" href=${`/audit?offset=${to}`}>Earlier</a>` : nothing}
      </nav>
    `;
  }

  protected override render(): TemplateResult {
    const no = refused("Audit");
    if (no) return no;
    return html`<div class="page team">${tabs("audit")}<h1>Audit</h1><p class="muted">Who signed in, ruled, added, took out data or changed a user. Each line has a digest of itself and of the line before.</p>${shown(this.audit, (audit) => this.lines(audit), () => this.load())}</div>`;
  }
}

customElements.define("dl-account", Account);
customElements.define("dl-users", Users);
customElements.define("dl-audit", AuditPage);
