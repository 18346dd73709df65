import { type Form, isExecutionRate } from '../form';
import { type Decimal, hundred, plain, zero } from '../sheet';
import { scoring } from '../words/scoring';
import { executionRatio, ratioOf } from './fund-figures';
import { asRate, rateText } from './methods/named-rates';
import type { Profile, Statement } from './profiles/profile';
import { settingOf } from './profiles/spoken';
import { pointsOf } from './rule-text/giving/points';
import { shorten } from './score';

/** What becomes of the sum of all scores before it is the total: a cap by the execution rate, a conversion to 100. */
export interface TotalRule {
  readonly of: (sum: Decimal) => Decimal;
  /** Why the total is not the sum, for the sentence. */
  readonly text: string;
  readonly spoke: Statement | null;
}

/** The rule for the total that applies to this form; null where it is the plain sum. */
export function totalRule(form: Form, profile: Profile, weights: Decimal | null): TotalRule | null {
  return capOf(form, profile) ?? rescaleOf(form, profile, weights);
}

function capOf(form: Form, profile: Profile): TotalRule | null {
  const { totalCap } = profile;
  const rate = totalCap && rateOf(form);
  if (!totalCap || !rate) return null;
  const caps = pointsOf(totalCap, {
    value: rate.times(hundred),
    target: hundred,
    word: null,
    weight: hundred,
    reverse: false,
  });
  const most = caps.reduce<Decimal | null>((best, cap) => (best && best.greaterThan(cap) ? best : cap), null);
  if (!most || most.isZero()) return null;
  const text = scoring.capped(rateText(rate), plain(most), settingOf(profile, 'cap') ?? profile.name);
  return { of: sum => (sum.greaterThan(most) ? most : sum), text, spoke: profile.said.cap ?? null };
}

/** The execution rate by the funds, else as its row states it. */
function rateOf(form: Form): Decimal | null {
  const ratio = executionRatio(form);
  const share = ratio && ratioOf(ratio);
  if (share) return share;
  const stated = form.leaves.find(isExecutionRate)?.actual?.quantity;
  return stated ? asRate(stated, stated.value) : null;
}

/** Indicators that do not apply are left out, and what is left is put on 100 points. */
function rescaleOf(form: Form, profile: Profile, weights: Decimal | null): TotalRule | null {
  if (
    !profile.rescales ||
    !weights ||
    weights.greaterThanOrEqualTo(hundred) ||
    weights.lessThanOrEqualTo(zero)
  )
    return null;
  const absent = form.leaves.some(({ target, actual, weight, reason, score }) =>
    [target, actual, weight, reason, score].some(field =>
      /不适用|不涉及|不考核|缺项|不参与/.test(field?.text ?? ''),
    ),
  );
  if (!absent) return null;
  const text = scoring.rescaled(plain(weights), settingOf(profile, 'rescale') ?? profile.name);
  return {
    of: sum => shorten(sum.times(hundred).div(weights), profile),
    text,
    spoke: profile.said.rescale ?? null,
  };
}
