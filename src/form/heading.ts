import { Decimal, unitOf } from '../sheet';
import type { Field } from './form';
import type { Box } from './grid';

const points = /[(（]?(?:共|(?<![合总小])计|满分|分值|权重)?[:：]?(\d+(?:\.\d+)?)\s*(?:分|%)[)）]?$/;
/** Points that stand before further remarks: `预算执行情况(20分)(万元)`. */
const inner = /[(（](?:共|计|满分|分值|权重)?[:：]?(\d+(?:\.\d+)?)\s*分[)）]/;

/** The points a heading states in its words (`产出指标(40分)`, `项目决策2分`), as a field at its cell. Null where it states none. */
export function headingField(box: Box): Field | null {
  const found = points.exec(box.key) ?? inner.exec(box.key);
  const digits = found?.[1];
  if (digits === undefined) return null;
  return {
    at: box.at,
    value: box.value,
    text: box.text,
    quantity: {
      value: new Decimal(digits),
      unit: unitOf('分'),
      operator: null,
      decimals: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0,
      at: box.at,
      raw: digits,
    },
    formula: box.formula,
  };
}

/** A heading without the points in its words. */
export function headingName(key: string): string {
  const bare = key.replace(points, '').replace(inner, '');
  return bare === '' ? key : bare;
}
