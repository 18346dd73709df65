import { Decimal, hundred } from '../../../sheet';
import type { QualitativeBand } from '../../profiles/settings';
import type { TopicReader } from './patch';

const pair = /(\d+)%?(?:\(含\)|\(含\d+%\))?[-~至到](\d+)%?(?:\(含\d*%?\)|\(不含\d*%?\))?/g;
const fixed = /(?<![-~至到\d])(\d+)%(?![-~至到\d(])/g;
/** 系数分别为1、0.8、0.6、0: shares written as factors. */
const factors = /(?:系数|比例)(?:分别)?(?:为|是|取|按)?:?((?:[01](?:\.\d+)?[、,和]?){3,})/;
const threes =
  /(?:全部|完全)?(?:达成|完成|达到|实现)(?:年度|预期)?(?:绩效)?(?:指标|目标)?.*部分(?:达成|完成|达到|实现).*(?:未(?:达成|完成|达到|实现)|没有达成)/;
const others = /得分=|[×*÷]|每[低高超少]|\d+(?:\.\d+)?分/;
const scales: readonly (readonly string[])[] = [
  ['优', '良', '中', '低', '差'],
  ['优', '良', '中', '差'],
  ['优秀', '良好', '一般', '较差', '差'],
  ['好', '较好', '一般', '较差', '差'],
  ['好', '较好', '一般', '差'],
  ['优秀', '良好', '一般', '差'],
  ['优秀', '良好', '合格', '不合格'],
  ['优秀', '良好', '中等', '较差'],
  ['全部实现', '基本实现', '部分实现', '未实现'],
  ['全部完成', '基本完成', '部分完成', '未完成'],
  ['全部达成', '基本达成', '部分达成', '未达成'],
];
const threeWords = ['达成', '部分达成', '未达成'];

/** 定性指标 in three or five levels: the share of the weight each of them earns. */
export const qualitative: TopicReader = {
  topic: 'qualitative',
  speaks: text =>
    (/定性/.test(text) && /\d+%|\d分|[优良差]/.test(text)) || (threes.test(text) && /\d+%/.test(text)),
  read: text => {
    if (others.test(text) || /定量|正向|反向|执行率|扣/.test(text)) return null;
    const scale = scaleOf(text);
    const bare = text
      .replace(/[三四五345]个?(?:档次|档|等级|等次|级别|级)/g, '')
      .replace(factors, (_: string, list: string) =>
        list.replace(/[01](?:\.\d+)?/g, value => `${new Decimal(value).times(hundred).toFixed()}%`),
      )
      .replace(/(?<![\d%.])0(?=[-~至到]\d+%)/g, '0%');
    const bands = scale && (ranges(bare, scale) ?? shares(bare, scale));
    return bands && { qualitative: bands };
  },
};

function scaleOf(text: string): readonly string[] | null {
  const four = scales.slice(-3).find(scale => inOrderIn(text, scale));
  if (four) return four;
  if (threes.test(text)) return threeWords;
  const named = scales.find(scale => inOrderIn(text, scale));
  // 分别按对应分值区间100-80%、80-60%、60-0%: three ranges without a word are the three of the ministry.
  return (
    named ??
    (!/\d%?[-~至到]\d/.test(text) || /[优良差]|基本/.test(text) || /[4-9四五]个?[档等级]/.test(text)
      ? null
      : threeWords)
  );
}

/** The words stand in this order, parted from each other as list members are. */
function inOrderIn(text: string, scale: readonly string[]): boolean {
  let from = 0;
  for (const word of scale) {
    const at = new RegExp(
      `(?<![较不良优])${word}(?=[、,;:(和及为得不按“”"\\d]|的|等|档|级|四|五|的|\\d|[345])`,
    ).exec(text.slice(from));
    if (!at) return false;
    from += at.index + word.length;
  }
  return true;
}

/** 100-80%（含）、80-60%（含）、60-0%: one range a level, each beginning where the last ends. */
function ranges(text: string, scale: readonly string[]): QualitativeBand[] | null {
  const found = [...text.matchAll(pair)].map(([, a = '', b = '']) => [Number(a), Number(b)] as const);
  if (found.length !== scale.length || /不得分|佐证|材料/.test(text)) return null;
  if (new Set(text.replace(pair, '').match(/\d+/g)).size > 0) return null;
  const down = found.map(([a, b]) => (a > b ? [a, b] : [b, a]) as readonly [number, number]);
  const joins = down.every(([top], i) => top === (down[i - 1]?.[1] ?? 100));
  if (!joins || down[down.length - 1]?.[1] !== 0) return null;
  return down.map(([top, low], i) => ({ word: scale[i] ?? '', least: share(low), most: share(top) }));
}

/** 优、良、中、差分别得100%、80%、60%、0: one share a level. */
function shares(text: string, scale: readonly string[]): QualitativeBand[] | null {
  const values = [
    ...text
      .replace(/不得分/g, '0%')
      .replace(/(?:得|记|计)?满分/g, '100%')
      .replace(/(?<![\d%.])0(?![\d%.])/g, '0%')
      .matchAll(fixed),
  ].map(([, value = '']) => Number(value));
  if (values.length !== scale.length || values[0] !== 100) return null;
  if (values.some((value, i) => i > 0 && value >= (values[i - 1] ?? 0))) return null;
  if (new Set(text.replace(/\d+%/g, '').match(/[1-9]\d*/g)).size > 0) return null;
  return values.map((value, i) => ({ word: scale[i] ?? '', least: share(value), most: share(value) }));
}

const share = (percent: number): Decimal => new Decimal(percent).div(hundred);
