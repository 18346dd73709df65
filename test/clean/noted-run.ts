import type { Finding } from '../../src/explain';
import { planEdits } from '../../src/plan';
import { review, type Review } from '../../src/review';
import { ministry } from '../../src/scoring';
import { a1, addressKey, type Cell, Sheet } from '../../src/sheet';
import { families } from '../generator/families';
import { generate } from '../generator/generate';
import { Random } from '../generator/random';
import { dressed } from './dressed';

/** Rules that a form made by the ministry's method follows as it is, in many words. */
const followed = [
  '得分保留两位小数。',
  '各项得分四舍五入，保留小数点后两位。',
  '90分（含）以上为优，80分（含）-90分为良，60分（含）-80分为中，60分以下为差。',
  '预算执行率得分＝执行率×分值，最高不超过分值。',
  '存在截留、挪用资金的，一票否决，总分为0。',
  '不适用的指标不考核，其余指标得分按百分制折算。',
  '执行率低于1%的，总分不超过59分。',
  '指标完成值超过指标值不扣分。',
  '执行率未达到1%的需说明原因。',
  '定性指标按达成、部分达成、未达成三档，分别按100%-80%（含）、80%-60%（含）、60%-0%计分。',
  '成本节约率的计算以决算为准。',
  '本表由项目实施单位填写，主管部门审核后报财政部门。',
] as const;

/** Rules that leave something open: what they speak of is not checked, and nothing else. */
const open = [
  '佐证材料不充分的，扣减该指标分值的50%。',
  '执行率低于序时进度的，酌情扣1至3分。',
  '偏离度超过20%的，每超5%扣1分。',
  '指标设置重复的，其中一项不得分。',
  '反向指标超过指标值的酌情扣分。',
  '逾期时间较长且影响较大的，酌情扣分。',
] as const;

export interface NotedRun {
  readonly forms: number;
  /** Errors a right form has with its note. */
  readonly errors: readonly string[];
  /** Scores that 更正得分 would replace on a right form. */
  readonly replaced: readonly string[];
  readonly seeded: number;
  readonly foundWithout: number;
  readonly foundWith: number;
  /** What is not checked because of a note that was read in full. */
  readonly unread: readonly string[];
}

/** Right forms with notes, and the same with one score written wrong: what the note changes. */
export function notedRun(wanted: number, run: string): NotedRun {
  const errors: string[] = [];
  const replaced: string[] = [];
  const unread: string[] = [];
  const count = { forms: 0, seeded: 0, without: 0, with: 0 };
  for (let index = 0; count.forms < wanted; index++) {
    const family = families[index % families.length];
    if (!family) break;
    const random = new Random(`noted/${run}/${index}`);
    const sheet = dressed(generate(family, `${run}-${index}`).sheet, index);
    const bare = review(sheet, ministry);
    if (!bare.form) continue;
    const isFollowed = random.chance(0.7);
    const text = random.pick(isFollowed ? followed : open);
    const found = review(withNote(sheet, text), ministry);
    if (!found.form) continue;
    count.forms++;
    const told = (at: string): string => `${family.name} ${run}-${index} ${at} (${text})`;
    errors.push(...errorsOf(found).map(each => told(each.message)));
    replaced.push(
      ...planEdits(found, 'overwrite').edits.flatMap(({ at, before }) =>
        before.value === null ? [] : [told(a1(at))],
      ),
    );
    if (isFollowed && found.unchecked.length > bare.unchecked.length)
      unread.push(told(`${found.unchecked.length - bare.unchecked.length}`));
    const wrong = seeded(sheet, bare, random);
    if (!wrong) continue;
    count.seeded++;
    const [before, after] = [review(wrong.sheet, ministry), review(withNote(wrong.sheet, text), ministry)];
    const sees = (each: typeof before): boolean =>
      each.form !== null && errorsOf(each).some(names(wrong.key));
    if (!sees(before)) continue;
    count.without++;
    // What an open rule speaks of is not checked.
    const isSpoken = !isFollowed && after.form !== null && after.unchecked.length > bare.unchecked.length;
    if (sees(after) || isSpoken) count.with++;
    else errors.push(told('not found any more'));
  }
  const { forms, seeded: all, without } = count;
  return { forms, errors, replaced, seeded: all, foundWithout: without, foundWith: count.with, unread };
}

const errorsOf = ({ findings }: Review): Finding[] => findings.filter(({ level }) => level === 'error');

const names =
  (key: number) =>
  ({ cells, candidates }: Finding): boolean =>
    [...cells, ...candidates].some(at => addressKey(at) === key);

function withNote(sheet: Sheet, text: string): Sheet {
  const at = { row: sheet.size.rows + 1, col: 0 };
  const cell: Cell = { at, value: `注：${text}`, formula: null, format: null, shown: null };
  return new Sheet({
    name: sheet.name,
    cells: [...sheet.cells(), cell],
    merges: sheet.merges.areas,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
  });
}

/** One typed score of a computed row, written otherwise. */
function seeded(sheet: Sheet, { card }: Review, random: Random): { sheet: Sheet; key: number } | null {
  const rows = card.rows.filter(({ leaf, score }) => leaf.score?.quantity && score.kind === 'computed');
  if (rows.length === 0) return null;
  const { leaf } = random.pick(rows);
  const cell = leaf.score && sheet.written(leaf.score.at.row, leaf.score.at.col);
  if (!cell || typeof cell.value !== 'number' || cell.formula !== null) return null;
  const value = cell.value > 2 ? cell.value - 1.37 : cell.value + 1.37;
  return { sheet: sheet.with([{ ...cell, value, shown: null }]), key: addressKey(cell.at) };
}
