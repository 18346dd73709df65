import { profileWords as words } from '../../words/profile';

export type Json = Readonly<Record<string, unknown>>;

/** What can't be used in a settings file, with the piece of it that says so. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly piece: string | null = null,
  ) {
    super(message);
  }
}

export function objectOf(value: unknown, path: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refused(words.notObject(path));
  return value as Json;
}

export function listOf(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Refused(words.notList(path));
  return value;
}

export function textOf(value: unknown, path: string): string {
  if (typeof value !== 'string' || value.trim() === '')
    throw new Refused(words.notText(path), pieceOf(value));
  return value;
}

/** Null where nothing is known. */
export function optionalText(value: unknown, path: string): string | null {
  return value === undefined || value === null ? null : textOf(value, path);
}

export function oneOf<T extends string>(value: unknown, path: string, choices: readonly T[]): T {
  const found = choices.find(choice => choice === value);
  if (found === undefined) throw new Refused(words.notOneOf(path, choices.join('、')), pieceOf(value));
  return found;
}

/** No name that is not known: a misspelling is not silent. */
export function strict(given: Json, known: readonly string[], path: string): void {
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) throw new Refused(words.unknownIn(path, key, known.join('、')), key);
  }
}

function pieceOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
