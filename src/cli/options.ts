import { existsSync, readFileSync } from 'node:fs';
import { parseArgs, types } from 'node:util';
import type { WriteMode } from '../plan';
import { ministry, type Profile, profileNamed, profiles, readProfile } from '../scoring';
import {
  type Blank,
  gallery,
  isOpen,
  mostRows,
  type RowCounts,
  type Template,
  templateNamed,
} from '../templates';
import { cli as words } from '../words/cli';
import type { CheckOptions } from './check-file';
import { isSystemProblem, systemReason } from './system-problem';

export type Format = 'text' | 'json' | 'ndjson' | 'csv';

/** The command can't be carried out as written; the message says what to change. */
export class UsageError extends Error {}

export interface CheckCommand {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly jobs: number;
  /** So many seconds a file may take at most. */
  readonly timeout: number;
  readonly write: boolean;
  /** The folder for copies; null: beside the inputs. */
  readonly out: string | null;
  readonly options: CheckOptions;
  /** As given, for workers that read it themselves. */
  readonly profileName: string | null;
}

export function checkCommand(args: readonly string[]): CheckCommand {
  const { values, positionals } = parse(args, {
    format: { type: 'string', default: 'text' },
    write: { type: 'boolean', default: false },
    out: { type: 'string' },
    keep: { type: 'boolean', default: false },
    clean: { type: 'boolean', default: false },
    mode: { type: 'string', default: 'fill' },
    sheet: { type: 'string' },
    profile: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    timeout: { type: 'string', default: '120' },
  });
  if (positionals.length === 0) throw new UsageError(words.noPaths);
  if (positionals.includes('')) throw new UsageError(words.emptyPath);
  const write = values['write'] === true;
  const out = text('--out', values['out']);
  if (out !== null && !write) throw new UsageError(words.outWithoutWrite);
  const keep = values['keep'] === true;
  if (keep && !write) throw new UsageError(words.keepWithoutWrite);
  const clean = values['clean'] === true;
  if (clean && !write) throw new UsageError(words.cleanWithoutWrite);
  const profileName = text('--profile', values['profile']);
  return {
    paths: positionals,
    format: choice<Format>('--format', values['format'], ['text', 'json', 'ndjson', 'csv']),
    jobs: jobsOf(String(values['jobs'])),
    timeout: secondsOf(String(values['timeout'])),
    write,
    out,
    profileName,
    options: {
      profile: profileOf(profileName),
      mode: choice<WriteMode>('--mode', values['mode'], ['fill', 'overwrite']),
      sheet: text('--sheet', values['sheet']),
      keep,
      clean,
    },
  };
}

export interface RulesCommand {
  readonly id: string | null;
  readonly format: 'text' | 'json' | 'md';
  /** Its own checks are listed behind the catalogue. */
  readonly profile: Profile;
}

export function rulesCommand(args: readonly string[]): RulesCommand {
  const { values, positionals } = parse(args, {
    format: { type: 'string', default: 'text' },
    profile: { type: 'string' },
  });
  const [id, ...more] = positionals;
  if (id !== undefined && more.length > 0) throw new UsageError(words.oneRule(id, more.join('、')));
  return {
    id: id ?? null,
    format: choice<RulesCommand['format']>('--format', values['format'], ['text', 'json', 'md']),
    profile: profileOf(text('--profile', values['profile'])),
  };
}

/** The profile to be listed in full, by its name or file; null for the list of all. */
export function profilesCommand(args: readonly string[]): string | null {
  const { positionals } = parse(args, {});
  const [name, ...more] = positionals;
  if (name !== undefined && more.length > 0) throw new UsageError(words.oneProfile(name, more.join('、')));
  return name ?? null;
}

/** A list of the blank forms, or one to be written. */
export type TemplateCommand =
  | { readonly template: null }
  | {
      readonly template: Template;
      readonly out: string;
      readonly blank: Blank;
      /** A workbook whose form is carried over into this layout. */
      readonly from: string | null;
      readonly sheet: string | null;
    };

export function templateCommand(args: readonly string[]): TemplateCommand {
  const { values, positionals } = parse(args, {
    list: { type: 'boolean', default: false },
    out: { type: 'string' },
    from: { type: 'string' },
    sheet: { type: 'string' },
    year: { type: 'string' },
    project: { type: 'string' },
    department: { type: 'string' },
    unit: { type: 'string' },
    rows: { type: 'string' },
    profile: { type: 'string' },
  });
  const [name, ...more] = positionals;
  if (values['list'] === true || name === undefined) return { template: null };
  if (more.length > 0) throw new UsageError(words.oneTemplate(name, more.join('、')));
  const template = templateNamed(name);
  if (!template) throw new UsageError(words.noSuchTemplate(name, gallery.map(({ id }) => id).join('、')));
  const out = text('--out', values['out']);
  if (out === null) throw new UsageError(words.templateNeedsOut);
  if (!out.toLowerCase().endsWith('.xlsx')) throw new UsageError(words.templateOut(out));
  const from = text('--from', values['from']);
  const sheet = text('--sheet', values['sheet']);
  if (sheet !== null && from === null) throw new UsageError(words.sheetWithoutFrom);
  const profile = text('--profile', values['profile']);
  const unit = text('--unit', values['unit']);
  const given = {
    项目名称: text('--project', values['project']),
    主管部门: text('--department', values['department']),
    实施单位: unit,
    单位名称: unit,
    预算单位: unit,
    填报单位: unit,
  };
  const facts = Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
  return {
    template,
    out,
    from,
    sheet,
    blank: {
      year: yearOf(text('--year', values['year'])),
      facts,
      rows: rowsOf(template, text('--rows', values['rows'])),
      ...(profile === null ? {} : { profile: profileOf(profile) }),
    },
  };
}

function yearOf(value: string | null): number | null {
  if (value === null) return null;
  if (!/^20\d\d$/.test(value)) throw new UsageError(words.badYear(value));
  return Number(value);
}

/** `产出=6,效益=4`: a group may be named by the beginning of its name. */
function rowsOf({ outline }: Template, value: string | null): RowCounts {
  if (value === null) return {};
  const open = outline.filter(isOpen).map(({ name }) => name);
  const entries = value.split(/[,，]/).map(part => {
    const [key = '', count = ''] = part.split('=').map(each => each.trim());
    const name = open.find(each => key !== '' && each.startsWith(key));
    const rows = /^\d+$/.test(count) ? Number(count) : 0;
    if (name === undefined || rows < 1 || rows > mostRows)
      throw new UsageError(words.badRows(part.trim(), open.join('、'), String(mostRows)));
    return [name, rows] as const;
  });
  return Object.fromEntries(entries);
}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];
type Values = Readonly<Record<string, unknown>>;

function parse(
  args: readonly string[],
  options: NonNullable<Options>,
): { values: Values; positionals: string[] } {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values: parsed.values, positionals: parsed.positionals };
  } catch (problem) {
    throw new UsageError(reasonOf(problem, options));
  }
}

/** Node's English message as a Chinese one; the option's name is all that is taken from it. */
function reasonOf(problem: unknown, options: NonNullable<Options>): string {
  if (!types.isNativeError(problem) || !('code' in problem)) throw problem;
  const name = /'?(-{1,2}[^\s'<=]+)/.exec(problem.message)?.[1] ?? '';
  if (problem.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return words.unknownOption(name);
  return options[name.slice(2)]?.type === 'boolean' ? words.takesNoValue(name) : words.needsValue(name);
}

/** Null where the option is not given. */
function text(name: string, value: unknown): string | null {
  if (value === '') throw new UsageError(words.needsValue(name));
  return typeof value === 'string' ? value : null;
}

function choice<T extends string>(name: string, value: unknown, choices: readonly T[]): T {
  const found = choices.find(one => one === value);
  if (found === undefined) throw new UsageError(words.badChoice(name, String(value), choices.join('、')));
  return found;
}

function jobsOf(value: string): number {
  const jobs = /^\d+$/.test(value) ? Number(value) : 0;
  if (jobs < 1 || jobs > 64) throw new UsageError(words.badJobs(value));
  return jobs;
}

function secondsOf(value: string): number {
  const seconds = /^\d+$/.test(value) ? Number(value) : 0;
  if (seconds < 1 || seconds > 86_400) throw new UsageError(words.badTimeout(value));
  return seconds;
}

/** A built-in profile by name, or a JSON file of one's own. */
export function profileOf(name: string | null): Profile {
  if (name === null) return ministry;
  const known = profileNamed(name);
  if (known) return known;
  if (!existsSync(name)) {
    const names = profiles.map(profile => `${profile.name}（${profile.id}）`).join('、');
    throw new UsageError(words.noSuchProfile(name, names));
  }
  const { json, text } = jsonIn(name);
  const reading = readProfile(json, text);
  if (!reading.profile) throw new UsageError(words.badProfileContent(name, reading.why));
  return reading.profile;
}

function jsonIn(file: string): { readonly json: unknown; readonly text: string } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (problem) {
    if (!isSystemProblem(problem)) throw problem;
    throw new UsageError(words.badProfile(file, systemReason(problem)));
  }
  try {
    // Windows' Notepad writes a byte order mark.
    return { json: JSON.parse(text.replace(/^\ufeff/, '')), text };
  } catch (problem) {
    if (!(problem instanceof SyntaxError)) throw problem;
    throw new UsageError(words.badProfileContent(file, words.notJson));
  }
}
