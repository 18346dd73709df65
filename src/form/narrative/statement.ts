import {
  actualWords,
  boundInBrackets,
  judgedWords,
  moneyWords,
  plainWords,
  partBehind,
  ruleBehind,
  ruleNext,
  selfWords,
  wholeWords,
  wholeYearWords,
} from '../words/statements';
import { blank, type Clause, clausesOf, longestClause } from './clauses';
import {
  type FoundFigure,
  figureAfter,
  goesOn,
  isAmount,
  isRate,
  type Measure,
  type Name,
  namesIn,
  otherRate,
} from './named-results';
import {
  anchorsIn,
  behind,
  carriedOn,
  type Ground,
  groundOf,
  groundOfHead,
  nothing,
  oneOf,
  type Owner,
  ownYearLike,
  standing,
} from './ground';

/** A result that a sentence states of this project, this year, as a whole, by the unit itself. */
export interface Told {
  readonly measure: Measure;
  /** 预算执行率 and 资金执行率, by which a rate of the money is surely meant. */
  readonly ofMoney: boolean;
  /** 98, 99.5, 优秀. */
  readonly value: string;
  /** Where the figure begins in the text. */
  readonly at: number;
  /** The result's name with its figure, as written. */
  readonly quote: string;
  /** Counted through the text. */
  readonly sentence: number;
}

/**
 * The results a text states. Each figure belongs to the name right before it. It is stated of this form only if what stands
 * before the name names nothing else, and neither its clause nor those before it speak of another time, part, judge, rule or
 * aim (domain: 文中的执行率). In doubt there is nothing told.
 */
export function resultsTold(text: string, owner: Owner): readonly Told[] {
  if (!nameLike.test(text)) return nothingTold;
  const key = JSON.stringify([owner.year, owner.names, text]);
  const known = lately.get(key);
  if (known) return known;
  const reader = new Reader(text, owner);
  reader.read(clausesOf(text));
  const told = reader.results();
  if (lately.size >= mostKept) lately.clear();
  lately.set(key, told);
  return told;
}

const nothingTold: readonly Told[] = [];

/** A sheet is reviewed again after each correction, and its texts are the same: what they tell is kept. */
const lately = new Map<string, readonly Told[]>();
const mostKept = 200;

const nameLike = /执行率|到位率|分|评|等级|等次|结论|预算|执行数|支出|支付|决算/;

class Reader {
  private readonly found: (Told & { readonly open: boolean })[] = [];
  private sentence = 0;
  /** The rate that a clause named last without a figure, if nothing else came between. */
  private named: Measure | null = null;

  constructor(
    private readonly text: string,
    private readonly owner: Owner,
  ) {}

  read(clauses: readonly Clause[], from: Ground = nothing): void {
    let head = from;
    let ground = from;
    clauses.forEach((clause, i) => {
      const { words, ends } = clause;
      if (words.length > longestClause) {
        this.named = null;
      } else if (ends === 'colon') {
        head = carriedOn(nothing, groundOfHead(words.trim(), this.owner));
        ground = head;
        this.tell(clause, clauses[i + 1], ground);
      } else if (ends === 'line' && i < clauses.length - 1 && isHeading(clause, clauses[i - 1])) {
        head = groundOfHead(words.trim(), this.owner);
        ground = head;
        return;
      } else {
        ground = this.tell(clause, clauses[i + 1], ground);
      }
      for (const bracket of clause.brackets) this.read(bracket, ground);
      if (ends === 'line') head = from;
      ground = behind(ground, ends, head);
      if (ends !== 'comma' && ends !== 'list') this.named = null;
      if (ends === 'stop' || ends === 'line') this.sentence++;
    });
  }

  /** Several figures for one thing, where nothing ties them to the form, are a list of something. */
  results(): Told[] {
    const counts = new Map<Measure, number>();
    for (const { measure } of this.found) counts.set(measure, (counts.get(measure) ?? 0) + 1);
    return this.found.filter(({ open, measure }) => !open || counts.get(measure) === 1);
  }

  /** The results of a clause; what it says of those behind it. */
  private tell(clause: Clause, next: Clause | undefined, carried: Ground): Ground {
    const { words } = clause;
    const own = groundOf(words, this.owner);
    const named = namesIn(words);
    let foreign = false;
    let from = 0;
    for (const name of named) {
      const figure = figureAfter(words, name);
      if (!figure) {
        this.named = isRate(name) ? name.measure : null;
        continue;
      }
      const prefix = words.slice(from, name.start);
      from = figure.end;
      this.named = null;
      if (!this.take(clause, next, name, figure, prefix, carried) && !isPoints(name, prefix)) foreign = true;
    }
    if (named.length === 0) this.continued(clause, next, carried);
    const ground = carriedOn(carried, own);
    const isOtherTime = own.time === 'other' || own.time === 'within';
    return foreign && !isOtherTime && own.mood !== 'aim' ? { ...ground, scope: 'part' } : ground;
  }

  private continued(clause: Clause, next: Clause | undefined, carried: Ground): void {
    const { words } = clause;
    const figure = this.named && goesOn.exec(words);
    if (this.named && figure) {
      const end = figure[0].length;
      const name = { measure: this.named, start: 0, end: 0, bare: false };
      const value = figure[1] ?? '';
      this.take(clause, next, name, { value, end, at: words.lastIndexOf(value, end) }, '', carried);
    }
    if (otherRate.test(words)) this.named = null;
    otherRate.lastIndex = 0;
  }

  /** Whether the words before the name name nothing else; if they don't, and all else fits, it is told. */
  private take(
    clause: Clause,
    next: Clause | undefined,
    name: Name,
    figure: FoundFigure,
    prefix: string,
    carried: Ground,
  ): boolean {
    const { words } = clause;
    const { measure } = name;
    const judged = !isRate(name) && !isAmount(name);
    const said = prefix + words.slice(name.start, isRate(name) ? name.start : name.end);
    if (!namesNothing(prefix, judged, this.owner)) return false;
    const anchors = anchorsIn(said, this.owner);
    const place = standing(carried, anchors, judged);
    if (place === 'others' || (place === 'open' && name.bare)) return true;
    const isOf =
      anchors.scope ?? anchors.speaker ?? (carried.speaker === 'self' || prefix.endsWith('项目') || null);
    if (name.bare && judged && isOf === null) return true;
    const tied =
      anchors.scope !== null || anchors.time === 'own' || anchors.speaker !== null || anchors.mood !== null;
    if (isAmount(name) && (name.bare || partBehind.test(words.slice(figure.end)))) return true;
    if (isRuled(clause, next, figure.end, tied, judged || isAmount(name))) return true;
    if (measure === 'score' && isFullMark(words, name, figure, tied)) return true;
    const start = clause.start + figure.at;
    this.found.push({
      measure,
      ofMoney: !name.bare,
      value: figure.value.replace(/,/g, ''),
      at: start,
      quote: this.text.slice(clause.start + name.start, clause.start + figure.end).trim(),
      sentence: this.sentence,
      open: place === 'open',
    });
    return true;
  }
}

/** 产出指标得分48分: points of the whole, not of another thing. */
const isPoints = ({ measure }: Name, prefix: string): boolean =>
  measure === 'score' && /指标|执行|产出|效益|满意度|决策|过程|管理|投入/.test(prefix);

/** A short line without a figure or stop stands over those that follow. */
function isHeading({ words }: Clause, before: Clause | undefined): boolean {
  const alone =
    before === undefined || before.ends === 'line' || (before.ends === 'list' && before.words.length <= 3);
  return alone && words.length <= 30 && !/[\d%]{2,}|分$/.test(words);
}

/** `98%以上`, `100%得10分`, `优（90分以上）`: what follows makes a rule, a list or an attribute of it. */
function isRuled(
  clause: Clause,
  next: Clause | undefined,
  end: number,
  tied: boolean,
  judged: boolean,
): boolean {
  const rest = clause.words.slice(end);
  if (ruleBehind.test(rest)) return true;
  const bracket = rest.startsWith(blank)
    ? clause.brackets.find(([first]) => first && first.start > clause.start + end)
    : undefined;
  if (bracket?.some(({ words }) => boundInBrackets.test(words))) return true;
  if (!next || clause.ends === 'stop' || clause.ends === 'line') return false;
  if (clause.ends === 'list' && /^\s*(?:\d|优|良|中|差)/.test(next.words)) return true;
  if (judged || tied || clause.ends === 'semicolon') return false;
  return ruleNext.test(next.words);
}

/** 总分100分，自评得分…: the full mark, unless it is said to be the unit's own. */
function isFullMark(words: string, { start, end }: Name, { value }: FoundFigure, tied: boolean): boolean {
  return value === '100' && words.slice(start, end).endsWith('总分') && !tied;
}

const plain = new Map<string, RegExp>();

/** Whether the words before a result's name say no more than this year, this project, and that it was so. */
function namesNothing(words: string, judged: boolean, { year, names: own }: Owner): boolean {
  let left = words;
  for (const name of own) left = left.split(name).join('');
  const key = `${judged} ${year}`;
  let shape = plain.get(key);
  if (!shape) {
    const kind = judged ? judgedWords : moneyWords;
    const list = oneOf([
      ...wholeYearWords,
      ...wholeWords,
      ...selfWords,
      ...actualWords,
      ...plainWords,
      ...kind,
    ]);
    shape = new RegExp(`${ownYearLike(year)}|${list}|[\\s${blank}“”"]+`, 'g');
    plain.set(key, shape);
  }
  return left.replace(shape, '') === '';
}
