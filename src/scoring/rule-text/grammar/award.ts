import { Decimal, hundred } from '../../../sheet';
import { takeFormula } from './formula';
import type { Award, Way } from './rule';
import type { Scanner } from './scanner';

const own = '(?:(?:该项|本项|该指标|本指标|指标|全部|相应|对应)的?)*';
const worth = '(?:权重分值|权重分|权重|分值|标准分|满分|得分|分数|分)';
const give = '(?:可得|得|计|记|给|评|赋|为)?';
const figure = String.raw`(\d+(?:\.\d+)?)`;

const fullShape = new RegExp(
  `${give}${own}(?:满分|全分|全部分值|全部分数)(?:\\(?${figure}分\\)?)?|不扣分|(?:得|计|记)${own}(?:权重分值|权重分|分值|标准分)(?!的|\\d)`,
  'y',
);
const zeroShape = new RegExp(
  `不(?:予)?(?:得|计|给)分|${give}0分|扣(?:完|除|掉|减)?(?:全部|所有|(?:该项|本项|该指标|本指标)的?(?:全部|所有)?)${worth}(?!的|\\d)|全扣|扣[完光](?=$)`,
  'y',
);
const shareShape = new RegExp(
  `(?:得|计|记|给)${own}(?:${worth}的?)?(?:${figure}%|(一半))(?:的?${own}${worth})?|按(?:照)?${own}(?:${worth}的?)?${figure}%(?:计算得分|计分|得分|给分|计|得)`,
  'y',
);
const pointsShape = new RegExp(`${give}${figure}分`, 'y');
const proportionShape =
  /按(?:照)?(?:(实际完成|完成|目标完成|任务完成|实际|相应)?(?:的)?比例|(实际完成率|完成率|完成程度|完成进度)|([\u4e00-\u9fff]{0,4}(?:执行|到位|合格|达标|覆盖|满意)率))(?:进行)?(计算得分|折算得分|计算|得分|计分|给分|记分|折算|扣分|扣减|扣除|计)/y;
const quotientShape =
  /按(?:照)?(?:实际)?完成(?:值|数|量)(?:与|和|占|比)(?:年度|年初)?(?:目标|指标|计划)(?:值|数|量)的?(?:比例|比值|比率|百分比)(?:计算得分|折算得分|计算|得分|计分|给分|计)/y;
const formulaLead = /(?:按(?:照)?|(?:该项|本项|该指标|本指标|指标|实际|最终)?得分(?:=|为|按|:)|(?:=|:))?/y;
const formulaTail = /(?:计算得分|计算|得分|计分|给分|记分|计)?/y;

/** An award, the weight it names (得满分10分), and whether it was said as a deduction (按比例扣分). */
export interface Given {
  readonly award: Award;
  readonly whole: Decimal | null;
  readonly deducts: boolean;
}

/** Reads what is given: 得满分, 得80%的分值, 按比例得分, 执行率×分值. Null where no award stands here. */
export function takeAward(scanner: Scanner): Given | null {
  const share = scanner.match(shareShape);
  if (share) {
    const percent = share[2] ? new Decimal(50) : new Decimal(share[1] ?? share[3] ?? 0);
    return percent.greaterThan(hundred) ? null : given({ kind: 'share', share: percent.div(hundred) });
  }
  const full = scanner.match(fullShape);
  if (full) return { ...given({ kind: 'full' }), whole: full[1] ? new Decimal(full[1]) : null };
  if (scanner.skip(zeroShape)) return given({ kind: 'zero' });
  const points = scanner.match(pointsShape);
  if (points) return given({ kind: 'points', points: new Decimal(points[1] ?? 0) });
  if (scanner.skip(quotientShape)) return given({ kind: 'proportional', way: 'quotient', of: null });
  const proportion = scanner.match(proportionShape);
  if (proportion) {
    const deducts = (proportion[4] ?? '').startsWith('扣');
    return { ...given({ kind: 'proportional', way: wayOf(proportion), of: null }), deducts };
  }
  const formula = scanner.attempt(() => {
    scanner.skip(formulaLead);
    const found = takeFormula(scanner);
    scanner.skip(formulaTail);
    return found;
  });
  return formula && given(formula);
}

function given(award: Award): Given {
  return { award, whole: null, deducts: false };
}

function wayOf([, of, completion, rate]: RegExpExecArray): Way {
  if (completion !== undefined || of?.includes('完成')) return 'completion';
  return rate === undefined ? 'open' : 'rate';
}
