import { unitWords } from './amount';

const digits = '零一二三四五六七八九';

/** The number a Chinese numeral up to 9999 means: 十五, 一百二十, 两. Null where it is none. */
export function numeral(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const sign of text) {
    const value = sign === '两' ? 2 : digits.indexOf(sign);
    if (value >= 0) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    const place = sign === '十' ? 10 : sign === '百' ? 100 : sign === '千' ? 1000 : null;
    if (place === null) return null;
    if (digit === null && place !== 10) return null;
    total += (digit ?? 1) * place;
    digit = null;
  }
  return total + (digit ?? 0);
}

const signs = `[${digits}两十百千]`;
const percent = new RegExp(`百分之(百|${signs}+|\\d+(?:\\.\\d+)?)`, 'g');
const counted = new RegExp(`(?<![第${digits}两十百千])(${signs}{1,8}?)(?=百分点|${unitWords})`, 'g');

/** Figures for the numerals that count something: 每少一项扣两分 → 每少1项扣2分, 百分之九十 → 90%. */
export function withFigures(text: string): string {
  return text
    .replace(percent, (all: string, number: string) => {
      const value = number === '百' ? 100 : /^\d/.test(number) ? number : numeral(number);
      return value === null ? all : `${value}%`;
    })
    .replace(counted, (all: string, number: string) => {
      const value = numeral(number);
      return value === null ? all : String(value);
    });
}
