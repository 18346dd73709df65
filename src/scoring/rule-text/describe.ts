import { one, plain } from '../../sheet';
import { ruleWords as words } from '../../words/rule-text';
import { measureOfUnit } from './grammar/amount';
import type { Award, Bound, Condition, Proportional, Rule, Step } from './grammar/rule';

/** The rule in plain words, as it was understood: `≥95% 得满分；80%～95% 按比例得分；<80% 不得分`. */
export function describeRule(rule: Rule): string {
  if (rule.ratio) return words.formula(proportion(rule.ratio), worth(rule.ratio));
  const bands = rule.bands.map(band => words.band(condition(band.when), award(band.award)));
  return [...bands, ...rule.steps.map(step)].join('；');
}

function condition(when: Condition): string {
  switch (when.kind) {
    case 'word':
      return words.isWord(when.word);
    case 'otherwise':
      return words.otherwise;
    case 'target':
      return when.reached ? words.reached : words.missed;
    case 'interval':
      return interval(when.interval.low, when.interval.high);
  }
}

function interval(low: Bound | null, high: Bound | null): string {
  if (low && low === high) return `=${edge(low)}`;
  if (low && high)
    return words.between(edge(low), low.included ? '≤' : '<', high.included ? '≤' : '<', edge(high));
  if (low) return `${low.included ? '≥' : '>'}${edge(low)}`;
  return high ? `${high.included ? '≤' : '<'}${edge(high)}` : words.otherwise;
}

function edge({ value, share, unit }: Bound): string {
  if (value !== 'target') return `${plain(value)}${unit}`;
  return share.equals(one) ? words.target : words.partOfTarget(plain(share.times(100)));
}

function award(given: Award): string {
  switch (given.kind) {
    case 'full':
      return words.full;
    case 'zero':
      return words.zero;
    case 'points':
      return words.points(plain(given.points));
    case 'share':
      return words.share(plain(given.share.times(100)));
    case 'proportional':
      return given.way === 'open' ? words.proportional : words.byProportion(proportion(given), worth(given));
  }
}

function proportion({ way }: Proportional): string {
  return words.ways[way];
}

function worth({ of }: Proportional): string {
  return of ? words.ofPoints(plain(of)) : words.weight;
}

function step({ side, size, unit, points, ofWeight, from, base, within, broken, most }: Step): string {
  const amount = plain(points.abs()) + (ofWeight ? words.ofWeight : words.point);
  const start = edge(from);
  const limit = most ? words.atMost(plain(most)) : '';
  if (size === null)
    return words.once(within ? interval(within.low, within.high) : words.otherwise, amount) + limit;
  const each = words.each(plain(size), measureOfUnit(unit) === '%' ? words.percentPoint : unit);
  const before = within ? `${interval(within.low, within.high)} ` : '';
  const tells = points.isNegative() ? words.takes : words.adds;
  const starting = base.kind === 'full' || base.kind === 'zero' ? '' : words.startingAt(award(base));
  const rest = broken ? words.broken[broken] : '';
  return before + tells(start, words[side], each, amount) + starting + rest + limit;
}
