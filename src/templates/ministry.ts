import type { NewCell, NewSheet } from '../plan';
import { a1, type Range } from '../sheet';
import { ministry as words } from '../words/templates';

/** Points by 财预〔2020〕10号, so many for each 二级指标: 产出 50, 效益 30, 满意度 10. */
const points: Readonly<Record<string, number>> = { 产出指标: 12.5, 效益指标: 7.5, 满意度指标: 10 };
const executionPoints = 10;

const widths = [9, 12, 14, 16, 10, 12, 12, 8, 8, 12, 12];
const last = 10;
const headFill = 'EEF3FA';
const inputFill = 'FFFBEA';

/** 项目支出绩效自评表 of the ministry, blank: eleven columns A:K, a row for each 二级指标. */
export function ministryForm(): NewSheet {
  const form = new Writer();
  form.put(0, 0, last, words.title, { bold: true, centre: true });
  form.put(1, 0, last, words.year, { centre: true });
  form.fact(3, 0, 1, words.project, 2, last);
  form.fact(4, 0, 1, words.department, 2, 4);
  form.fact(4, 5, 5, words.unit, 6, last);
  const execution = funds(form, 5);
  goals(form, 10);
  const rows = indicators(form, 12);
  total(form, rows.bottom + 1, rows, execution);
  return {
    name: words.name,
    cells: form.cells,
    merges: form.merges,
    widths,
    grid: { top: 3, left: 0, bottom: rows.bottom + 1, right: last },
    first: { row: 3, col: 2 },
  };
}

class Writer {
  readonly cells: NewCell[] = [];
  readonly merges: Range[] = [];

  put(
    row: number,
    left: number,
    right: number,
    text: string,
    style: Partial<NewCell> = {},
    bottom = row,
  ): void {
    this.write(row, left, { value: text === '' ? null : text, formula: null }, style);
    this.merge({ top: row, left, bottom, right });
  }

  number(row: number, col: number, value: number): void {
    this.write(row, col, { value, formula: null }, { centre: true });
  }

  formula(row: number, col: number, formula: string, format: string): void {
    this.write(row, col, { value: null, formula }, { centre: true, format });
  }

  head(row: number, left: number, right: number, text: string, bottom = row): void {
    this.put(row, left, right, text, { bold: true, fill: headFill, wrap: true, centre: true }, bottom);
  }

  input(row: number, left: number, right: number): void {
    this.put(row, left, right, '', { fill: inputFill, wrap: true });
  }

  fact(row: number, left: number, right: number, label: string, from: number, to: number): void {
    this.head(row, left, right, label);
    this.input(row, from, to);
  }

  private write(row: number, col: number, content: NewCell['content'], style: Partial<NewCell>): void {
    this.cells.push({ at: { row, col }, content, ...style });
  }

  private merge(area: Range): void {
    if (area.right > area.left || area.bottom > area.top) this.merges.push(area);
  }
}

const cell = (row: number, col: number): string => a1({ row, col });

/** 项目资金 with its sources; gives the row that carries the execution rate's points. */
function funds(form: Writer, top: number): number {
  const { fundHeads, sources } = words;
  form.head(top, 0, 1, words.funds, top + sources.length);
  form.put(top, 2, 3, '', { fill: headFill });
  const columns = [4, 5, 6, 7, 8, 10];
  fundHeads.forEach((head, i) =>
    form.head(top, columns[i] ?? 0, head === fundHeads[4] ? 9 : (columns[i] ?? 0), head),
  );
  sources.forEach((source, i) => {
    const row = top + 1 + i;
    form.head(row, 2, 3, source);
    for (const col of [4, 5, 6]) {
      if (i === 0) form.formula(row, col, `SUM(${cell(row + 1, col)}:${cell(row + 3, col)})`, '0.00');
      else form.input(row, col, col);
    }
    const rate = `IF(N(${cell(row, 5)})=0,"",${cell(row, 6)}/${cell(row, 5)})`;
    form.formula(row, 8, rate, '0.00%');
    form.merges.push({ top: row, left: 8, bottom: row, right: 9 });
  });
  const whole = top + 1;
  form.number(whole, 7, executionPoints);
  const budget = cell(whole, 5);
  const score = `IF(N(${budget})=0,"",ROUND(MIN(1,${cell(whole, 6)}/${budget})*${cell(whole, 7)},2))`;
  form.formula(whole, 10, score, '0.00');
  return whole;
}

function goals(form: Writer, top: number): void {
  form.head(top, 0, 0, words.goals, top + 1);
  form.head(top, 1, 5, words.goalHeads[0]);
  form.head(top, 6, last, words.goalHeads[1]);
  form.input(top + 1, 1, 5);
  form.input(top + 1, 6, last);
}

interface Rows {
  readonly first: number;
  readonly bottom: number;
}

function indicators(form: Writer, top: number): Rows {
  const spans = [1, 2, 3, 5, 6, 7, 8, 9];
  words.heads.forEach((head, i) => {
    const left = spans[i] ?? 0;
    form.head(top, left, left === 3 ? 4 : left === 9 ? last : left, head);
  });
  let row = top + 1;
  for (const { name, seconds } of words.firsts) {
    form.head(row, 1, 1, name, row + seconds.length - 1);
    for (const second of seconds) {
      form.head(row, 2, 2, second);
      form.input(row, 3, 4);
      form.input(row, 5, 5);
      form.input(row, 6, 6);
      form.number(row, 7, points[name] ?? 0);
      form.input(row, 8, 8);
      form.input(row, 9, last);
      row++;
    }
  }
  form.head(top, 0, 0, words.indicators, row - 1);
  return { first: top + 1, bottom: row - 1 };
}

/** The sums of weights and scores, the execution rate's among them. */
function total(form: Writer, row: number, { first, bottom }: Rows, execution: number): void {
  form.head(row, 0, 6, words.total);
  const sum = (own: number, col: number) =>
    `N(${cell(execution, own)})+SUM(${cell(first, col)}:${cell(bottom, col)})`;
  form.formula(row, 7, sum(7, 7), '0.##');
  form.formula(row, 8, sum(10, 8), '0.00');
  form.put(row, 9, last, '');
}
