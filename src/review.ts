import {
  type Coverage,
  coverageOf,
  type Equation,
  EquationGraph,
  figure,
  type Finding,
  findingsOf,
  isUncalculated,
  type Level,
} from './explain';
import { type Form, type PlacedReading, readForms } from './form';
import { type Checked, type Rule, rules, scoresTold, type Unchecked } from './rules';
import { ministry, type Profile, type ScoreCard, scoreForm } from './scoring';
import { type Address, addressKey, type Range, sameAddress, type Sheet } from './sheet';
import { explaining as words } from './words/explain';
import { levels } from './words/levels';

/** What a rule came to on a form. */
export interface RuleOutcome {
  readonly rule: string;
  readonly outcome: 'pass' | 'fail' | 'undecided' | 'not-applicable';
}

/** Everything that is known about a form after reading, scoring and checking it. */
export interface Review {
  /** The whole worksheet, other forms on it included. */
  readonly sheet: Sheet;
  /** Where on the worksheet the form stands. */
  readonly range: Range;
  readonly profile: Profile;
  readonly form: Form;
  readonly card: ScoreCard;
  readonly findings: readonly Finding[];
  /** What was not checked, and why. */
  readonly unchecked: readonly Unchecked[];
  readonly outcomes: readonly RuleOutcome[];
  /** Which numbers took part in how many checks; worked out when asked for. */
  readonly coverage: () => Coverage;
}

/** A sheet that holds no form to be checked, with the reason. */
export interface NoForm {
  readonly sheet: Sheet;
  readonly range: Range;
  readonly form: null;
  readonly why: string;
}

const levelOf = new Map<string, Level>(rules.map(rule => [rule.id, rule.level]));
const settings = new Map(rules.map(rule => [rule.id, rule.setting]));

function withSetting(found: Finding, profile: Profile): Finding {
  const setting = settings.get(found.rule);
  return setting ? { ...found, setting: setting(profile) } : found;
}

/**
 * Reads, scores and checks the first (or only) form of a sheet. Pure: the same sheet, profile and pins give the same review. Pins are cells a
 * person has looked at and found right (“G7 没错”): no finding of equations accuses them.
 */
export function review(
  sheet: Sheet,
  profile: Profile = ministry,
  pins: readonly Address[] = [],
): Review | NoForm {
  return finished(reviewOf(sheet, readForms(sheet)[0], profile, pins));
}

/** The reviews of all forms of a sheet, as a page is read; one at least. */
export function reviewAll(
  sheet: Sheet,
  profile: Profile = ministry,
  pins: readonly Address[] = [],
): readonly [Review | NoForm, ...(Review | NoForm)[]] {
  const [first, ...others] = readForms(sheet).map(reading =>
    finished(reviewOf(sheet, reading, profile, pins)),
  );
  return [first as Review | NoForm, ...others];
}

function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The first form's review in short steps, so that a page can draw and listen between them. */
export function* reviewSteps(
  sheet: Sheet,
  profile: Profile = ministry,
  pins: readonly Address[] = [],
): Generator<void, Review | NoForm> {
  return yield* reviewOf(sheet, readForms(sheet)[0], profile, pins);
}

function* reviewOf(
  sheet: Sheet,
  reading: PlacedReading,
  settingsGiven: Profile,
  pins: readonly Address[],
): Generator<void, Review | NoForm> {
  const { range } = reading;
  if (!reading.form) return { sheet, range, form: null, why: reading.why };
  yield;
  const { form } = reading;
  const card = scoreForm(form, settingsGiven);
  const { profile } = card;
  yield;
  const checked: Result[] = [];
  for (const rule of rules) {
    checked.push({ rule, result: rule.run({ form, card, profile }) });
    yield;
  }
  const all = checked.flatMap(({ result }) => result.equations ?? []);
  const equations = all.filter(equation => !isUncalculated(equation));
  const rows = checked.flatMap(({ result }) => result.rows ?? []);
  const graph = new EquationGraph(equations, rows, new Set(pins.map(addressKey)));
  const explained = findingsOf(graph, rule => levelOf.get(rule) ?? 'error');
  yield;
  const direct = checked.flatMap(({ result }) => result.findings ?? []);
  const doubted = checked.flatMap(({ result }) => result.unlessExplained ?? []);
  const told = [...settled(explained, doubted), ...direct].map(found => withoutPinned(found, pins));
  const findings = inOrder(scoresTold(told, card, form.total?.score?.quantity?.value ?? null)).map(found =>
    withSetting(found, profile),
  );
  const unread = form.unread.filter(({ kind }) => kind === 'part');
  const undecided = [
    ...unread,
    ...checked.flatMap(({ result }) => result.undecided ?? []),
    ...uncalculated(all),
  ];
  return {
    sheet,
    range,
    profile,
    form,
    card,
    findings,
    unchecked: distinctPlaces([...undecided, ...unscored(card)]),
    coverage: () => coverageOf(sheet.within(range), graph),
    outcomes: checked.map(each => outcomeOf(each, findings)),
  };
}

/**
 * What the equations came to, with what rules tell besides. Where the equations are certain of a cell that explains
 * it, it is told by that; where they only name candidates of the same rule or cells, the two are one finding.
 */
function settled(explained: readonly Finding[], doubted: readonly Finding[]): Finding[] {
  let told = [...explained];
  for (const doubt of doubted) {
    const same = told.filter(found => found.level === 'error' && isAbout(found, doubt));
    if (same.some(found => found.certain && !alike(found.cells, doubt.cells))) continue;
    if (doubt.candidates.length > 0 && same.some(({ certain }) => certain)) continue;
    told = told.filter(found => !same.includes(found));
    told.push(same.filter(({ certain }) => !certain).reduce(joined, doubt));
  }
  return told;
}

/** A cell that was found right is no candidate, whatever names it. */
function withoutPinned(found: Finding, pins: readonly Address[]): Finding {
  if (pins.length === 0 || found.candidates.length === 0) return found;
  return { ...found, candidates: found.candidates.filter(at => !alike([at], pins)) };
}

/** The same rule, the same cells, or another sum of the same weights. */
function isAbout(found: Finding, { rule, cells, candidates }: Finding): boolean {
  if (found.rule === rule || (rule === 'W01' && found.rule.startsWith('W'))) return true;
  return alike([...found.cells, ...found.candidates], [...cells, ...candidates]);
}

const alike = (some: readonly Address[], others: readonly Address[]): boolean =>
  some.some(at => others.some(other => sameAddress(at, other)));

/** Two that name candidates: what both name, else what either does. */
function joined(one: Finding, other: Finding): Finding {
  if (one.candidates.length === 0) return { ...one, candidates: other.candidates };
  const both = one.candidates.filter(at => other.candidates.some(each => sameAddress(at, each)));
  const either = [
    ...one.candidates,
    ...other.candidates.filter(at => !one.candidates.some(each => sameAddress(at, each))),
  ];
  return { ...one, candidates: both.length > 0 ? both : either };
}

/** Sums whose formulas are right and whose stored results are old. */
function uncalculated(equations: readonly Equation[]): Unchecked[] {
  const results = equations.filter(isUncalculated).flatMap(({ result }) => result ?? []);
  return results.map(result => {
    const why = words.uncalculated(`=${result.formula ?? ''}`, figure(result, result.quantity.value));
    return { at: result.quantity.at, why };
  });
}

/** A rule with what it said of a form. */
interface Result {
  readonly rule: Rule;
  readonly result: Checked;
}

function outcomeOf({ rule, result }: Result, findings: readonly Finding[]): RuleOutcome {
  const own = findings.filter(found => found.rule === rule.id && found.level !== 'notice');
  if (own.some(found => found.outcome === 'fail')) return { rule: rule.id, outcome: 'fail' };
  if (own.length > 0 || (result.undecided?.length ?? 0) > 0) return { rule: rule.id, outcome: 'undecided' };
  return { rule: rule.id, outcome: placesOf(result) > 0 ? 'pass' : 'not-applicable' };
}

function placesOf({ equations, rows, places, findings }: Checked): number {
  return (equations?.length ?? 0) + (rows?.count ?? 0) + (places ?? 0) + (findings?.length ?? 0);
}

/** Errors first, and within a level as the page is read. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const place = (found: Finding): number => {
    const at = found.cells[0] ?? found.candidates[0];
    return at ? addressKey(at) : -1;
  };
  return [...findings].sort(
    (a, b) =>
      levels.indexOf(a.level) - levels.indexOf(b.level) || place(a) - place(b) || (a.rule < b.rule ? -1 : 1),
  );
}

/** Stated scores that no computation confirms: they rest on a person's judgement. */
function unscored(card: ScoreCard): Unchecked[] {
  return card.rows.flatMap(({ leaf, stated, score }) =>
    leaf.score && stated && score.kind === 'undecided' ? [{ at: leaf.score.at, why: score.missing }] : [],
  );
}

function distinctPlaces(all: readonly Unchecked[]): Unchecked[] {
  const seen = new Set<string>();
  const key = (at: Address | null, why: string) => `${at ? addressKey(at) : ''} ${why}`;
  return all.filter(({ at, why }) => {
    const known = seen.has(key(at, why));
    seen.add(key(at, why));
    return !known;
  });
}
