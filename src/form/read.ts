import { findGoals } from './narrative/goals';
import { type Address, type Range, sameAddress, type Sheet } from '../sheet';
import { formBlocks } from './blocks';
import { droppedLeaves, withoutLeaves } from './indicators/dropped';
import { confidenceOf } from './confidence';
import { type ReadDetails, readDetailTable } from './funds/detail-table';
import type { DetailTable, Form, FundTable, IndicatorTable, Leaf, Unread } from './form';
import { withoutRepeatedExecution } from './indicators/execution';
import type { ProjectList } from './list/project-list';
import { readList } from './list/read';
import { readAmountLists } from './funds/amount-list';
import { readFundLines } from './funds/lines';
import { lineScore } from './funds/line-score';
import { readFundTable } from './funds/table';
import { findGrade } from './grade';
import { type Box, Grid } from './grid';
import { findHeaders, type Header, nearestHeader } from './header';
import { withoutRepeats } from './indicators/pages';
import { type ReadTable, readIndicatorTable } from './indicators/table';
import { kindOf } from './kind';
import { withoutResting } from './resting-on-unread';
import { unreadNumbers } from './unread-numbers';
import { findNotes, speaksOfRules } from './notes';
import { isOwnSheet } from './own-sheet';
import { factsBeside, findFacts, findNarratives, findTitle, findTotal, findYear } from './surroundings';
import type { WhyNoForm, WhyPart } from './why';
import { otherSheetLike, placeholderLike, selfEvaluationLike } from './words/vocabulary';

/** What a sheet was read as: a form, or the reason why it is none that can be checked. */
export type Reading =
  | { readonly form: Form }
  | {
      readonly form: null;
      readonly why: WhyNoForm;
      /** 汇总表: the sheet is a list of projects, which has checks of its own. */
      readonly list?: ProjectList;
    };

/** A form of a sheet that may hold several, with the area it stands in. */
export type PlacedReading = Reading & { readonly range: Range };

/** Below this the reader does not claim to have understood the sheet. */
export const leastConfidence = 0.5;

/** Reads a worksheet as an evaluation form. Pure: the same sheet gives the same form. */
export function readForm(sheet: Sheet): Reading {
  return readForms(sheet)[0];
}

/** All forms of a worksheet, as a page is read; one reading at least. */
export function readForms(sheet: Sheet): readonly [PlacedReading, ...PlacedReading[]] {
  const first = readAsWritten(sheet);
  const sure = withoutResting(
    sheet,
    first.map(({ form }) => form),
  );
  return sure ? readAsWritten(sure) : first;
}

function readAsWritten(sheet: Sheet): readonly [PlacedReading, ...PlacedReading[]] {
  const whole = { top: 0, left: 0, bottom: sheet.size.rows - 1, right: sheet.size.columns - 1 };
  if (isOwnSheet(sheet)) return [{ form: null, why: { code: 'own-sheet' }, range: whole }];
  const grid = new Grid(sheet);
  const headers = findHeaders(grid);
  const list = headers.some(({ kind }) => kind === 'indicators') ? null : readList(grid);
  if (list) return [{ form: null, why: { code: 'list' }, list, range: list.range }];
  const [first, ...others] = formBlocks(grid, headers);
  if (others.length === 0) return [{ ...readOne(grid, headers), range: first ?? whole }];
  const read = (range: Range): PlacedReading => {
    const part = new Grid(sheet.within(range));
    return { ...readOne(part, findHeaders(part)), range };
  };
  return [read(first ?? whole), ...others.map(read)];
}

function readOne(grid: Grid, headers: readonly Header[]): Reading {
  const { sheet } = grid;
  const tables = readTables(grid, headers);
  const { empty } = tables;
  if (tables.indicators.length === 0 && !(tables.funds.length > 0 && standsAlone(grid, tables))) {
    return {
      form: null,
      why: empty ? { code: 'no-rows', row: empty.top } : { code: 'no-table', nearest: nearestHeader(grid) },
    };
  }
  const free = freeBoxes(grid, tables.ranges);
  const lines = readFundLines(grid, freeRows(grid, tables.ranges));
  const title = findTitle(free);
  const kind = kindOf(title, sheet.name, tables.indicators);
  const isWeighed = 'other' in kind && kind.other === 'goals' && tables.indicators.some(hasWeights);
  if ('other' in kind && !isWeighed) {
    return { form: null, why: { code: kind.other === 'goals' ? 'goals-only' : 'monitoring' } };
  }
  const stated = [...findFacts(grid, free), ...factsBeside(grid, tables.heads)];
  const facts = stated.filter(({ value }) => !placeholderLike.test(value.text));
  const goals = findGoals(grid, free);
  const unfilled = [
    ...stated.map(({ value }) => value),
    ...goals.flatMap(({ goal, result }) => [goal, result]),
  ].filter(({ text }) => placeholderLike.test(text));
  const all = withoutRepeatedExecution([
    ...tables.executions,
    ...(tables.executions.length === 0
      ? lines.flatMap(table => lineScore(grid, table) ?? []).slice(0, 1)
      : []),
    ...tables.indicators.flatMap(table => table.leaves),
  ]);
  const notes = findNotes(grid, free);
  const rules = notes.filter(speaksOfRules);
  const dropped = droppedLeaves(all, tables.indicators);
  const leaves = dropped.length > 0 ? all.filter(leaf => !dropped.includes(leaf)) : all;
  const draft = {
    kind: 'other' in kind ? goalTable : kind.kind,
    title,
    year: findYear(title, free, facts, tables.heads),
    facts,
    funds: [...tables.funds, ...lines, ...amountLists(grid, tables, lines)],
    details: tables.details,
    tables:
      dropped.length > 0
        ? tables.indicators.map(table => withoutLeaves(table, new Set(dropped)))
        : tables.indicators,
    leaves,
    total:
      tables.indicators.find(table => table.total?.score)?.total ?? findTotal(grid, free) ?? closing(tables),
    grade: gradeOf(grid, free, tables.read),
    narratives: findNarratives(free).filter(
      ({ at }) => !rules.some(({ cells }) => cells.some(cell => sameAddress(cell.at, at))),
    ),
    goals,
    notes,
    unread: [
      ...[...unfilled, ...tables.placeholders].map(({ at }): Unread => ({ at, kind: 'placeholder' })),
      ...withoutRows(tables),
      ...dropped.map(({ at, name }) => part({ code: 'dropped', name }, at)),
      ...(isWeighed ? [part({ code: 'goals-weights' })] : []),
    ],
  };
  const parts = { ...draft, tables: tables.indicators, leaves: [...tables.executions, ...all] };
  const unread = unreadNumbers(grid, headers, parts);
  const form: Form = { ...draft, unreadNumbers: unread, confidence: confidenceOf(draft) };
  if (tables.indicators.length === 0 || isWeighed) return { form };
  return form.confidence < leastConfidence
    ? { form: null, why: { code: 'unsure', confidence: form.confidence } }
    : { form };
}

/** 绩效目标表: what is asked for, before anything was done. */
const goalTable = '绩效目标表';

/** Amounts below one another outside the tables of funds; points are no amounts. */
function amountLists(
  grid: Grid,
  { indicators, funds, details }: Tables,
  lines: readonly FundTable[],
): FundTable[] {
  const taken = [...funds, ...details, ...lines].map(({ range }) => range);
  const points = indicators.flatMap(({ range, columns }) =>
    columns
      .filter(({ role }) => /weight|score|progress|deduction|deviation/i.test(role))
      .map(({ at }) => ({ range, col: at.col })),
  );
  return readAmountLists(grid, taken, ({ at }) =>
    points.some(({ range, col }) => col === at.col && at.row >= range.top && at.row <= range.bottom),
  );
}

const hasWeights = ({ leaves, total }: IndicatorTable): boolean =>
  leaves.some(leaf => leaf.weight?.quantity) && leaves.length > 1 && total !== null;

/** Funds without indicators are a part of a form where its title says so, or heads of indicators stand below. */
function standsAlone(grid: Grid, tables: Tables): boolean {
  const title = findTitle(freeBoxes(grid, tables.ranges))?.text ?? grid.sheet.name;
  const evaluates = selfEvaluationLike.test(title) || tables.empty !== null;
  if (!evaluates || (otherSheetLike.test(title) && !selfEvaluationLike.test(title))) return false;
  return tables.funds.some(({ amounts }) =>
    amounts.some(({ role, field }) => role === 'executed' && field.quantity !== null),
  );
}

/** What a form of funds alone does not have. */
function withoutRows({ indicators, empty }: Tables): Unread[] {
  if (indicators.length > 0) return [];
  return [part(empty ? { code: 'no-rows', row: empty.top } : { code: 'funds-only' })];
}

const part = (why: WhyPart, at: Address | null = null): Unread => ({ kind: 'part', at, why });

interface Tables {
  readonly indicators: readonly IndicatorTable[];
  readonly read: readonly ReadTable[];
  readonly funds: readonly FundTable[];
  readonly executions: readonly Leaf[];
  readonly details: readonly DetailTable[];
  readonly placeholders: readonly Box[];
  /** The first head of indicators that has no rows below it. */
  readonly empty: Header | null;
  /** The heads of the indicator tables. */
  readonly heads: readonly { top: number; bottom: number }[];
  /** The rows the tables use. */
  readonly ranges: readonly { top: number; bottom: number }[];
}

function readTables(grid: Grid, headers: readonly Header[]): Tables {
  const read: ReadTable[] = [];
  const funds: FundTable[] = [];
  const executions: Leaf[] = [];
  const details: ReadDetails[] = [];
  const heads: { top: number; bottom: number }[] = [];
  const ranges: { top: number; bottom: number }[] = [];
  let empty: Header | null = null;
  const pages = withoutRepeats(grid, headers);
  pages.forEach(({ header, repeated }, index) => {
    const limit = (pages[index + 1]?.header.top ?? grid.lastRow + 1) - 1;
    if (header.kind === 'indicators') {
      const table = readIndicatorTable(grid, header, limit, repeated);
      if (!table || table.table.leaves.length === 0) {
        empty ??= header;
        return;
      }
      read.push(table);
      heads.push({ top: header.top, bottom: header.bottom });
      ranges.push({ top: header.top, bottom: table.bottom });
      if (table.totalRow !== null) ranges.push({ top: table.totalRow, bottom: table.totalRow });
    } else if (header.kind === 'funds') {
      const table = readFundTable(grid, header, limit);
      if (!table) return;
      funds.push(table.table);
      if (table.leaf) executions.push(table.leaf);
      ranges.push({ top: header.top, bottom: table.bottom });
    } else {
      const table = readDetailTable(grid, header, limit);
      if (!table) return;
      details.push(table);
      ranges.push({ top: header.top, bottom: table.bottom });
    }
  });
  return {
    indicators: read.map(table => table.table),
    read,
    funds,
    executions,
    details: details.map(table => table.table),
    placeholders: read.flatMap(table => table.placeholders),
    heads,
    ranges,
    empty,
  };
}

function freeRows(grid: Grid, ranges: Tables['ranges']): number[] {
  return grid.rowNumbers.filter(row => !ranges.some(range => row >= range.top && row <= range.bottom));
}

function freeBoxes(grid: Grid, ranges: Tables['ranges']): Box[] {
  return freeRows(grid, ranges).flatMap(row => grid.row(row));
}

function closing(tables: Tables) {
  return tables.indicators.find(table => table.total)?.total ?? null;
}

function gradeOf(grid: Grid, free: readonly Box[], read: readonly ReadTable[]): Form['grade'] {
  const totals = read.flatMap(table => (table.totalRow === null ? [] : grid.row(table.totalRow)));
  return read.find(table => table.grade)?.grade ?? findGrade(grid, [...totals, ...free]);
}
