import type { Template } from '../template';
import { chongqing } from './chongqing';
import { department } from './department';
import { hubei } from './hubei';
import { jinzhong } from './jinzhong';
import { ministry } from './ministry';
import { recheck } from './recheck';
import { shaoxing } from './shaoxing';
import { sichuan } from './sichuan';
import { yunnan } from './yunnan';

/** The blank forms that ship with the product, the ministry's first. */
export const gallery: readonly Template[] = [
  ministry,
  department,
  shaoxing,
  jinzhong,
  hubei,
  yunnan,
  sichuan,
  chongqing,
  recheck,
];

/** The form a person names by its id or its Chinese name; null where there is none. */
export function templateNamed(name: string): Template | null {
  return gallery.find(({ id, name: own }) => id === name || own === name) ?? null;
}
