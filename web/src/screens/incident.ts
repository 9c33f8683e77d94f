/** One incident with all that stands behind it, and what a person can rule on it. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { articleAddress, incidentAddress } from "../address";
import { get, live, session } from "../api";
import type { Account, Article, Dossier, Evidence, Incident, Responsibility, Ruling, Who } from "../model";
import { figurePanel } from "../parts/figures";
import { reviewBadge, said } from "../parts/marks";
import { type Correction, rule, undo, type Outcome } from "../parts/ruling";
import "../parts/ruling";
import { go, icon, isWriting, Loaded, say, shown, View } from "../view";
import { counted, field, instant, label, placeCaution, range, ruled, shortRange, when, where } from "../words";

const ROLES = ["perpetrator", "target", "victim", "party", "responder"];
const CERTAINTY: Record<string, string> = { claimed: "by their own claim", accused: "accused", suspected: "suspected", denied: "denied" };
const SHOWN_FIGURES = 5;

class IncidentScreen extends View {
  static override properties = { incident: {}, all: { state: true }, joining: { state: true } };
  declare incident: string;
  private readonly dossier = new Loaded<Dossier>(this);
  private all = false;
  private joining = false;
  private again = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.until(
      live.on("change", (change) => {
        const here = this.dossier.value?.incident.id;
        if (here && (change.incident === here || change.others?.includes(here))) {
          clearTimeout(this.again);
          this.again = window.setTimeout(() => void this.load(), 250);
        }
      }),
    );
    const keys = (event: KeyboardEvent) => this.keys(event);
    document.addEventListener("keydown", keys);
    this.until(() => document.removeEventListener("keydown", keys));
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("incident")) {
      if (this.dossier.value?.incident.id !== this.incident) this.dossier.value = null;
      void this.load();
    }
  }

  private async load(): Promise<void> {
    const dossier = await this.dossier.load((signal) => get<Dossier>(`/incidents/${encodeURIComponent(this.incident)}`, "", signal));
    if (!dossier) return;
    document.title = `${session.typeLabel(dossier.incident.type)}, ${where(dossier.incident.where, false)} · Dateline`;
    // Found by a former id or by one of its accounts: the address becomes the id of now.
    if (dossier.incident.id !== this.incident) go(incidentAddress(dossier.incident.id), { replace: true });
  }

  private readonly ruled = (outcome: Outcome): void => {
    const here = this.dossier.value?.incident.id;
    const next = outcome.incidents[0];
    if (here && next && !outcome.incidents.includes(here)) go(incidentAddress(next), { replace: true });
    else void this.load();
  };

  private correct(path?: string): void {
    this.querySelector<Correction>("dl-correction")?.ask(this.dossier.value!.incident, this.ruled, path ? { field: path } : {});
  }

  private keys(event: KeyboardEvent): void {
    if (isWriting(event) || document.querySelector("dialog[open]") || !this.dossier.value || !session.may("rule")) return;
    const id = this.dossier.value.incident.id;
    if (event.key === "c") void rule({ kind: "confirm", incident: id }, this.ruled);
    else if (event.key === "e") this.correct();
    else if (event.key === "r") void rule({ kind: "reject", incident: id }, this.ruled);
    else if (event.key === "u") void undo(this.ruled);
    else return;
    event.preventDefault();
  }

  private actions(incident: Incident): TemplateResult {
    if (!session.may("rule")) return html`<p class="muted">You may read, not rule.</p>`;
    const id = incident.id;
    return html`
      <div class="actions" role="group" aria-label="Rule on this incident">
        <button type="button" class="button primary" @click=${() => rule({ kind: "confirm", incident: id }, this.ruled)}>Confirm <kbd>c</kbd></button>
        <button type="button" class="button" @click=${() => this.correct()}>Correct <kbd>e</kbd></button>
        <button type="button" class="button" aria-expanded=${this.joining ? "true" : "false"} @click=${() => (this.joining = !this.joining)}>Same as…</button>
        <button type="button" class="button warn" @click=${() => rule({ kind: "reject", incident: id }, this.ruled)}>Reject <kbd>r</kbd></button>
        <button type="button" class="quiet" @click=${() => undo(this.ruled)}>${icon("undo")} Undo <kbd>u</kbd></button>
      </div>
      ${this.joining
        ? html`<form class="join" @submit=${this.join}>
            <label class="field">The other incident: its id or address <input name="other" required autocomplete="off" /></label>
            <label class="field">Because <input name="because" autocomplete="off" /></label>
            <button class="button primary">They are the same</button>
          </form>`
        : nothing}
    `;
  }

  private async join(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const other = String(form.get("other")).trim();
    let id = /incidents\/([^/?#]+)/.exec(other)?.[1] ?? other;
    try {
      id = decodeURIComponent(id);
    } catch {
      say("This is no address of an incident.");
      return;
    }
    const because = String(form.get("because")).trim();
    const wish = { kind: "same" as const, a: this.dossier.value!.incident.id, b: id, ...(because ? { because } : {}) };
    if (await rule(wish, this.ruled)) this.joining = false;
  }

  /** The first words that a value rests on, with the article they stand in. */
  private words(evidence: readonly Evidence[], account: string | undefined): TemplateResult | typeof nothing {
    const one = evidence[0];
    const article = account && this.dossier.value!.accounts.find((a) => a.id === account)?.article;
    if (!one || !article) return nothing;
    return html`<a class="words" href=${`${articleAddress(article)}?account=${encodeURIComponent(account)}&span=${one.start}-${one.end}`}><q><bdi>${one.quote}</bdi></q></a>${one.saidBy ? html` <span class="muted small">says ${said(one.saidBy.name)}</span>` : nothing}`;
  }

  private from(incident: Incident, path: string): string | undefined {
    return incident.fieldFrom[path];
  }

  private source(incident: Incident, path: string): TemplateResult | typeof nothing {
    const from = this.from(incident, path);
    return from?.startsWith("ruling:") ? html` <span class="tag ruled">by a ruling</span>` : nothing;
  }

  private fact(name: string, value: unknown, words: unknown, edit?: string): TemplateResult {
    return html`<div class="fact"><dt>${name}</dt><dd><div class="fact-value">${value}${edit && session.may("rule")
      ? html`<button type="button" class="quiet square tiny" aria-label=${`Correct: ${name}`} title=${`Correct: ${name}`} @click=${() => this.correct(edit)}>${icon("edit")}</button>`
      : nothing}</div><div class="fact-words">${words}</div></dd></div>`;
  }

  private people(incident: Incident): TemplateResult[] {
    return ROLES.filter((role) => incident.who.some((who) => who.role === role)).map((role) => {
      const those = incident.who.map((who, index) => [who, index] as const).filter(([who]) => who.role === role);
      return this.fact(
        label(role),
        html`<ul class="plain">${this.grouped(those).map(([who, index]) => html`<li>${said(who.name)}${who.count && range(who.count) !== "unknown" ? html` <span class="number muted">${range(who.count)}</span>` : nothing} <span class="muted small">${who.kind.replace(/-/g, " ")}${CERTAINTY[who.certainty] ? ` · ${CERTAINTY[who.certainty]}` : ""}</span> ${this.words(who.evidence.length ? who.evidence : who.mentions, this.from(incident, `who.${index}`))}</li>`)}</ul>${this.source(incident, `who.${role}`)}`,
        nothing,
        `who.${role}`,
      );
    });
  }

  /** One line for those who have the same name. */
  private grouped(those: readonly (readonly [Who, number])[]): (readonly [Who, number])[] {
    const seen = new Set<string>();
    return those.filter(([who]) => {
      const name = (who.actor ?? who.name).toLowerCase();
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    });
  }

  private responsibility(list: readonly Responsibility[], incident: Incident): TemplateResult {
    const words: Record<string, string> = { claim: "claims it", denial: "denies it", accusation: "is accused" };
    return html`<ul class="plain">${list.map((r, i) => html`<li><span class="tag ${r.kind}">${label(r.kind)}</span> ${said(r.by, "somebody unknown")} <span class="muted">${words[r.kind] ?? r.kind}${r.mode ? `, ${r.mode}` : ""}</span> ${this.words(r.evidence, this.from(incident, `responsibility.${i}`))}</li>`)}</ul>`;
  }

  private facts(dossier: Dossier): TemplateResult {
    const { incident } = dossier;
    const caution = placeCaution(incident.where);
    const weapons = new Map(incident.weapons.map((weapon, index) => [weapon.kind, [weapon, index] as const]));
    return html`
      <dl class="facts">
        ${this.fact("What", html`<b>${session.typeLabel(incident.type)}</b>${this.source(incident, "type")}${incident.types.length > 1 ? html` <span class="muted">also told as ${incident.types.slice(1).map((t) => session.typeLabel(t).toLowerCase()).join(", ")}</span>` : nothing}`, nothing, "type")}
        ${this.fact("When", html`<b>${when(incident.when)}</b>${this.source(incident, "when")}${incident.when?.basis === "published" ? html` <span class="tag">from the day of publishing</span>` : nothing}`, this.words(incident.when?.evidence ?? [], this.from(incident, "when")), "when")}
        ${this.fact("Where", html`<b><bdi>${where(incident.where)}</bdi></b>${this.source(incident, "where")}${caution ? html` <span class="tag">${caution}</span>` : nothing}`, this.words(incident.where?.evidence ?? [], this.from(incident, "where")), "where")}
        ${this.people(incident)}
        ${incident.weapons.length
          ? this.fact("With what", html`<ul class="plain">${[...weapons.values()].map(([weapon, index]) => html`<li>${label(weapon.kind)} ${this.words(weapon.evidence.length ? weapon.evidence : weapon.mentions, this.from(incident, `weapons.${index}`))}</li>`)}</ul>${this.source(incident, "weapons")}`, nothing, "weapons")
          : nothing}
        ${this.fact("Responsibility", incident.responsibility.length ? this.responsibility(incident.responsibility, incident) : html`<span class="unknown">nobody claims or denies it in these articles</span>`, nothing, "responsibility")}
      </dl>
    `;
  }

  private figures({ incident, articles, readings }: Dossier): TemplateResult {
    const order = ["killed", "wounded", "abducted", "missing", "arrested"];
    const place = (of: string) => (order.includes(of) ? order.indexOf(of) : order.length);
    const figures = [...incident.figures].sort((x, y) => place(x.of) - place(y.of) || y.versions.length - x.versions.length || (y.best ?? 0) - (x.best ?? 0));
    const some = this.all ? figures : figures.slice(0, SHOWN_FIGURES);
    if (figures.length === 0) return html`<p class="unknown">No article gives a figure.</p>`;
    return html`
      ${some.map((f) => figurePanel(f, articles, readings, incident.fieldFrom, session.may("rule") ? (path) => this.correct(path) : null))}
      ${figures.length > SHOWN_FIGURES ? html`<button type="button" class="more" aria-expanded=${this.all ? "true" : "false"} @click=${() => (this.all = !this.all)}>${this.all ? "Fewer figures" : `${counted(figures.length - SHOWN_FIGURES, "more figure")}`}</button>` : nothing}
    `;
  }

  private accounts({ accounts, articles, incident }: Dossier): TemplateResult {
    const rows: [string, (account: Account) => string][] = [
      ["What", (a) => session.typeLabel(a.type)],
      ["When", (a) => when(a.when)],
      ["Where", (a) => where(a.where)],
      ["Told as", (a) => `${a.modality}${a.focus === "background" ? ", background" : ""}`],
      ["Perpetrator", (a) => this.names(a, "perpetrator")],
      ["Victim", (a) => this.names(a, "victim")],
      ["Target", (a) => this.names(a, "target")],
      ["With what", (a) => [...new Set(a.weapons.map((w) => label(w.kind)))].join(", ") || "–"],
      ["Killed", (a) => this.told(a, "killed")],
      ["Wounded", (a) => this.told(a, "wounded")],
    ];
    const article = (a: Account) => articles.find((one) => one.id === a.article);
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label="Accounts side by side">
        <table class="compare">
          <caption class="aside">Accounts side by side; where they differ the row is marked</caption>
          <thead><tr><td></td>${accounts.map((a) => html`<th scope="col"><a href=${`${articleAddress(a.article)}?account=${encodeURIComponent(a.id)}`}><bdi>${article(a)?.publisher ?? a.article}</bdi></a><span class="muted small">${instant(article(a)?.published)}</span></th>`)}</tr></thead>
          <tbody>
            ${rows.map(([name, value]) => {
              const values = accounts.map(value);
              const known = new Set(values.filter((v) => !/unknown|^–$/.test(v)).map((v) => v.toLowerCase()));
              const differ = known.size > 1;
              const told = (one: string) => values.filter((v) => v.toLowerCase() === one).length;
              if (known.size === 0 && values.every((v) => v === "–")) return nothing;
              const usual = [...known].sort((x, y) => told(y) - told(x))[0];
              return html`<tr><th scope="row">${name}${differ ? html`<span class="mark-differ" title="They differ"> ≠</span><span class="aside"> (they differ)</span>` : nothing}</th>${values.map((v) => html`<td class=${/unknown|^–$/.test(v) ? "unknown" : differ && v.toLowerCase() !== usual ? "differ" : ""}><bdi>${v}</bdi></td>`)}</tr>`;
            })}
            ${accounts.length > 1 && session.may("rule")
              ? html`<tr><th scope="row">Link</th>${accounts.map((a) => html`<td><button type="button" class="button small" @click=${() => this.split(a, incident)}>Another incident</button></td>`)}</tr>`
              : nothing}
          </tbody>
        </table>
      </div>
    `;
  }

  private async split(account: Account, incident: Incident): Promise<void> {
    const other = incident.accounts.find((id) => id !== account.id);
    if (other) await rule({ kind: "different", a: account.id, b: other }, this.ruled);
  }

  private names(account: Account, role: string): string {
    return [...new Set(account.who.filter((who) => who.role === role).map((who) => who.name))].join(", ") || "–";
  }

  private told(account: Account, of: string): string {
    return account.figures.filter((f) => f.of === of).map((f) => shortRange(f) + (f.group === "all" ? "" : ` ${f.group}`)).join(", ") || "–";
  }

  /** Articles by the source that stands behind them: a reprint stands under what it prints. */
  private sources({ articles, incident }: Dossier): TemplateResult {
    const behind = (article: Article): string => {
      const original = article.sameTextAs ? articles.find((a) => a.id === article.sameTextAs) : undefined;
      if (original) return behind(original);
      const version = incident.figures.flatMap((f) => f.versions).find((v) => v.article === article.id && v.source);
      return version?.source ?? article.publisher ?? article.id;
    };
    const groups = new Map<string, Article[]>();
    for (const article of articles) groups.set(behind(article), [...(groups.get(behind(article)) ?? []), article]);
    return html`
      <p class="muted">${counted(articles.length, "article")}, ${counted(incident.independentSources, "independent source")}: reprints of one text count once.</p>
      <ul class="sources">
        ${[...groups].map(([name, those]) => html`<li>
          <b><bdi>${those[0]!.agency ?? those[0]!.publisher ?? name}</bdi></b>
          <ul>${those.map((a) => html`<li><a href=${articleAddress(a.id)}>${said(a.title, a.id)}</a><span class="muted small"><bdi>${a.publisher ?? "publisher unknown"}</bdi> · ${a.published ? instant(a.published) : "undated"}${a.sameTextAs ? " · reprint" : ""}</span></li>`)}</ul>
        </li>`)}
      </ul>
    `;
  }

  private links({ incident }: Dossier): TemplateResult {
    if (incident.links.length === 0) return html`<p class="muted">Only one account tells of it.</p>`;
    return html`<ul class="links">${incident.links.map((link) => html`<li>
      <details><summary><bdi>${link.a}</bdi> and <bdi>${link.b}</bdi> <span class="number muted">${link.score.toFixed(2)}</span></summary><ul class="because">${link.because.map((reason) => html`<li><bdi>${reason}</bdi></li>`)}</ul></details>
    </li>`)}</ul>`;
  }

  private conflicts({ conflicts }: Dossier): TemplateResult {
    return html`${conflicts.map((conflict) => html`<div class="conflict"><h3>${field(conflict.field)}</h3><ul>${conflict.sides.map((side) => html`<li><bdi>${side.value}</bdi> <span class="muted small">${counted(side.sources, "source")}</span></li>`)}</ul></div>`)}`;
  }

  private history(rulings: readonly Ruling[]): TemplateResult {
    if (rulings.length === 0) return html`<p class="muted">Nobody has ruled on it yet.</p>`;
    const gone = new Set(rulings.map((r) => r.takesBack));
    return html`<ol class="history">${[...rulings].reverse().map((r) => html`<li class=${gone.has(r.id) ? "gone" : ""}>
      <span><b><bdi>${r.by}</bdi></b> ${ruled(r.kind)}${r.field ? html` <b>${field(r.field)}</b> to <b class="number"><bdi>${r.value ?? "unknown"}</bdi></b>` : nothing}</span>
      ${r.because ? html`<q><bdi>${r.because}</bdi></q>` : nothing}
      ${r.words ? html`<a class="small" href=${`${articleAddress(r.words.article)}?span=${r.words.start}-${r.words.end}`}>the words it rests on</a>` : nothing}
      <span class="muted small"><time datetime=${r.at}>${instant(r.at)}</time>${gone.has(r.id) ? " · taken back" : r.kind === "taken-back" || !session.may("rule") ? nothing : html` · <button type="button" class="link" @click=${() => undo(this.ruled, [r.id])}>Take back</button>`}</span>
    </li>`)}</ol>`;
  }

  private whole(dossier: Dossier): TemplateResult {
    const { incident } = dossier;
    return html`
      <div class="page incident ${incident.review === "rejected" ? "is-rejected" : ""}">
        <header class="incident-head">
          <p class="crumbs"><a href="/">Overview</a> <span class="muted">/ incident <code>${incident.id}</code></span></p>
          <h1>${session.typeLabel(incident.type)} <span class="h1-place"><bdi>${where(incident.where, false)}</bdi></span></h1>
          <p class="head-line"><time>${when(incident.when)}</time> ${reviewBadge(incident.review)} <span class="muted">${counted(incident.accounts.length, "account")}, ${counted(incident.independentSources, "independent source")}</span>${incident.changed ? html` <span class="muted">changed ${instant(incident.changed)}</span>` : nothing}</p>
          ${this.actions(incident)}
        </header>
        <div class="incident-grid">
          <div>
            <section class="card"><h2>What happened</h2>${this.facts(dossier)}</section>
            <section class="card"><h2>Figures</h2>${this.figures(dossier)}</section>
            <section class="card"><h2>Accounts side by side</h2>${this.accounts(dossier)}</section>
          </div>
          <aside aria-label="What stands behind it">
            ${dossier.conflicts.length ? html`<section class="card caution"><h2>Where sources disagree</h2>${this.conflicts(dossier)}</section>` : nothing}
            <section class="card"><h2>Sources</h2>${this.sources(dossier)}</section>
            <section class="card"><h2>Why these accounts are one incident</h2>${this.links(dossier)}</section>
            <section class="card"><h2>History of rulings</h2>${this.history(dossier.rulings)}</section>
            <p class="data">This incident as <a data-data href=${`${incidentAddress(incident.id)}?format=json`}>JSON</a></p>
          </aside>
        </div>
        <dl-correction></dl-correction>
      </div>
    `;
  }

  protected override render(): unknown {
    if (this.dossier.status === 404 && !this.dossier.value) return html`<div class="page narrow"><h1>No such incident</h1><p>${this.dossier.fault}</p><p><a href="/">To the overview</a></p></div>`;
    return shown(this.dossier, (dossier) => this.whole(dossier), () => void this.load());
  }
}

customElements.define("dl-incident", IncidentScreen);
