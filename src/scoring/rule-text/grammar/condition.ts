import { one, zero } from '../../../sheet';
import { type Compared, takeComparison } from './interval';
import type { Bound, Condition, Side } from './rule';
import type { Scanner } from './scanner';
import { verdictOf, verdictShape } from './verdict';

/** A condition as read, with the side a bare 低于 or 超过的 names. */
export interface Read extends Compared {
  readonly side: Side | null;
}

const noFaults =
  /(?:未发生|未发现|未出现|没有发生|没有出现|无)(?:任何|各类|重大|安全|质量|生产|有效|群众|服务){0,3}(?:责任)?(?:事故|投诉|差错|违规|违纪|故障|举报|信访|纠纷|缺陷|隐患|逾期|超支)(?:事件|问题|情况|现象|行为|案件)?(?=的|时|,|则|得|计|记)/y;
const noDeeds = /(?:未|没有)(?:开展|举办|组织|实施)(?=的|时|,|则|得|计|记|不)/y;
const rest = /否则|反之|(?:其他|其它|其余)(?:的?情况|情形|的)?/y;
const missed =
  /(?:未(?:足额|全额|全部)(?:到位|拨付|发放|完成)|未达到|未完成|未达标|没有达到|没有完成|达不到|完不成)(?:的?部分)?/y;
const under = /(?:低于|少于|不足|不到)(?:的?部分)?/y;
const over = /(?:超过|超出|高于)(?:的?部分)?/y;
const done = /(?:全部|全面|如期|已)?(?:完成|达标)(?=的|时|,|得|计)/y;

/** Reads a condition from where it begins. Null where none begins here. */
export function takeCondition(scanner: Scanner): Read | null {
  // Before the verdicts, one of which is 否.
  if (scanner.skip(rest)) return told({ kind: 'otherwise' });
  if (scanner.skip(noFaults) || scanner.skip(noDeeds)) return told(none);
  const verdict = scanner.match(verdictShape);
  const word = verdict && verdictOf(verdict[1] ?? '');
  if (word) return told({ kind: 'word', word });
  const compared = takeComparison(scanner);
  if (compared) return { ...compared, side: null };
  if (scanner.skip(missed) || scanner.skip(under)) return told({ kind: 'otherwise' }, 'below');
  if (scanner.skip(over)) return told({ kind: 'otherwise' }, 'above');
  return scanner.skip(done) ? told({ kind: 'target', reached: true }) : null;
}

const nought: Bound = { value: zero, share: one, unit: '', included: true, sure: true };
/** 未发生事故, 未开展: what is counted is nought. */
const none: Condition = { kind: 'interval', interval: { low: nought, high: nought } };

function told(condition: Condition, side: Side | null = null): Read {
  return { condition, subject: '', side };
}
