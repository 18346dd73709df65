import { levels } from '../../words/levels';
import { Decimal } from '../../sheet';
import { profileWords as words } from '../../words/profile';
import { listOf, objectOf, oneOf, optionalText, Refused, strict, textOf } from './json';
import type { Json } from './json';
import type { CheckedColumn, CheckKind, NamedAmount, OwnCheck, SignedAmount } from './own-check';

const columns: readonly CheckedColumn[] = ['分值', '得分', '指标值', '完成值', '偏差原因', '三级指标'];
const amounts = ['年初预算', '全年预算', '实际支出', '到位资金', '总分', '分值合计', '得分合计'] as const;
const fields: Readonly<Record<CheckKind['kind'], readonly string[]>> = {
  required: ['fact'],
  words: ['column', 'words'],
  bounds: ['column', 'least', 'most'],
  equation: ['equation'],
  text: ['must', 'mustNot'],
};

/** A bureau's own checks, as its file lists them. `titleOf` gives a document's title, or refuses an unknown one. */
export function checksOf(given: unknown, titleOf: (reference: string) => string): OwnCheck[] {
  const all = listOf(given ?? [], 'checks').map(entry => checkOf(entry, titleOf));
  const twice = all.find(({ id }, i) => all.findIndex(other => other.id === id) < i);
  if (twice) throw new Refused(words.idTwice(twice.id), twice.id);
  return all;
}

function checkOf(entry: unknown, titleOf: (reference: string) => string): OwnCheck {
  const given = objectOf(entry, 'checks');
  const kind = oneOf(given['kind'], 'checks.kind', [
    'required',
    'words',
    'bounds',
    'equation',
    'text',
  ] as const);
  strict(given, ['id', 'level', 'sentence', 'document', 'place', 'kind', ...fields[kind]], 'checks');
  const id = textOf(given['id'], 'checks.id');
  if (/^[A-Z]\d\d$/.test(id)) throw new Refused(words.idTaken(id), id);
  const document = optionalText(given['document'], 'checks.document');
  return {
    id,
    level: oneOf(given['level'], 'checks.level', levels),
    sentence: textOf(given['sentence'], 'checks.sentence'),
    document: document === null ? null : titleOf(document),
    place: optionalText(given['place'], 'checks.place'),
    check: kindOf(kind, given),
  };
}

function kindOf(kind: CheckKind['kind'], given: Json): CheckKind {
  switch (kind) {
    case 'required':
      return { kind, fact: textOf(given['fact'], 'checks.fact') };
    case 'words': {
      const all = listOf(given['words'], 'checks.words').map(word => textOf(word, 'checks.words'));
      if (all.length === 0) throw new Refused(words.notList('checks.words'));
      return { kind, column: columnOf(given), words: all };
    }
    case 'bounds': {
      const [least, most] = [boundOf(given['least']), boundOf(given['most'])];
      if (!least && !most) throw new Refused(words.noBounds);
      return { kind, column: columnOf(given), least, most };
    }
    case 'equation':
      return equationOf(textOf(given['equation'], 'checks.equation'));
    case 'text': {
      const must = optionalText(given['must'], 'checks.must');
      const mustNot = optionalText(given['mustNot'], 'checks.mustNot');
      if ((must === null) === (mustNot === null)) throw new Refused(words.mustOrNot);
      return { kind, text: must ?? mustNot ?? '', must: must !== null };
    }
  }
}

const columnOf = (given: Json): CheckedColumn => oneOf(given['column'], 'checks.column', columns);

function boundOf(value: unknown): Decimal | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Refused(words.notBound);
  return new Decimal(value);
}

const sign = /<=|>=|≤|≥|=|<|>/;

/** `实际支出 <= 全年预算`, `得分合计 = 总分`, `年初预算 * …` is refused: sums and differences of named numbers only. */
function equationOf(text: string): CheckKind {
  const parts = text.split(sign);
  const drawn = sign.exec(text)?.[0];
  const [left, right, more] = parts;
  if (left === undefined || right === undefined || more !== undefined || drawn === undefined)
    throw new Refused(words.notEquation(text, amounts.join('、')), text);
  const plain = drawn === '≤' ? '<=' : drawn === '≥' ? '>=' : (drawn as '=' | '<=' | '>=' | '<' | '>');
  return { kind: 'equation', left: sideOf(left, text), sign: plain, right: sideOf(right, text) };
}

function sideOf(side: string, whole: string): SignedAmount[] {
  const parts = side.trim().match(/[+-]?\s*[^+\s-]+/g) ?? [];
  const found = parts.map(part => {
    const minus = part.startsWith('-');
    const name = part.replace(/^[+-]\s*/, '').trim();
    return { minus, amount: amountOf(name, whole) };
  });
  if (found.length === 0) throw new Refused(words.notEquation(whole, amounts.join('、')), whole);
  return found;
}

function amountOf(name: string, whole: string): NamedAmount {
  if (/^\d+(?:\.\d+)?$/.test(name)) return { number: new Decimal(name) };
  const found = amounts.find(each => each === name);
  if (found === undefined) throw new Refused(words.notEquation(whole, amounts.join('、')), whole);
  return found;
}
