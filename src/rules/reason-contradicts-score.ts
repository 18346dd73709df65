import type { Leaf } from '../form';
import { dueDay, type ScoredLeaf, sharesScore } from '../scoring';
import { a1, inYear, periodsIn, plain } from '../sheet';
import { C12 as words } from '../words/indicator-rules';
import { unproven } from './terms';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const C12: Rule = {
  id: 'C12',
  name: 'reason-contradicts-score',
  title: '说明写没有完成，却得满分',
  about: 'completion',
  levels: ['warning'],
  basis: '财预〔2020〕10号：得分应与实际完成情况一致，评价依据充分',
  needs: '得分和说明（偏差原因、备注）',
  run,
  examples: [
    {
      title: '仅完成 60%，满分',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因                              |
| 培训人数 | ≥100人     | 100人      | 50   | 50   | ⟦C12; F2 99.9% E2 50⟧ 仅完成99.9% ✓ 已完成100%        |
| 满意度   | ≥90%       | 95%        | 50   | 50   |                                       |`,
    },
    {
      title: '推迟到次年 1 月，满分',
      sheet: `
| 2025年度项目支出绩效自评表 | ← | ← | ← | ← | ← |
| 三级指标 | 年度指标值      | 实际完成值 | 分值 | 得分 | 偏差原因                                            |
| 完成时间 | 2025年12月底前  | 2025年11月 | 50   | 50   | ⟦C12; F3 2026 1 E3 50⟧ 推迟至2026年1月完成 ✓ 推迟至2025年12月完成     |
| 满意度   | ≥90%            | 95%        | 50   | 50   |                                                     |`,
    },
    {
      title: '没有调查，满意度满分',
      sheet: `
| 三级指标   | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注                                    |
| 培训人数   | ≥100人     | 100人      | 50   | 50   | 未开展培训后调查                        |
| 学员满意度 | ≥90%       | 95%        | 50   | 50   | ⟦C12; F3 E3 50⟧ 未开展问卷调查 ✓ 已开展问卷调查    |`,
    },
  ],
};

function run({ card, form }: Context): Checked {
  const rows = card.rows.filter(
    row => !row.leaf.reviewScore && row.leaf.reason?.text && isFull(row) && !sharesScore(card, row.leaf),
  );
  return { findings: rows.flatMap(row => ofRow(row, form.year) ?? []), places: rows.length };
}

function isFull({ stated, weight }: ScoredLeaf): boolean {
  return stated !== null && weight !== null && !weight.value.isZero() && stated.value.equals(weight.value);
}

function ofRow({ leaf, stated }: ScoredLeaf, year: number | null): Observation | null {
  const { reason } = leaf;
  const quote =
    reason && (undone(reason.text) ?? late(leaf, reason.text, year) ?? unproven(leaf.name, reason.text));
  if (!reason || !quote || !stated) return null;
  const message = words.undone(a1(reason.at), quote, a1(stated.at), plain(stated.value));
  return finding([reason.at], message, { stated: quote, related: [stated.at] });
}

/** 仅完成60%, 尚未完成. */
function undone(text: string): string | null {
  const part =
    /(?:仅|只|实际只|才)(?:完成|达到|实现|实施|覆盖|支付|建成)(?:了)?[^,，。；;%\d]{0,8}(\d+(?:\.\d+)?)%/.exec(
      text,
    );
  if (part && Number(part[1]) < 100) return part[0];
  return (
    /(?<![无有])(?:尚|还|目前|仍)未(?:全部|完全)?(?:完成|开工|实施|达标|达到)|未能(?:按期|按时|如期)?完成|没有完成/.exec(
      text,
    )?.[0] ?? null
  );
}

/** 推迟至2026年1月完成, where the target names an earlier day. */
function late({ target }: Leaf, text: string, year: number | null): string | null {
  const due = dueDay(target, year);
  const told = /(?:推迟|延期|延迟|延后|拖延|顺延|逾期)[^,，。；;]*/.exec(text)?.[0];
  const day = told === undefined ? undefined : periodsIn(told)[0];
  if (!due || told === undefined || !day) return null;
  const done = year === null ? day : inYear(day, year);
  return due.to >= 10000 === done.to >= 10000 && done.from > due.to ? told : null;
}
