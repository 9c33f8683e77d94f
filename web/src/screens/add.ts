/** Articles come in: pasted, from an address, as files, from watched feeds. What becomes of them is told as it happens. */
import { html, nothing, type TemplateResult } from "lit";
import { get, live, post, session } from "../api";
import type { Job } from "../model";
import { Loaded, say, shown, told, View } from "../view";
import { count, counted, instant, label } from "../words";

interface Source {
  id?: string;
  url: string;
  title?: string | null;
  state?: string | null;
  last?: string | null;
  next?: string | null;
  fault?: string | null;
}

const STATES: Record<Job["state"], string> = { waiting: "waiting", reading: "reading", done: "done", failed: "failed" };
const PROBLEMS = 50;

class Add extends View {
  static override properties = { over: { state: true }, sending: { state: true }, fault: { state: true } };
  private readonly jobs = new Loaded<{ jobs: Job[] }>(this);
  private readonly sources = new Loaded<{ sources: Source[] }>(this);
  private over = false;
  private sending = false;
  private fault: { form: string; words: string } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = "Add · Dateline";
    this.until(live.on("job", (job) => this.keep(job)));
    void this.jobs.load((signal) => get("/jobs", "", signal));
    void this.sources.load((signal) => get("/sources", "", signal));
  }

  private keep(job: Job): void {
    const jobs = this.jobs.value?.jobs ?? [];
    const at = jobs.findIndex((one) => one.id === job.id);
    this.jobs.value = { jobs: at < 0 ? [job, ...jobs] : jobs.map((one, i) => (i === at ? job : one)) };
    this.requestUpdate();
  }

  private async send(form: string, body: unknown, done?: () => void): Promise<void> {
    this.sending = true;
    this.fault = null;
    try {
      const { job } = await post<{ job: string | Job }>("/articles", body);
      done?.();
      this.keep(typeof job === "string" ? await get<Job>(`/jobs/${encodeURIComponent(job)}`) : job);
      say("Handed over. What is read from it appears below.");
    } catch (fault) {
      this.fault = { form, words: told(fault) };
    } finally {
      this.sending = false;
    }
  }

  private paste(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()] as const).filter(([, value]) => value !== ""));
    void this.send("paste", given, () => form.reset());
  }

  private address(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    void this.send("address", { url: String(new FormData(form).get("url")).trim() }, () => form.reset());
  }

  private files(files: FileList | null | undefined): void {
    if (!files?.length) return;
    const body = new FormData();
    for (const file of files) body.append("files", file, file.name);
    void this.send("files", body);
  }

  private async watch(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    try {
      await post("/sources", { url: String(new FormData(form).get("url")).trim() });
      form.reset();
      await this.sources.load((signal) => get("/sources", "", signal));
    } catch (fault) {
      this.fault = { form: "watch", words: told(fault) };
    }
  }

  private faultOf(form: string): TemplateResult | typeof nothing {
    return this.fault?.form === form ? html`<p class="fault" role="alert">${this.fault.words}</p>` : nothing;
  }

  private job(job: Job): TemplateResult {
    const going = job.state === "waiting" || job.state === "reading";
    const { made, changed, gone } = job.incidents;
    return html`
      <li class="job job-${job.state}">
        <p class="job-head"><span class="badge job-badge-${job.state}">${STATES[job.state] ?? label(job.state)}</span>
          <span>${counted(job.articles, "article")}: <b class="number">${count(job.added)}</b> new, <span class="number">${count(job.versions)}</span> new versions, <span class="number">${count(job.unchanged)}</span> unchanged</span>
          <span class="muted small">${job.started ? instant(job.started) : ""}</span></p>
        ${going ? html`<progress aria-label="Reading"></progress>` : nothing}
        <p>Incidents: <b class="number">${count(made)}</b> new, <span class="number">${count(changed)}</span> changed, <span class="number">${count(gone)}</span> gone${!going && made + changed > 0 && job.started ? html` · <a href=${`/?sort=changed&order=desc`}>see them</a>` : nothing}</p>
        ${job.problems.length
          ? html`<details open class="problems"><summary>${counted(job.problems.length, "problem")}</summary><ul>${job.problems.slice(0, PROBLEMS).map((p) => html`<li><code>${p.code}</code> <bdi>${p.message}</bdi>${(p.where ?? p.input) ? html` <span class="muted"><bdi>${p.where ?? p.input}</bdi></span>` : nothing}</li>`)}</ul>${job.problems.length > PROBLEMS ? html`<p class="muted small">and ${count(job.problems.length - PROBLEMS)} more</p>` : nothing}</details>`
          : nothing}
      </li>
    `;
  }

  protected override render(): TemplateResult {
    if (!session.may("add")) return html`<div class="page narrow"><h1>Add</h1><p>You may read, not add. Somebody with the role of coder can.</p></div>`;
    return html`
      <div class="page add">
        <h1>Add articles</h1>
        <div class="add-grid">
          <section class="card">
            <h2>Paste a text</h2>
            <form @submit=${this.paste}>
              ${this.faultOf("paste")}
              <label class="field">Text <textarea name="text" rows="9" required dir="auto"></textarea></label>
              <label class="field">Title <input name="title" autocomplete="off" dir="auto" /></label>
              <div class="pair">
                <label class="field">Published <input name="published" type="date" /></label>
                <label class="field">Publisher <input name="publisher" autocomplete="off" dir="auto" /></label>
              </div>
              <label class="field">Where it stood <input name="url" type="url" placeholder="https://" autocomplete="off" /></label>
              <p class="muted small">The day of publishing tells which Thursday “on Thursday” was.</p>
              <button class="button primary" ?disabled=${this.sending}>Read it</button>
            </form>
          </section>
          <div>
            <section class="card">
              <h2>Files</h2>
              ${this.faultOf("files")}
              <label class="drop ${this.over ? "over" : ""}" @dragover=${(e: DragEvent) => {
                e.preventDefault();
                this.over = true;
              }} @dragleave=${() => (this.over = false)} @drop=${(e: DragEvent) => {
                e.preventDefault();
                this.over = false;
                this.files(e.dataTransfer?.files);
              }}>
                <span><b>Drop files here</b> or choose them</span>
                <span class="muted small">text, HTML, PDF, DOCX, Markdown, mail, CSV, JSONL, feeds, web archives, and ZIP or TAR of these</span>
                <input type="file" name="files" multiple @change=${(e: Event) => {
                  this.files((e.target as HTMLInputElement).files);
                  (e.target as HTMLInputElement).value = "";
                }} />
              </label>
            </section>
            <section class="card">
              <h2>From an address</h2>
              <form @submit=${this.address}>
                ${this.faultOf("address")}
                <label class="field">Address of a page or feed <input name="url" type="url" required placeholder="https://" autocomplete="off" /></label>
                <p class="muted small">Dateline fetches it once. Nothing else leaves this machine.</p>
                <button class="button" ?disabled=${this.sending}>Fetch and read</button>
              </form>
            </section>
            <section class="card">
              <h2>Watched feeds</h2>
              ${this.faultOf("watch")}
              ${shown(this.sources, ({ sources }) => (sources.length ? html`<ul class="plain">${sources.map((s) => html`<li><bdi>${s.title ?? s.url}</bdi> <span class="muted small">${s.state ?? ""}${s.last ? ` · last read ${instant(s.last)}` : ""}${s.fault ? ` · ${s.fault}` : ""}</span></li>`)}</ul>` : html`<p class="muted">No feed is watched.</p>`))}
              <form class="inline-form" @submit=${this.watch}><label class="field">Feed <input name="url" type="url" required placeholder="https://" autocomplete="off" /></label><button class="button">Watch</button></form>
            </section>
          </div>
        </div>
        <section class="card" aria-live="polite">
          <h2>What was read</h2>
          ${shown(this.jobs, ({ jobs }) => (jobs.length ? html`<ul class="jobs">${jobs.map((job) => this.job(job))}</ul>` : html`<p class="muted">Nothing yet in this session of the server.</p>`))}
        </section>
      </div>
    `;
  }
}

customElements.define("dl-add", Add);
