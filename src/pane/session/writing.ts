import { isReviewed, reviewList } from '../../across';
import type { Finding } from '../../explain';
import type { Outcome } from '../../hosts/host';
import { applyPlan, type Edit, marksOf, type Plan } from '../../plan';
import { type NoForm, type Review, reviewAllSteps } from '../../review';
import { type Address, a1, type Sheet } from '../../sheet';
import { type BlankScores, blankScores } from '../../scoring';
import { pane as words } from '../../words/pane';
import { undoPlan } from './journal';
import type { Memory } from './memory';
import { pinnedOn } from './pins';
import { Projects } from './projects';
import { profileOf } from './settings';
import { inSlices } from './slices';
import { type Environment, type Reviews, showing, type State } from './state';
import type { Steps } from './steps';
import { sameMarks } from './stored-marks';

/** Reviews worksheets, writes into them and marks them: what the verbs have in common. */
export class Writing {
  /** Cells of the last write that are coloured and have somebody else's note. */
  private noted: readonly Address[] = [];

  constructor(
    private readonly environment: Environment,
    private readonly memory: Memory,
    private readonly steps: Steps,
    /** What a person can do where the host refuses. */
    private readonly again: () => void,
  ) {}

  /** The other worksheets, for the lists of projects. */
  readonly projects = new Projects();

  /** A list of projects is compared with the other worksheets as they were last read. */
  async reviewed(sheet: Sheet): Promise<Reviews> {
    const { settings, pins } = this.state;
    const profile = profileOf(settings);
    const own = pinnedOn(sheet, pins);
    await this.environment.pause();
    const forms = await inSlices(reviewAllSteps(sheet, profile, own), this.environment);
    this.projects.refresh(forms);
    const [first] = forms;
    if (first.form !== null || !first.list) return forms;
    return [reviewList(sheet, this.projects.beside(sheet.name), profile, own) ?? first];
  }

  /** Writes cells and the marks of what is found once they are written, as one change that can be taken back. */
  async write(sheet: Sheet, edits: readonly Edit[], before: Reviews): Promise<void> {
    this.show(before);
    const plan: Plan = { sheet: sheet.name, fingerprint: sheet.fingerprint(), edits, marks: null };
    const after = edits.length > 0 ? await this.afterwards(sheet, plan) : before;
    const marks = this.state.settings.marks ? marksOf(findingsOf(after)) : [];
    if (!(await this.apply({ ...plan, marks }))) return;
    // Formulas were worked out anew by the host: only it knows what they give now.
    if (edits.length > 0 && hasFormulas(sheet)) await this.markAgain(sheet.name);
    else this.show(after);
  }

  show(forms: Reviews): void {
    this.steps.set({ ...showing(forms, this.state), all: null });
  }

  /** Reads a worksheet again: what is shown of it follows, its marks too. */
  async markAgain(name: string): Promise<void> {
    const { host } = this.environment;
    const { sheet } = await host.snapshot(name);
    const forms = await this.reviewed(sheet);
    this.show(forms);
    const old = this.memory.marksOn(name);
    if (!old || !this.state.settings.marks || !forms.some(isReviewed)) return;
    const marks = marksOf(findingsOf(forms));
    if (sameMarks(marks, old)) return;
    const next = this.memory.afterMarking(name, marks);
    const plan: Plan = { sheet: name, fingerprint: sheet.fingerprint(), edits: [], marks };
    if (this.accepted(await host.apply(plan, { save: this.memory.saved(next) }))) this.remember();
  }

  /** Takes the last write back, cells that were edited since left alone; says what it came to. */
  async undo(): Promise<void> {
    const entry = this.memory.lastWrite;
    if (!entry) return this.steps.set({ notice: words.nothingToUndo });
    const { host } = this.environment;
    const next = this.memory.afterUndo(entry);
    const outcome = await host.apply(undoPlan(entry), { changed: 'leave', save: this.memory.saved(next) });
    if (!this.accepted(outcome)) return;
    this.remember();
    const { sheet } = await host.snapshot(entry.sheet);
    this.steps.set({ ...showing(await this.reviewed(sheet), this.state), notice: undone(outcome) });
  }

  /** What a write of so many cells came to, and what is left for a person to do. */
  writtenText(count: number): string {
    const { forms, host } = this.state;
    const wrote = count > 0 ? words.wrote(String(count)) : '';
    const blank = blankText(blankScoresOf(forms ?? []));
    const hasNotes = host?.notes === true && this.noted.length > 0;
    const noted = hasNotes ? words.withoutNote(this.noted.map(a1).join('、')) : '';
    return (wrote + blank || words.wroteNothing) + noted;
  }

  private async afterwards(sheet: Sheet, plan: Plan): Promise<Reviews> {
    const applied = applyPlan(sheet, plan);
    return this.reviewed(applied.kind === 'applied' ? applied.sheet : sheet);
  }

  private async apply(plan: Plan): Promise<boolean> {
    this.steps.set({ busy: words.busy.writing });
    const { edits, sheet } = plan;
    const old = this.memory.marksOn(sheet) ?? [];
    const marks = plan.marks ?? [];
    this.noted = [];
    if (edits.length === 0 && old.length === 0 && marks.length === 0) return true;
    const next = this.memory.afterWrite({ sheet, edits, marks: old }, marks);
    const outcome = await this.environment.host.apply(plan, { save: this.memory.saved(next) });
    if (outcome.kind !== 'refused') this.remember();
    this.noted = outcome.kind === 'applied' ? outcome.withoutNote : [];
    return this.accepted(outcome);
  }

  private accepted(outcome: Outcome): outcome is Extract<Outcome, { kind: 'applied' }> {
    if (outcome.kind === 'applied') return true;
    this.steps.set({ problem: { message: outcome.message, retry: this.again } });
    return false;
  }

  private remember(): void {
    this.memory.remember();
    this.steps.set({ canUndo: this.memory.canUndo });
  }

  private get state(): State {
    return this.steps.state;
  }
}

const findingsOf = (forms: Iterable<Review | NoForm>): Finding[] =>
  [...forms].flatMap(each => (isReviewed(each) ? each.findings : []));

/** The blank scores of all forms together. */
function blankScoresOf(forms: Iterable<Review | NoForm>): BlankScores {
  const all = [...forms].flatMap(each => (each.form ? [blankScores(each.card)] : []));
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    unfilled: all.reduce((sum, { unfilled }) => sum + unfilled, 0),
    inputs: [...new Set(all.flatMap(({ inputs }) => inputs))],
  };
}

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
