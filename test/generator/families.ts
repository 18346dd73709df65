import type { Family } from './family';
import { chongqing } from './layout/chongqing';
import { hubei } from './layout/hubei';
import { ministry } from './layout/ministry';
import { sichuan } from './layout/sichuan';
import { transfer } from './layout/transfer';
import { xinjiang } from './layout/xinjiang';
import { yunnan } from './layout/yunnan';

export const families: readonly Family[] = [ministry, yunnan, sichuan, transfer, chongqing, hubei, xinjiang];
