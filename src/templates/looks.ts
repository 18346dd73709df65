import type { CellStyle } from '../plan';

const body = 10;
const ink = '1F2937';

/** How the cells of blank forms look: cells to fill in have a light fill, all else is printed form. */
export const looks = {
  title: { size: 16, bold: true, heading: true, align: 'center', wrap: true },
  subtitle: { size: 10.5, align: 'center' },
  line: { size: body, align: 'left', wrap: true },
  lineRight: { size: body, align: 'right' },
  label: { size: body, bold: true, colour: ink, fill: 'E8EEF7', align: 'center', wrap: true, border: true },
  level: { size: body, colour: ink, fill: 'F5F8FC', align: 'center', wrap: true, border: true },
  printed: { size: body, align: 'center', wrap: true, border: true },
  text: { size: body, fill: 'FFFBEA', align: 'left', indent: 1, wrap: true, border: true },
  value: { size: body, fill: 'FFFBEA', align: 'center', wrap: true, border: true },
  points: { size: body, fill: 'FFFBEA', align: 'center', border: true },
  amount: { size: body, fill: 'FFFBEA', align: 'right', border: true },
  /** Behind formulas: not to be filled in. */
  sum: { size: body, bold: true, align: 'center', border: true },
  amountSum: { size: body, align: 'right', border: true },
  rate: { size: body, align: 'center', border: true, format: '0.00%' },
  note: { size: 9, colour: '595959', align: 'left', wrap: true },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** The same look with a number format; null for General. */
export function formatted(look: CellStyle, format: string | null): CellStyle {
  return format === null ? look : { ...look, format };
}
