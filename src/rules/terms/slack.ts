import { Decimal } from '../../sheet';

/** Sums of rounded figures may differ by this: points, or amounts in the unit they are written in. */
export const slack: Decimal = new Decimal('0.01');
