import { type Address, type Decimal, plain, type Range } from '../../sheet';
import { stubWithPoints, templates as words, withPoints } from '../../words/templates';
import { type ContentLeaf, leavesIn, type PlacedLeaf, type Said, worthOf } from '../content';
import type { Span } from '../draft';
import { differenceOf, rateOf } from '../formula';
import { formatted, looks } from '../looks';
import type { Pen } from '../pen';
import { isQuantitative, joinedTarget, partedTarget } from '../said';
import type { IndicatorRole, IndicatorsBlock } from '../template';
import { Entries } from './entries';

/** The table of indicators: heads, levels merged down, a row for each 三级指标. */
export function drawIndicators(pen: Pen, block: IndicatorsBlock): void {
  const { draft, places } = pen;
  const leaves = leavesFor(pen, block);
  const heads = block.groups.length > 0 ? 2 : 1;
  const top = draft.row;
  drawHeads(pen, block, heads);
  draft.row += heads;
  const first = draft.row;
  block.levels.forEach((_, depth) => drawLevel(pen, block, leaves, depth));
  const entries = new Entries();
  const table = new IndicatorRows(pen, block, entries);
  leaves.forEach((placed, index) => table.draw(placed, nameFor(block, leaves, index), mostFor(placed)));
  const rows = Math.max(1, leaves.length);
  draft.row = first + rows;
  for (const { span, fact } of block.beside) {
    draft.put(draft.area(span, rows, first), pen.content.facts.get(fact) ?? null, looks.value);
  }
  if (block.stub) {
    const { text, points, span } = block.stub;
    const worth = points ? worthOf(pen.content.indicators) : null;
    const label = worth ? stubWithPoints(text, plain(worth)) : text;
    draft.put(draft.area(span, heads + rows, top), label, looks.label);
  }
  places.heads.push({ first: top, last: top + heads - 1 });
  entries.allow(draft, block.columns);
}

/** Where the scores stand in a table of their own, only what this one has columns for. */
function leavesFor({ content, isBlank }: Pen, { columns }: IndicatorsBlock): PlacedLeaf[] {
  const all = leavesIn(content.indicators);
  if (isBlank || columns.some(({ role }) => role === 'score')) return all;
  return all.filter(({ leaf }) => leaf.target !== null || leaf.actual !== null);
}

function drawHeads({ draft }: Pen, block: IndicatorsBlock, heads: number): void {
  const top = draft.row;
  for (const { span, text } of block.groups) draft.put(draft.area(span), text, looks.label);
  const under = (span: Span) =>
    block.groups.some(group => span[0] >= group.span[0] && span[1] <= group.span[1]);
  for (const { span, head } of [...block.beside, ...block.levels, block.name, ...block.columns]) {
    const area = under(span) ? draft.area(span, 1, top + 1) : draft.area(span, heads, top);
    draft.put(area, head, looks.label);
  }
}

/** The cells of a level, each merged over the leaves it stands for. */
function drawLevel(
  { draft }: Pen,
  { levels }: IndicatorsBlock,
  leaves: readonly PlacedLeaf[],
  depth: number,
): void {
  const level = levels[depth];
  if (!level) return;
  // Deeper groups than the form has levels for stand in its last one.
  const end = depth === levels.length - 1 ? undefined : depth + 1;
  for (let from = 0; from < leaves.length; ) {
    const groups = leaves[from]?.groups.slice(depth, end) ?? [];
    const isSame = (other: PlacedLeaf | undefined) =>
      groups.length > 0 && groups.every((group, i) => other?.groups[depth + i] === group);
    let to = from + 1;
    while (isSame(leaves[to])) to++;
    const name = groups.map(group => group.name).join('／');
    const worth = level.points && groups[0] ? worthOf(groups.slice(0, 1)) : null;
    const text = worth ? withPoints(name, plain(worth)) : name;
    draft.put(draft.area(level.span, to - from, draft.row + from), text, looks.level);
    from = to;
  }
}

/** What a score may be at most where no cell of its row says it: what the whole 一级指标 is worth. */
const mostFor = ({ groups }: PlacedLeaf): Decimal | null => worthOf(groups.slice(0, 1));

/** 指标1：, counted within the group the form shows. */
function nameFor({ levels }: IndicatorsBlock, leaves: readonly PlacedLeaf[], index: number): string {
  const shown = ({ groups }: PlacedLeaf) => groups.slice(0, levels.length).pop();
  const before = leaves.slice(0, index).filter(other => shown(other) === shown(leaves[index] as PlacedLeaf));
  return words.indicatorHint(String(before.length + 1));
}

/** Draws the rows, and remembers which cells hold entries that can be checked as they are typed. */
class IndicatorRows {
  constructor(
    private readonly pen: Pen,
    private readonly block: IndicatorsBlock,
    private readonly entries: Entries,
  ) {}

  draw({ leaf }: PlacedLeaf, hint: string, most: Decimal | null): void {
    const { draft, places } = this.pen;
    const at = draft.put(draft.area(this.block.name.span), leaf.name ?? hint, looks.text, leaf.name === null);
    places.first ??= at;
    const row = draft.row;
    const cells = new Map(this.block.columns.map(({ role, span }) => [role, { row, col: span[0] }]));
    for (const { role, span } of this.block.columns) this.cell(leaf, role, draft.area(span), cells, most);
    draft.row++;
  }

  private cell(
    leaf: ContentLeaf,
    role: IndicatorRole,
    area: Range,
    cells: ReadonlyMap<IndicatorRole, Address>,
    most: Decimal | null,
  ): void {
    const { draft, places } = this.pen;
    const at = { row: area.top, col: area.left };
    const weight = cells.get('weight') ?? null;
    switch (role) {
      case 'weight':
        places.weights.push(at);
        draft.put(area, leaf.weight?.toNumber() ?? null, looks.points);
        break;
      case 'score':
        places.scores.push(at);
        draft.put(area, leaf.score?.toNumber() ?? null, looks.points);
        this.entries.score(at, weight ?? most);
        return;
      case 'reviewScore':
        places.reviewScores.push(at);
        draft.put(area, leaf.reviewScore?.toNumber() ?? null, looks.points);
        this.entries.score(at, weight ?? most);
        return;
      case 'coefficient': {
        const score = cells.get('score');
        if (weight && score) draft.compute(area, () => rateOf(weight, score), looks.rate);
        return;
      }
      case 'deviation': {
        const [own, theirs] = [cells.get('score'), cells.get('reviewScore')];
        if (own && theirs) draft.compute(area, () => differenceOf(own, theirs), looks.sum);
        return;
      }
      default:
        this.text(leaf, role, area);
    }
    this.entries.add(role, at);
  }

  private text(leaf: ContentLeaf, role: IndicatorRole, area: Range): void {
    const { draft } = this.pen;
    const said = saidOf(leaf, role);
    const isLong = role === 'reason' || role === 'rule' || role === 'description';
    draft.put(area, said?.value ?? null, formatted(isLong ? looks.text : looks.value, said?.format ?? null));
  }
}

const plainly = (text: string | null): Said | null => (text === null ? null : { value: text, format: null });

function saidOf(leaf: ContentLeaf, role: IndicatorRole): Said | null {
  switch (role) {
    case 'target':
      return joinedTarget(leaf);
    case 'operator':
      return plainly(partedTarget(leaf)?.operator || null);
    case 'value':
      return partedTarget(leaf)?.value ?? null;
    case 'unit':
      return plainly(partedTarget(leaf)?.unit || null);
    case 'kind': {
      const counted = isQuantitative(leaf);
      return counted === null ? null : plainly(counted ? words.quantitative : words.qualitative);
    }
    case 'actual':
      return leaf.actual;
    case 'reason':
      return plainly(leaf.reason);
    case 'rule':
      return plainly(leaf.rule);
    case 'description':
      return plainly(leaf.description);
    default:
      return null;
  }
}
