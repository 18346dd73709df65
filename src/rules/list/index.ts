import { X06 } from './list-against-sheets';
import { X03 } from './list-average';
import { X01 } from './list-deviation';
import { X04 } from './list-grade';
import type { ListRule } from './list-rule';
import { X07 } from './list-projects';
import { X05 } from './list-rate';
import { X02 } from './list-sums';

export type { ListContext, ListRule } from './list-rule';

/** The rules for lists of projects (汇总表), in the order of reports. */
export const listRules: readonly ListRule[] = [X01, X02, X03, X04, X05, X06, X07];
