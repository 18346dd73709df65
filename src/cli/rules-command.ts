import {
  type Example,
  faultySheet,
  type RuleFacts,
  ownRules,
  rightSheet,
  ruleSet,
  catalogue,
} from '../rules';
import { cli, report as words } from '../words/cli';
import { type RulesCommand, UsageError } from './options';
import { rulesPage } from './rules-page';

/** `jiping rules`: the catalogue with the checks of a bureau's own, or one rule with its example. */
export function rulesText({ id, format, profile }: RulesCommand): string {
  const all: readonly RuleFacts[] = [...catalogue, ...ownRules(profile)];
  const shown = id === null ? all : all.filter(rule => rule.id === id || rule.id === id.toUpperCase());
  if (id !== null && shown.length === 0) throw new UsageError(cli.noSuchRule(id));
  if (format === 'md') return rulesPage(shown, ruleSet).trimEnd();
  if (format === 'json') return JSON.stringify(shown.map(plainRule), null, 2);
  return shown.map(rule => (id === null ? line(rule) : whole(rule))).join('\n');
}

function plainRule({ id, name, title, about, levels, basis, needs, examples }: RuleFacts) {
  const sheets = examples.map(example => ({
    title: example.title,
    sheet: faultySheet(example),
    right: rightSheet(example),
  }));
  return { id, name, title, about, level: levels[0], levels, basis, needs, examples: sheets };
}

function line({ id, title, levels }: RuleFacts): string {
  return words.rule(id, title, words.or(levels.map(level => words.levels[level])));
}

function whole(rule: RuleFacts): string {
  const examples = rule.examples.flatMap(example => ['', words.example(example.title), ...sheets(example)]);
  return [line(rule), words.basis(rule.basis), words.needs(rule.needs), ...examples].join('\n');
}

/** The faulty sheet, and the right one below it. */
function sheets(example: Example): string[] {
  const right = rightSheet(example);
  return right === null ? [faultySheet(example)] : [faultySheet(example), words.putRight, right];
}
