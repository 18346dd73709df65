import { Decimal, one, zero } from '../../../sheet';
import { measureOfUnit, takeAmount, takeUnit } from './amount';
import type { Read } from './condition';
import { takeGoal } from './goal';
import type { Bound, Interval, Side, Step } from './rule';
import type { Scanner } from './scanner';
import { namesMeasure } from './subject';

/** A step as its clause states it; the rest of the sentence says where it starts if the clause does not. */
export interface StepRead extends Omit<Step, 'from' | 'base'> {
  readonly from: Bound | null;
  /** 得 for each unit: counted from nothing, on nothing. */
  readonly earns: boolean;
}

interface Verb {
  readonly side: Side;
  /** 发生, 出现: what is counted should not be; 完成, 开展: it should. Both count from none. */
  readonly counts: 'faults' | 'deeds' | null;
}

const verbs: readonly (readonly [RegExp, Verb])[] = [
  [
    /(?:低于|少于|下降|降低|减少|缺少|短缺|未完成|不足|[低少缺差欠])(?:完成|开展|培训|组织|举办|建设|发放|覆盖|实现|服务)?/y,
    { side: 'below', counts: null },
  ],
  [
    /超过|超出|高于|高出|增加|增长|上升|提高|逾期|延迟|推迟|延期|延误|滞后|晚于?|多[耗用花]|[超高多]/y,
    { side: 'above', counts: null },
  ],
  [/(?:发生|发现|出现|存在|漏|有)/y, { side: 'above', counts: 'faults' }],
  [/(?:完成|开展|培训|组织|举办|建设|发放|新增|实现)/y, { side: 'above', counts: 'deeds' }],
];

const each = /(?:若|如|按|凡)?每/y;
const standard = /(?:基数|标准值?|基准值?|上述标准)的?/y;
const noun =
  /(?:(?![扣减加增得计记,])[\u4e00-\u9fff]){1,8}?(?=的?,?(?:则|相应地?|即|应)*(?:扣|减|核减|加|增|得|计|记))/y;
const then = /的?,?(?:则|相应地?|即|应)*/y;
const deedShape = /(扣除|扣减|扣去|扣|减去|减扣|核减|减)|(加计|加记|增加|加)|(得|计|记)/y;
const own = '(?:(?:该项|本项|该指标|本指标|指标)的?)*';
const worth = '(?:权重分值|权重分|权重|分值|标准分|满分|得分|分数)';
const pointsShape = new RegExp(
  `${own}(\\d+(?:\\.\\d+)?)分(?![值钟之])|${own}(?:${worth}的?(\\d+(?:\\.\\d+)?)%|(\\d+(?:\\.\\d+)?)%的?${own}(?:${worth}|分))`,
  'y',
);

/**
 * Reads 每低于1个百分点扣0.5分, with the condition that stood before it. Null where no such step stands here,
 * or it says neither above nor below.
 */
export function takeStep(scanner: Scanner, lead: Read | null): StepRead | null {
  const before = takeAnchor(scanner);
  if (!scanner.skip(each)) return null;
  const early = takeVerb(scanner);
  const anchor = takeAnchor(scanner) ?? before;
  const verb = early ?? takeVerb(scanner);
  const unit = sizeOf(scanner);
  const named = unit && scanner.match(noun);
  if (!unit || anchor === 'unclear' || (named && !namesCounted(named[0]))) return null;
  scanner.skip(then);
  const deed = scanner.match(deedShape);
  const worth = deed && scanner.match(pointsShape);
  if (!deed || !worth) return null;
  const earns = deed[3] !== undefined;
  const counts = verb ? verb.counts : earns ? 'deeds' : null;
  const takes = deed[1] !== undefined;
  if (counts === 'deeds' ? takes : earns) return null;
  if (counts && (measureOfUnit(unit.unit) === '%' || lead || anchor)) return null;
  const interval = lead?.condition.kind === 'interval' ? lead.condition.interval : null;
  const side = verb?.side ?? (counts ? 'above' : (lead?.side ?? sideOf(interval)));
  if (side === null) return null;
  const points = new Decimal(worth[1] ?? worth[2] ?? worth[3] ?? 0);
  return {
    side,
    from: bound(anchor) ?? (counts ? at(zero, unit.unit) : startIn(interval, side)),
    within: interval,
    size: unit.size,
    unit: unit.unit,
    points: takes ? points.negated() : points,
    ofWeight: worth[1] === undefined,
    broken: null,
    most: null,
    earns,
  };
}

function takeVerb(scanner: Scanner): Verb | null {
  for (const [shape, verb] of verbs) if (scanner.skip(shape)) return verb;
  return null;
}

const papers = /^(?:相关|有关)?(?:资料|材料|制度|文件|台账|档案|记录)$/;

/** What is counted, without a judgement of it: 安全事故, not 未完成. */
function namesCounted(words: string): boolean {
  return !/^[未不没]/.test(words) && (namesMeasure(words) || papers.test(words));
}

const at = (value: Bound['value'], unit: string): Bound => ({
  value,
  share: one,
  unit,
  included: true,
  sure: true,
});

type Anchor = Bound | 'standard' | 'unclear';

/** What a step counts from, where it says so: 比目标值, 低于基数, 低于95%. Null where nothing of it stands here. */
function takeAnchor(scanner: Scanner): Anchor | null {
  return scanner.attempt(() => {
    scanner.skip(/[比较与]?/y);
    if (scanner.skip(standard)) return 'standard';
    const goal = takeGoal(scanner);
    if (goal) {
      scanner.skip(/(?:相比|的)?/y);
      return goal.share.equals(one) ? at('target', '') : 'unclear';
    }
    // 每低于95%1个百分点: a number with another right behind it.
    const amount = takeAmount(scanner);
    return amount && scanner.skip(/的?(?=\d)/y) ? at(amount.value, amount.unit) : null;
  });
}

const bound = (anchor: Anchor | null): Bound | null => (typeof anchor === 'string' ? null : anchor);

function sizeOf(scanner: Scanner): { size: Decimal; unit: string } | null {
  const amount = takeAmount(scanner);
  if (amount) {
    const known = amount.included === null && amount.value.greaterThan(0) && amount.unit !== '';
    return known ? { size: amount.value, unit: amount.unit } : null;
  }
  const unit = takeUnit(scanner);
  return unit === null ? null : { size: one, unit };
}

function sideOf(interval: Interval | null): Side | null {
  if (!interval) return null;
  if (interval.high && !interval.low) return 'below';
  return interval.low && !interval.high ? 'above' : null;
}

function startIn(interval: Interval | null, side: Side): Bound | null {
  return (side === 'below' ? interval?.high : interval?.low) ?? null;
}

const cutShape = new RegExp(
  `(?:扣除|扣减|扣去|核减|扣)${own}(?:(\\d+(?:\\.\\d+)?)分(?![值钟之])|${worth}的?(\\d+(?:\\.\\d+)?)%|(\\d+(?:\\.\\d+)?)%的?${own}(?:${worth}|分))`,
  'y',
);

/** Reads 扣2分 behind a condition: taken once, however far the value lies. */
export function takeCut(scanner: Scanner, when: Interval): StepRead | null {
  const found = scanner.match(cutShape);
  return (
    found && {
      side: when.low && !when.high ? 'above' : 'below',
      from: null,
      within: when,
      size: null,
      unit: '',
      points: new Decimal(found[1] ?? found[2] ?? found[3] ?? 0).negated(),
      ofWeight: found[1] === undefined,
      broken: null,
      most: null,
      earns: false,
    }
  );
}
