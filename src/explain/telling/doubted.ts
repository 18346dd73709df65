import { a1, type Address, eachOnce } from '../../sheet';
import { explaining as words } from '../../words/explain';
import { type Equation, isBound } from '../equations/equation';
import { figure, type TermKey, termKey } from '../equations/term';
import { slipOf } from '../search/digits';
import type { EquationGraph } from '../search/graph';
import { isLikely, type Tie } from '../search/likely';
import { mostCandidates, type Uncertain, uncertain } from './finding';
import { rightValue } from './right-value';
import { type LevelOf, type Told, unique } from './told';
import { list, mostTold, symptomText } from './wording';

/** One of several numbers is wrong. */
export function tied(graph: EquationGraph, tie: Tie, levelOf: LevelOf, isExact: boolean): Told {
  const { open, keys } = tie;
  const main = open.reduce((best, equation) => (shows(equation) < shows(best) ? equation : best));
  // A bound says which number is too large, not what it should be: no slip can be told from it.
  const hasBound = open.some(isBound);
  const likely = hasBound || !isExact ? [] : [...keys].filter(key => isLikely(graph, key, tie));
  const named = likely.length > 0 ? likely : [...keys];
  const placesOf = (all: readonly TermKey[]) =>
    unique(all.flatMap(key => graph.term(key)?.quantity.at ?? []));
  const all = placesOf(named);
  const candidates = all.length > mostCandidates ? likeliest(graph, tie, named) : all;
  const finding = { ...symptom(main, levelOf), candidates };
  const names = list(all.map(a1));
  // Several figures of one text are one place.
  const hasOthers = all.length < placesOf([...keys]).length;
  const after = isAnyWeight(main, all)
    ? words.anyWeight
    : hasOthers
      ? words.likelyOneOf(names)
      : words.oneOf(names);
  return { finding, text: symptomText(main), after, cause: null };
}

/** The first of many: what is worked out from others, then what a slip of the hand explains. */
function likeliest(graph: EquationGraph, { open, repairs }: Tie, keys: readonly TermKey[]): Address[] {
  const rankOf = (key: TermKey): number => {
    const term = graph.term(key);
    if (!term) return 2;
    if (open.some(({ result }) => result !== null && termKey(result) === key)) return 0;
    const rights = repairs.flatMap(({ roots }) => roots.get(key) ?? []);
    return rights.some(right => slipOf(term.quantity.value, right) !== null) ? 1 : 2;
  };
  const ranked = keys
    .map(key => ({ key, rank: rankOf(key) }))
    .sort((a, b) => a.rank - b.rank || a.key - b.key);
  return eachOnce(ranked.flatMap(({ key }) => graph.term(key)?.quantity.at ?? [])).slice(0, mostCandidates);
}

/** Any weight of a form may be the wrong one: names would say nothing. */
function isAnyWeight({ about, parts }: Equation, candidates: readonly Address[]): boolean {
  return about === 'weights' && parts !== null && candidates.length > mostTold;
}

/** More terms than a sum has. */
const fewest = 1e6;

/** How well an equation shows a fault: the fewest parts, and at the number that states their sum where one does. */
function shows(equation: Equation): number {
  const { about, parts, terms, result } = equation;
  // A grade comes last of all, and a bound says only how far a number may go: what is wrong before it says more.
  if (about === 'grade') return Infinity;
  if (isBound(equation)) return fewest;
  return result && parts ? parts.length : terms.length + 0.5;
}

/** Too much is wrong to name a cell, or a person has confirmed each that could be. */
export function unexplained(graph: EquationGraph, equation: Equation, levelOf: LevelOf): Told {
  const finding = symptom(equation, levelOf);
  const typed = typedIn([equation]);
  const allRight = typed.length > 0 && typed.every(key => graph.isPinned(key));
  const after = allRight ? words.allConfirmed : words.severalFaults;
  return { finding, text: symptomText(equation), after, cause: null };
}

/** A finding at the place where the fault shows, when the wrong cell is not certain. */
export function symptom(equation: Equation, levelOf: LevelOf): Uncertain {
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

/** The numbers of equations that somebody typed. */
export function typedIn(equations: readonly Equation[]): TermKey[] {
  return equations.flatMap(({ terms }) => terms.filter(({ formula }) => formula === null).map(termKey));
}
