import { type CellContent, type Edit, type Plan, sameContent } from '../../plan';
import { type Address, a1 } from '../../sheet';
import { host as words } from '../../words/host';
import { type ApplyOptions, HostError, type Outcome } from '../host';
import { refusalOf, refusalOfChanged, refused } from '../refusals';
import type { ExcelApi } from './api';
import { contentTo, holds } from '../typed';
import { contentFrom } from './content';
import { hostError } from './errors';
import { type PendingMarks, queueMarks } from './marks';
import { type PendingStore, queueStore } from './store';

/**
 * Writes a plan in two round trips however many cells it has: one reads the targets again and refuses where a cell
 * is not as the review saw it; one writes cells, marks and the entries to be kept.
 */
export async function writePlan(api: ExcelApi, plan: Plan, options: ApplyOptions): Promise<Outcome> {
  let writing: Writing | null = null;
  try {
    return await api.run(async context => {
      const found = await lookAt(api, context, plan);
      const refusal = against(plan, found, options);
      if (refusal) return refusal;
      const edits = options.changed === 'leave' ? found.cells.filter(isAsSeen) : found.cells;
      const left = found.cells.filter(cell => !edits.includes(cell)).map(({ edit }) => edit.at);
      writing = { edits: edits.map(({ edit }) => edit) };
      // What undoes it goes first: should the rest fail, 撤销 still knows what was to be written.
      if (options.save) found.store.save(context, options.save);
      for (const { range, edit, format } of edits) range.values = [[contentTo(edit.after, format)]];
      if (plan.marks) found.marks?.remove();
      const withoutNote = (plan.marks && found.marks?.put(plan.marks)) ?? [];
      await context.sync();
      return { kind: 'applied', left, withoutNote };
    });
  } catch (error) {
    if (writing) return recover(api, plan, writing, error);
    throw hostError(error, plan.sheet);
  }
}

interface Writing {
  readonly edits: readonly Edit[];
}

interface Target {
  readonly edit: Edit;
  readonly range: Excel.Range;
  readonly now: CellContent;
  readonly format: string | null;
  readonly locked: boolean;
}

interface Found {
  readonly cells: readonly Target[];
  readonly hidden: boolean;
  readonly isProtected: boolean;
  /** Null where the plan leaves the marks. */
  readonly marks: PendingMarks | null;
  readonly store: PendingStore;
}

async function lookAt(api: ExcelApi, context: Excel.RequestContext, plan: Plan): Promise<Found> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(plan.sheet);
  worksheet.load('visibility');
  worksheet.protection.load('protected');
  const ranges = plan.edits.map(edit => ({ edit, range: queueCell(worksheet, edit.at) }));
  const marks = plan.marks && queueMarks(worksheet, plan.marks, api.supports('1.18'));
  const store = queueStore(context);
  await context.sync();
  await store.settled();
  if (worksheet.isNullObject) throw new HostError('no-such-sheet', words.noSuchSheet(plan.sheet));
  return {
    cells: ranges.map(({ edit, range }): Target => {
      const [value, formula, type] = [range.values, range.formulas, range.valueTypes].map(
        grid => grid[0]?.[0] as unknown,
      );
      const format: unknown = range.numberFormat[0]?.[0];
      return {
        edit,
        range,
        now: contentFrom({ value, formula, type: String(type) }),
        format: typeof format === 'string' ? format : null,
        locked: range.format.protection.locked,
      };
    }),
    hidden: worksheet.visibility !== 'Visible',
    isProtected: worksheet.protection.protected,
    marks,
    store,
  };
}

function queueCell(worksheet: Excel.Worksheet, at: Address): Excel.Range {
  const range = worksheet.getRange(a1(at));
  range.load('values,formulas,valueTypes,numberFormat,format/protection/locked');
  return range;
}

const isAsSeen = ({ now, edit, format }: Target): boolean => holds(now, edit.before, () => format);

/** What stands against the whole plan; null where nothing does. */
function against(plan: Plan, found: Found, options: ApplyOptions): Outcome | null {
  const cellsThat = (stand: (cell: Target) => boolean) =>
    found.cells.filter(stand).map(({ edit }) => edit.at);
  const closed = refusalOf(plan.sheet, {
    readOnly: false,
    hidden: found.hidden,
    isProtected: found.isProtected,
    locked: () => cellsThat(({ locked }) => locked),
  });
  return (
    closed ??
    refusalOfChanged(
      cellsThat(cell => !isAsSeen(cell)),
      options,
    )
  );
}

const names = (cells: readonly Address[]): string[] => cells.map(a1);

/**
 * The write failed, and Excel keeps what came before the failing step. The cells are looked at again; what was
 * written is taken back, and where that fails too the person is told which cells it is.
 */
async function recover(api: ExcelApi, plan: Plan, { edits }: Writing, cause: unknown): Promise<Outcome> {
  const problem = hostError(cause, plan.sheet);
  try {
    return await api.run(async context => {
      const { cells } = await lookAt(api, context, { ...plan, edits, marks: null });
      const written = cells.filter(
        ({ now, edit, format }) => holds(now, edit.after, () => format) && !isSame(edit),
      );
      if (written.length === 0) return refused(`${words.takenBack}${problem.message}`);
      for (const { range, edit, format } of written) range.values = [[contentTo(edit.before, format)]];
      const message = words.partial(names(written.map(({ edit }) => edit.at)).join('、'));
      return context.sync().then(
        () => refused(`${words.takenBack}${problem.message}`),
        (): Outcome => ({ kind: 'partial', written: written.map(({ edit }) => edit.at), message }),
      );
    });
  } catch {
    return { kind: 'partial', written: [], message: `${words.unsure}${problem.message}` };
  }
}

const isSame = ({ before, after }: Edit): boolean => sameContent(before, after);
