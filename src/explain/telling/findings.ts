import { a1, type Address, byReadingOrder, type Decimal, sameAddress } from '../../sheet';
import { explaining as words } from '../../words/explain';
import { type Cause, causeOf } from './cause';
import type { Equation } from '../equations/equation';
import {
  type About,
  type Certain,
  direct,
  type Finding,
  type Level,
  type Uncertain,
  uncertain,
} from './finding';
import { fixOf, followers } from './fixing';
import { rightValue, written } from './right-value';
import { consequences, gapText, list, marginText, symptomText, tell } from './wording';
import { isLikely, type Tie } from '../search/likely';
import type { EquationGraph } from '../search/graph';
import { type Explanation, explain, type Repair } from '../search/repair';
import { cellName, figure, type Term, type TermKey, termKey, type Values } from '../equations/term';

export type LevelOf = (rule: string) => Level;

/** The findings of all equations: one for each wrong number, however many equations it breaks. */
export function findingsOf(graph: EquationGraph, levelOf: LevelOf): Finding[] {
  const told = explain(graph).flatMap(explanation => ofExplanation(graph, explanation, levelOf));
  const exchanged = exchanges(told);
  return [...told.map(tale => finish(tale, exchanged)), ...roundings(graph)];
}

/** A finding with what its message is made of, until all are known. */
interface Told {
  readonly finding: Finding;
  /** The sentence up to the cause, without its full stop. */
  readonly text: string;
  /** What comes after the cause. */
  readonly after: string;
  readonly cause: Cause | null;
}

function finish({ finding, text, after, cause }: Told, exchanged: ReadonlyMap<string, Finding>): Finding {
  const other = exchanged.get(`${finding.rule} ${finding.expected}→${finding.stated}`);
  const at = other?.cells[0];
  if (finding.certain && other && at && other.stated !== null && other !== finding) {
    const message = words.end(words.swapped(text, a1(at), other.stated)) + after;
    return { ...finding, cause: 'swapped-with', related: unique([...finding.related, at]), message };
  }
  return { ...finding, message: words.end(cause ? words.because(text, cause.sentence) : text) + after };
}

/** Certain findings by what is written and what belongs there: two that mirror each other were exchanged. */
function exchanges(told: readonly Told[]): ReadonlyMap<string, Finding> {
  const found = new Map<string, Finding>();
  for (const { finding } of told) {
    if (finding.certain) found.set(`${finding.rule} ${finding.stated}→${finding.expected}`, finding);
  }
  return found;
}

function ofExplanation(graph: EquationGraph, explanation: Explanation, levelOf: LevelOf): Told[] {
  const { failing, repairs } = explanation;
  const first = repairs[0];
  if (!first) return failing.map(equation => unexplained(equation, levelOf));
  const agreed = [...first.roots].filter(
    ([key, value]) =>
      explanation.isContested !== true && repairs.every(repair => repair.roots.get(key)?.equals(value)),
  );
  const isOpen = repairs.some(repair => repair.isRough === true);
  const rough = agreed.filter(([key]) => isOpen || isRough(graph, key, explanation));
  const sure = agreed.filter(each => !rough.includes(each));
  const found = sure.map(([key, value]) => certain(graph, { failing, repairs }, first, key, value, levelOf));
  const open = openEquations(failing, sure);
  if (sure.length < first.roots.size && open.length > 0) {
    const keys = new Set(repairs.flatMap(repair => [...repair.roots.keys()]));
    for (const [key] of sure) keys.delete(key);
    for (const key of rough.length > 0 && !isOpen ? typedIn(open) : []) keys.add(key);
    for (const { along = [] } of isOpen ? repairs : []) for (const key of along) keys.add(key);
    found.push(tied(graph, { open, repairs, keys }, levelOf, rough.length === 0));
  }
  return found;
}

/**
 * An amount that only rates contradict is given by them roughly: where no slip of the hand leads to it, another amount
 * may as well be wrong by more than the rates' digits tell.
 */
function isRough(graph: EquationGraph, key: TermKey, { failing, repairs }: Explanation): boolean {
  const term = graph.term(key);
  if (term?.kind !== 'amount' || term.formula !== null) return false;
  const speaking = failing.filter(({ terms }) => terms.some(member => termKey(member) === key));
  if (speaking.some(({ parts }) => parts !== null)) return false;
  return !isLikely(graph, key, { open: speaking, repairs, keys: new Set([key]) });
}

function typedIn(equations: readonly Equation[]): TermKey[] {
  return equations.flatMap(({ terms }) => terms.filter(({ formula }) => formula === null).map(termKey));
}

/** The failing equations that the certain repairs leave to the uncertain ones. */
function openEquations(
  failing: readonly Equation[],
  sure: readonly (readonly [TermKey, Decimal])[],
): Equation[] {
  if (sure.length === 0) return [...failing];
  const changed = new Map(sure);
  return failing.filter(equation => equation.state(changed) === 'off');
}

/** The equation a finding is told by: where the number is the result, else the one its kind belongs to. */
function mainEquation(term: Term, broken: readonly Equation[]): Equation {
  const own = broken.filter(equation => equation.result && termKey(equation.result) === termKey(term));
  const alike = broken.filter(equation => equation.about === aboutOf[term.kind]);
  const pool = own.length > 0 ? own : alike.length > 0 ? alike : broken;
  return pool.reduce((best, equation) => (equation.terms.length < best.terms.length ? equation : best));
}

const aboutOf: Readonly<Record<Term['kind'], About>> = {
  weight: 'weights',
  score: 'scores',
  subtotal: 'scores',
  total: 'scores',
  grade: 'grade',
  target: 'scores',
  actual: 'scores',
  amount: 'funds',
  rate: 'funds',
  mention: 'texts',
};

function certain(
  graph: EquationGraph,
  { failing, repairs }: Explanation,
  repair: Repair,
  key: TermKey,
  right: Decimal,
  levelOf: LevelOf,
): Told {
  const term = graph.term(key) as Term;
  const broken = failing.filter(equation => equation.terms.some(member => termKey(member) === key));
  const main = mainEquation(term, broken.length > 0 ? broken : failing);
  const holding = graph.around(key).filter(equation => equation.written !== 'off');
  const cause = causeOf({ term, right, broken, holding, siblings: graph.sumsLike(term) });
  const follows = followers(graph, repairs, key);
  const own = new Map([[key, right], ...follows.map(({ term, value }) => [termKey(term), value] as const)]);
  const others = failing.filter(equation => equation !== main && tiesWith(equation, own, key));
  const stated = figure(term, term.quantity.value);
  const expected = figure(term, right);
  const finding: Certain = {
    kind: 'certain',
    rule: main.rule,
    about: main.about,
    level: levelOf(main.rule),
    outcome: 'fail',
    cells: [term.quantity.at],
    certain: true,
    candidates: [],
    related: relatedTo(term, main, cause?.terms ?? []),
    stated,
    expected,
    cause: cause?.kind ?? null,
    message: '',
    // Every explanation of this size changes this cell.
    margin: 1,
    setting: null,
    source: null,
    consequences: follows.map(({ term: moving, value }) => ({
      at: moving.quantity.at,
      stated: figure(moving, moving.quantity.value),
      expected: figure(moving, value),
    })),
    fix: fixOf(term, right, follows),
  };
  return {
    finding,
    text: tell(term, right, main, repair),
    after: consequences(others, expected, term, follows) + marginText(main, term, repair),
    cause,
  };
}

/** Whether the equation ties when this number is put right, and nothing else but what follows from it. */
function tiesWith(equation: Equation, own: Values, key: TermKey): boolean {
  return equation.terms.some(term => termKey(term) === key) && equation.state(own) !== 'off';
}

function tied(graph: EquationGraph, tie: Tie, levelOf: LevelOf, isExact: boolean): Told {
  const { open, keys } = tie;
  const main = open.reduce((best, equation) => (shows(equation) < shows(best) ? equation : best));
  // A bound says which number is too large, not what it should be: no slip can be told from it.
  const isBound = open.some(({ result, parts }) => result === null && parts === null);
  const likely = isBound || !isExact ? [] : [...keys].filter(key => isLikely(graph, key, tie));
  const named = likely.length > 0 ? likely : [...keys];
  const placesOf = (all: readonly TermKey[]) =>
    unique(all.flatMap(key => graph.term(key)?.quantity.at ?? []));
  const candidates = placesOf(named);
  const names = candidates.map(a1);
  const finding = { ...symptom(main, levelOf), candidates };
  // Several figures of one text are one place.
  const hasOthers = candidates.length < placesOf([...keys]).length;
  const after = hasOthers ? words.likelyOneOf(list(names)) : words.oneOf(list(names));
  return { finding, text: symptomText(main), after, cause: null };
}

/** More terms than a sum has. */
const fewest = 1e6;

/** How well an equation shows a fault: the fewest parts, and at the number that states their sum where one does. */
function shows({ about, parts, terms, result }: Equation): number {
  // A grade comes last of all, and a bound says only how far a number may go: what is wrong before it says more.
  if (about === 'grade') return Infinity;
  if (result === null && parts === null) return fewest;
  return result && parts ? parts.length : terms.length + 0.5;
}

function unexplained(equation: Equation, levelOf: LevelOf): Told {
  const finding = symptom(equation, levelOf);
  return { finding, text: symptomText(equation), after: words.severalFaults, cause: null };
}

/** A finding at the place where the fault shows, when the wrong cell is not certain. */
function symptom(equation: Equation, levelOf: LevelOf): Uncertain {
  const { result } = equation;
  const right = result ? rightValue(equation, result) : undefined;
  const at = result?.quantity.at ?? equation.terms[0]?.quantity.at;
  return {
    ...uncertain,
    rule: equation.rule,
    about: equation.about,
    level: levelOf(equation.rule),
    outcome: 'fail',
    cells: at ? [at] : [],
    candidates: [],
    related: [],
    stated: result ? figure(result, result.quantity.value) : null,
    expected: result && right ? figure(result, right) : null,
    cause: null,
    message: '',
    setting: null,
    source: null,
  };
}

/** Equations that tie only by rounding or cutting are said, once each, as notices. */
function roundings(graph: EquationGraph): Finding[] {
  return graph.open.flatMap((equation): Finding[] => {
    const { result } = equation;
    if (!result || equation.written !== 'rounding') return [];
    const right = rightValue(equation, result);
    if (!right) return [];
    return [
      {
        ...symptom(equation, () => 'notice'),
        ...direct,
        cause: 'rounding',
        expected: figure(result, right),
        message: words.rounding(
          cellName(result),
          result.noun,
          figure(result, result.quantity.value),
          equation.basis(written),
          gapText(result, right),
        ),
      },
    ];
  });
}

function relatedTo(term: Term, main: Equation, causes: readonly Term[]): Address[] {
  const near = causes.length > 0 ? causes : main.terms.length <= 8 ? main.terms : [];
  const all = near.map(member => member.quantity.at).filter(at => !sameAddress(at, term.quantity.at));
  return unique(all);
}

function unique(all: readonly Address[]): Address[] {
  return all.filter((at, i) => all.findIndex(other => sameAddress(at, other)) === i).sort(byReadingOrder);
}
