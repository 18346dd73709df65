import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cli as words } from '../words/cli';
import { isCopy } from './copy-name';
import { isSystemProblem, systemReason } from './system-problem';

/** What a path given on the command line stands for. */
export interface Found {
  readonly files: readonly FoundFile[];
  /** Paths that could not be looked into, or held nothing. */
  readonly problems: readonly Unfound[];
}

export interface FoundFile {
  readonly file: string;
  /** The folder it lies in, below the one given; '' for a file given itself. */
  readonly below: string;
}

export interface Unfound {
  readonly path: string;
  readonly code: string;
  readonly why: string;
}

/** The workbooks of a path: itself, or those in the folder and below it, in order of their names. */
export function findFiles(path: string): Found {
  const stats = statsOf(path);
  if (!stats) return { files: [], problems: [{ path, code: 'missing', why: words.missing }] };
  if ('why' in stats) return { files: [], problems: [stats] };
  if (!stats.isDirectory()) return { files: [{ file: path, below: '' }], problems: [] };
  const found = workbooksIn(path, path);
  if (found.files.length > 0 || found.problems.length > 0) return found;
  return { files: [], problems: [{ path, code: 'empty-folder', why: words.emptyFolder }] };
}

/** Undefined where there is nothing of that name. */
function statsOf(path: string): Stats | Unfound | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (problem) {
    return unreadable(path, problem);
  }
}

function workbooksIn(folder: string, given: string): Found {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (problem) {
    return { files: [], problems: [unreadable(folder, problem)] };
  }
  const below = relative(given, folder);
  const found = entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry): Found => {
      const file = join(folder, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.')) return workbooksIn(file, given);
      const files = !entry.isDirectory() && isWorkbook(entry.name) ? [{ file, below }] : [];
      return { files, problems: [] };
    });
  return { files: found.flatMap(one => one.files), problems: found.flatMap(one => one.problems) };
}

/**
 * Old formats too: they are named as unread, not passed over in silence. Passed over are lock files of an
 * open workbook (`~$…`) and our own scored copies.
 */
function isWorkbook(name: string): boolean {
  return /\.(?:xls[xmb]?|et)$/i.test(name) && !name.startsWith('~$') && !isCopy(name);
}

function unreadable(path: string, problem: unknown): Unfound {
  if (!isSystemProblem(problem)) throw problem;
  return { path, code: 'unreadable', why: words.unreadable(systemReason(problem)) };
}
