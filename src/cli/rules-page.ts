import { type Example, faultySheet, type RuleFacts, rightSheet } from '../rules';
import { rulesPage as page } from '../words/rules-page';

/** The catalogue as a page: what each rule looks at, what it rests on, and its examples with the marked cells. */
export function rulesPage(rules: readonly RuleFacts[], ruleSet: string): string {
  const rows = rules.map(rule => `| ${rule.id} | ${rule.title} | ${levelsOf(rule)} |`);
  const index = [page.tableHead, '|---|---|---|', ...rows].join('\n');
  return `${[page.title(ruleSet), page.intro, index, ...rules.map(section)].join('\n\n')}\n`;
}

function section(rule: RuleFacts): string {
  const { id, name, title, basis, needs, examples } = rule;
  const facts = [page.level(levelsOf(rule)), page.basis(basis), page.needs(needs)].map(line => `- ${line}`);
  const shown = examples.flatMap(example => [...faulty(example), ...right(example)]);
  return [`## ${id} ${title}`, `\`${name}\``, facts.join('\n'), ...shown].join('\n\n');
}

/** The levels a rule may speak at, the usual one first. */
const levelsOf = ({ levels }: RuleFacts): string => page.or(levels.map(level => page.levels[level]));

/** The sheet with its faults marked; none where the example is a right one. */
function faulty(example: Example): string[] {
  return example.sheet.includes('⟦') ? [page.example(example.title), block(faultySheet(example))] : [];
}

/** The sheet that is as near to the faulty one as can be and holds no problem. */
function right(example: Example): string[] {
  const sheet = rightSheet(example);
  if (sheet === null) return [];
  const title = example.sheet.includes('⟦') ? page.putRight : page.right(example.title);
  return [title, block(sheet)];
}

const block = (sheet: string): string => `\`\`\`\n${sheet}\n\`\`\``;
