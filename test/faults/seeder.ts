import type { CauseKind } from '../../src/explain';
import type { Review } from '../../src/review';
import { addressKey, Decimal, sum } from '../../src/sheet';
import type { Random } from '../generator/random';
import { called } from './called';
import { type Fault, type FaultKind, wrongCells } from './fault';
import { formulaFault } from './formula-faults';
import type { LiveForm } from './live';
import { measuredFault } from './measured-faults';
import { type Place, type PlaceKind, placesIn } from './places';
import { rowFault } from './row-faults';
import { slipped } from './slips';
import { wrongMention } from './narratives';
import { shortRange } from './special';

/** Puts slips into a right form, as people make them: the same seed makes the same ones. */
export class Seeder {
  private readonly places: readonly Place[];

  constructor(
    private readonly review: Review,
    private readonly random: Random,
    private readonly live: LiveForm | null = null,
  ) {
    this.places = placesIn(review);
  }

  /** A slip of a kind; null where the form has no place for it. */
  fault(kind: FaultKind, besides: readonly Fault[] = []): Fault | null {
    const taken = new Set(besides.flatMap(wrongCells).map(addressKey));
    const places = (...kinds: PlaceKind[]) =>
      this.places.filter(place => kinds.includes(place.kind) && !taken.has(addressKey(place.at)));
    const scored = places('score', 'subtotal', 'total', 'weight', 'amount');
    switch (kind) {
      case '数字写错':
        return this.slip(kind, scored, 'digit-changed');
      case '数字颠倒':
        return this.slip(kind, scored, 'digits-swapped');
      case '少写数字':
        return this.slip(kind, scored, 'digit-dropped');
      case '多写数字':
        return this.slip(kind, scored, 'digit-added');
      case '小数点错位':
        return this.slip(kind, scored, 'point-shifted');
      case '分值写错':
        return this.slip(kind, places('weight'), 'digit-changed');
      case '元万元混淆':
        return this.slip(kind, places('amount'), 'unit');
      case '百分号错漏':
        return this.slip(
          kind,
          places('rate').filter(({ isPercent }) => isPercent),
          'percent',
        );
      case '合计漏加':
        return this.wrongSum(kind, places('subtotal', 'total'), -1, 'omitted');
      case '合计重复':
        return this.wrongSum(kind, places('subtotal', 'total'), 1, 'counted-twice');
      case '合计未更新':
        return this.stale(places('subtotal', 'total', 'weights'));
      case '得分超分值':
        return this.aboveWeight(places('score'));
      case '执行率写错':
        return this.slip(kind, places('rate'), 'digit-changed');
      case '误抄相邻格':
        return this.neighbour(places('score', 'weight', 'amount'));
      case '等级写错':
        return this.grade(taken);
      case '公式范围':
        return shortRange(this.review, this.random);
      case '文中金额写错':
      case '文中预算写错':
      case '文中执行率写错':
      case '文中得分写错':
        return wrongMention(kind, this.review, this.random, taken);
      case '完成值写错':
      case '指标值写错':
        return measuredFault(kind, this.review, this.random, taken);
      case '分值连满分':
      case '整行重复粘贴':
      case '两行得分互换':
      case '小计互换':
        return rowFault(kind, this.review, this.random, taken);
      default:
        return this.live && formulaFault(kind, this.live, this.random, taken);
    }
  }

  private slip(kind: FaultKind, places: readonly Place[], cause: CauseKind): Fault | null {
    for (const place of this.shuffled(places)) {
      const value = slipped(this.random, place.value, cause, this.decimalsOf(place));
      const fault = value && this.made(kind, place, value, cause);
      if (fault) return fault;
    }
    return null;
  }

  /** Scores and sums are written with at most two decimals, so slips in them are too. */
  private decimalsOf({ kind, value }: Place): number {
    return kind === 'amount' || kind === 'rate' ? Math.max(4, value.decimalPlaces()) : 2;
  }

  private wrongSum(kind: FaultKind, places: readonly Place[], sign: 1 | -1, cause: CauseKind): Fault | null {
    for (const place of this.shuffled(places)) {
      const parts = place.parts.filter(part => !part.isZero());
      if (parts.length < 2 || !sum(place.parts).equals(place.value)) continue;
      const count = this.random.chance(0.7) ? 1 : 2;
      const left = this.random.some(parts, Math.min(count, parts.length - 1));
      const fault = this.made(kind, place, place.value.plus(sum(left).times(sign)), cause);
      if (fault) return fault;
    }
    return null;
  }

  /** What the sum was before a row changed. */
  private stale(places: readonly Place[]): Fault | null {
    const [place] = this.shuffled(places);
    if (!place) return null;
    const by = new Decimal(this.random.whole(2, 900)).div(100);
    const value =
      this.random.chance(0.5) && place.value.greaterThan(by) ? place.value.minus(by) : place.value.plus(by);
    return this.made('合计未更新', place, value, null);
  }

  private aboveWeight(places: readonly Place[]): Fault | null {
    for (const place of this.shuffled(places)) {
      if (!place.weight) continue;
      const value = place.weight.plus(this.random.whole(1, 5));
      return this.made('得分超分值', place, value, null);
    }
    return null;
  }

  private neighbour(places: readonly Place[]): Fault | null {
    for (const place of this.shuffled(places)) {
      const beside = places.filter(
        other =>
          other.kind === place.kind &&
          other.at.col === place.at.col &&
          Math.abs(other.at.row - place.at.row) === 1 &&
          !other.value.equals(place.value),
      );
      const [other] = this.shuffled(beside);
      if (other) return this.made('误抄相邻格', place, other.value, 'neighbour');
    }
    return null;
  }

  private grade(taken: ReadonlySet<number>): Fault | null {
    const { form, sheet, profile } = this.review;
    const field = form.grade?.field;
    const word = form.grade?.word;
    if (
      !field ||
      !word ||
      field.formula !== null ||
      taken.has(addressKey(field.at)) ||
      !form.total?.score?.quantity
    )
      return null;
    const cell = sheet.cell(field.at.row, field.at.col);
    if (!cell || typeof cell.value !== 'string' || !cell.value.includes(word)) return null;
    const words = profile.grades.map(band => band.word).filter(each => !word.startsWith(each));
    const other = this.random.pick(words);
    return {
      kind: '等级写错',
      at: field.at,
      right: null,
      causes: new Set(),
      isMeasured: false,
      changes: [{ ...cell, value: cell.value.replace(word, other), shown: null }],
    };
  }

  private made(kind: FaultKind, place: Place, value: Decimal, cause: CauseKind | null): Fault | null {
    if (value.equals(place.value) || value.isNegative() || !place.isSeen(value)) return null;
    return {
      kind,
      at: place.at,
      right: place.value,
      causes: cause === null ? new Set() : called(place, value, cause, this.beside(place)),
      isMeasured: place.kind === 'score' && place.isMeasured,
      changes: [place.written(value)],
    };
  }

  /** What stands right above, below and beside. */
  private beside({ at }: Place): Decimal[] {
    return this.places
      .filter(other => Math.abs(other.at.row - at.row) + Math.abs(other.at.col - at.col) === 1)
      .map(({ value }) => value);
  }

  private shuffled<T>(all: readonly T[]): T[] {
    return all
      .map(each => ({ each, rank: this.random.share() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ each }) => each);
  }
}
