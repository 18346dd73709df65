import type { Column } from './blocks/indicators';
import type { Entry, TrueLeaf } from './model';
import type { Item } from './page';
import type { Random } from './random';
import { number, words } from './spelling';
import type { Style } from './style';
import { actualInk, operatorColumnFor, type Parts, partsOf, targetInk } from './values';
import { head, heads } from './words';

type Role = keyof typeof heads;

/** The usual columns of indicator tables, in one form's style. A word given replaces the usual pool. */
export class Columns {
  private readonly split = new Map<TrueLeaf, Parts>();
  private readonly operatorColumn: ReturnType<typeof operatorColumnFor>;

  constructor(
    private readonly random: Random,
    private readonly style: Style,
  ) {
    this.operatorColumn = operatorColumnFor(random);
  }

  /** A column with a head of its own and something to say of each leaf. */
  column(role: Role, of: Column['of'], word?: string): Column {
    return { head: head(this.random, word === undefined ? heads[role] : [word]), of };
  }

  name(word?: string): Column {
    return this.column('name', leaf => words(leaf.name), word);
  }

  flatName(word?: string): Column {
    return this.column('flatName', leaf => words(leaf.name), word);
  }

  target(word?: string): Column {
    return this.column('target', leaf => targetInk(this.random, leaf, this.style), word);
  }

  actual(word?: string): Column {
    return this.column('actual', leaf => actualInk(this.random, leaf, this.style), word);
  }

  weight(word?: string): Column {
    return this.column('weight', leaf => number(leaf.weight, this.style.weight), word);
  }

  score(word?: string): Column {
    return this.column('score', leaf => number(leaf.score, this.style.score), word);
  }

  reviewScore(word?: string): Column {
    return this.column('reviewScore', leaf => number(leaf.reviewScore, this.style.score), word);
  }

  reason(word?: string): Column {
    const none = this.random.pick(['', '', '无', this.style.nothing]);
    return this.column('reason', leaf => (leaf.reason ? words(leaf.reason) : none), word);
  }

  rule(word?: string): Column {
    return this.column('rule', leaf => said(leaf.rule), word);
  }

  description(word?: string): Column {
    return this.column('description', leaf => said(leaf.description), word);
  }

  /** 指标性质 | 指标值 | 度量单位: a target over three columns. */
  parts(): { operator: Column; target: Column; unit: Column } {
    return {
      operator: this.column('operator', leaf => this.partsOf(leaf).operator),
      target: this.column('target', leaf => this.partsOf(leaf).target, '指标值'),
      unit: this.column('unit', leaf => this.partsOf(leaf).unit),
    };
  }

  /** 完成值 beside such a target: mostly the bare number. */
  partActual(word?: string): Column {
    return this.column('actual', leaf => this.partsOf(leaf).actual, word);
  }

  private partsOf(leaf: TrueLeaf): Parts {
    const known = this.split.get(leaf);
    if (known) return known;
    const parts = partsOf(this.random, leaf, this.style, this.operatorColumn);
    this.split.set(leaf, parts);
    return parts;
  }
}

function said(entry: Entry | null): Item {
  return entry && 'text' in entry ? words(entry) : '';
}
