import { isChecked, isReviewed, type ListReview } from '../../across';
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
        const reviewed = await this.withOthers(sheet, await this.writing.reviewed(sheet));
        const plan = mode && joinPlans(reviewed.flatMap(each => (each.form ? [planEdits(each, mode)] : [])));
        if (mode && reviewed.some(isChecked)) return this.writing.write(sheet, [], reviewed);
        if (!plan) return this.writing.show(reviewed);
        const { edits } = plan;
        await this.writing.write(sheet, edits, reviewed);
        if (!this.state.problem) this.steps.set({ notice: this.writing.writtenText(edits.length) });
      },
      name === undefined,
    );
  }

  /** A list of projects is compared with the other worksheets, which are read for it; stopped, it is not. */
  private async withOthers(sheet: Sheet, reviewed: Reviews): Promise<Reviews> {
    if (!reviewed.some(isChecked)) return reviewed;
    this.steps.set({ canCancel: true });
    const read = await this.readAll(sheet).catch(noneOfThem);
    this.steps.set({ canCancel: false });
    this.writing.projects.keep(this.isCancelled ? null : read);
    return this.writing.reviewed(sheet);
  }

  /** The reviews of all worksheets that are shown, but for one that is read already. */
  private async readAll(except: Sheet | null): Promise<Reviews[]> {
    this.isCancelled = false;
    const { host } = this.environment;
    const sheets = (await host.sheets()).filter(({ hidden, name }) => !hidden && name !== except?.name);
    const read: Reviews[] = [];
    for (const [index, { name }] of sheets.entries()) {
      if (this.isCancelled) break;
      this.steps.set({ busy: words.busy.all(String(index + 1), String(sheets.length), name) });
      const { sheet } = await host.snapshot(name);
      read.push(await this.writing.reviewed(sheet));
    }
    return read;
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
        this.steps.set({ canCancel: true });
        const read = await this.readAll(null);
        this.writing.projects.keep(this.isCancelled ? null : read);
        const all: SheetResult[] = [];
        for (const forms of read) {
          const { sheet } = forms[0];
          const reviews = forms.some(isChecked) ? await this.writing.reviewed(sheet) : forms;
          const of = reviews.length;
          all.push(...reviews.map((review, place) => ({ sheet: sheet.name, place, of, review })));
        }
        this.steps.set({ all, notice: this.isCancelled ? words.all.stopped : null });
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
      if (names.length > 0) this.steps.set({ notice: words.reported(names.join('”“')) });
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

  /** A step on the form, or the list of projects, that is shown; nothing where none is. */
  private onForm(
    busy: string,
    work: (review: Review | ListReview, forms: Reviews) => Promise<void>,
  ): Promise<void> {
    const shown = (): Review | ListReview | null => {
      const { review } = this.state;
      return review && isReviewed(review) ? review : null;
    };
    if (!shown()) return Promise.resolve();
    return this.steps.step(busy, async () => {
      const review = shown();
      if (review) await work(review, this.state.forms ?? [review]);
    });
  }

  private keepWaivers(waivers: readonly Waiver[]): Promise<void> {
    return this.steps.step(words.busy.writing, async () => {
      this.steps.set({ waivers: await this.memory.keepWaivers(this.state.waivers, waivers) });
    });
  }

  private keepPins(pins: readonly Pin[]): Promise<void> {
    return this.steps.step(words.busy.checking, async () => {
      this.steps.set({ pins: await this.memory.keepPins(this.state.pins, pins) });
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
    this.writing.projects.keep(null);
    this.steps.set({ ...nothingDone, ...remembered });
    return isOther;
  }
}

/** A worksheet that can't be read is no reason not to check the one in front. */
function noneOfThem(error: unknown): null {
  if (error instanceof HostError) return null;
  throw error;
}

let sessions = 0;
