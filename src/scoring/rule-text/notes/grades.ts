import { Decimal, zero } from '../../../sheet';
import type { GradeBand } from '../../profiles/settings';
import { isReadable, parseRule } from '../parse';
import type { TopicReader } from './patch';

const words = '优秀|优良|优|良好|良|中等|中|一般|基本合格|不合格|合格|较差|差|低(?!于)|[A-E](?=级|等)';
const anyWord = new RegExp(words, 'g');
const lead = /^[^\d]*?[三四五345]个?(?:等级|等次|档次|档|级别|级)[:,;]?(?:其中:?|即:?|分别为:?)?/;
const called = '(?:的|者)?,?(?:评定|评价|评|定|确定|等级|等次|认定|结果|绩效|划|列)*(?:为|是|:)?(?:绩效)?';
const intervalFirst = new RegExp(`^(.*\\d.*?)${called}(${words})(?:等级|等次|级|档)?$`);
const wordFirst = new RegExp(`^(${words})(?:等级|等次|级|档)?(?:为|是)?[:(]?(.*\\d.*?)$`);
const adjoining = new RegExp(`\\d分?(?:\\(含\\))?(?:及?以[上下])?(?:${words})(?:[,;、]|$)`);
const measure = /^(?:(?:绩效)?(?:评价|自评|综合|项目|考核)?(?:总得分|总分|得分|分数|分值|评分))?(?:在|为)?/;

/** 90分（含）以上为优，80（含）-90分为良…: the lowest total of each grade. */
export const grades: TopicReader = {
  topic: 'grades',
  speaks: text => {
    const named = new Set(text.match(anyWord) ?? []);
    if (
      named.size < 2 ||
      (/执行率|定性|完成率|满意度|权重|的?分值|系数/.test(text) &&
        !/\d分?(?:\(含\))?(?:及?以上)?(?:的)?为[优良]/.test(text))
    )
      return false;
    return (text.match(/\d+/g) ?? []).length >= 2 && (/为|:|\(|是|[≥≤]/.test(text) || adjoining.test(text));
  },
  read: text => {
    const bands = bandsIn(withRest(text.replace(lead, '')).replace(/^[^:\d优良中差一合A-E]*:/, ''));
    return bands && { grades: bands };
  },
};

/** 其余评为差: what lies below all the others. */
function withRest(text: string): string {
  const lowest = Math.min(...(text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number));
  return text.replace(
    /(?:其余|其他|否则)(?:的|情况|分数)*,?(?:一律|均)?(?=评|为|定|[中低差不合])/,
    `${lowest}分以下`,
  );
}

function bandsIn(text: string): readonly GradeBand[] | null {
  const named: string[] = [];
  const clauses: string[] = [];
  for (const piece of piecesOf(text)) {
    const found = intervalFirst.exec(piece);
    const other = found ? null : wordFirst.exec(piece);
    const [word, interval] = found ? [found[2], found[1]] : [other?.[1], other?.[2]];
    if (word === undefined || interval === undefined || named.includes(word)) return null;
    named.push(word);
    clauses.push(`${closed(interval.replace(measure, ''))}得${100 - named.length}分`);
  }
  if (named.length < 2) return null;
  const rule = parseRule(clauses.join(';'));
  if (!isReadable(rule) || rule.bands.length !== named.length || rule.steps.length > 0) return null;
  const bands: GradeBand[] = [];
  for (const { when, award } of rule.bands) {
    if (when.kind !== 'interval' || award.kind !== 'points') return null;
    const { low, high } = when.interval;
    const word = named[99 - award.points.toNumber()];
    if (word === undefined || (low && (low.value === 'target' || (!low.included && low.sure)))) return null;
    if ([low, high].some(bound => bound && !/^分?$/.test(bound.unit))) return null;
    if (!low && !high) return null;
    bands.push({ word, from: low && low.value !== 'target' ? low.value : zero });
  }
  return inOrder(bands) ? bands : null;
}

/** From the highest down, as grades are named, each beginning elsewhere, the last at nothing or below a pass. */
function inOrder(bands: readonly GradeBand[]): boolean {
  return bands.every(({ from }, i) => {
    const above = bands[i - 1];
    return (!above || from.lessThan(above.from)) && from.lessThanOrEqualTo(new Decimal(100));
  });
}

/** The bracket that `优(90分以上)` opened. */
function closed(interval: string): string {
  const open = (interval.match(/\(/g) ?? []).length;
  const shut = (interval.match(/\)/g) ?? []).length;
  return shut > open ? interval.replace(/\)$/, '') : interval;
}

/** One grade a piece: a clause without its word (80分以上，90分以下为良) goes with the next. */
function piecesOf(text: string): string[] {
  const plain = text
    .replace(/\[(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)\)/g, '$1(含)-$2(不含)')
    .replace(/\[(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)\]/g, '$1(含)-$2(含)');
  const out: string[] = [];
  let open = '';
  for (const part of plain.split(/[,;、。](?![^(]*\))/)) {
    if (part === '') continue;
    open += (open === '' ? '' : ',') + part;
    if (new RegExp(words).test(open) && /\d/.test(open)) {
      out.push(open);
      open = '';
    }
  }
  return open === '' ? out : [...out, open];
}
