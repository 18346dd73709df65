/** What a clause ends with: the context of a sentence holds on or not. */
export type Break = 'comma' | 'list' | 'colon' | 'semicolon' | 'stop' | 'line';

/** A clause of a text. */
export interface Clause {
  /** Where it begins in the text. */
  readonly start: number;
  /** As long as the clause; what stands in brackets is blanked by `blank`. */
  readonly words: string;
  /** What stands in brackets, each as clauses of their own. */
  readonly brackets: readonly (readonly Clause[])[];
  readonly ends: Break;
}

/** Stands for a character in brackets. */
export const blank = '\ue000';

/** A clerk's clause is shorter; what is longer is a table poured into a cell, and says nothing. */
export const longestClause = 160;
/** Brackets that don't close before this are none. */
const longestBracket = 80;

const breaks: Readonly<Record<string, Break>> = {
  '，': 'comma',
  ',': 'comma',
  '、': 'list',
  '：': 'colon',
  ':': 'colon',
  '；': 'semicolon',
  ';': 'semicolon',
  '。': 'stop',
  '！': 'stop',
  '!': 'stop',
  '？': 'stop',
  '?': 'stop',
  '\n': 'line',
};

/** The clauses of a text in one pass; `base` is where the text stands in a longer one. */
export function clausesOf(text: string, base = 0): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let brackets: (readonly Clause[])[] = [];
  let spans: [number, number][] = [];
  const close = (end: number, ends: Break) => {
    const words = blanked(text, start, end, spans);
    if (words.trim() !== '') clauses.push({ start: base + start, words, brackets, ends });
    else if (ends === 'line' || ends === 'stop') endBefore(clauses, ends);
    start = end + 1;
    brackets = [];
    spans = [];
  };
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] as string;
    if (sign === '(' || sign === '（') {
      const end = closing(text, i);
      if (end < 0) continue;
      brackets.push(clausesOf(text.slice(i + 1, end), base + i + 1));
      spans.push([i, end]);
      i = end;
      continue;
    }
    const ends = breaks[sign];
    if (ends === undefined || isInNumber(text, i) || (ends === 'colon' && isCopula(text, i))) continue;
    close(i, ends);
  }
  close(text.length, 'line');
  return clauses;
}

/** A stop or line break behind a clause that ended with another mark ends it too. */
function endBefore(clauses: Clause[], ends: Break): void {
  const last = clauses[clauses.length - 1];
  if (last) clauses[clauses.length - 1] = { ...last, ends };
}

function blanked(text: string, start: number, end: number, spans: readonly [number, number][]): string {
  let words = '';
  let from = start;
  for (const [open, shut] of spans) {
    words += text.slice(from, open) + blank.repeat(shut - open + 1);
    from = shut + 1;
  }
  return words + text.slice(from, end);
}

/** The end of a bracket that holds no other; -1 where it does not close nearby. */
function closing(text: string, open: number): number {
  for (let i = open + 1; i < text.length && i - open <= longestBracket; i++) {
    const sign = text[i];
    if (sign === ')' || sign === '）') return i;
    if (sign === '\n' || sign === '(' || sign === '（') return -1;
  }
  return -1;
}

/** 1,234.5 and 8:30. */
function isInNumber(text: string, at: number): boolean {
  const sign = text[at];
  return (
    (sign === ',' || sign === ':') &&
    /\d/.test(text[at - 1] ?? '') &&
    /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))
  );
}

/** `预算执行率：88%`, `等级：优`: the colon stands for 为. */
function isCopula(text: string, at: number): boolean {
  return (
    /(?:率|分|分数|等级|等次|结论|结果|评定|自评|评价)\s*(?:[(（][^()（）]{0,8}[)）])?$/.test(
      text.slice(Math.max(0, at - 14), at),
    ) &&
    /^\s*["“「『']?(?:\d|优|良|中(?![\u4e00-\u9fff])|中等|差|合格|不合格)/.test(text.slice(at + 1, at + 8))
  );
}
