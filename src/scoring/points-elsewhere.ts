import {
  executionWithoutCell,
  type Form,
  type Group,
  type Indicator,
  isBonus,
  isExecutionRate,
} from '../form';
import { Decimal, hundred, zero } from '../sheet';
import { weightOf } from './leaf-score';
import { type ScoreCard, sumOnce } from './score-card';

/**
 * The points of the execution rate where its table is not on the sheet: 产出, 效益 and 满意度 are there with round
 * points, they lack what the execution rate is usually worth (10, or 20), and the total has more than their scores by no
 * more than that. Null where the sheet itself names the money or its rate, or where the sums are short otherwise.
 */
export function moneyElsewhere(form: Form): Decimal | null {
  if (form.funds.length > 0 || form.leaves.some(isExecutionRate)) return null;
  if (!kinds.every(kind => firstLevel(form).some(({ name }) => name.includes(kind)))) return null;
  const sum = headingAlone(form) ?? sumOfRound(firstLevel(form).map(pointsOf));
  const rest = sum && hundred.minus(sum);
  if (!rest || !usual.some(points => rest.equals(points))) return null;
  const weight = totalWeight(form);
  if (weight && !weight.value.equals(hundred)) return null;
  const scores = sumOnce(form.leaves.map(leaf => leaf.score));
  const total = form.total?.score?.quantity?.value;
  if (!scores || !total) return null;
  const gap = total.minus(scores);
  return gap.greaterThan(zero) && gap.lessThanOrEqualTo(rest) ? rest : null;
}

/** 年度绩效目标(80分) beside all indicators, none of which has a weight. */
function headingAlone({ tables, leaves }: Form): Decimal | null {
  const [only, ...others] = tables.flatMap(({ members }) => members);
  if (only?.kind !== 'group' || others.length > 0 || leaves.some(weightOf)) return null;
  return only.weight?.quantity?.value ?? null;
}

function sumOfRound(parts: readonly (Decimal | null)[]): Decimal | null {
  let sum: Decimal = zero;
  for (const points of parts) {
    if (!points?.modulo(5).isZero()) return null;
    sum = sum.plus(points);
  }
  return sum;
}

const kinds = ['产出', '效益', '满意度'];
const usual = [10, 20].map(points => new Decimal(points));

/**
 * All points that stand on the sheet, by the headings of the first level where they name some; null where one is
 * unknown. Less than 100: the rest of the form is not here.
 */
export function pointsOnSheet(form: Form): Decimal | null {
  const listed = new Set(form.tables.flatMap(({ leaves }) => leaves));
  let sum: Decimal = zero;
  for (const member of [...form.leaves.filter(leaf => !listed.has(leaf)), ...firstLevel(form)]) {
    if (member.kind === 'leaf' && isBonus(member)) continue;
    const points = pointsOf(member);
    if (!points) return null;
    sum = sum.plus(points);
  }
  return sum;
}

/**
 * Whether points of the 100 are not on the sheet, or have no cell for their score: no total follows from the others. A
 * total row that counts the points there are (90) is the total of just these.
 */
export function isInPart(form: Form, { totalRule }: Pick<ScoreCard, 'totalRule'>): boolean {
  if (executionWithoutCell(form)) return true;
  const points = totalRule === null ? pointsOnSheet(form) : null;
  return points !== null && points.lessThan(hundred) && !totalWeight(form)?.value.equals(points);
}

const totalWeight = ({ tables }: Form) => tables.map(({ total }) => total?.weight?.quantity).find(Boolean);

/** The 一级指标; 绩效指标 beside all of them is none. */
function firstLevel({ tables }: Form): readonly Indicator[] {
  return tables.flatMap(({ members }) => {
    const [only, ...others] = members;
    return only?.kind === 'group' && others.length === 0 ? only.members : members;
  });
}

/** What a 一级指标 is worth: as its heading says, else as its indicators add up. Null where one of them is unknown. */
function pointsOf(member: Indicator): Decimal | null {
  if (member.kind === 'leaf') return weightOf(member)?.value ?? null;
  return member.weight?.quantity?.value ?? sumOf(member);
}

function sumOf({ members }: Group): Decimal | null {
  let sum: Decimal = zero;
  for (const member of members) {
    const points = pointsOf(member);
    if (!points) return null;
    sum = sum.plus(points);
  }
  return sum;
}
