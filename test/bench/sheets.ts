import { type Cell, Sheet } from '../../src/sheet';

const header = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

/**
 * A flat indicator table of so many rows in the ministry's columns: the weights add up to 100, the scores follow and
 * add up to the total, but for one score in a thousand.
 */
export function largeForm(rows: number): Sheet {
  const cells: Cell[] = [];
  const put = (row: number, col: number, value: string | number) =>
    cells.push({ at: { row, col }, value, formula: null, format: null, shown: null });
  put(0, 0, '2024年度项目支出绩效自评表');
  header.forEach((text, col) => put(1, col, text));
  // In thousandths of a point, so that they add up exactly.
  const share = Math.floor(100_000 / rows);
  const rest = 100_000 - share * rows;
  let total = 0;
  for (let i = 0; i < rows; i++) {
    const row = i + 2;
    const target = 20 + (i % 80);
    // Where a row is worth less than a hundredth of a point nothing can be lost.
    const done = i % 7 === 3 && share > 10 ? target - 1 : target;
    const weight = (share + (i < rest ? 1 : 0)) / 1000;
    const right = done < target ? toCents((done / target) * weight) : weight;
    const score = i % 1000 === 999 ? right + 1 : right;
    if (i % 20 === 0) put(row, 0, ['产出指标', '效益指标', '满意度指标'][(i / 20) % 3] as string);
    if (i % 5 === 0) put(row, 1, `二级指标${i / 5}`);
    put(row, 2, `第${i + 1}项工作完成数量`);
    put(row, 3, `≥${target}个`);
    put(row, 4, `${done}个`);
    put(row, 5, weight);
    put(row, 6, score);
    total += score;
  }
  put(rows + 2, 0, '总分');
  put(rows + 2, 5, 100);
  put(rows + 2, 6, Math.round(total * 1000) / 1000);
  return new Sheet({ name: '自评表', cells });
}

function toCents(points: number): number {
  return Math.round((points + Number.EPSILON) * 100) / 100;
}
