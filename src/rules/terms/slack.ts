import { Decimal } from '../../sheet';

/** Sums of points and of amounts in 万元 may differ by so much from what is written, and nobody says a word. */
export const slack: Decimal = new Decimal('0.01');
