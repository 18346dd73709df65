import { one } from '../../../sheet';
import type { Draft, DraftBand, DraftStep } from './draft';
import { measureOf } from './measures';
import { proportionAt, sideOf } from './proportion';
import type { Band, Condition, Interval, Rule, Step } from '../grammar/rule';
import { withOpenEnds } from './single-values';
import { contradiction, settleBounds, type Span } from './spans';
import { started } from './starts';

/** The rule a draft makes; the words that keep it from making one, or an empty text for the sentence as a whole. */
export function settle(draft: Draft): Rule | string {
  const { ratio, whole, subject } = draft;
  if (ratio && !besideFull(draft)) {
    const alone = draft.bands.length === 0 && draft.steps.length === 0 && !draft.standard;
    return alone ? { bands: [], steps: [], ratio: ratio.award, whole, subject } : ratio.text;
  }
  if (ratio) {
    const { award, text } = ratio;
    draft.bands.push({ when: { kind: 'otherwise' }, side: null, award, deducts: false, text });
  }
  if (draft.bands.length === 0 && draft.steps.length === 0) return '';
  const open = withOpenEnds(draft.bands, draft.steps);
  const stray = strayWord(draft) ?? strayStep(draft) ?? strayRest(open, draft.steps) ?? strayTarget(open);
  if (stray !== null) return stray;
  const measure = measureOf(open, draft.steps);
  if ('unread' in measure) return measure.unread;
  const spans = spansOf(open, draft.steps);
  const against = contradiction(spans);
  if (against !== null) return against;
  const settled = settleBounds(spans);
  const drafts = open.map(band => within(band, spans, settled));
  const bands: Band[] = [];
  for (const band of drafts) {
    const award = proportionAt(band, drafts, measure.unit);
    if (!award) return band.text;
    bands.push({ when: band.when, award });
  }
  const steps: Step[] = [];
  for (const step of draft.steps) {
    const start = started({ ...step, within: intervalOf(step, spans, settled) }, bands, draft.standard);
    if (!start) return step.text;
    steps.push(start);
  }
  return { bands, steps, ratio: null, whole, subject };
}

/** 得分=权重×A/B，完成值不高于目标值的得满分: the formula is for all other values. */
function besideFull({ bands: [full, second], steps, standard }: Draft): boolean {
  if (!full || second || steps.length > 0 || standard || full.award.kind !== 'full') return false;
  if (full.when.kind === 'target') return full.when.reached;
  if (full.when.kind !== 'interval') return false;
  const { low, high } = full.when.interval;
  return [low, high].some(bound => bound?.value === 'target' && bound.share.equals(one));
}

/** Words and numbers in one sentence, a word twice, or points counted where the value is a word. */
function strayWord({ bands, steps }: Draft): string | null {
  const words = bands.flatMap(({ when }) => (when.kind === 'word' ? [when.word] : []));
  if (words.length === 0) return null;
  const step = steps[0];
  if (step) return step.text;
  const odd = bands.find(
    ({ when, award }, i) =>
      (when.kind !== 'word' && when.kind !== 'otherwise') ||
      award.kind === 'proportional' ||
      bands.slice(0, i).some(other => sameWord(other.when, when)),
  );
  return odd?.text ?? null;
}

function sameWord(a: Condition, b: Condition): boolean {
  return a.kind === 'word' && b.kind === 'word' && a.word === b.word;
}

/** 否则 that leaves open what it is the rest of. */
function strayRest(bands: readonly DraftBand[], steps: readonly DraftStep[]): string | null {
  const [rest, second] = bands.filter(({ when }) => when.kind === 'otherwise');
  if (!rest) return null;
  if (second) return second.text;
  if (bands.length === 1 && steps.length === 0) return rest.text;
  if (steps.some(step => step.within === null)) return rest.text;
  // 达到95%得满分，超过的不得分: 超过 of what?
  const full = bands.find(band => band.award.kind === 'full') ?? bands.find(band => band !== rest);
  if (rest.side !== null && sideOf(rest, full) === null) return rest.text;
  // 5个得满分，否则不得分: six may be better than five or not.
  return bands.some(({ when }) => when.kind === 'interval' && isSingle(when.interval)) ? rest.text : null;
}

const isSingle = ({ low, high }: Interval): boolean => low !== null && low === high;

/** The target reached, or missed, twice. */
function strayTarget(bands: readonly DraftBand[]): string | null {
  const same = (a: Condition, b: Condition): boolean =>
    a.kind === 'target' && b.kind === 'target' && a.reached === b.reached;
  const twice = bands.find((band, i) => bands.slice(0, i).some(other => same(other.when, band.when)));
  return twice?.text ?? null;
}

/** Two steps to one side: whether the second goes on from the first can't be told. */
function strayStep({ steps }: Draft): string | null {
  const counted = steps.filter(step => step.size !== null);
  const twice = counted.find((step, i) => counted.slice(0, i).some(other => other.side === step.side));
  if (twice) return twice.text;
  const cut = steps.find(step => step.size === null);
  return cut && counted.length > 0 ? cut.text : null;
}

/** The parts that share the values among them; a step without a condition only leads away from a band. */
function spansOf(bands: readonly DraftBand[], steps: readonly DraftStep[]): Span[] {
  const spans: Span[] = [];
  for (const { when, award, text } of bands) {
    if (when.kind === 'interval') spans.push({ interval: when.interval, gives: award, text });
  }
  for (const { within: interval, points, size, text } of steps) {
    if (interval) spans.push({ interval, gives: size ? { kind: 'counted' } : { kind: 'cut', points }, text });
  }
  return spans;
}

function settledOf(interval: Interval, spans: readonly Span[], settled: readonly Interval[]): Interval {
  const at = spans.findIndex(span => span.interval === interval);
  return settled[at] ?? interval;
}

function within(band: DraftBand, spans: readonly Span[], settled: readonly Interval[]): DraftBand {
  if (band.when.kind !== 'interval') return band;
  const interval = settledOf(band.when.interval, spans, settled);
  return { ...band, when: { kind: 'interval', interval } };
}

function intervalOf(step: DraftStep, spans: readonly Span[], settled: readonly Interval[]): Interval | null {
  return step.within && settledOf(step.within, spans, settled);
}
