import { Decimal, type Period, plain, type Quantity, zero } from '../../sheet';
import { scoring } from '../../words/scoring';
import type { Profile } from '../profiles/profile';
import { settingOf } from '../profiles/spoken';
import { describeRule } from '../rule-text/describe';
import { pointsOf } from '../rule-text/giving/points';
import type { Rule } from '../rule-text/grammar/rule';
import type { Score } from '../score';

/** What a missed date earns by how late it is; null where no rule says, or how late it is can't be told. */
export function lateScore(
  due: Period,
  done: Period,
  texts: readonly [string, string],
  weight: Quantity,
  profile: Profile,
): Score | null {
  const rule = profile.late;
  if (!rule) return null;
  const by = lateBy(due, done, unitOf(rule));
  if (!by) return null;
  const derive = ([w = zero]: readonly Decimal[]): readonly Decimal[] =>
    pointsOf(rule, { value: by, target: zero, word: null, weight: w, reverse: true });
  const first = derive([weight.value])[0];
  if (!first) {
    const missing = scoring.ruleIsSilent(describeRule(rule), `${texts[1]}（${texts[0]}）`);
    return { kind: 'undecided', method: 'date', missing, band: null, least: zero, most: weight.value };
  }
  return {
    kind: 'computed',
    method: 'date',
    value: first,
    inputs: [weight],
    derive,
    formula: () => scoring.lateBy(plain(by), unitOf(rule)),
    how: 'arithmetic',
    setting: settingOf(profile, 'late') ?? profile.name,
    spoke: profile.said.late ?? null,
    least: null,
  };
}

function unitOf({ bands, steps }: Rule): '个月' | '天' {
  const units = [
    ...bands.flatMap(({ when }) =>
      when.kind === 'interval' ? [when.interval.low?.unit ?? '', when.interval.high?.unit ?? ''] : [],
    ),
    ...steps.map(({ unit }) => unit),
  ];
  return units.some(unit => unit.includes('月')) ? '个月' : '天';
}

/** How late, in whole months and a half for a part of one, or in days where both days are known. */
function lateBy(due: Period, done: Period, unit: '个月' | '天'): Decimal | null {
  if (due.to < 10000 || done.to < 10000) return null;
  const [a, b] = [dayOf(due.to), dayOf(done.to)];
  if (unit === '天') {
    // A month alone is no day; the end of one that was allowed is.
    if (done.from !== done.to) return null;
    return new Decimal(
      Math.round((Date.UTC(b.year, b.month, b.day) - Date.UTC(a.year, a.month, a.day)) / 86_400_000),
    );
  }
  const months = (b.year - a.year) * 12 + b.month - a.month;
  const wholeMonth = done.from !== done.to;
  if (wholeMonth || b.day === a.day) return new Decimal(months);
  return new Decimal(b.day > a.day ? months : months - 1).plus('0.5');
}

const dayOf = (number: number) => ({
  year: Math.floor(number / 10000),
  month: (Math.floor(number / 100) % 100) - 1,
  day: number % 100,
});
