import { ministry, type Profile } from './profile';
import { chongqing } from './regions/chongqing';
import { hubei } from './regions/hubei';
import { jinzhong } from './regions/jinzhong';
import { shaoxing } from './regions/shaoxing';
import { sichuan } from './regions/sichuan';
import { yunnan } from './regions/yunnan';
import { profileFrom } from './settings-file';

/** The settings that ship with the product, the ministry's first; each region's is a file like one of a person's own. */
export const profiles: readonly Profile[] = [
  ministry,
  ...[shaoxing, jinzhong, hubei, sichuan, yunnan, chongqing].map(file => profileFrom(file, () => null)),
];

/** The profile a person names by its id or its Chinese name; null where there is none. */
export function profileNamed(name: string): Profile | null {
  return profiles.find(profile => profile.id === name || profile.name === name) ?? null;
}
