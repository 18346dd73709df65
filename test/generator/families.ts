import type { Family } from './family';
import { ministry } from './layout/ministry';
import { sichuan } from './layout/sichuan';
import { transfer } from './layout/transfer';
import { yunnan } from './layout/yunnan';

export const families: readonly Family[] = [ministry, yunnan, sichuan, transfer];
