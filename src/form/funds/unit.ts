import { type Unit, unitOf } from '../../sheet';
import type { Field } from '../form';

const named = /\((?:单位[:：]?)?(元|千元|万元|百万元|亿元)[,)]|单位[:：]?(元|千元|万元|百万元|亿元)/;

/** The unit of money that a header or title names: `项目资金(万元)`, `单位:元`. */
export function moneyUnitIn(key: string): Unit | null {
  const found = named.exec(key);
  const unit = found?.[1] ?? found?.[2];
  return unit === undefined ? null : unitOf(unit);
}

const line = /^[(（]?(?:金额)?(?:计量)?单位[:：]?(?:人民币)?(元|千元|万元|百万元|亿元)[)）]?$/;

/** The unit that a cell names and nothing else: `金额单位:万元`. */
export function unitLineIn(key: string): Unit | null {
  const unit = line.exec(key)?.[1];
  return unit === undefined ? null : unitOf(unit);
}

/** The amount's own unit where it writes one (`620.82万元`), else the one its table names. */
export function moneyUnitOf(field: Field, table: Unit | null): Unit | null {
  const own = field.quantity?.unit;
  return own && own.base === '元' ? own : table;
}
