import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Disk, realDisk } from '../../src/cli/disk';
import { isSystemProblem } from '../../src/cli/system-problem';
import { writeWhole } from '../../src/cli/write-whole';
import { temporaryFolder } from './terminal';

const before = new Uint8Array(Buffer.from('as it was'));
const after = new Uint8Array(Buffer.alloc(70_000, 'as it is to be '));

class Refused extends Error {
  readonly syscall = 'write';
  constructor(readonly code: string) {
    super(code);
  }
}

/** The real disk that takes at most so many bytes at once and whose nth call fails; counts the calls. */
function failing(nth: number, code: string): { disk: Disk; calls: string[] } {
  const calls: string[] = [];
  const failingNow = (name: string): void => {
    calls.push(name);
    if (calls.length === nth) throw new Refused(code);
  };
  const watched = Object.fromEntries(
    Object.entries(realDisk).map(([name, call]) => [
      name,
      (...given: never[]) => {
        failingNow(name);
        return (call as (...given: never[]) => unknown)(...given);
      },
    ]),
  ) as unknown as Disk;
  const write: Disk['write'] = (handle, bytes, from) =>
    watched.write(handle, bytes.subarray(0, from + 30_000), from);
  return { disk: { ...watched, write }, calls };
}

const whole = [
  'makeFolder',
  'namesIn',
  'open',
  'write',
  'write',
  'write',
  'flush',
  'close',
  'read',
  'rename',
];

test('a disk that takes few bytes at once gets them all', () => {
  const folder = temporaryFolder();
  const { disk, calls } = failing(0, '');
  writeWhole(join(folder, '一.评分.xlsx'), after, disk);
  expect(calls).toEqual(whole);
  expect(readdirSync(folder)).toEqual(['一.评分.xlsx']);
  expect(Buffer.compare(readFileSync(join(folder, '一.评分.xlsx')), after)).toBe(0);
});

describe.each(['ENOSPC', 'EACCES', 'EPERM', 'EIO', 'EROFS', 'EDQUOT'])('the system says %s', code => {
  test.each(whole.map((name, i) => [name, i + 1] as const))('at %s, call %i', (name, nth) => {
    for (const isThere of [true, false]) {
      const folder = temporaryFolder();
      const file = join(folder, '一.评分.xlsx');
      if (isThere) writeFileSync(file, before);
      const { disk } = failing(nth, code);
      const problem = thrownBy(() => writeWhole(file, after, disk));
      // What a killed run left is not looked for where the folder can't be listed; that stands against nothing.
      const isWritten = name === 'namesIn';
      expect(problem === null).toBe(isWritten);
      if (problem) expect(isSystemProblem(problem) && problem.code).toBe(code);
      expect(readdirSync(folder)).toEqual(isWritten || isThere ? ['一.评分.xlsx'] : []);
      if (existsSync(file)) expect(Buffer.compare(readFileSync(file), isWritten ? after : before)).toBe(0);
    }
  });
});

test('a disk that takes nothing and does not say why is given up', () => {
  const file = join(temporaryFolder(), '一.评分.xlsx');
  const problem = thrownBy(() => writeWhole(file, after, { ...realDisk, write: () => 0 }));
  expect(isSystemProblem(problem) && problem.code).toBe('EIO');
  expect(existsSync(file)).toBe(false);
});

test('a disk that gives other bytes back than it took costs the copy', () => {
  const file = join(temporaryFolder(), '一.评分.xlsx');
  const read = (): Uint8Array => new Uint8Array(after.length);
  const problem = thrownBy(() => writeWhole(file, after, { ...realDisk, read }));
  expect(isSystemProblem(problem) && problem.code).toBe('EIO');
  expect(existsSync(file)).toBe(false);
});

test('where the unfinished file can not be removed either, the first cause is told', () => {
  const file = join(temporaryFolder(), '一.评分.xlsx');
  const refuse = (code: string) => () => {
    throw new Refused(code);
  };
  const disk = { ...realDisk, rename: refuse('EPERM'), remove: refuse('EBUSY') };
  const problem = thrownBy(() => writeWhole(file, after, disk));
  expect(isSystemProblem(problem) && problem.code).toBe('EPERM');
});

function thrownBy(work: () => void): unknown {
  try {
    work();
    return null;
  } catch (problem) {
    return problem;
  }
}
