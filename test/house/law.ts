import { dirname, join, relative } from 'node:path';

/**
 * The law of the house: which room may import which, and what pure rooms may not know. One table; the test runs it over
 * every file of src, `.tsx` included, and over offences each of which must be refused.
 */
const engine = [
  'sheet',
  'form',
  'scoring',
  'explain',
  'rules',
  'review',
  'across',
  'plan',
  'templates',
  'report',
];

/** Rooms that say nothing to anybody: they have no sentences. */
export const silent: readonly string[] = ['sheet', 'form'];

/** What each room may import, besides itself and words. `review` and `index` are files of their own. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  words: [],
  sheet: [],
  form: ['sheet'],
  scoring: ['sheet', 'form'],
  explain: ['sheet', 'scoring'],
  rules: ['sheet', 'form', 'scoring', 'explain'],
  review: ['sheet', 'form', 'scoring', 'explain', 'rules'],
  across: ['sheet', 'form', 'scoring', 'explain', 'rules', 'review'],
  plan: ['sheet', 'form', 'scoring'],
  templates: ['sheet', 'form', 'scoring', 'plan'],
  report: ['sheet', 'form', 'scoring', 'explain', 'rules', 'plan', 'review'],
  index: engine,
  hosts: ['sheet', 'plan', 'templates'],
  pane: [...engine, 'hosts'],
  workbench: [...engine, 'hosts', 'pane'],
  cli: [...engine, 'hosts', 'index'],
  shells: [...engine, 'hosts', 'pane', 'workbench', 'cli', 'index'],
};

/** Packages by room; other packages, Node's own among them, are strangers there. */
const packages: Readonly<Record<string, RegExp>> = {
  sheet: /^decimal\.js$/,
  hosts: /^(?:fflate|saxes)$/,
  pane: /^(?:react|react-dom(?:\/client)?|@fluentui\/react-(?:components|icons))$/,
  workbench: /^(?:react|react-dom(?:\/client)?|@fluentui\/react-(?:components|icons)|@univerjs\/.+|fflate)$/,
  cli: /^node:/,
  shells: /^(?:react|react-dom(?:\/client)?|@fluentui\/.+|node:.+)$/,
};

/** Build scripts of the shells may use devDependencies. */
const buildScript =
  /^src\/shells\/(?:[\w-]+\/)?(?:[\w-]*build|[\w-]*bundle|serve|serving|start|static-server|pane-page|main-build)\.ts$/;

/** What a pure room knows nothing of: clock, DOM, hosts, chance, waiting. */
const impure: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\s*\(/, 'the clock'],
  [/\bnew Date\s*\(\s*\)/, 'the clock'],
  [/(?<!new )(?<![\w.])Date\s*\(\s*\)/, 'the clock'],
  [/\bperformance\s*\./, 'the clock'],
  [/\bMath\.random\b/, 'chance'],
  [/\b(?:async\s+(?:function|\(|\w+\s*=>)|await\s)/, 'waiting'],
  [/(?<![\w.])(?:window|navigator|globalThis|localStorage)\s*[.[]/, 'the page'],
  [
    /(?<![\w.])document\s*\.(?:body|head|createElement|querySelector|getElement|addEventListener)/,
    'the page',
  ],
  [/\bconsole\s*\./, 'the console'],
  [/\b(?:Office|Excel)\s*\./, 'Office'],
  [/\bprocess\s*\./, 'the process'],
];

export interface SourceFile {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The room a file belongs to: its folder below src, or its own name where it stands in src itself. */
export function roomOf(path: string): string {
  return /^src\/([\w-]+)/.exec(path)?.[1] ?? '';
}

/** Every offence of a file against the law, as a sentence. */
export function offencesOf({ path, text }: SourceFile): string[] {
  const room = roomOf(path);
  if (!(room in rooms)) return [`${path}: ${room} has no row in the law`];
  const found: string[] = [];
  for (const specifier of importsOf(text)) {
    if (specifier.startsWith('.')) found.push(...insideOffences(path, room, specifier));
    else if (!(packages[room]?.test(specifier) ?? false) && !buildScript.test(path)) {
      found.push(`${path}: ${room} does not use the package ${specifier}`);
    }
  }
  const isPure = [...engine, 'words', 'index'].includes(room);
  const code = isPure ? withoutTexts(text) : '';
  for (const [shape, what] of impure)
    if (shape.test(code)) found.push(`${path}: a pure room knows nothing of ${what}`);
  return found;
}

/** What gathers the rules, and what all of them may use. */
const catalogue = /^src\/rules\/(?:index|rule)\.ts$/;
const sharedByRules = /^src\/rules\/(?:rule|terms)$/;

function insideOffences(path: string, room: string, specifier: string): string[] {
  const target = relative('.', join(dirname(path), specifier)).replace(/\\/g, '/');
  if (!target.startsWith('src/'))
    return buildScript.test(path) || /\.(?:json|css)$/.test(target)
      ? []
      : [`${path}: ${target} is not in src`];
  const other = roomOf(target);
  const found: string[] = [];
  const allowed = other === 'words' ? !silent.includes(room) : (rooms[room] ?? []).includes(other);
  if (other !== room && !allowed) {
    found.push(`${path}: ${room} may not import ${other}`);
  }
  const isRule = (file: string) => /^src\/rules\/[\w-]+(?:\.ts)?$/.test(file);
  if (isRule(path) && isRule(target) && !catalogue.test(path) && !sharedByRules.test(target)) {
    found.push(`${path}: a rule knows no other rule (${target})`);
  }
  if (room === 'pane' && other === 'hosts' && target !== 'src/hosts/host')
    found.push(`${path}: the pane knows no adapter`);
  const adapter = /^src\/hosts\/(excel|wps)\//.exec(path)?.[1];
  const another = /^src\/hosts\/(excel|wps)(?:\/|$)/.exec(target)?.[1];
  if (adapter && another && adapter !== another) found.push(`${path}: adapters are strangers`);
  return found;
}

function importsOf(text: string): string[] {
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\}[^'"\n;]*)?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g,
    ),
  ].map(([, from, bare, late]) => from ?? bare ?? late ?? '');
}

/** The code without comments and texts, which may say what they like. */
function withoutTexts(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(?<![:'"`\\])\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''");
}
