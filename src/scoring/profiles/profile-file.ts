import { Decimal } from '../../sheet';
import { profileWords as words } from '../../words/profile';
import { type ExecutionRule, ministry, type Profile } from './profile';
import { profileNamed } from '.';
import { type Json, objectOf, oneOf, Refused, textOf } from './json';
import { profileFrom } from './settings-file';

/** A profile read from JSON, or what is wrong with it. */
export type ProfileReading = { readonly profile: Profile } | { readonly profile: null; readonly why: string };

/**
 * Settings of one's own, of version 1, or of version 2 (`profileFrom`). Version 1: a JSON object that names the profile it starts from (`extends`) and what differs.
 * Numbers may be written as 10, "10" or "10%". Unknown names are refused, so that a misspelling is not silent. `text` is the file, for the line that is named.
 */
export function readProfile(json: unknown, text: string | null = null): ProfileReading {
  try {
    return { profile: versionOf(json) === 2 ? profileFrom(json, profileNamed) : build(json) };
  } catch (problem) {
    if (problem instanceof Refused) return { profile: null, why: at(problem, text) };
    throw problem;
  }
}

/** Files without a version are of the first. */
function versionOf(json: unknown): 1 | 2 {
  const given = typeof json === 'object' && json !== null ? (json as Json)['version'] : undefined;
  if (given === undefined || given === 1) return 1;
  if (given === 2) return 2;
  throw new Refused(words.badVersion, 'version');
}

/** With the line of the file, where its text is known and the piece stands in it. */
function at({ message, piece }: Refused, text: string | null): string {
  if (text === null || piece === null) return message;
  const place = text.indexOf(JSON.stringify(piece).slice(1, -1));
  return place < 0 ? message : words.line(String(text.slice(0, place).split('\n').length), message);
}

const known = [
  'extends',
  'id',
  'name',
  'source',
  'grades',
  'execution',
  'reverse',
  'decimals',
  'shortening',
  'overFulfilment',
  'standardWeights',
  'costSaving',
  'executionReasonBelow',
] as const;

function build(json: unknown): Profile {
  const { version: _, ...given } = objectOf(json, words.whole);
  for (const key of Object.keys(given)) {
    if (!(known as readonly string[]).includes(key)) throw new Refused(words.unknown(key, known.join('、')));
  }
  const start = given['extends'] === undefined ? ministry : profileNamed(textOf(given['extends'], 'extends'));
  if (!start) throw new Refused(words.noSuch(textOf(given['extends'], 'extends')));
  const has = (key: string): boolean => given[key] !== undefined;
  return {
    ...start,
    id: has('id') ? textOf(given['id'], 'id') : 'own',
    name: has('name') ? textOf(given['name'], 'name') : words.own(start.name),
    source: has('source') ? textOf(given['source'], 'source') : words.ownSource(start.source),
    ...(has('grades') ? { grades: gradesOf(given['grades']) } : {}),
    ...(has('execution') ? { execution: executionOf(given['execution']) } : {}),
    ...(has('reverse') ? { reverse: oneOf(given['reverse'], 'reverse', ['ratio', 'linear']) } : {}),
    ...(has('decimals') ? { decimals: digitsOf(given['decimals']) } : {}),
    ...(has('shortening') ? { shortening: oneOf(given['shortening'], 'shortening', ['round', 'cut']) } : {}),
    ...(has('overFulfilment') ? { overFulfilment: shareOf(given['overFulfilment'], 'overFulfilment') } : {}),
    ...(has('standardWeights') ? { standardWeights: weightsOf(given['standardWeights']) } : {}),
    ...(has('costSaving') ? { costSaving: orNull(given['costSaving'], 'costSaving') } : {}),
    ...(has('executionReasonBelow')
      ? { executionReasonBelow: orNull(given['executionReasonBelow'], 'executionReasonBelow') }
      : {}),
  };
}

function digitsOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 4) {
    throw new Refused(words.notDigits('decimals'));
  }
  return value;
}

/** A share of a whole, above nothing: 95 for 95% would let nobody reach it. */
function partOf(value: unknown, name: string): Decimal {
  const share = shareOf(value, name);
  if (share.isZero() || share.greaterThan(1)) throw new Refused(words.notShare(name));
  return share;
}

/** A number that may be written as a share: 0.1, "0.1", "10%". */
function shareOf(value: unknown, name: string): Decimal {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (!/^\d+(?:\.\d+)?%?$/.test(text)) throw new Refused(words.notNumber(name));
  return text.endsWith('%') ? new Decimal(text.slice(0, -1)).div(100) : new Decimal(text);
}

function orNull(value: unknown, name: string): Decimal | null {
  return value === null ? null : partOf(value, name);
}

function gradesOf(value: unknown): Profile['grades'] {
  if (!Array.isArray(value) || value.length === 0) throw new Refused(words.notGrades);
  const bands = value.map(entry => {
    const band = objectOf(entry, 'grades');
    return { word: textOf(band['word'], 'grades.word'), from: shareOf(band['from'], 'grades.from') };
  });
  return bands.sort((a, b) => b.from.comparedTo(a.from));
}

function executionOf(value: unknown): ExecutionRule {
  if (value === 'proportional') return { kind: 'proportional' };
  const rule = objectOf(value, 'execution');
  const full = partOf(rule['full'], 'execution.full');
  const zero = shareOf(rule['zero'], 'execution.zero');
  if (zero.greaterThan(full)) throw new Refused(words.zeroAboveFull);
  return { kind: 'threshold', full, zero };
}

function weightsOf(value: unknown): Profile['standardWeights'] {
  const weights = objectOf(value, 'standardWeights');
  return Object.fromEntries(Object.entries(weights).map(([part, points]) => [part, shareOf(points, part)]));
}
