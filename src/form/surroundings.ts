import { type Address, normalise, valueText, withoutRemark } from '../sheet';
import type { Fact, Field, Label, Narrative, TotalRow } from './form';
import { Box, type Grid } from './grid';
import { isPoints } from './indicators/rows';
import { valueBeside } from './label';
import { isTotalLabel, totalInLabel } from './total-label';
import { type Mention, mentionsIn } from './narrative/mentions';
import { factLabels, formNumberLike, otherSheetLike, selfEvaluationLike } from './words/vocabulary';
import { inRole } from './role-field';

/** The sheet's title: the line above the tables that names a form; null where none does. */
export function findTitle(free: Iterable<Box>): Label | null {
  let best: { label: Label; rank: number } | null = null;
  for (const box of free) {
    if (typeof box.value !== 'string' || box.text.length > 60 || box.text.length < 4) continue;
    const rank = titleRank(box);
    if (rank > 0 && rank > (best?.rank ?? 0)) best = { label: { text: box.text, at: box.at }, rank };
  }
  return best?.label ?? null;
}

function titleRank(box: Box): number {
  const { key } = box;
  if (/[。；]/.test(box.text)) return 0;
  const form = /表(?:\(.*\))?$/.test(key);
  const kind = selfEvaluationLike.test(key) || otherSheetLike.test(key);
  if (form && kind) return 4;
  if (form && /绩效|目标/.test(key)) return 3;
  return kind && /绩效/.test(key) && box.width > 1 ? 2 : 0;
}

/**
 * The year the form is about: from its title, a line such as `(2020年度)` above the heads of its last table of
 * indicators, or a fact. What stands below is a remark, or belongs to what comes next.
 */
export function findYear(
  title: Label | null,
  free: Iterable<Box>,
  facts: readonly Fact[],
  heads: Iterable<{ readonly top: number }>,
): number | null {
  const ofTitle = title && yearIn(title.text);
  if (ofTitle) return ofTitle;
  for (const fact of facts) {
    if (fact.label === '年度' || fact.label === '项目期') {
      const year = yearIn(fact.value.text) ?? Number(/^(20\d{2})/.exec(fact.value.text)?.[1] ?? 0);
      if (year) return year;
    }
  }
  const lowest = Math.max(...[...heads].map(({ top }) => top));
  for (const box of free) {
    if (Number.isFinite(lowest) && box.span.top > lowest) break;
    if (typeof box.value !== 'string' || box.text.length > 40 || /日期|时间/.test(box.text)) continue;
    const line = yearIn(box.text);
    if (line) return line;
  }
  return null;
}

function yearIn(text: string): number | null {
  const found = /(20\d{2})\s*年/.exec(text);
  return found ? Number(found[1]) : null;
}

/** 项目名称 and other facts: the label's right neighbour, or what follows the colon in the same cell. */
export function findFacts(grid: Grid, free: Iterable<Box>): Fact[] {
  const facts: Fact[] = [];
  for (const box of free) {
    if (typeof box.value !== 'string' || box.text.length > 60) continue;
    const whole = factLabels.get(withoutRemark(box.key)) ?? factLabels.get(box.key);
    if (whole) {
      const value = valueBeside(grid, box) ?? blankBeside(grid, box);
      if (value && !(value instanceof Box && isNoValue(value.key))) facts.push({ label: whole, value });
      continue;
    }
    const colon = box.key.indexOf(':');
    const inline = colon > 0 ? factLabels.get(withoutRemark(box.key.slice(0, colon))) : undefined;
    if (inline !== undefined) facts.push({ label: inline, value: afterColon(box) });
  }
  return facts;
}

/** The blank beside a label, where the form is as wide as that. */
function blankBeside(grid: Grid, { span }: Box): Field | null {
  const col = span.right + 1;
  const isInside = grid.rowNumbers.some(row => grid.at(row, col) !== null);
  return isInside ? grid.field(span.top, col) : null;
}

const isNoValue = (key: string): boolean => factLabels.has(key) || formNumberLike.test(key);

/** Facts in columns beside an indicator table (主管部门 | 预算单位 | 项目名称), each below its head. */
export function factsBeside(
  grid: Grid,
  heads: Iterable<{ readonly top: number; readonly bottom: number }>,
): Fact[] {
  const facts: Fact[] = [];
  for (const { top, bottom } of heads) {
    for (const box of grid.row(top)) {
      const label = typeof box.value === 'string' ? factLabels.get(box.key) : undefined;
      const value = label === undefined ? null : grid.at(bottom + 1, box.span.left);
      if (label !== undefined && value && typeof value.value === 'string') facts.push({ label, value });
    }
  }
  return facts;
}

function afterColon(box: Box): Fact['value'] {
  const text = box.text.replace(/^[^:：]*[:：]\s*/, '');
  return { at: box.at, value: box.value, text, quantity: null, formula: box.formula };
}

/**
 * A total that stands outside the table, usually at the top: beside its label, behind it in one cell
 * (`自评得分：98分`), or the blank for one where none is filled.
 */
export function findTotal(grid: Grid, free: Iterable<Box>): TotalRow | null {
  let blank: TotalRow | null = null;
  for (const box of free) {
    const label = { text: box.text, at: box.at };
    const inline = totalInLabel(box);
    if (inline) return { label, weight: null, score: inline };
    if (box.key.length > longestLabel) continue;
    const key = withoutRemark(box.key);
    if (!isTotalLabel(key)) continue;
    const value = inRole(grid.field(box.span.top, box.span.right + 1), 'total');
    if (isPoints(value)) return { label, weight: null, score: value };
    const next = value.text === '' && !value.formula ? grid.rightOf(box) : null;
    const further = next && inRole(next, 'total');
    if (further && isPoints(further)) return { label, weight: null, score: further };
    if (value.text === '') blank ??= { label, weight: null, score: value };
  }
  return blank;
}

const shortestNarrative = 12;
/** What is longer is no total's label. */
const longestLabel = 60;

/** Long texts outside the tables, each with the label to its left or the heading above it. */
export function findNarratives(free: Iterable<Box>): Narrative[] {
  const found: Narrative[] = [];
  let heading = '';
  const lefts = new Map<number, Box>();
  for (const box of free) {
    if (typeof box.value !== 'string') continue;
    const text = paragraphs(box);
    const sentence = text.length >= shortestNarrative && /[。；;，,]/.test(text);
    if (!sentence) {
      if (/^[一二三四五六七八九十]+[、.]/.test(text)) heading = text;
      lefts.set(box.span.top, box);
      continue;
    }
    const left = lefts.get(box.span.top);
    const label = left && left.span.right < box.span.left ? left.text : heading;
    found.push(new NarrativeText(label, box.at, text));
  }
  return found;
}

/** A narrative whose amounts are looked for when a rule first asks. */
class NarrativeText implements Narrative {
  private read: readonly Mention[] | null = null;

  constructor(
    readonly label: string,
    readonly at: Address,
    readonly text: string,
  ) {}

  get mentions(): readonly Mention[] {
    this.read ??= mentionsIn(this.text, this.at);
    return this.read;
  }
}

/** The text with line breaks kept where the export had paragraphs or the person a new line. */
function paragraphs(box: Box): string {
  const raw = valueText(box.value);
  if (raw.length <= shortestNarrative || !/[\n<]/.test(raw)) return box.text;
  return raw
    .split(/<\/p>|<br\s*\/?>|\r?\n/i)
    .map(normalise)
    .filter(part => part !== '')
    .join('\n');
}
