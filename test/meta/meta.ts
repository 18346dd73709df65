import { Random } from '../generator/random';
import { drawn, published } from './bases';
import { type Base, type Change, type ChangeOf, type ChangeKind, changeKinds, type Law } from './change';
import { withBlanks, withBreak, withMark, withNumber, withTag, withYear } from './labels';
import { outcomeOf } from './laws';
import {
  blankColumn,
  blankRow,
  columnsExchanged,
  noteRow,
  rowsExchanged,
  shifted,
  titleRow,
  unmerged,
} from './layout';
import {
  asCapitals,
  asNumber,
  asText,
  asWide,
  brokenNumber,
  dash,
  errorValue,
  inYuan,
  otherWords,
  seeAnnex,
} from './numbers';

const changes: Readonly<Record<ChangeKind, readonly [Law, ChangeOf]>> = {
  标签加记号: ['same', withMark],
  标签加序号: ['same', withNumber],
  标签加本年: ['same', withYear],
  标签加必填: ['same', withTag],
  标签加空格: ['same', withBlanks],
  标签换行: ['same', withBreak],
  数改文本: ['same', asText],
  数改全角: ['same', asWide],
  文本改数: ['same', asNumber],
  数改大写: ['same', asCapitals],
  插入空行: ['same', blankRow],
  插入空列: ['same', blankColumn],
  整表移动: ['same', shifted],
  两行对调: ['same', rowsExchanged],
  两列对调: ['same', columnsExchanged],
  加标题行: ['same', titleRow],
  加说明行: ['same', noteRow],
  元改万元: ['same', inYuan],
  取消合并: ['no-more', unmerged],
  改成见附件: ['unread', seeAnnex],
  改成错误值: ['unread', errorValue],
  改成坏的数: ['unread', brokenNumber],
  改成横线: ['unread', dash],
  改成别的话: ['unread', otherWords],
};

/** What came of the changes of one kind. */
export interface Tally {
  changes: number;
  broken: number;
  /** Known faults found before the change, and those still found after it. */
  before: number;
  after: number;
}

export interface Met {
  readonly kinds: ReadonlyMap<ChangeKind, Tally>;
  /** What broke a law, to be looked at. */
  readonly broken: readonly string[];
  /** Known faults that a change hid. */
  readonly lost: readonly string[];
}

/** Makes so many changes, kind after kind, each on the next form. The same number gives the same changes. */
export function changesMet(wanted: number, from = 0, asked: readonly ChangeKind[] = changeKinds): Met {
  const kinds = new Map<ChangeKind, Tally>(
    asked.map(kind => [kind, { changes: 0, broken: 0, before: 0, after: 0 }]),
  );
  const broken: string[] = [];
  const lost: string[] = [];
  const own = published();
  for (let made = 0, index = from; made < wanted; index++) {
    const base = baseOf(own, index);
    if (!base) continue;
    for (const kind of asked) {
      const change = changed(base, kind, index);
      const tally = kinds.get(kind);
      if (!change || !tally) continue;
      made++;
      tally.changes++;
      const outcome = outcomeOf(base, change);
      tally.before += outcome.foundBefore;
      tally.after += outcome.foundAfter;
      const told = `${kind} ${index} ${base.name} {${change.told}}`;
      if (outcome.broken !== null) {
        tally.broken++;
        broken.push(`${told}: ${outcome.broken}`);
      }
      if (outcome.foundAfter < outcome.foundBefore) lost.push(told);
    }
  }
  return { kinds, broken, lost };
}

/** The form of an index: every fourth a published one. */
export const baseOf = (own: readonly Base[], index: number): Base | null =>
  index % 4 === 3 ? (own[Math.floor(index / 4) % own.length] ?? null) : drawn(index);

/** The change of a kind that is made to the form of an index; null where it has no place for it. */
export function changed(base: Base, kind: ChangeKind, index: number): Change | null {
  const [law, change] = changes[kind];
  const random = new Random(`${kind}-${index}`);
  for (let attempt = 0; attempt < 4; attempt++) {
    const made = change(base, random);
    if (made) return { kind, law, ...made };
  }
  return null;
}
