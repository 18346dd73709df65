import { a1, a1Range, type CellValue } from '../../../src/sheet';
import type { Random } from '../../generator/random';

/** The values that random formulas stand on, A1:E20: numbers as forms have them, texts, digits as text, blanks. */
export function randomValues(random: Random): (CellValue | null)[][] {
  return Array.from({ length: 20 }, () =>
    Array.from({ length: 5 }, (_, col): CellValue | null => {
      const kind = random.whole(0, 19);
      if (kind < 2) return null;
      if (kind === 2) return random.pick(['—', '无', '/', 'abc']);
      if (kind === 3 && col > 1) return random.pick(['12', '7.5', '0', '20']);
      if (kind === 4 && col === 4) return random.pick(['产出指标', '效益指标']);
      if (kind < 10) return random.whole(0, 100);
      if (kind < 16) return random.whole(-200, 20_000) / 100;
      return random.whole(0, 9_999_999) / 10_000;
    }),
  );
}

/** A formula of the kind that forms use, over A1:E20 and, for the results before it, column G. */
export function randomFormula(random: Random, row: number): string {
  return new Writer(random, row).number(3);
}

const letters = 'ABCDE';

class Writer {
  constructor(
    private readonly random: Random,
    private readonly row: number,
  ) {}

  number(depth: number): string {
    if (depth === 0) return this.leaf();
    const inner = () => this.number(depth - 1);
    switch (this.random.whole(0, 21)) {
      case 0:
      case 1:
      case 2:
        return `SUM(${this.areas()})`;
      case 3:
        return `${inner()}${this.random.pick(['+', '-', '*'])}${inner()}`;
      case 4:
        return `(${inner()})/(${inner()})`;
      case 5:
      case 6:
        return `${this.random.pick(['ROUND', 'ROUNDUP', 'ROUNDDOWN'])}(${inner()},${this.random.whole(0, 3)})`;
      case 7:
        return `${this.random.pick(['INT', 'ABS', 'TRUNC'])}(${inner()})`;
      case 8:
        return `${this.random.pick(['MIN', 'MAX', 'AVERAGE'])}(${this.areas()},${inner()})`;
      case 9:
        return `${this.random.pick(['COUNT', 'COUNTA'])}(${this.areas()})`;
      case 10:
        return `IF(${this.condition(depth - 1)},${inner()},${inner()})`;
      case 11:
        return `IFERROR(${inner()},${this.leaf()})`;
      case 12:
        return `SUMIF(${this.area()},"${this.random.pick(['>5', '<=20', '<>0', '=10'])}")`;
      case 13:
        return this.products();
      case 14:
        return `SUBTOTAL(${this.random.pick([9, 109, 2, 3, 4, 5])},${this.area()})`;
      case 15:
        return `N(${this.cell()})`;
      case 16:
        return `${this.random.pick(['ROW', 'ROWS'])}(${this.area()})`;
      case 17:
        return `INDEX(${this.area()},1,1)`;
      case 18:
        return `SUM(${this.cell()}:INDEX(${this.column()},ROW(A${this.random.whole(1, 20)})))`;
      case 19:
        return `COUNTIF(${this.area()},"${this.random.pick(['>5', '<50', '产出*', '—', '10'])}")`;
      case 20:
        return `${this.leaf()}%`;
      default:
        return this.joined(depth - 1);
    }
  }

  private joined(depth: number): string {
    const text = `ROUND(${this.number(depth)},2)`;
    return this.random.chance(0.5)
      ? `${text}&"分"`
      : `TEXT(${text},"${this.random.pick(['0.00', '0', '#,##0.0', '0%'])}")`;
  }

  private condition(depth: number): string {
    const compare = () =>
      `${this.number(depth)}${this.random.pick(['>', '>=', '<', '<=', '=', '<>'])}${this.leaf()}`;
    switch (this.random.whole(0, 3)) {
      case 0:
        return `${this.random.pick(['AND', 'OR'])}(${compare()},${compare()})`;
      case 1:
        return `NOT(${compare()})`;
      default:
        return compare();
    }
  }

  private products(): string {
    const [left, right] = [this.random.whole(0, 3), this.random.whole(0, 3)];
    const top = this.random.whole(1, 10);
    const bottom = top + this.random.whole(1, 8);
    const [a, b] = [left, right].map(col => `${letters[col]}${top}:${letters[col]}${bottom}`);
    return this.random.chance(0.5) ? `SUMPRODUCT(${a},${b})` : `SUMPRODUCT((${a}>10)*(${b}<>0))`;
  }

  private areas(): string {
    return Array.from({ length: this.random.whole(1, 3) }, () =>
      this.random.chance(0.7) ? this.area() : this.cell(),
    ).join(',');
  }

  private area(): string {
    const [top, left] = [this.random.whole(0, 19), this.random.whole(0, 4)];
    const bottom = Math.min(19, top + this.random.whole(0, 8));
    const right = Math.min(4, left + this.random.whole(0, 1));
    const text = a1Range({ top, left, bottom, right });
    return this.random.chance(0.2) ? text.replace(/([A-E])(\d+)/g, '$$$1$$$2') : text;
  }

  private column(): string {
    return this.random.pick(['A:A', 'B:B', 'A$1:A$20', 'C1:C20']);
  }

  private cell(): string {
    if (this.row > 0 && this.random.chance(0.2)) return `G${this.random.whole(1, this.row)}`;
    return a1({ row: this.random.whole(0, 19), col: this.random.whole(0, 4) });
  }

  private leaf(): string {
    if (this.random.chance(0.6)) return this.cell();
    return this.random.pick(['0', '1', '2', '10', '100', '0.5', '60', '90']);
  }
}
