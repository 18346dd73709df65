import type { Family } from '../family';
import { bonus } from './bonus';
import { department } from './department';
import { dropped } from './dropped';
import { nested } from './nested';
import { oneColumn } from './one-column';
import { recheckHeads } from './recheck-heads';
import { signed } from './signed';

/** The layouts that systems export (domain.md §8), beside the families of published forms. */
export const exports: readonly Family[] = [
  department,
  oneColumn,
  nested,
  dropped,
  bonus,
  signed,
  recheckHeads,
];
