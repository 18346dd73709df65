import { labelKey, withoutBrackets } from '../../sheet';
import { type FundColumn, fundColumns, type IndicatorColumn, indicatorColumns } from './vocabulary';

/** Looks up what a header's words mean. Answers are kept, as the same words stand on every form. */
class RoleFinder<Role extends string> {
  private readonly words = new Map<string, Role>();
  private readonly shapes: (readonly [RegExp, Role])[] = [];
  private readonly known = new Map<string, Role | null>();

  constructor(vocabulary: readonly { role: Role; words: readonly string[]; like?: RegExp }[]) {
    for (const { role, words, like } of vocabulary) {
      for (const word of words) this.words.set(labelKey(word), role);
      if (like) this.shapes.push([like, role]);
    }
  }

  /** The role of a label key, or null. */
  of(key: string): Role | null {
    if (key === '' || key.length > longestHeader) return null;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = this.find(key);
    if (this.known.size < 20_000) this.known.set(key, found);
    return found;
  }

  private find(key: string): Role | null {
    const exact = this.words.get(key);
    if (exact) return exact;
    const bare = withoutBrackets(key).replace(/[\d.]+分$/, '');
    const word = this.words.get(bare) ?? this.words.get(bare.replace(/^[\d一二三四五六七八九十]+[.、]/, ''));
    if (word) return word;
    for (const [shape, role] of this.shapes) if (shape.test(bare)) return role;
    return null;
  }
}

const longestHeader = 30;

export const indicatorRoles = new RoleFinder<IndicatorColumn>(indicatorColumns);
export const fundRoles = new RoleFinder<FundColumn>(fundColumns);
