import { normalise, valueText } from '../sheet';
import type { Note } from './form';
import type { Box, Grid } from './grid';

/**
 * Notes that may hold rules: texts that name themselves (`注：…`, `填表说明：…`), stand beside or below such a label, go on
 * with the numbers of one, or speak of points as only a rule does.
 */
export function findNotes(grid: Grid, free: Iterable<Box>): Note[] {
  const found: Note[] = [];
  const lefts = new Map<number, Box>();
  let heading: Box | null = null;
  let lastRow = Number.NaN;
  for (const box of free) {
    if (typeof box.value !== 'string') continue;
    const { top } = box.span;
    const alone = grid.row(top).length === 1;
    if (labelLike.test(box.key)) {
      heading = alone ? box : null;
      lefts.set(top, box);
      continue;
    }
    const left = lefts.get(top) ?? labelAbove(grid, box);
    const beside = left !== null && left.span.right < box.span.left;
    const isRule = ruleLike.test(box.text);
    const below = heading !== null && (alone || isRule);
    const goesOn = alone && numberedLike.test(box.text) && isNext(grid, lastRow, top);
    if (!alone && !beside && !grid.row(top).some(({ text }) => ruleLike.test(text))) heading = null;
    const named = namedLike.test(box.text);
    if (!named && !beside && !below && !goesOn && !(alone && isRule)) continue;
    const before = found[found.length - 1];
    const starts = below && heading ? [{ text: heading.text, at: heading.at }] : [];
    const own = { text: lines(box), at: box.at };
    lastRow = box.span.bottom;
    if (before && goesOn && !named) found[found.length - 1] = joined(before, [own]);
    else if (before && below && heading && before.cells.some(({ at }) => at === heading?.at))
      found[found.length - 1] = joined(before, [own]);
    else
      found.push(
        joined({ label: beside && left ? left.text : '', at: box.at, text: '', cells: [] }, [...starts, own]),
      );
  }
  return found;
}

function joined(note: Note, more: Note['cells']): Note {
  const cells = [...note.cells, ...more];
  return { ...note, text: cells.map(({ text }) => text).join('\n'), cells };
}

/** A label merged down beside several rows of the note. */
function labelAbove(grid: Grid, box: Box): Box | null {
  for (const tall of grid.coveringFromAbove(box.span.top)) if (labelLike.test(tall.key)) return tall;
  return null;
}

const isNext = (grid: Grid, above: number, row: number): boolean =>
  row > above && !grid.rowNumbers.some(other => other > above && other < row && grid.row(other).length > 0);

const kinds =
  '附?注|备注|说明|(?:填表|填报|填写|评分|评价|计分|打分|得分|赋分|评定|扣分|等级|等次|分档|指标|自评|考核)(?:的)?(?:说明|标准|办法|方法|规则|细则|依据|要求|须知|计算方法|计算公式|原则|划分|有关说明|及?要求)+';
const labelLike = new RegExp(`^[(【*※]*[\\u4e00-\\u9fff]{0,8}(?:${kinds})[)】]*:?$`);
const namedLike = new RegExp(
  `^[(（【*※★\\s]*(?:${kinds}|附注)\\s*\\d*[)）】]?\\s*(?:[:：]|[.．、](?=\\D)|(?=\\d[.、]))`,
);
const numberedLike =
  /^(?:\(?\d{1,2}[)）.．、]|[①-⑳]|[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|[(（]?\d)/;
/** Words of rules that no report of results uses. */
const ruleLike =
  /得满分|不得分|扣完为止|扣\d+(?:\.\d+)?分|[计得]\d+(?:\.\d+)?分[;；,，。].*[计得]\d+(?:\.\d+)?分|(?:总分|自评|得分)[^。]{0,8}不(?:得)?超过\d+分|得分[^。]{0,6}(?:取整|四舍五入|保留)|为[“"]?优[”"]?[^。]*为[“"]?良|百分制折算|一票否决/;

/** The text with its line breaks, which part one rule from the next. */
function lines(box: Box): string {
  return valueText(box.value)
    .split(/<\/p>|<br\s*\/?>|\r?\n/i)
    .map(normalise)
    .filter(line => line !== '')
    .join('\n');
}

/** Whether a note speaks of rules, so that its figures are no statements about this form's results. */
export function speaksOfRules({ text }: Pick<Note, 'text'>): boolean {
  return ruleLike.test(text) || ruleWords.test(text);
}

const ruleWords =
  /[得计扣减]\d+(?:\.\d+)?分|定性指标|正向指标|反向指标|(?:需|应|须|要)(?:单独|逐项|详细)?说明|(?:未达到|达不到|低于|不足|超过|高于|小于|大于)[^。；;，,]{0,12}的[，,]|指标分值|不得?(?:超过|突破)|为[“"]?优|优[(（:：≥]|满分/;
