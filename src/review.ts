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
import {
  type Form,
  ledgerOf,
  restingOnUnread,
  type PlacedReading,
  type ProjectList,
  readForms,
  type UnreadNumbers,
} from './form';
import {
  atOwnLevel,
  check,
  type Context,
  levelOf,
  ownRules,
  repeatedRows,
  rules,
  scoresTold,
  type Signed,
  type Unchecked,
} from './rules';
import { fullByHeading, ministry, type Profile, type ScoreCard, scoreForm } from './scoring';
import {
  a1,
  type Address,
  addressKey,
  calculated,
  columnName,
  contains,
  formulasOf,
  maxColumns,
  type Range,
  type Sheet,
  shownText,
} from './sheet';
import { explaining as words } from './words/explain';
import { reading, whyNoForm, whyPart } from './words/reading';
import { own as ownWords } from './words/own-checks';

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
  /** 汇总表: a list of projects, whose rows have checks of their own. */
  readonly list?: ProjectList;
}

const level = levelOf(rules);
const settings = new Map(rules.map(rule => [rule.id, rule.setting]));

/** A finding with what it rests on, where a setting or a sentence of the form was used. */
function withSetting(found: Finding, context: Pick<Context, 'card' | 'profile'>): Finding {
  const basis = settings.get(found.rule)?.(found, context) ?? null;
  return basis ? { ...found, setting: basis.text, source: basis.source ?? null } : found;
}

/** The rules a profile silences, with the reason: silence is said. */
function silenced({ severities, name }: Profile): Unchecked[] {
  return rules.flatMap(({ id, title }) => {
    const own = severities[id];
    return own?.level === 'off' ? [{ at: null, why: ownWords.off(id, title, name, own.reason) }] : [];
  });
}

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
  /** The formulas that rest on a cell that was not read: no equation speaks of them. */
  readonly open: readonly Unchecked[];
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
    ...form.unread.flatMap(each => (each.kind === 'part' ? [{ at: each.at, why: whyPart(each.why) }] : [])),
    ...form.unreadNumbers.flatMap(unreadText),
    ...outdated(sheet, range, graph),
    ...checking.open,
    ...checked.flatMap(each => each.undecided),
    ...silenced(profile),
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
  const all = checked.flatMap(each => each.equations);
  const resting = restingOnUnread(seen, form);
  const equations = resting.size === 0 ? all : all.filter(({ terms }) => !terms.some(restsOn(resting)));
  const rows = checked.flatMap(each => each.rows);
  const open = equations.length === all.length ? [] : undecidedOf(resting);
  return { form, card, range, checked, equations, rows, open };
}

const restsOn = (resting: ReadonlyMap<number, Address>) => (term: Equation['terms'][number]) =>
  resting.has(addressKey(term.quantity.at));

/** What rests on a cell that was not read is not decided. */
function undecidedOf(resting: ReadonlyMap<number, Address>): Unchecked[] {
  return [...resting].map(([key, unread]) => {
    const at = { row: Math.floor(key / maxColumns), col: key % maxColumns };
    return { at, why: reading.restsOnUnread(a1(at), a1(unread)) };
  });
}

/** The cells of a form in which a number stands or belongs. */
const numbersOf = (sheet: Sheet, form: Form): NumberCell[] =>
  ledgerOf(sheet, form).flatMap(({ at, as, isNumber }) =>
    isNumber ? [{ at, isRead: as === 'number' }] : [],
  );

/** Numbers of the form whose stored results are not what their formulas come to: they were checked as calculated. */
function outdated(sheet: Sheet, range: Range, graph: EquationGraph): Unchecked[] {
  const old = formulasOf(sheet).outdated.filter(({ cell }) => contains(range, cell.at));
  if (old.length === 0) return [];
  const spoken = new Set<number>();
  for (const { terms } of graph.all()) for (const { quantity } of terms) spoken.add(addressKey(quantity.at));
  return old.flatMap(({ cell, value }) => {
    if (!spoken.has(addressKey(cell.at))) return [];
    const now = shownText({ ...cell, value, shown: null });
    const formula = `=${cell.formula ?? ''}`;
    const why =
      cell.value === null || cell.value === ''
        ? words.withoutResult(formula, now)
        : words.uncalculated(formula, shownText(cell), now);
    return [{ at: cell.at, why }];
  });
}

function outcomeOf({ rule, undecided, places }: Signed, findings: readonly Finding[]): RuleOutcome {
  const own = findings.filter(found => found.rule === rule.id && found.level !== 'notice');
  if (own.some(found => found.outcome === 'fail')) return { rule: rule.id, outcome: 'fail' };
  if (own.length > 0 || undecided.length > 0) return { rule: rule.id, outcome: 'undecided' };
  return { rule: rule.id, outcome: places > 0 ? 'pass' : 'not-applicable' };
}

/** What was not read of the form, in words: each cell of a column or row, a hidden one once. */
function unreadText({ why, at, cells, name }: UnreadNumbers): Unchecked[] {
  switch (why) {
    case 'column':
      return cells.map(cell => ({ at: cell, why: reading.unknownColumn(name, a1(at)) }));
    case 'row':
      return cells.map(cell => ({ at: cell, why: reading.unknownRow }));
    case 'hidden-row':
      return [{ at, why: reading.hiddenRow(String(at.row + 1)) }];
    case 'hidden-column':
      return [{ at, why: reading.hiddenColumn(columnName(at.col)) }];
  }
}

/** Stated scores that no computation confirms: they rest on a person's judgement. */
function unscored(form: Form, card: ScoreCard): Unchecked[] {
  const open = card.rows.filter(
    ({ leaf, stated, score }) => leaf.score && stated && score.kind === 'undecided',
  );
  if (open.length === 0) return [];
  const full = fullByHeading(form, card.profile);
  return open.flatMap(({ leaf, score }) =>
    leaf.score && score.kind === 'undecided' && !full.has(leaf)
      ? [{ at: leaf.score.at, why: score.missing }]
      : [],
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
