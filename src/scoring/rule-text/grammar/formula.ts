import { Decimal } from '../../../sheet';
import type { Proportional, Way } from './rule';
import type { Scanner } from './scanner';

const open = /[([]/y;
const close = /[)\]]/y;
const multiply = /[×*xX·]|乘以?/y;
const divide = /[÷/]|除以/y;
const weight =
  /(?:该项|本项|该指标|本指标|单项|指标|三级指标|对应)?的?(?:权重分值|权重分|权重|分值|标准分值?|满分值?|总分值?)/y;
const points = /(\d+(?:\.\d+)?)分?(?![%\d])/y;
const hundredPercent = /100%/y;
const actual =
  /B(?![A-Za-z])|(?:全年|年度|指标)?实际(?:完成|执行|支出|产出|到位)?(?:值|数量|数|量|情况)|(?:指标)?完成(?:值|数量|数|量)|(?:全年)?执行数|实际完成/y;
const target =
  /A(?![A-Za-z])|(?:年度|年初|全年|预期|绩效)?(?:目标|指标|计划|预算)(?:完成|产出)?(?:值|数量|数|量)/y;
const completion = /(?:实际|指标|目标|任务|计划)?完成(?:率|比例|百分比)/y;
const rate =
  /(?:(?![不未非无每按])[\u4e00-\u9fff]){0,8}?(?:执行|到位|支出|达标|合格|覆盖|发放|验收|及时|满意|参与|使用|拨付)率|满意度/y;
const overTarget = [
  String.raw`B-A\)?[/÷]A`,
  String.raw`实际(?:完成)?值-目标值\)?[/÷]目标值`,
  String.raw`实际(?:完成)?值-指标值\)?[/÷]指标值`,
  String.raw`完成值-目标值\)?[/÷]目标值`,
].join('|');
/** 1−(完成值−目标值)÷目标值 */
const excess = new RegExp(String.raw`\(?1-\(?\(?(?:${overTarget})\)?\)?`, 'y');

type Operand = 'weight' | 'actual' | 'target' | 'completion' | 'rate' | 'excess' | 'unity' | Decimal;

interface Product {
  readonly above: readonly Operand[];
  readonly below: readonly Operand[];
}

/** Reads a product such as 权重×B/A or 执行率×10分. Null where what stands here is none of the known ones. */
export function takeFormula(scanner: Scanner): Proportional | null {
  return scanner.attempt(() => {
    const product = takeProduct(scanner, 0);
    return product && proportionOf(product);
  });
}

const deepest = 3;

function takeProduct(scanner: Scanner, depth: number): Product | null {
  const above: Operand[] = [];
  const below: Operand[] = [];
  let divided = false;
  do {
    const factor = takeFactor(scanner, depth);
    if (!factor) return null;
    above.push(...(divided ? factor.below : factor.above));
    below.push(...(divided ? factor.above : factor.below));
    divided = scanner.skip(divide);
  } while (divided || scanner.skip(multiply));
  return { above, below };
}

function takeFactor(scanner: Scanner, depth: number): Product | null {
  if (scanner.skip(excess)) return single('excess');
  if (depth < deepest && scanner.skip(open)) {
    const inner = takeProduct(scanner, depth + 1);
    return inner && scanner.skip(close) ? inner : null;
  }
  if (scanner.skip(hundredPercent)) return single('unity');
  if (scanner.skip(completion)) return single('completion');
  if (scanner.skip(actual)) return single('actual');
  if (scanner.skip(target)) return single('target');
  if (scanner.skip(weight)) return single('weight');
  if (scanner.skip(rate)) return single('rate');
  const number = scanner.match(points);
  return number && single(new Decimal(number[1] ?? 0));
}

const single = (operand: Operand): Product => ({ above: [operand], below: [] });

/** One weight, or so many points, times one proportion: anything else is no scoring formula. */
function proportionOf({ above, below }: Product): Proportional | null {
  const factors = above.filter(operand => operand !== 'unity');
  const worth = factors.filter(isWorth);
  const rest = factors.filter(operand => !isWorth(operand)).join();
  const [of] = worth;
  const way = wayOf(`${rest}/${below.join()}`);
  if (worth.length !== 1 || of === undefined || !way) return null;
  return { kind: 'proportional', way, of: typeof of === 'string' ? null : of };
}

function isWorth(operand: Operand): operand is 'weight' | Decimal {
  return operand === 'weight' || typeof operand !== 'string';
}

function wayOf(quotient: string): Way | null {
  switch (quotient) {
    case 'actual/target':
      return 'quotient';
    case 'target/actual':
      return 'inverse';
    case 'completion/':
      return 'completion';
    case 'rate/':
      return 'rate';
    case 'excess/':
      return 'excess';
    default:
      return null;
  }
}
