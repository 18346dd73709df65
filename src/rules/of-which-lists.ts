import type { Mention, Narrative } from '../form';
import { a1, Decimal, plain, zero } from '../sheet';
import { N07 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';
import { slack } from './terms';

export const N07: Rule = {
  id: 'N07',
  name: 'of-which-lists',
  title: '文中“其中”各项与总数一致',
  about: 'texts',
  levels: ['warning'],
  basis: '同一段文字里，“其中”列出的各项不应超过总数；两段文字列同样的各项，口径应一致',
  needs: '文字说明中“……万元，其中……”的总数和两项以上的金额',
  run,
  examples: [
    {
      title: '其中三项合计 86.7 万元，总数写 86.5 万元',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 |
| 培训人数 | ≥100人     | 100人      | 100  |
| ⟦N07; A3 86.5 3 86.7 0.2⟧ 共支出86.5万元。其中：48万元用于修路；29.5万元用于路灯；9.2万元用于绿化。 ✓ 共支出86.7万元。其中：48万元用于修路；29.5万元用于路灯；9.2万元用于绿化。 | ← | ← | ← |`,
    },
  ],
};

/** A total with the amounts that 其中 lists behind it. */
interface List {
  readonly narrative: Narrative;
  readonly whole: Mention;
  readonly parts: readonly Mention[];
  /** In 元. */
  readonly gap: Decimal;
}

function run({ form }: Context): Checked {
  const lists = form.narratives.flatMap(listsIn);
  const ties = new Set(lists.filter(({ gap }) => gap.isZero()).map(({ parts }) => parts.length));
  return { findings: lists.flatMap(list => ofList(list, ties)), places: lists.length };
}

/** Parts that are more than their whole are wrong; fewer may be a choice, unless the same parts tie elsewhere. */
function ofList({ narrative, whole, parts, gap }: List, ties: ReadonlySet<number>): Observation[] {
  const { scale, text } = whole.quantity.unit;
  if (gap.abs().lessThanOrEqualTo(slack.times(scale))) return [];
  if (gap.isPositive() && !ties.has(parts.length)) return [];
  const sum = money(whole).minus(gap).div(scale);
  const message = words.differs(
    a1(narrative.at),
    plain(whole.quantity.value) + text,
    String(parts.length),
    plain(sum) + text,
    plain(gap.abs().div(scale)) + text,
  );
  return [finding([narrative.at], message, { stated: plain(whole.quantity.value), expected: plain(sum) })];
}

/** 其中, 包括, or （60万元）资金中，: what comes next is what the amount before is made of. */
const opensList = /^[^。；;\d]{0,12}?[,，。；;：:]?\s*(?:其中|包括|(?:资金|经费|预算|款项?)中[,，])/;

function listsIn(narrative: Narrative): List[] {
  const { mentions, text } = narrative;
  return mentions.flatMap((whole, i): List[] => {
    const next = mentions[i + 1];
    if (!whole.money || !next) return [];
    const between = text.slice(endOf(whole), next.quantity.offset ?? 0);
    if (!opensList.test(between)) return [];
    const parts = partsBehind(narrative, i);
    if (parts.length < 2) return [];
    const sum = parts.reduce((all, part) => all.plus(money(part)), zero);
    return [{ narrative, whole, parts, gap: money(whole).minus(sum) }];
  });
}

/**
 * The amounts up to the end of the list: a full stop, 主要, or a figure that is no money. A list with another 其中 in it
 * is a list of lists, and none here.
 */
function partsBehind({ mentions, text }: Narrative, at: number): Mention[] {
  const parts: Mention[] = [];
  let from = endOf(mentions[at] as Mention);
  for (let i = at + 1; i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    const words = text.slice(from, mention.quantity.offset ?? 0);
    const between = parts.length === 0 ? words.replace(opensList, '') : words;
    if (parts.length > 0 && between.includes('其中')) return [];
    if (!mention.money || /[。\n]|主要|包括|等共|合计|共计|较|比/.test(between)) break;
    parts.push(mention);
    from = endOf(mention);
  }
  return parts;
}

const endOf = ({ quantity }: Mention): number => (quantity.offset ?? 0) + quantity.raw.length;

const money = ({ quantity }: Mention): Decimal => quantity.value.times(quantity.unit.scale);
