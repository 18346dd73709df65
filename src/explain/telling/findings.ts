import { a1, type Address, type Decimal, sameAddress } from '../../sheet';
import { explaining as words } from '../../words/explain';
import { causeOf } from './cause';
import { symptom, tied, typedIn, unexplained } from './doubted';
import type { Equation } from '../equations/equation';
import { type About, type Certain, direct, type Finding } from './finding';
import { fixOf, followers } from './fixing';
import { rightValue, written } from './right-value';
import { type LevelOf, type Told, unique } from './told';
import { consequences, gapText, marginText, tell } from './wording';
import type { EquationGraph } from '../search/graph';
import { type Explanation, explain, type Repair } from '../search/repair';
import { isRough } from '../search/rough';
import { cellName, figure, type Term, type TermKey, termKey, type Values } from '../equations/term';

/** The findings of all equations: one for each wrong number, however many equations it breaks. */
export function findingsOf(graph: EquationGraph, levelOf: LevelOf): Finding[] {
  const told = explain(graph).flatMap(explanation => ofExplanation(graph, explanation, levelOf));
  const exchanged = exchanges(told);
  return [...told.map(tale => finish(tale, exchanged)), ...roundings(graph)];
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
  if (!first) return failing.map(equation => unexplained(graph, equation, levelOf));
  const agreed = [...first.roots].filter(
    ([key, value]) =>
      explanation.isContested !== true && repairs.every(repair => repair.roots.get(key)?.equals(value)),
  );
  const isOpen = repairs.some(repair => repair.isRough === true);
  const rough = agreed.filter(([key, value]) => isOpen || isRough(graph, key, value, explanation));
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
