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
    reason &&
    (undone(leaf, reason.text) ?? late(leaf, reason.text, year) ?? unproven(leaf.name, reason.text));
  if (!reason || !quote || !stated) return null;
  const message = words.undone(a1(reason.at), quote, a1(stated.at), plain(stated.value));
  return finding([reason.at], message, { stated: quote, related: [stated.at] });
}

/** 仅完成60%, 只完成5场, 尚未完成, 还有1场未开展, 未达到预期目标. */
function undone({ target }: Leaf, text: string): string | null {
  const short = /未达|未完成|滞后|不足|尚|仅|只|才/.test(text) ? percentDone.exec(text) : null;
  if (short && Number(short[1]) < 100) return short[0];
  const counted = countDone.exec(text);
  const asked = target?.quantity;
  if (counted?.[1] && asked && asked.unit.text === counted[2] && asked.value.greaterThan(counted[1]))
    return counted[0];
  return half.exec(text)?.[0] ?? open.exec(text)?.[0] ?? remaining.exec(text)?.[0] ?? null;
}

const percentDone =
  /(?:仅|只|实际只|才)?(?:完成|达到|实现|实施|覆盖|支付|建成)(?:率|比例|进度)?(?:了|为|达)?[^,，。；;%\d]{0,8}(\d+(?:\.\d+)?)%/;
const countDone =
  /(?:仅|只|才)(?:完成|达到|实现|实施|覆盖|建成|开展|举办|培训|组织)(?:了)?[^,，。；;%\d]{0,8}(\d+(?:\.\d+)?)([\u4e00-\u9fff]{1,2})/;
const half = /(?:仅|只|才)(?:完成|达到|实现|实施)(?:了)?[^,，。；;]{0,6}(?:一半|一部分|三分之[一二]|小部分)/;
const open =
  /(?<![无有])(?:尚|还|目前|仍)未(?:全部|完全)?(?:完成|开工|实施|达标|达到)|未能(?:按期|按时|如期)?完成|没有完成|(?<![如若凡无有现在])未(?:完成|达到?)(?:了)?(?:年度|预期|全部|既定|绩效|年初)?(?:目标|任务|指标|计划|要求)(?!的)|部分[^,，。；;]{0,6}(?:尚未|没有|未)(?:完成|实施|开展|达标)/;
/** What is left to be paid or settled is no work left. */
const remaining =
  /(?:还有|尚有|仍有|剩余|另有)(?![^,，。；;]*(?:款|资金|支付|结算|决算|审计))[^,，。；;]{0,8}(?:未|没有?)[^,，。；;]{0,2}(?:开展|完成|实施|举办|安装|开工|建成|达标)/;

/** 推迟至2026年1月完成, 次年2月才完工, 逾期两个月完成, where the target names an earlier day. */
function late({ target }: Leaf, text: string, year: number | null): string | null {
  const due = dueDay(target, year);
  if (!due) return null;
  const told = delayed.exec(text)?.[0] ?? finished.exec(text)?.[0];
  const day = told === undefined ? undefined : periodsIn(told)[0];
  if (told !== undefined && day && !/[次明翌下]/.test(told)) {
    const done = year === null ? day : inYear(day, year);
    return due.to >= 10000 === done.to >= 10000 && done.from > due.to ? told : null;
  }
  return /(?:按期|按时|如期|提前)(?!.{0,4}(?:未|没))/.test(text.replace(/未能?(?:按期|按时|如期)/g, ''))
    ? null
    : (overdue.exec(text)?.[0] ?? null);
}

const delayed = /(?:推迟|延期|延迟|延后|拖延|顺延|逾期)[^,，。；;]*\d[^,，。；;]*/;
const finished =
  /(?<!计划|预计|拟|将)(?:于|至|到)?(?:20\d{2}年)?\d{1,2}月[^,，。；;]{0,8}(?:才|方)?(?:完成|完工|竣工|交付|上线|建成|投入使用)(?!.{0,3}(?:审计|决算|结算|支付))/;
/** Late beyond doubt, without a day: 逾期完成, 延期到下一年度完成, 未按期完成. */
const overdue =
  /(?<![无未有在免])(?:逾期|超期|延期|推迟|延迟|拖延|顺延)(?:至|到|了)?(?:[^,，。；;]{0,10}(?:完成|完工|验收|交付|上线|竣工)|(?:次年|翌年|下一?年度?))|未能?(?:按期|按时|如期)[^,，。；;]{0,4}(?:完成|完工|验收|交付|竣工)|(?:次年|翌年|下一?年度)(?![^,，。；;]*(?:继续|后续))[^,，。；;]{0,6}(?:完成|完工|验收|交付|竣工)|跨年(?:度)?(?:完成|实施|完工)/;
