import {
  type Coverage,
  coverageOf,
  type Equation,
  EquationGraph,
  type Finding,
  findingsOf,
  formulaRoots,
  haveCellsInCommon,
  inOrder,
  type NumberCell,
  type RowEquations,
  offsetsPerCell,
  sayingHidden,
  settled,
  throughSubtotals,
  withoutPinned,
  withoutTrust,
} from './explain';
import { type Form, ledgerOf, type PlacedReading, type ProjectList, readForms } from './form';
import {
  atOwnLevel,
  check,
  distinctPlaces,
  levelOf,
  outcomeOf,
  outdated,
  ownRules,
  repeatedRows,
  restingOn,
  type RuleOutcome,
  rules,
  scoresTold,
  settingOf,
  type Signed,
  silenced,
  type Unchecked,
  unread,
  unscored,
} from './rules';
import { ministry, type Profile, type ScoreCard, scoreForm } from './scoring';
import { type Address, addressKey, calculated, type Range, type Sheet } from './sheet';
import { whyNoForm } from './words/reading';

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
  /** 汇总表: a list of projects, whose rows have checks of their own. */
  readonly list?: ProjectList;
}

const level = levelOf(rules);
const withSetting = settingOf(rules);
/**
 * Reads, scores and checks the first (or only) form of a sheet. Pure: the same sheet, profile and pins give the same
 * review. Pins are cells a person has looked at and found right (“G7 没错”): no finding of equations accuses them.
 */
export function review(
  sheet: Sheet,
  profile: Profile = ministry,
  pins: readonly Address[] = [],
): Review | NoForm {
  return finished(reviewSteps(sheet, profile, pins));
}

/** The reviews of all forms of a sheet, as a page is read; one at least. */
export function reviewAll(
  sheet: Sheet,
  profile: Profile = ministry,
  pins: readonly Address[] = [],
): readonly [Review | NoForm, ...(Review | NoForm)[]] {
  return finished(reviewAllSteps(sheet, profile, pins));
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
  const seen = calculated(sheet);
  const [reading] = readForms(seen);
  return yield* reviewOf({ sheet, seen, reading, place: 0 }, profile, pins);
}

/** The reviews of all forms of a sheet, in the same short steps. */
export function* reviewAllSteps(
  sheet: Sheet,
  profile: Profile = ministry,
  pins: readonly Address[] = [],
): Generator<void, readonly [Review | NoForm, ...(Review | NoForm)[]]> {
  const seen = calculated(sheet);
  const [first, ...others] = readForms(seen);
  const reviews: [Review | NoForm, ...(Review | NoForm)[]] = [
    yield* reviewOf({ sheet, seen, reading: first, place: 0 }, profile, pins),
  ];
  for (const [i, reading] of others.entries()) {
    yield;
    reviews.push(yield* reviewOf({ sheet, seen, reading, place: i + 1 }, profile, pins));
  }
  return reviews;
}

/** A form as it was read: on which sheet, on that sheet as its program calculates it, and as which of its forms. */
interface Reading {
  readonly sheet: Sheet;
  readonly seen: Sheet;
  readonly reading: PlacedReading;
  readonly place: number;
}

/** What a form is read and checked to be, on the sheet as it stands or with some of it put right in thought. */
interface Checking {
  readonly form: Form;
  readonly card: ScoreCard;
  readonly range: Range;
  readonly checked: readonly Signed[];
  readonly equations: readonly Equation[];
  readonly rows: readonly RowEquations[];
}

/**
 * A sheet is looked at as its program would calculate it. A formula that is wrong by itself is told, then put right in
 * thought, and what still fails is told besides: nothing that only follows from it.
 */
function* reviewOf(
  { sheet, seen: asCalculated, reading: first, place }: Reading,
  settingsGiven: Profile,
  pins: readonly Address[],
): Generator<void, Review | NoForm> {
  const pinned = new Set(pins.map(addressKey));
  const isPinned = (key: number) => pinned.size > 0 && pinned.has(Math.floor(key / offsetsPerCell));
  const roots: Finding[] = [];
  let seen = asCalculated;
  if (!first.form) {
    const { range, why, list } = first;
    return { sheet, range, form: null, why: whyNoForm(why), ...(list && { list }) };
  }
  yield;
  let checking = yield* checkForm(first.form, first.range, seen, settingsGiven);
  for (let round = 0; round < mostRounds; round++) {
    const { equations, rows } = checking;
    const found = formulaRoots({
      equations: [...equations, ...rows.flatMap(each => each.open)],
      all: () => [...equations, ...rows.flatMap(each => [...each.all()])],
      sheet: seen,
      levelOf: level,
      isPinned,
    }).filter(({ finding }) => !roots.some(known => haveCellsInCommon(known.cells, finding.cells)));
    if (found.length === 0) break;
    const righted = calculated(seen.with(found.map(({ putRight }) => putRight)));
    const reading = readingAt(righted, place);
    if (!reading.form) break;
    roots.push(...found.map(({ finding }) => finding));
    seen = righted;
    checking = yield* checkForm(reading.form, reading.range, seen, settingsGiven);
  }
  const { form, card, range, checked, rows } = checking;
  const { profile } = card;
  const graph = new EquationGraph(throughSubtotals(checking.equations, seen), rows, pinned, () =>
    repeatedRows(form),
  );
  const explained = findingsOf(graph, level).map(found => withoutTrust(found, seen));
  yield;
  const direct = checked.flatMap(each => each.findings);
  const doubted = checked.flatMap(({ unlessExplained }) => unlessExplained);
  const told = [...settled(explained, doubted), ...direct].map(found => withoutPinned(found, pins));
  const all = [...roots, ...scoresTold(told, card, form.total?.score?.quantity?.value ?? null)];
  const levelled = all.flatMap(found => atOwnLevel(found, profile));
  const findings = inOrder(levelled).map(found => sayingHidden(withSetting(found, { card, profile }), sheet));
  const undecided = [
    ...unread(form, findings),
    ...outdated(sheet, range, graph),
    ...restingOn(form),
    ...checked.flatMap(each => each.undecided),
    ...silenced(rules, profile),
  ];
  return {
    sheet,
    range,
    profile,
    form: seen === sheet ? form : (readForms(sheet)[place]?.form ?? form),
    card,
    findings,
    unchecked: distinctPlaces([...undecided, ...unscored(form, card)]),
    coverage: () =>
      coverageOf(
        numbersOf(sheet.within(range), form),
        graph,
        checked.flatMap(({ compared }) => compared),
      ),
    outcomes: checked
      .filter(({ rule }) => profile.severities[rule.id]?.level !== 'off')
      .map(each => outcomeOf(each, findings)),
  };
}

const readingAt = (sheet: Sheet, place: number): PlacedReading => {
  const all = readForms(sheet);
  return all[place] ?? all[0];
};

/** A formula put right may bring another to light, but not again and again. */
const mostRounds = 3;

function* checkForm(
  form: Form,
  range: Range,
  seen: Sheet,
  settingsGiven: Profile,
): Generator<void, Checking> {
  const card = scoreForm(form, settingsGiven);
  const { profile } = card;
  yield;
  const checked: Signed[] = [];
  for (const rule of [...rules, ...ownRules(profile)]) {
    checked.push(check(rule, { form, card, profile }));
    yield;
  }
  const equations = checked.flatMap(each => each.equations);
  const rows = checked.flatMap(each => each.rows);
  return { form, card, range, checked, equations, rows };
}

/** The cells of a form in which a number stands or belongs. */
const numbersOf = (sheet: Sheet, form: Form): NumberCell[] =>
  ledgerOf(sheet, form).flatMap(({ at, as, isNumber }) =>
    isNumber ? [{ at, isRead: as === 'number' }] : [],
  );
