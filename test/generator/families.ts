import type { Family } from './family';
import { central } from './layout/central';
import { chongqing } from './layout/chongqing';
import { haidian } from './layout/haidian';
import { hubei } from './layout/hubei';
import { ministry } from './layout/ministry';
import { noScore } from './layout/no-score';
import { recheck } from './layout/recheck';
import { sichuan } from './layout/sichuan';
import { transfer } from './layout/transfer';
import { xinjiang } from './layout/xinjiang';
import { yinchuan } from './layout/yinchuan';
import { yunnan } from './layout/yunnan';

export const families: readonly Family[] = [
  ministry,
  yunnan,
  sichuan,
  transfer,
  chongqing,
  hubei,
  xinjiang,
  yinchuan,
  haidian,
  recheck,
  central,
  noScore,
];
