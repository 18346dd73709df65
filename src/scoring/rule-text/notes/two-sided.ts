import { Decimal, hundred } from '../../../sheet';
import type { Deviation } from '../../profiles/settings';
import type { TopicReader } from './patch';

const lead =
  /^(?:对)?(?:等于型|约束性|定值|“?=”?)(?:类)?(?:指标)?(?:,|:|的)?(?:实际)?(?:完成值)?(?:与)?(?:偏离|偏差)?(?:指标值|目标值)?(?:的)?(?:偏差|偏离)?(?:度|率)?(?:在|为)?/;
const clause =
  /^(?:偏差|偏离)?(?:度|率)?(?:在)?(?:±|正负)(\d+(?:\.\d+)?)%(?:\(含\))?(?:以内|之内|范围内)(?:的)?(?:,)?(?:得|计|记)(?:(\d+(?:\.\d+)?)分|(满分)|(?:分值的)?(\d+(?:\.\d+)?)%(?:的?分值)?)$/;
const rest = /^(?:超过|超出|其余|其他|否则)(?:±?\d+(?:\.\d+)?%)?(?:的|以上的?)?(?:,)?(?:均)?不得分$/;

/** 等于型指标偏离±10%以内得5分，±15%以内得3分…: what a value on either side of an = target earns. */
export const twoSided: TopicReader = {
  topic: 'equal',
  speaks: text => /等于型|约束性|定值|±|正负/.test(text) && /%/.test(text) && /分/.test(text),
  read: text => {
    if (!lead.test(text)) return null;
    const clauses = text
      .replace(lead, '')
      .replace(/。$/, '')
      .split(/[,;](?!得|计|记)/);
    const bands: Deviation[] = [];
    for (const [i, each] of clauses.entries()) {
      if (i === clauses.length - 1 && i > 0 && rest.test(each)) break;
      const found = clause.exec(each);
      if (!found) return null;
      const within = new Decimal(found[1] ?? 0).div(hundred);
      const before = bands[bands.length - 1];
      if (before && within.lessThanOrEqualTo(before.within)) return null;
      const share = found[3] ? new Decimal(1) : found[4] ? new Decimal(found[4]).div(hundred) : null;
      bands.push({ within, points: found[2] ? new Decimal(found[2]) : null, share });
    }
    return bands.length > 0 ? { equal: bands } : null;
  },
};
