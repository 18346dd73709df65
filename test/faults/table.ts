import { type FaultKind } from './fault';
import type { Count, Score } from './score';

/** The two lines of docs/score.md the table stands between. */
export const markers = ['<!-- score:begin -->', '<!-- score:end -->'] as const;

/** The score as it is published. */
export function tableOf({ clean, one, two, three, old, falselyOld, replaced, kinds, times }: Score): string {
  const measures: readonly (readonly [string, string, string])[] = [
    ['没有错的表被指出错误级问题', '0', `${clean.accused}（${clean.sheets} 张）`],
    [
      '一处错，得分可由指标值算出的行：确定是哪一格，应值也对',
      '≥ 99%',
      `${share(one.measuredNamed, one.measured)}（${one.measured} 张）`,
    ],
    ['一处错，任何格：指出了它，或在候选之中', '100%', `${share(one.met, one.sheets)}（${one.sheets} 张）`],
    ['一处错，把对的格确定为错', '0', `${one.wronged}`],
    ['一处错，不能确定时平均有几个候选', '≤ 3', (one.candidates / Math.max(1, one.tied)).toFixed(2)],
    ['两处错：确定为错的格真的是错的', '≥ 99%', `${share(two.right, two.named)}（${two.sheets} 张）`],
    ['三处错：确定为错的格真的是错的', '≥ 99%', `${share(three.right, three.named)}（${three.sheets} 张）`],
    ['公式的结果没有重新计算：说是旧的', '100%', `${share(old.told, old.sheets)}（${old.sheets} 张）`],
    ['公式的结果没有重新计算：指出错误级问题', '0', `${old.accused}`],
    ['结果是新的，却说是旧的', '0', `${falselyOld}`],
    ['“采用”把对的数改成了别的数', '0', `${replaced.adopted}（${replaced.sheets} 张）`],
    ['“更正得分”把对的数改成了别的数', '0', `${replaced.overwritten}（${replaced.sheets} 张）`],
    ['说出的原因属实', '≥ 95%', share(one.caused, one.asked)],
    [
      '找原因用时，平均 / 最长（毫秒）',
      '≤ 0.3 / ≤ 20',
      `${mean(times).toFixed(2)} / ${Math.max(...times).toFixed(0)}`,
    ],
  ];
  return [
    '| 量什么 | 目标 | 结果 |',
    '|---|---|---|',
    ...measures.map(row => `| ${row.join(' | ')} |`),
    '',
    '| 错法 | 张数 | 确定是哪一格 | 在候选之中 | 说错 | 原因属实 |',
    '|---|---|---|---|---|---|',
    ...[...kinds].map(kindRow),
  ].join('\n');
}

function kindRow([kind, count]: [FaultKind, Count]): string {
  const cause = count.asked > 0 ? share(count.caused, count.asked) : '—';
  const cells = [
    kind,
    count.sheets,
    share(count.named, count.sheets),
    share(count.met - count.named, count.sheets),
    count.wronged,
    cause,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Rounded down: 99.96 % is not 100 %. */
const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : part === whole ? '100%' : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)}%`;

const mean = (all: readonly number[]): number =>
  all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
