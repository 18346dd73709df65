import { labelKey, withoutBrackets } from '../../sheet';
import { withoutYear } from './headings';
import { fundRoleByEnding } from './fund-endings';
import { type FundColumn, fundColumns, type IndicatorColumn, indicatorColumns } from './vocabulary';

/** Looks up what a header's words mean. Answers are kept, as the same words stand on every form. */
class RoleFinder<Role extends string> {
  private readonly words = new Map<string, Role>();
  private readonly shapes: (readonly [RegExp, Role])[] = [];
  private readonly known = new Map<string, Role | null>();

  constructor(
    vocabulary: readonly { role: Role; words: readonly string[]; like?: RegExp }[],
    private readonly byEnding: (name: string) => Role | null = () => null,
  ) {
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
    const role = this.ofWord(key);
    if (role) return role;
    // 2025年全年预算数: whose year it is, the table asks.
    for (const bare of withoutYear(key)) {
      const dated = this.ofWord(bare);
      if (dated) return dated;
    }
    return this.ofBoth(key);
  }

  /** 分值/权重: two names of one thing. */
  private ofBoth(key: string): Role | null {
    const names = withoutBrackets(key).split(/[/、或]/);
    const roles = names.length > 1 ? names.map(name => this.ofWord(name)) : [];
    const [first = null] = roles;
    return roles.every(role => role === first) ? first : null;
  }

  private ofWord(key: string): Role | null {
    const exact = this.words.get(key);
    if (exact) return exact;
    const bare = withoutBrackets(key).replace(/[\d.]+分$/, '');
    const word =
      this.words.get(bare) ?? this.words.get(bare.replace(/^[(]?[\d一二三四五六七八九十]+[)]?[.、)]?/, ''));
    if (word) return word;
    for (const [shape, role] of this.shapes) if (shape.test(bare)) return role;
    return this.byEnding(bare);
  }
}

const longestHeader = 30;

export const indicatorRoles = new RoleFinder<IndicatorColumn>(indicatorColumns);
export const fundRoles = new RoleFinder<FundColumn>(fundColumns, fundRoleByEnding);
