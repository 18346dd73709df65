import { normalise } from '../../../sheet';
import { spell } from './spelling';

/** One clause of a scoring sentence. */
export interface Piece {
  /** As written, for the message that names it. */
  readonly text: string;
  /** In one spelling, for the grammar. */
  readonly spelled: string;
  /** A semicolon or full stop follows: a condition left open here stays without its award. */
  readonly closed: boolean;
}

/** The clauses of a sentence; a text in place of them where a list number can't be told from a decimal. */
export function piecesOf(text: string): readonly Piece[] | string {
  const parts = withoutNumbers(split(withThreshold(linesOf(text))));
  if (typeof parts === 'string') return parts;
  const pieces = parts
    .map(({ text: part, closed }) => ({ text: part, spelled: spell(part), closed }))
    .map(piece => ({ ...piece, spelled: piece.spelled.replace(label, '').replace(edges, '') }))
    .filter(({ spelled }) => spelled !== '');
  return joined(pieces);
}

/** Line breaks and paragraphs of an HTML export part clauses as commas do. */
function linesOf(text: string): string {
  return text
    .replace(/<\/p>|<br\s*\/?>|[\r\n]+/gi, '\n')
    .split('\n')
    .map(normalise)
    .filter(line => line !== '')
    .join('\n');
}

/** 得分=及时率÷90%×分值 below the 90% that earns full marks is 按比例得分. */
function withThreshold(text: string): string {
  return text
    .replace(nameOfScore, '$1得分')
    .replace(ofThreshold, (all: string, percent: string) =>
      text.replace(all, '').includes(`${percent}%`) ? '按比例得分' : all,
    );
}

/** 满意度得分=满意度×分值 */
const nameOfScore = /(^|[,;，；。\n])[\u4e00-\u9fff]{2,8}(?:率|度)(?:指标)?得分(?=\s*[=＝])/g;

const ofThreshold =
  /(?:得分\s*[=＝]\s*|按)[\u4e00-\u9fff]{0,8}率\s*(?:[÷/]|除以)\s*(\d+(?:\.\d+)?)[%％]\s*(?:[×*]|乘以)\s*(?:该项|该指标)?(?:分值|权重|满分)(?:计分|得分|计算)?/g;

interface Part {
  readonly text: string;
  readonly closed: boolean;
}

const number = String.raw`\d+(?:\.\d+)?%?`;
const bracketed = new RegExp(String.raw`([[(])\s*(${number})\s*[,，]\s*(${number})\s*([\])])`, 'g');
const said = (bracket: string): string => (bracket === '[' || bracket === ']' ? '(含)' : '(不含)');
const remark = /\((?=(?:扣完|扣至|最高|最低|最多|不足|不满|不计|直至|以满分|满分为))([^()]*)\)/g;
const definition =
  /(?<![=×*])\((?:[A-Z]\/[A-Z]|[\u4e00-\u9fff]{2,10}[/÷][\u4e00-\u9fff]{2,10})(?:[×*]100%)?\)(?![×*])/g;
const stop = /([;；。!！？?])|[,，\n]|(?<=[\u4e00-\u9fff])(\.)(?!\d)|(?<=分|止)\s+(?=[\u4e00-\u9fff\d≥≤<>])/;

/** [80%,95%) becomes a range with its marks, (扣完为止) a clause of its own, (B/A) is left out. */
function split(text: string): Part[] {
  const plain = text
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(
      bracketed,
      (_: string, open: string, low: string, high: string, close: string) =>
        `${low}${said(open)}-${high}${said(close)}`,
    )
    .replace(definition, '')
    .replace(remark, ',$1,');
  const found = plain.split(stop);
  const parts: Part[] = [];
  for (let i = 0; i < found.length; i += 3) {
    const closed = found[i + 1] !== undefined || found[i + 2] !== undefined;
    const piece = (found[i] ?? '').trim();
    const before = parts[parts.length - 1];
    if (piece !== '') parts.push({ text: piece, closed });
    else if (closed && before) parts[parts.length - 1] = { ...before, closed };
  }
  return parts;
}

const plainNumber =
  /^(?:\(\d{1,2}\)|\d{1,2}\)|[①-⑳⑴-⒇]|\(?[一二三四五六七八九十]{1,2}\)?[、.](?!\d)|[一二三四五六]是|\d{1,2}、)\s*/;
const dotted = /^(\d{1,2})\.(?:\s+|(?=\D))/;
const glued = /^(\d{1,2})\.(?=\d)/;

/**
 * Leaves list numbers out. `1.95%以上…；2.80%以下…` may be a list or two decimals: it is a list where another of its
 * numbers is plainly one, and otherwise can't be told.
 */
function withoutNumbers(parts: readonly Part[]): Part[] | string {
  const isList = parts.some(({ text }) => dotted.test(text));
  let next = 1;
  const out: Part[] = [];
  for (const part of parts) {
    const found = dotted.exec(part.text) ?? glued.exec(part.text);
    const follows = found !== null && Number(found[1]) === next;
    if (follows) {
      next += 1;
      if (!isList && next > 2) return part.text;
    }
    const text =
      found && follows && isList ? part.text.slice(found[0].length) : part.text.replace(plainNumber, '');
    out.push({ ...part, text: text.trim() });
  }
  return out.filter(({ text }) => text !== '');
}

const label =
  /^(?:(?:评分|评价|计分|打分|赋分|得分|扣分|考核)(?:标准|规则|办法|方法|细则|说明|计算方法)|即(?!时)|则|且|并且):?/;
const edges = /^[,:、]+|[,:、]+$/g;
const deed = /^(?:则|相应地?|应|即)*(?:扣|减|核减|加|增加|得|计|记)/;
const brokenUnit = /^(?:其中)?不[足满到]-?\d/;

/** A clause that counts by the unit and has not said how much: 每超过1个百分点. */
function unfinishedStep(clause: string): boolean {
  return clause.includes('每') && !/(?:分|权重|分值|(?:权重|分值|满分)的?\d+(?:\.\d+)?%)$/.test(clause);
}

/** Clauses a comma cut in two: 每超过1个百分点，扣0.5分; 不足1个百分点的，按1个百分点计. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const before = out[out.length - 1];
    const open = before && !before.closed;
    const belongs =
      open &&
      ((unfinishedStep(before.spelled) && deed.test(piece.spelled)) ||
        (brokenUnit.test(before.spelled) && /^(?:均|也|都|则)?(?:按|不扣|不计|忽略)/.test(piece.spelled)));
    if (belongs)
      out[out.length - 1] = {
        text: `${before.text}，${piece.text}`,
        spelled: `${before.spelled},${piece.spelled}`,
        closed: piece.closed,
      };
    else out.push(piece);
  }
  return out;
}
