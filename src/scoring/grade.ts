import type { Decimal } from '../sheet';
import type { GradeBand } from './profiles/profile';

/** The grade a total earns: the first band, from the top, whose lower bound it reaches. Null below all of them. */
export function gradeOf(total: Decimal, bands: readonly GradeBand[]): string | null {
  return bands.find(band => total.greaterThanOrEqualTo(band.from))?.word ?? null;
}

/** The bands in words: `优≥90，良≥80，中≥60，差`. */
export function bandsText(bands: readonly GradeBand[]): string {
  return bands
    .map(band => (band.from.isZero() ? band.word : `${band.word}≥${band.from.toFixed()}`))
    .join('，');
}
