import type { Keep } from '../pane/session/settings';

const key = 'jiping.recent';
const most = 8;

/** Names of the files opened last, the latest first. Names only: a page can't open a file again by itself. */
export function recentNames(keep: Keep): readonly string[] {
  try {
    const stored: unknown = JSON.parse(keep.read(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(name => typeof name === 'string').slice(0, most) : [];
  } catch {
    // Written by something else.
    return [];
  }
}

export function withRecent(keep: Keep, name: string): readonly string[] {
  const names = [name, ...recentNames(keep).filter(each => each !== name)].slice(0, most);
  keep.write(key, JSON.stringify(names));
  return names;
}
