import { Decimal, roundTo, sum } from '../../sheet';
import type { Form, Leaf } from '../form';
import { isExecutionRate } from '../indicators/execution';

/** A count or rate that a text states of an indicator, and that the indicator's own row does not. */
export interface RowTold {
  readonly leaf: Leaf;
  /** As quoted: the clause up to and with the figure. */
  readonly quote: string;
  readonly value: Decimal;
}

/**
 * The figures of a result's text that contradict their rows: 完成供水管网维护50公里 beside 维护管网长度 45公里. A figure is
 * an indicator's only where its unit is, its words are no other's, and nothing says that it is a goal, a part, a bound,
 * a change or another year's.
 */
export function againstRows(text: string, form: Form): RowTold[] {
  const measured = form.leaves.flatMap(measureOf);
  const said = figuresIn(text, form.year).flatMap(figure => {
    const own = ownerOf(figure, measured);
    return own ? [{ figure, own }] : [];
  });
  return measured.flatMap(own => {
    const mine = said.filter(each => each.own === own).map(({ figure }) => figure);
    const [first] = mine;
    if (!first || mine.some(figure => agrees(figure, own))) return [];
    const added = sum(mine.map(({ value }) => value));
    // 甲路30公里、乙路15公里: parts of what the row says.
    if (mine.length > 1 || added.equals(own.value)) return [];
    return [{ leaf: own.leaf, quote: first.quote, value: first.value }];
  });
}

interface Measured {
  readonly leaf: Leaf;
  readonly value: Decimal;
  readonly unit: string;
  readonly core: string;
}

/** A row whose actual value is a plain number in a unit that is neither money nor time. */
function measureOf(leaf: Leaf): Measured[] {
  const actual = leaf.actual?.quantity;
  if (!actual || actual.operator !== null || isExecutionRate(leaf) || /到位率|执行率/.test(leaf.name))
    return [];
  const unit = actual.unit.text || leaf.unit?.text || (leaf.target?.quantity?.unit.text ?? '');
  if (unit === '' || /[元年月日天]$|小时|分钟/.test(unit) || leaf.name.length < 3) return [];
  return [{ leaf, value: actual.value, unit, core: leaf.name.replace(generic, '') || leaf.name }];
}

const generic =
  /\(.*\)|(?:数量|长度|面积|个数|次数|人数|户数|里程|场次|批次|期数|人次|份数|台数|套数|项数|数|规模|总量|情况|完成|指标|全年|年度|实际|率|达标)+$|^(?:全年|年度|完成|开展|实际)+/g;

interface Figure {
  readonly value: Decimal;
  readonly decimals: number;
  readonly unit: string;
  /** The words of its clause before it, without a copula. */
  readonly before: string;
  readonly quote: string;
}

const figureLike =
  /(\d+(?:,\d{3})*(?:\.\d+)?)\s*(万|亿)?((?:平方|立方)?(?:公里|千米|米)|[%‰]|[\u4e00-\u9fff]{1,2})/g;
const clauseEnds = /[，,；;。！!\n：:（()）]/;
const bound = /以上|以下|以内|左右|多|余|个?百分点|%?[-—~至到]\d/y;
const hedge =
  /(?:约|近|超过?|不低于|不少于|不超过|大于|高于|低于|未达|目标|计划|任务|≥|≤|>|<|提高|增长|增加|上升|提升|下降|降低|减少|压减|较|比|占|每|第|剩余|尚有|还有|未完成|少|差|其中)(?:了|的|值|数)*$/;
const elsewhere =
  /目标|计划|拟|预计|预期|应当|要求|任务|上年|去年|往年|历年|以前年度|累计|截至(?!年末|年底|12)|上半年|下半年|季度|其中|一期|二期|较|同比|比上|未完成|尚未|下一步|今后|明年|次年|如果|每/;
const copula = /(?:均|都|已|共计?|合计|总计|达到了?|达|为|是|到|至|有|完成了?)+$/;

function figuresIn(text: string, year: number | null): Figure[] {
  const found: Figure[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !clauseEnds.test(text[i] ?? '')) continue;
    found.push(...figuresOfClause(text.slice(start, i), year));
    start = i + 1;
  }
  return found;
}

function figuresOfClause(clause: string, year: number | null): Figure[] {
  if (!/\d/.test(clause) || elsewhere.test(clause)) return [];
  const named = [...clause.matchAll(/20\d{2}(?=年)/g)].map(([digits]) => Number(digits));
  if (named.some(other => other !== year)) return [];
  let from = 0;
  return [...clause.matchAll(figureLike)].flatMap((match): Figure[] => {
    const [whole, digits = '', times, unit = ''] = match;
    const before = clause.slice(from, match.index).replace(/^[、和及与\s]+/, '');
    from = match.index + whole.length;
    bound.lastIndex = from;
    if (bound.test(clause) || hedge.test(before) || /[-—~/／.]$/.test(before)) return [];
    const plain = digits.replace(/,/g, '');
    const point = plain.indexOf('.');
    const scale = times === '万' ? 10_000 : times === '亿' ? 100_000_000 : 1;
    return [
      {
        value: new Decimal(plain).times(scale),
        decimals: (point < 0 ? 0 : plain.length - point - 1) - (scale === 1 ? 0 : scale === 10_000 ? 4 : 8),
        unit,
        before: before.replace(copula, ''),
        quote: clause.slice(0, from).trim(),
      },
    ];
  });
}

/** The one row a figure speaks of: of its unit, and by its words. */
function ownerOf(figure: Figure, measured: readonly Measured[]): Measured | null {
  const ofUnit = measured.filter(({ unit }) => figure.unit === unit || figure.unit.startsWith(unit));
  const named = ofUnit.filter(row => isNamed(figure, row));
  const [first] = named;
  if (named.length > 0) return named.length === 1 && first ? first : null;
  const [only, second] = ofUnit;
  const isRate = figure.unit === '%' || figure.unit === '‰';
  return only && !second && !isRate && sharesWords(figure, only) ? only : null;
}

/** The row's name stands before the figure, or the words right before the figure stand in the row's name. */
function isNamed({ before }: Figure, { leaf, core }: Measured): boolean {
  const name = leaf.name.replace(/\(.*\)/, '');
  if (name.length >= 4 && before.endsWith(name)) return true;
  if (core.length >= 4 && before.includes(core)) return true;
  const last = before.slice(-shortest);
  return last.length === shortest && name.endsWith(last) && /率|度$/.test(name);
}

/** Words right before a figure that are long enough to be a name: 群众满意度, 验收合格率. */
const shortest = 5;

function sharesWords({ before }: Figure, { core }: Measured): boolean {
  const pairs = Array.from({ length: Math.max(0, core.length - 1) }, (_, i) => core.slice(i, i + 2));
  const shared = pairs.filter(pair => before.includes(pair)).length;
  return pairs.length > 0 && shared >= Math.min(2, pairs.length);
}

/** Whether a figure is the row's, at the digits it is written with. */
function agrees({ value, decimals }: Figure, own: Measured): boolean {
  if (value.equals(own.value)) return true;
  if (decimals >= 0) return roundTo(own.value, decimals).equals(value);
  const step = new Decimal(10).pow(-decimals);
  return own.value.minus(value).abs().lessThan(step);
}
