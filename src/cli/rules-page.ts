import type { Rule } from '../rules';
import { rulesPage as page } from '../words/rules-page';

/** The catalogue as a page: what each rule looks at, what it rests on, and its examples with the marked cells. */
export function rulesPage(rules: readonly Rule[], ruleSet: string): string {
  const rows = rules.map(rule => `| ${rule.id} | ${rule.title} | ${levelsOf(rule)} |`);
  const index = [page.tableHead, '|---|---|---|', ...rows].join('\n');
  return `${[page.title(ruleSet), page.intro, index, ...rules.map(section)].join('\n\n')}\n`;
}

function section(rule: Rule): string {
  const { id, name, title, basis, needs, examples } = rule;
  const facts = [page.level(levelsOf(rule)), page.basis(basis), page.needs(needs)].map(line => `- ${line}`);
  const shown = examples.map(
    example => `${page.example(example.title)}\n\n\`\`\`\n${example.sheet.trim()}\n\`\`\``,
  );
  return [`## ${id} ${title}`, `\`${name}\``, facts.join('\n'), ...shown].join('\n\n');
}

/** The levels a rule may speak at, the usual one first. */
const levelsOf = ({ levels }: Rule): string => page.or(levels.map(level => page.levels[level]));
