import type { Family } from './family';
import { central } from './layout/central';
import { chongqing } from './layout/chongqing';
import { guangshui } from './layout/guangshui';
import { haidian } from './layout/haidian';
import { hubei } from './layout/hubei';
import { hunan } from './layout/hunan';
import { jinzhong } from './layout/jinzhong';
import { ministry } from './layout/ministry';
import { noScore } from './layout/no-score';
import { recheck } from './layout/recheck';
import { goals, monitoring } from './layout/refused';
import { shaoxing } from './layout/shaoxing';
import { sichuan } from './layout/sichuan';
import { transfer } from './layout/transfer';
import { xinjiang } from './layout/xinjiang';
import { yinchuan } from './layout/yinchuan';
import { yunnan } from './layout/yunnan';

/** The families of forms in domain.md §2, and two sheets that look like them and are none. */
export const families: readonly Family[] = [
  ministry,
  yunnan,
  sichuan,
  transfer,
  shaoxing,
  jinzhong,
  chongqing,
  hubei,
  guangshui,
  xinjiang,
  yinchuan,
  haidian,
  hunan,
  recheck,
  central,
  noScore,
  goals,
  monitoring,
];
