import type { Address } from '../../sheet';
import { templates as words } from '../../words/templates';
import { type ContentGroup, type ContentIndicator, type ContentLeaf, leavesIn, prunedTo } from '../content';
import { sumOf } from '../formula';
import { looks } from '../looks';
import { blankIndicators } from '../outline';
import type { Pen } from '../pen';
import type { SectionsBlock } from '../template';
import { Entries } from './entries';

/** 评分表: each section's row states the sums of the rows below it. */
export function drawSections(pen: Pen, block: SectionsBlock): void {
  const { draft, places, content, isBlank } = pen;
  const sections = isBlank
    ? blankIndicators(block.outline, pen.rows)
    : prunedTo(content.indicators, leaf => leaf.weight !== null || leaf.score !== null);
  const top = draft.row;
  for (const { span, head } of [block.group, block.name, block.weight, block.score]) {
    draft.put(draft.area(span), head, looks.label);
  }
  places.heads.push({ first: top, last: top });
  draft.row++;
  const table = new Sections(pen, block);
  for (const section of sections) table.draw(section);
  draft.put(draft.area(block.stub.span, draft.row - top, top), block.stub.text, looks.label);
  table.entries.allow(draft, [{ role: 'weight' }]);
}

class Sections {
  readonly entries = new Entries();

  constructor(
    private readonly pen: Pen,
    private readonly block: SectionsBlock,
  ) {}

  draw(section: ContentIndicator): void {
    if (section.kind === 'leaf') {
      this.leaf(section, true);
      return;
    }
    const { draft } = this.pen;
    const { group, name, weight, score } = this.block;
    const cells = { weights: [] as Address[], scores: [] as Address[] };
    draft.put(draft.area([group.span[0], name.span[1]]), words.section(section.name), looks.level);
    draft.compute(draft.area(weight.span), () => sumOf(cells.weights, 4), looks.sum);
    draft.compute(draft.area(score.span), () => sumOf(cells.scores, this.pen.profile.decimals), looks.sum);
    draft.row++;
    const before = { weights: this.pen.places.weights.length, scores: this.pen.places.scores.length };
    const isFlat = section.members.every(({ kind }) => kind === 'leaf');
    for (const member of section.members) this.member(member, !isFlat);
    cells.weights.push(...this.pen.places.weights.slice(before.weights));
    cells.scores.push(...this.pen.places.scores.slice(before.scores));
  }

  /** A leaf among groups stands over both name columns, like them one level below the section. */
  private member(member: ContentIndicator, isWide: boolean): void {
    if (member.kind === 'group') {
      this.group(member);
      return;
    }
    if (!isWide) this.pen.draft.put(this.pen.draft.area(this.block.group.span), null, looks.level);
    this.leaf(member, isWide);
  }

  private group(group: ContentGroup): void {
    const { draft } = this.pen;
    const leaves = leavesIn(group.members);
    draft.put(draft.area(this.block.group.span, Math.max(1, leaves.length)), group.name, looks.level);
    for (const { leaf } of leaves) this.leaf(leaf, false);
  }

  private leaf(leaf: ContentLeaf, isWide: boolean): void {
    const { draft, places } = this.pen;
    const { group, name, weight, score } = this.block;
    const span = isWide ? ([group.span[0], name.span[1]] as const) : name.span;
    draft.put(draft.area(span), leaf.name ?? words.indicatorHint('1'), looks.level, leaf.name === null);
    const weightAt = draft.put(draft.area(weight.span), leaf.weight?.toNumber() ?? null, looks.points);
    const scoreAt = draft.put(draft.area(score.span), leaf.score?.toNumber() ?? null, looks.points);
    places.weights.push(weightAt);
    places.scores.push(scoreAt);
    this.entries.add('weight', weightAt);
    this.entries.score(scoreAt, weightAt);
    draft.row++;
  }
}
