import { Decimal, one } from './decimal';

/**
 * A unit of measure, split into what it counts and how many of it: 万元 is 10,000 × 元, 万粒 is
 * 10,000 × 粒, % is 0.01 × nothing. Two quantities compare when their bases are the same.
 */
export interface Unit {
  /** As written: `万元`, `%`, `公里`. */
  readonly text: string;
  readonly base: string;
  readonly scale: Decimal;
}

export const noUnit: Unit = { text: '', base: '', scale: one };

const known = new Map<string, Unit>([['', noUnit]]);

function define(text: string, base: string, scale: string): void {
  known.set(text, { text, base, scale: new Decimal(scale) });
}

define('%', '', '0.01');
define('‰', '', '0.001');
define('个百分点', '', '0.01');
define('百分点', '', '0.01');
define('元', '元', '1');
define('人民币元', '元', '1');
define('块', '元', '1');
define('角', '元', '0.1');
define('千元', '元', '1000');
define('万元', '元', '10000');
define('万', '元', '10000');
define('百万元', '元', '1000000');
define('千万元', '元', '10000000');
define('亿元', '元', '100000000');
define('亿', '元', '100000000');
define('公里', '米', '1000');
define('千米', '米', '1000');
define('km', '米', '1000');
define('米', '米', '1');
define('m', '米', '1');
define('厘米', '米', '0.01');
define('cm', '米', '0.01');
define('毫米', '米', '0.001');
define('mm', '米', '0.001');
define('平方米', '平方米', '1');
define('㎡', '平方米', '1');
define('m2', '平方米', '1');
define('平方公里', '平方米', '1000000');
define('公斤', '公斤', '1');
define('千克', '公斤', '1');
define('kg', '公斤', '1');
define('吨', '公斤', '1000');
define('小时', '小时', '1');
define('天', '天', '1');
define('日', '天', '1');
define('个工作日', '工作日', '1');
define('工作日', '工作日', '1');

/** Words that only point at the amount and name no unit of their own. */
const fillers = /^(?:左右|以上|以下|以内|之内|及以上|及以下|覆盖|整)$/;

/** The unit a text names. Unknown words are units of their own, 万 and 亿 before them are read as a scale. */
export function unitOf(text: string): Unit {
  const unit = known.get(text);
  if (unit) return unit;
  const made = make(text);
  if (known.size < 5000) known.set(text, made);
  return made;
}

function make(text: string): Unit {
  const spelled = text.replace(/\s+/g, '').replace(/²/g, '2');
  const plain = known.get(spelled) ?? known.get(spelled.toLowerCase());
  if (plain) return { ...plain, text };
  if (fillers.test(spelled)) return { ...noUnit, text };
  const times = spelled.startsWith('万') ? '10000' : spelled.startsWith('亿') ? '100000000' : null;
  if (times && spelled.length > 1) {
    const { base, scale } = make(spelled.slice(1));
    return { text, base, scale: scale.times(times) };
  }
  // 个 is the general counter: 5个 and 5 compare, so do 万个 and 万.
  return { text, base: spelled === '个' ? '' : spelled, scale: one };
}

/** An amount in one unit as an amount in another of the same base. */
export function convert(value: Decimal, from: Unit, to: Unit): Decimal {
  return from === to || from.scale.equals(to.scale) ? value : value.times(from.scale).div(to.scale);
}

/** Whether two units count the same thing, so that their amounts can be compared. */
export function comparable(a: Unit, b: Unit): boolean {
  return a.base === b.base || a.base === '' || b.base === '';
}
