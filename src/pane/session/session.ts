import type { Finding } from '../../explain';
import { readForm } from '../../form';
import { HostError } from '../../hosts/host';
import { joinPlans, planEdits, planFix, type WriteMode } from '../../plan';
import type { Report } from '../../report/report';
import { reportSheet } from '../../report/report-sheet';
import type { Review } from '../../review';
import { ruleSet } from '../../rules';
import type { Address, Sheet } from '../../sheet';
import { carried } from '../../templates';
import { pane as words } from '../../words/pane';
import { Memory } from './memory';
import { type Pin, pinFor } from './pins';
import { listOn, reportOn } from './reported';
import { loadSettings, saveSettings, type Settings } from './settings';
import { type Environment, nothingDone, type Reviews, type SheetResult, showing, type State } from './state';
import { Steps } from './steps';
import { blankOf, givenIn, type TemplateChoice } from './template-choice';
import { findingKey, type Waiver } from './waivers';
import { Writing } from './writing';

/**
 * What the pane and the ribbon's commands do, without a page: the verbs. How a step is carried out and shown is in
 * steps.ts, what the workbook remembers in memory.ts, how cells and marks are written in writing.ts.
 */
export class Session {
  private readonly steps: Steps;
  private readonly memory: Memory;
  private readonly writing: Writing;
  /** The worksheet the gallery was opened on, where it holds a form. */
  private source: Sheet | null = null;
  private isCancelled = false;

  constructor(private readonly environment: Environment) {
    const first: State = {
      host: null,
      busy: null,
      canCancel: false,
      problem: null,
      notice: null,
      ...nothingDone,
      settings: loadSettings(environment.keep),
    };
    this.memory = new Memory(environment.host);
    this.steps = new Steps(first, { begin: () => this.begin(), keepUp: () => this.keepUp() });
    this.writing = new Writing(environment, this.memory, this.steps, () => void this.check());
    environment.host.onChange?.(() => void this.steps.changed());
  }

  get state(): State {
    return this.steps.state;
  }

  readonly rules = ruleSet;

  /** Tells one session from the next: a page that opens another file has a new one. */
  readonly id = `session ${++sessions}`;

  readonly subscribe = (listener: () => void): (() => void) => this.steps.subscribe(listener);

  /** 校验并评分, 仅校验 (`null`), or 重算全部得分 (`overwrite`), on the active worksheet or a named one. */
  check(mode: WriteMode | null = this.state.settings.mode, name?: string): Promise<void> {
    return this.steps.step(
      words.busy.reading,
      async () => {
        const { sheet, leftOut } = await this.environment.host.snapshot(name);
        this.steps.set({ busy: words.busy.checking, leftOut });
        const reviewed = await this.writing.reviewed(sheet);
        const plan = mode && joinPlans(reviewed.flatMap(each => (each.form ? [planEdits(each, mode)] : [])));
        if (!plan) return this.writing.show(reviewed);
        const { edits } = plan;
        await this.writing.write(sheet, edits, reviewed);
        if (!this.state.problem) this.steps.set({ notice: this.writing.writtenText(edits.length) });
      },
      name === undefined,
    );
  }

  /** 采用 */
  adopt(finding: Finding): Promise<void> {
    return this.onForm(words.busy.writing, (review, forms) =>
      this.writing.write(review.sheet, planFix(review.sheet, finding).edits, forms),
    );
  }

  /** 忽略: kept in the workbook with its reason. */
  waive(finding: Finding, reason: string): Promise<void> {
    const { review, waivers } = this.state;
    if (!review) return Promise.resolve();
    const waiver = { sheet: review.sheet.name, finding: findingKey(finding), reason };
    return this.keepWaivers([...waivers, waiver]);
  }

  restore(waiver: Waiver): Promise<void> {
    return this.keepWaivers(this.state.waivers.filter(each => each !== waiver));
  }

  /** “G7 没错”: the cell is no candidate any more, and what is left is explained anew. */
  pin(at: Address): Promise<void> {
    const { review, pins } = this.state;
    return review ? this.keepPins([...pins, pinFor(review.sheet, at)]) : Promise.resolve();
  }

  unpin(pin: Pin): Promise<void> {
    return this.keepPins(this.state.pins.filter(each => each !== pin));
  }

  /** 撤销本次写入: the last write, cells that were edited since left alone. */
  undo(): Promise<void> {
    return this.steps.step(words.busy.undoing, () => this.writing.undo());
  }

  clearMarks(): Promise<void> {
    return this.steps.step(
      words.busy.clearing,
      async () => {
        const places = await this.environment.host.clearMarks();
        await this.memory.forgetMarks();
        this.steps.set({ notice: words.cleared(String(places)) });
      },
      true,
    );
  }

  goTo(at: Address, sheet: string | undefined = this.state.review?.sheet.name): Promise<void> {
    if (sheet === undefined) return Promise.resolve();
    return this.steps.step(null, () => this.environment.host.goTo(sheet, at));
  }

  /** Learns what program it is in: 设置 tells it before a workbook is open, too. */
  async introduce(): Promise<void> {
    if (!this.state.host) this.steps.set({ host: await this.environment.host.info() });
  }

  get canCollapse(): boolean {
    return this.environment.collapse !== undefined;
  }

  /** 收起, whatever else is under way. */
  collapse(): void {
    try {
      this.environment.collapse?.();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.steps.set({ problem: { message: error.message, retry: null } });
    }
  }

  /** 校验全部工作表: nothing is written. `cancel` stops it after the worksheet at hand. */
  checkAll(): Promise<void> {
    return this.steps.step(
      words.busy.reading,
      async () => {
        this.isCancelled = false;
        this.steps.set({ canCancel: true });
        const { host } = this.environment;
        const sheets = (await host.sheets()).filter(({ hidden }) => !hidden);
        const results: SheetResult[] = [];
        for (const [index, { name }] of sheets.entries()) {
          if (this.isCancelled) break;
          this.steps.set({ busy: words.busy.all(String(index + 1), String(sheets.length), name) });
          const { sheet } = await host.snapshot(name);
          const forms = await this.writing.reviewed(sheet);
          results.push(...forms.map((review, place) => ({ sheet: name, place, of: forms.length, review })));
        }
        this.steps.set({ all: results, notice: this.isCancelled ? words.all.stopped : null });
      },
      true,
    );
  }

  /** Goes to a form of 全部工作表 and shows its result. */
  async open({ sheet, place, review }: SheetResult): Promise<void> {
    const { top, left } = review.range;
    await this.goTo(place === 0 ? { row: 0, col: 0 } : { row: top, col: left }, sheet);
    await this.check(null, sheet);
    this.show(place);
  }

  /** Shows another form of the worksheet. */
  show(place: number): void {
    const review = this.state.forms?.[place];
    if (review) this.steps.set({ review });
  }

  cancel(): void {
    this.isCancelled = true;
  }

  /** 插入空白模板: shows the forms there are, and looks whether the active worksheet is one. */
  openGallery(): Promise<void> {
    return this.steps.step(
      words.busy.reading,
      async () => {
        const { sheet } = await this.environment.host.snapshot();
        const { form } = readForm(sheet);
        this.source = form && sheet;
        this.steps.set({ gallery: { source: form && { sheet: sheet.name, form } } });
      },
      true,
    );
  }

  closeGallery(): void {
    this.steps.set({ gallery: null });
  }

  insertTemplate(choice: TemplateChoice): Promise<void> {
    return this.steps.step(words.busy.inserting, async () => {
      const { form, left } = this.drawn(choice);
      const name = await this.environment.host.insertSheet(form);
      this.steps.set({ gallery: null, notice: [words.inserted(name), ...left].join('') });
    });
  }

  private drawn(choice: TemplateChoice) {
    const source = this.state.gallery?.source;
    if (!choice.fromSheet || !source || !this.source) return { form: blankOf(choice), left: [] };
    return carried({ sheet: this.source, form: source.form }, choice.template, givenIn(choice));
  }

  /** 导出问题清单 */
  exportList(): Promise<void> {
    return this.onForm(words.busy.inserting, async (_, forms) => {
      const name = await this.environment.host.insertSheet(listOn(forms, this.state.waivers));
      this.steps.set({ notice: words.exported(name) });
    });
  }

  /** 校验报告 of what is shown, with the file's name where there is one; null where there is no form. */
  report(file: string | null): Report | null {
    const { review } = this.state;
    return review?.form ? reportOn(review, this.state.waivers, file) : null;
  }

  /** Puts the reports of the worksheet's forms into the workbook, each as a worksheet behind the others. */
  insertReport(file: string | null): Promise<void> {
    return this.onForm(words.busy.inserting, async (_, forms) => {
      const names: string[] = [];
      for (const each of forms) {
        if (!each.form) continue;
        names.push(
          await this.environment.host.insertSheet(reportSheet(reportOn(each, this.state.waivers, file))),
        );
      }
      this.steps.set({ notice: words.reported(names.join('”“')) });
    });
  }

  change(settings: Settings): void {
    saveSettings(this.environment.keep, settings);
    this.steps.set({ settings });
  }

  dismiss(): void {
    this.steps.set({ problem: null, notice: null });
  }

  closeAll(): void {
    this.steps.set({ all: null });
  }

  /** A step on the form that is shown; nothing where none is. */
  private onForm(busy: string, work: (review: Review, forms: Reviews) => Promise<void>): Promise<void> {
    const shown = (): Review | null => (this.state.review?.form ? this.state.review : null);
    if (!shown()) return Promise.resolve();
    return this.steps.step(busy, async () => {
      const review = shown();
      if (review) await work(review, this.state.forms ?? [review]);
    });
  }

  private keepWaivers(waivers: readonly Waiver[]): Promise<void> {
    return this.steps.step(words.busy.writing, async () => {
      await this.memory.keepWaivers(waivers);
      this.steps.set({ waivers });
    });
  }

  private keepPins(pins: readonly Pin[]): Promise<void> {
    return this.steps.step(words.busy.checking, async () => {
      await this.memory.keepPins(pins);
      this.steps.set({ pins });
      const { review } = this.state;
      if (review) this.steps.set(showing(await this.writing.reviewed(review.sheet), this.state));
    });
  }

  private async keepUp(): Promise<void> {
    const { review } = this.state;
    if (review) await this.writing.markAgain(review.sheet.name);
  }

  /** What an earlier session left in the workbook in front. Gives whether another one was there before. */
  private async begin(): Promise<boolean> {
    await this.introduce();
    const loaded = await this.memory.load();
    if (!loaded) return false;
    const { isOther, ...remembered } = loaded;
    this.source = null;
    this.steps.set({ ...nothingDone, ...remembered });
    return isOther;
  }
}

let sessions = 0;
