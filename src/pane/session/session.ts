import type { Finding } from '../../explain';
import { type Host, HostError, type HostInfo, type Outcome } from '../../hosts/host';
import {
  applyPlan,
  type Edit,
  type Mark,
  marksOf,
  type Plan,
  planEdits,
  planFix,
  type WriteMode,
} from '../../plan';
import { type NoForm, type Review, reviewSteps } from '../../review';
import { ruleSet } from '../../rules';
import { type Address, a1, type Sheet } from '../../sheet';
import { readForm, type Form } from '../../form';
import { issueList } from '../../report/issue-list';
import { reportOf, type Report } from '../../report/report';
import { reportSheet } from '../../report/report-sheet';
import { type BlankScores, blankScores } from '../../scoring';
import { carried } from '../../templates';
import { pane as words } from '../../words/pane';
import { type Entry, journalText, readJournal, undoPlan, withEntry } from './journal';
import { type Pin, pinFor, pinnedOn, pinsText, readPins } from './pins';
import { type Keep, loadSettings, profileOf, saveSettings, type Settings } from './settings';
import { type Clock, inSlices } from './slices';
import { marksText, readMarks, type SheetMarks } from './stored-marks';
import { blankOf, givenIn, type TemplateChoice } from './template-choice';
import { findingKey, readWaivers, sortWaived, type Waiver, waiversText } from './waivers';

/** One worksheet in 校验全部工作表: its result, or why it has none. */
export interface SheetResult {
  readonly sheet: string;
  readonly review: Review | NoForm;
}

/** What the pane shows. Every change makes a new one. */
export interface State {
  readonly host: HostInfo | null;
  /** What is being done, as a sentence; null when nothing is. */
  readonly busy: string | null;
  /** Whether what is being done can be stopped. */
  readonly canCancel: boolean;
  /** What could not be done, with the step to try again. */
  readonly problem: { readonly message: string; readonly retry: (() => void) | null } | null;
  /** What the last step came to. */
  readonly notice: string | null;
  readonly review: Review | NoForm | null;
  readonly leftOut: string | null;
  readonly waivers: readonly Waiver[];
  /** Cells a person found right, on any worksheet. */
  readonly pins: readonly Pin[];
  readonly canUndo: boolean;
  readonly all: readonly SheetResult[] | null;
  /** 插入空白模板 is open; with the form of the active worksheet, where it is one. */
  readonly gallery: { readonly source: GallerySource | null } | null;
  readonly settings: Settings;
}

/** The form on the active worksheet, whose contents a new one may be given. */
export interface GallerySource {
  readonly sheet: string;
  readonly form: Form;
}

export interface Environment extends Clock {
  readonly host: Host;
  readonly keep: Keep;
  /** Folds the pane away, where the program around it can't do that well itself. */
  readonly collapse?: () => void;
}

/**
 * What the pane and the ribbon's commands do, without a page: reads through the host, reviews, writes, and keeps the
 * state to be shown. One step at a time; a step that fails says so and can be tried again.
 */
export class Session {
  private current: State;
  private readonly listeners = new Set<() => void>();
  private journal: readonly Entry[] = [];
  /** The marks of ours on each worksheet. */
  private marks: SheetMarks = {};
  /** Cells of the last write that are coloured and have somebody else's note. */
  private noted: readonly Address[] = [];
  /** The worksheet the gallery was opened on, where it holds a form. */
  private source: Sheet | null = null;
  /** The workbook whose entries were loaded, by its name; null before any were. */
  private workbook: string | null = null;
  private isCancelled = false;
  /** Cells changed while a step was under way. */
  private isBehind = false;

  constructor(private readonly environment: Environment) {
    this.current = {
      host: null,
      busy: null,
      canCancel: false,
      problem: null,
      notice: null,
      review: null,
      leftOut: null,
      waivers: [],
      pins: [],
      canUndo: false,
      all: null,
      gallery: null,
      settings: loadSettings(environment.keep),
    };
    environment.host.onChange?.(() => void this.follow());
  }

  get state(): State {
    return this.current;
  }

  readonly rules = ruleSet;

  /** Tells one session from the next: a page that opens another file has a new one. */
  readonly id = `session ${++sessions}`;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** 校验并评分, 仅校验 (`null`), or 重算全部得分 (`overwrite`), on the active worksheet or a named one. */
  check(mode: WriteMode | null = this.current.settings.mode, name?: string): Promise<void> {
    return this.step(
      words.busy.reading,
      () => this.check(mode, name),
      async () => {
        const { sheet, leftOut } = await this.environment.host.snapshot(name);
        this.set({ busy: words.busy.checking, leftOut });
        const reviewed = await this.reviewed(sheet);
        if (!reviewed.form || mode === null) return this.set({ review: reviewed, all: null });
        const { edits } = planEdits(reviewed, mode);
        await this.write(sheet, edits, reviewed);
        if (!this.current.problem) this.set({ notice: this.writtenText(edits.length) });
      },
      name === undefined,
    );
  }

  /** Somebody changed cells: what is shown of the worksheet is brought up to date, its marks too. */
  private follow(): Promise<void> {
    const { review, busy } = this.current;
    if (!review) return Promise.resolve();
    this.isBehind = busy !== null;
    if (this.isBehind) return Promise.resolve();
    // What the last step came to stays said: this one only keeps up.
    const { notice, problem } = this.current;
    return this.step(
      words.busy.checking,
      () => this.follow(),
      async () => {
        this.set({ notice, problem });
        await this.markAgain(review.sheet.name);
      },
    );
  }

  /** 采用 */
  adopt(finding: Finding): Promise<void> {
    const { review } = this.current;
    if (!review?.form) return Promise.resolve();
    return this.step(
      words.busy.writing,
      () => this.adopt(finding),
      async () => {
        await this.write(review.sheet, planFix(review.sheet, finding).edits, review);
      },
    );
  }

  /** 忽略: kept in the workbook with its reason. */
  waive(finding: Finding, reason: string): Promise<void> {
    const { review } = this.current;
    if (!review) return Promise.resolve();
    const waiver = { sheet: review.sheet.name, finding: findingKey(finding), reason };
    return this.keepWaivers([...this.current.waivers, waiver]);
  }

  restore(waiver: Waiver): Promise<void> {
    return this.keepWaivers(this.current.waivers.filter(each => each !== waiver));
  }

  /** “G7 没错”: the cell is no candidate any more, and what is left is explained anew. */
  pin(at: Address): Promise<void> {
    const { review, pins } = this.current;
    return review ? this.keepPins([...pins, pinFor(review.sheet, at)]) : Promise.resolve();
  }

  unpin(pin: Pin): Promise<void> {
    return this.keepPins(this.current.pins.filter(each => each !== pin));
  }

  /** 撤销本次写入: the last write, cells that were edited since left alone. */
  undo(): Promise<void> {
    return this.step(
      words.busy.undoing,
      () => this.undo(),
      async () => {
        const entry = this.journal[this.journal.length - 1];
        if (!entry) return this.set({ notice: words.nothingToUndo });
        const journal = this.journal.slice(0, -1);
        const marks = withMarks(this.marks, entry);
        const outcome = await this.environment.host.apply(undoPlan(entry), {
          changed: 'leave',
          save: this.entries(journal, marks),
        });
        if (!this.accepted(outcome)) return;
        this.remember(journal, marks);
        const { sheet } = await this.environment.host.snapshot(entry.sheet);
        this.set({ review: await this.reviewed(sheet), notice: undone(outcome) });
      },
    );
  }

  clearMarks(): Promise<void> {
    return this.step(
      words.busy.clearing,
      () => this.clearMarks(),
      async () => {
        const { host } = this.environment;
        const places = await host.clearMarks();
        // What is drawn from the workbook when it is opened again goes too.
        if (marksText(this.marks) !== null) await host.save({ marks: null });
        this.marks = {};
        this.set({ notice: words.cleared(String(places)) });
      },
      true,
    );
  }

  goTo(at: Address, sheet: string | undefined = this.current.review?.sheet.name): Promise<void> {
    if (sheet === undefined) return Promise.resolve();
    return this.step(
      null,
      () => this.goTo(at, sheet),
      () => this.environment.host.goTo(sheet, at),
    );
  }

  /** Learns what program it is in: 设置 tells it before a workbook is open, too. */
  async introduce(): Promise<void> {
    if (!this.current.host) this.set({ host: await this.environment.host.info() });
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
      this.set({ problem: { message: error.message, retry: null } });
    }
  }

  /** 校验全部工作表: nothing is written. `cancel` stops it after the worksheet at hand. */
  checkAll(): Promise<void> {
    return this.step(
      words.busy.reading,
      () => this.checkAll(),
      async () => {
        this.isCancelled = false;
        this.set({ canCancel: true });
        const sheets = (await this.environment.host.sheets()).filter(({ hidden }) => !hidden);
        const results: SheetResult[] = [];
        for (const [index, { name }] of sheets.entries()) {
          if (this.isCancelled) break;
          this.set({ busy: words.busy.all(String(index + 1), String(sheets.length), name) });
          const { sheet } = await this.environment.host.snapshot(name);
          results.push({ sheet: name, review: await this.reviewed(sheet) });
        }
        this.set({ all: results, notice: this.isCancelled ? words.all.stopped : null });
      },
      true,
    );
  }

  /** Goes to a worksheet of 全部工作表 and shows its result. */
  async open(sheet: string): Promise<void> {
    await this.goTo({ row: 0, col: 0 }, sheet);
    await this.check(null, sheet);
  }

  cancel(): void {
    this.isCancelled = true;
  }

  /** 插入空白模板: shows the forms there are, and looks whether the active worksheet is one. */
  openGallery(): Promise<void> {
    return this.step(
      words.busy.reading,
      () => this.openGallery(),
      async () => {
        const { sheet } = await this.environment.host.snapshot();
        const { form } = readForm(sheet);
        this.source = form && sheet;
        this.set({ gallery: { source: form && { sheet: sheet.name, form } } });
      },
      true,
    );
  }

  closeGallery(): void {
    this.set({ gallery: null });
  }

  insertTemplate(choice: TemplateChoice): Promise<void> {
    return this.step(
      words.busy.inserting,
      () => this.insertTemplate(choice),
      async () => {
        const { form, left } = this.drawn(choice);
        const name = await this.environment.host.insertSheet(form);
        this.set({ gallery: null, notice: [words.inserted(name), ...left].join('') });
      },
    );
  }

  private drawn(choice: TemplateChoice) {
    const source = this.current.gallery?.source;
    if (!choice.fromSheet || !source || !this.source) return { form: blankOf(choice), left: [] };
    return carried({ sheet: this.source, form: source.form }, choice.template, givenIn(choice));
  }

  /** 导出问题清单 */
  exportList(): Promise<void> {
    const { review, waivers } = this.current;
    if (!review?.form) return Promise.resolve();
    return this.step(
      words.busy.inserting,
      () => this.exportList(),
      async () => {
        const { open } = sortWaived(review.findings, waivers, review.sheet.name);
        const name = await this.environment.host.insertSheet(
          issueList(review.sheet.name, open, review.unchecked),
        );
        this.set({ notice: words.exported(name) });
      },
    );
  }

  /** 校验报告 of what is shown, with the file's name where there is one; null where there is no form. */
  report(file: string | null): Report | null {
    const { review, waivers } = this.current;
    if (!review?.form) return null;
    const { open, waived } = sortWaived(review.findings, waivers, review.sheet.name);
    const letStand = waived.map(({ finding, waiver }) => ({ finding, reason: waiver.reason }));
    return reportOf({ file, review, open, letStand });
  }

  /** Puts the report into the workbook, as a worksheet behind the others. */
  insertReport(file: string | null): Promise<void> {
    const report = this.report(file);
    if (!report) return Promise.resolve();
    return this.step(
      words.busy.inserting,
      () => this.insertReport(file),
      async () => {
        const name = await this.environment.host.insertSheet(reportSheet(report));
        this.set({ notice: words.reported(name) });
      },
    );
  }

  change(settings: Settings): void {
    saveSettings(this.environment.keep, settings);
    this.set({ settings });
  }

  dismiss(): void {
    this.set({ problem: null, notice: null });
  }

  closeAll(): void {
    this.set({ all: null });
  }

  /** Writes cells and the marks of what is found once they are written, as one change that can be taken back. */
  private async write(sheet: Sheet, edits: readonly Edit[], before: Review): Promise<void> {
    this.set({ review: before, all: null });
    const plan: Plan = { sheet: sheet.name, fingerprint: sheet.fingerprint(), edits, marks: null };
    const after = edits.length > 0 ? await this.afterwards(sheet, plan) : before;
    const marks = this.current.settings.marks && after.form ? marksOf(after.findings) : [];
    if (!(await this.apply({ ...plan, marks }))) return;
    // Formulas were worked out anew by the host: only it knows what they give now.
    if (edits.length > 0 && hasFormulas(sheet)) await this.markAgain(sheet.name);
    else this.set({ review: after, all: null });
  }

  private writtenText(count: number): string {
    const { review, host } = this.current;
    const wrote = count > 0 ? words.wrote(String(count)) : '';
    const blank = review?.form ? blankText(blankScores(review.card)) : '';
    const hasNotes = host?.notes === true && this.noted.length > 0;
    const noted = hasNotes ? words.withoutNote(this.noted.map(a1).join('、')) : '';
    return (wrote + blank || words.wroteNothing) + noted;
  }

  private async afterwards(sheet: Sheet, plan: Plan): Promise<Review | NoForm> {
    const applied = applyPlan(sheet, plan);
    return this.reviewed(applied.kind === 'applied' ? applied.sheet : sheet);
  }

  private async markAgain(name: string): Promise<void> {
    const { sheet } = await this.environment.host.snapshot(name);
    const review = await this.reviewed(sheet);
    this.set({ review, all: null });
    const old = this.marks[name];
    if (!old || !this.current.settings.marks || !review.form) return;
    const marks = marksOf(review.findings);
    if (sameMarks(marks, old)) return;
    const all = { ...this.marks, [name]: marks };
    const plan: Plan = { sheet: name, fingerprint: sheet.fingerprint(), edits: [], marks };
    if (this.accepted(await this.environment.host.apply(plan, { save: this.entries(this.journal, all) }))) {
      this.remember(this.journal, all);
    }
  }

  private async apply(plan: Plan): Promise<boolean> {
    this.set({ busy: words.busy.writing });
    const { edits, sheet } = plan;
    const old = this.marks[sheet] ?? [];
    const next = plan.marks ?? [];
    this.noted = [];
    const nothing = edits.length === 0 && old.length === 0 && next.length === 0;
    if (nothing) return true;
    const journal = withEntry(this.journal, { sheet, edits, marks: old });
    const marks = { ...this.marks, [sheet]: next };
    const outcome = await this.environment.host.apply(plan, { save: this.entries(journal, marks) });
    if (outcome.kind !== 'refused') this.remember(journal, marks);
    this.noted = outcome.kind === 'applied' ? outcome.withoutNote : [];
    return this.accepted(outcome);
  }

  private accepted(outcome: Outcome): outcome is Extract<Outcome, { kind: 'applied' }> {
    if (outcome.kind === 'applied') return true;
    this.set({ problem: { message: outcome.message, retry: () => void this.check() } });
    return false;
  }

  private entries(journal: readonly Entry[], marks: SheetMarks): Record<string, string | null> {
    return { journal: journalText(journal), marks: marksText(marks) };
  }

  private remember(journal: readonly Entry[], marks: SheetMarks): void {
    this.journal = journal;
    this.marks = marks;
    this.set({ canUndo: journal.length > 0 });
  }

  private keepWaivers(waivers: readonly Waiver[]): Promise<void> {
    return this.step(
      words.busy.writing,
      () => this.keepWaivers(waivers),
      async () => {
        await this.environment.host.save({ waivers: waiversText(waivers) });
        this.set({ waivers });
      },
    );
  }

  private keepPins(pins: readonly Pin[]): Promise<void> {
    return this.step(
      words.busy.checking,
      () => this.keepPins(pins),
      async () => {
        await this.environment.host.save({ pins: pinsText(pins) });
        this.set({ pins });
        const { review } = this.current;
        if (review) this.set({ review: await this.reviewed(review.sheet) });
      },
    );
  }

  private async reviewed(sheet: Sheet): Promise<Review | NoForm> {
    const { pause } = this.environment;
    const steps = reviewSteps(sheet, profileOf(this.current.settings), pinnedOn(sheet, this.current.pins));
    await pause();
    return inSlices(steps, this.environment);
  }

  /** What an earlier session left in the workbook in front. Gives whether another one was there before. */
  private async loadEntries(): Promise<boolean> {
    await this.introduce();
    const { host } = this.environment;
    const workbook = (await host.workbookInFront?.()) ?? '';
    const before = this.workbook;
    if (before === workbook) return false;
    const entries = await host.load(['journal', 'marks', 'waivers', 'pins']);
    this.journal = readJournal(entries['journal'] ?? null);
    this.marks = readMarks(entries['marks'] ?? null);
    this.source = null;
    this.workbook = workbook;
    this.set({
      review: null,
      leftOut: null,
      all: null,
      gallery: null,
      waivers: readWaivers(entries['waivers'] ?? null),
      pins: readPins(entries['pins'] ?? null),
      canUndo: this.journal.length > 0,
    });
    return before !== null;
  }

  /**
   * Carries out one step, if none is under way. A problem of the host is shown; a mistake of ours goes on up. What is
   * shown belongs to one workbook: where another has come in front, only steps that begin anew are carried out.
   */
  private async step(
    busy: string | null,
    again: () => Promise<void>,
    work: () => Promise<void>,
    beginsAnew = false,
  ): Promise<void> {
    if (this.current.busy !== null) return;
    this.set({ busy, problem: null, notice: null });
    try {
      const isOther = await this.loadEntries();
      if (isOther && !beginsAnew) this.set({ problem: { message: words.otherWorkbook, retry: null } });
      else await work();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.set({ problem: { message: error.message, retry: () => void again() } });
    } finally {
      this.set({ busy: null, canCancel: false });
    }
    if (this.isBehind) await this.follow();
  }

  private set(change: Partial<State>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

let sessions = 0;

/** What is to be done for the scores that stay blank; empty where there are none. */
function blankText({ count, unfilled, inputs }: BlankScores): string {
  if (count === 0) return '';
  if (unfilled === 0) return words.blank.judged(String(count));
  const toFill = inputs.map(input => words.blank.inputs[input]).join(words.blank.between);
  return unfilled === count
    ? words.blank.unfilled(String(count), toFill)
    : words.blank.both(String(count), String(unfilled), toFill);
}

function undone(outcome: Extract<Outcome, { kind: 'applied' }>): string {
  return outcome.left.length === 0 ? words.undone : words.undoneBut(outcome.left.map(a1).join('、'));
}

function hasFormulas(sheet: Sheet): boolean {
  for (const cell of sheet.cells()) if (cell.formula !== null) return true;
  return false;
}

/** A worksheet that had no marks before its first write is one that nobody marked: later changes leave it alone. */
function withMarks(all: SheetMarks, { sheet, marks }: Entry): SheetMarks {
  const others = Object.entries(all).filter(([name]) => name !== sheet);
  return Object.fromEntries(marks.length === 0 ? others : [...others, [sheet, marks]]);
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
