import { a1, type Address, Decimal, periodsIn, type Quantity, unitOf } from '../../sheet';

/** What an amount in a sentence is about, as far as its verb tells. */
export type MentionKind = 'plan' | 'contract' | 'paid' | 'carried' | 'cut' | 'added' | 'received';

/** An amount or rate in a narrative, with the words that say what it is. */
export interface Mention {
  readonly at: Address;
  /** Its offset is the place in the narrative's text. */
  readonly quantity: Quantity;
  readonly money: boolean;
  /** The words of its clause before it. */
  readonly before: string;
  /** As quoted in messages: the clause up to and with the number. */
  readonly quote: string;
  readonly kind: MentionKind | null;
  /** What it is about, without verbs, dates and general words; empty where the clause names nothing. */
  readonly subject: string;
  /** The heading of the list item it stands in: `3、数据库审计系统项目：`. Empty outside lists. */
  readonly item: string;
  /** The sentence it stands in, counted through the narrative. */
  readonly sentence: number;
  /** The year of its clause; null where none is named. `later` says 次年 and the like. */
  readonly year: number | null;
  readonly later: boolean;
}

/** A figure has no more digits; a run of them is a number of something else. */
const figures =
  /(?<!\d)(\d{1,18}(?:,\d{3}){0,5}(?:\.\d{1,18})?)\s?(亿元|百万元|万元|千元|元|亿(?![\u4e00-\u9fff])|万(?![\u4e00-\u9fff])|%|‰)/g;
const itemHeading =
  /^\s*(?:[一二三四五六七八九十]+、|\(?\d{1,2}\)|\d{1,2}[、.．)](?!\d)|[①-⑩])\s*([^:：,，。；;\d]{2,24})[:：]/;

/** A sheet is reviewed again after each correction, and its texts are the same: the last ones are kept. */
const read = new Map<string, readonly Mention[]>();
const mostRead = 256;

/** All amounts and rates of a text, from its beginning. */
export function mentionsIn(text: string, at: Address): readonly Mention[] {
  if (!/\d/.test(text)) return [];
  const key = `${a1(at)} ${text}`;
  const known = read.get(key);
  if (known) return known;
  if (read.size >= mostRead) read.clear();
  const found = find(text, at);
  read.set(key, found);
  return found;
}

function find(text: string, at: Address): Mention[] {
  const found: Mention[] = [];
  let index = 0;
  let item = '';
  for (const { start, end, newLine } of sentencesOf(text)) {
    const words = text.slice(start, end);
    if (newLine) item = '';
    const heading = itemHeading.exec(words);
    if (heading?.[1] !== undefined) item = stripped(heading[1]);
    const sentence = new Sentence(words, start, index, item, at);
    for (const match of words.matchAll(figures)) found.push(sentence.mention(match));
    index++;
  }
  return found;
}

function sentencesOf(text: string): { start: number; end: number; newLine: boolean }[] {
  const found: { start: number; end: number; newLine: boolean }[] = [];
  let start = 0;
  let newLine = true;
  for (let i = 0; i <= text.length; i++) {
    const mark = text[i];
    if (mark !== undefined && mark !== '。' && mark !== '\n') continue;
    if (i > start) found.push({ start, end: i, newLine });
    newLine = mark === '\n';
    start = i + 1;
  }
  return found;
}

const clauseBreaks = new Set('，,；;：:（(）)、');
/** No clerk's clause is longer; of what is longer the end is kept. */
const longestClause = 80;

/** One sentence: its clauses and years are found once, and its numbers come from left to right. */
class Sentence {
  private readonly years: readonly { readonly end: number; readonly year: number }[];
  /** Years that were passed, clauses that were passed. */
  private passedYears = 0;
  private scanned = 0;
  private start = 0;
  /** The verb of the last whole clause that has one. */
  private kind: MentionKind | null = null;
  private year: number | null = null;

  constructor(
    private readonly words: string,
    private readonly offset: number,
    private readonly index: number,
    private readonly item: string,
    private readonly at: Address,
  ) {
    this.years = periodsIn(words).flatMap(({ from, end }) =>
      from >= 10000 ? [{ end, year: Math.floor(from / 10000) }] : [],
    );
  }

  mention(match: RegExpMatchArray): Mention {
    const [whole, digits = '0', unitText = ''] = match;
    const place = match.index ?? 0;
    this.goTo(place);
    const from = Math.max(this.start, place - longestClause);
    const before = this.words.slice(from, place).trim();
    const plainDigits = digits.replace(/,/g, '');
    const point = plainDigits.indexOf('.');
    const unit = unitOf(unitText);
    return {
      at: this.at,
      quantity: {
        value: new Decimal(plainDigits),
        unit,
        operator: null,
        decimals: point < 0 ? 0 : plainDigits.length - point - 1,
        at: this.at,
        offset: this.offset + place,
        raw: whole,
      },
      money: unit.base === '元',
      before,
      quote: `${before}${whole}`,
      kind: kindIn(this.words.slice(from, place)) ?? this.kind,
      subject: stripped(before),
      item: this.item,
      sentence: this.index,
      year: this.year,
      later: laterWords.test(this.words.slice(from, this.nextFigure(place + whole.length))),
    };
  }

  /** Passes the clauses and years up to a place. */
  private goTo(place: number): void {
    for (; this.scanned < place; this.scanned++) {
      if (!clauseBreaks.has(this.words[this.scanned] as string)) continue;
      const begin = Math.max(this.start, this.scanned - longestClause);
      this.kind = kindIn(this.words.slice(begin, this.scanned)) ?? this.kind;
      this.start = this.scanned + 1;
    }
    for (; (this.years[this.passedYears]?.end ?? Infinity) <= place; this.passedYears++)
      this.year = this.years[this.passedYears]?.year ?? null;
  }

  /** Up to the next digit, as far as a clause may reach. */
  private nextFigure(from: number): number {
    const end = Math.min(this.words.length, from + longestClause);
    for (let i = from; i < end; i++) if (isDigit(this.words.charCodeAt(i))) return i;
    return end;
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const laterWords = /次年|下年|下一年|明年|以后年度/;

/** 支付合同金额的90% is a payment, not a contract: the order of the list decides. */
const kindWords: readonly (readonly [RegExp, MentionKind])[] = [
  [/核减|收回|调减|追减|压减|减少/, 'cut'],
  [/结转|结余/, 'carried'],
  [/支付|支出(?!预算)|付款|拨付|执行数|使用资金|已使用/, 'paid'],
  [/合同|成交|中标|签定|签订|采购价/, 'contract'],
  [/到位|下达/, 'received'],
  [/追加|调增|增加/, 'added'],
  [/预算|安排|计划|投入|申报|批复/, 'plan'],
];

function kindIn(clause: string): MentionKind | null {
  for (const [words, kind] of kindWords) if (words.test(clause)) return kind;
  return null;
}

const general =
  /\d{4}年(?:度)?|\d{1,2}月(?:份)?|\d{1,2}日|年初|年末|年中|年底|全年度?|本年|当年|实际|总(?=支出|预算|金?额)|共计|合计|总计|共(?!享|同|性|建)|约|为|达到|达|即|其中|剩余|编制|批复|申报|安排|计划|预计|投入|预算|资金|金额|支付|支出|拨付|付款|合同|成交|价格|签定|签订|采购|款|追加|核减|收回|结转|上年|项目|费用|经费|财政|中心|单位|我|市|本|年度|的|于|由|已|后|将|及|\d+(?:\.\d+)?%?|[\s“”"'、]/g;

/** Words that name a thing, without verbs, dates and what any clause about money says. */
export function stripped(words: string): string {
  return words.replace(general, '');
}
