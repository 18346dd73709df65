import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { FileHost } from '../../src/hosts/xlsx';
import { Session } from '../../src/pane/session/session';
import { checkJson, exampleIn, temporaryFolder } from './terminal';

/** The example after its report and its list of findings were put into it. */
async function reported(): Promise<{ file: string; session: Session }> {
  const file = exampleIn(temporaryFolder(), 'jinzhong-2020');
  const host = new FileHost(new Uint8Array(readFileSync(file)));
  const session = new Session({
    host,
    keep: { read: () => null, write: () => undefined },
    pause: () => Promise.resolve(),
    now: () => 0,
  });
  await session.check(null);
  await session.insertReport('自评.xlsx');
  await session.exportList();
  writeFileSync(file, host.bytes);
  return { file, session };
}

const names = ['自评表', '校验报告', '绩评助手问题清单'];

test('S12: jiping check finds in a workbook with our own worksheets what it found without them', async () => {
  const { file } = await reported();
  const [before, after] = await Promise.all([
    checkJson(join('assets', 'examples', 'jinzhong-2020.xlsx')),
    checkJson(file),
  ]);
  const sheets = after.report.files[0]?.sheets ?? [];
  expect(sheets.map(({ sheet, form }) => [sheet, form !== null])).toEqual(
    names.map((name, i) => [name, i === 0]),
  );
  expect(sheets[0]?.findings).toEqual(before.report.files[0]?.sheets[0]?.findings);
  expect(sheets.slice(1).flatMap(({ findings }) => findings)).toEqual([]);
});

test('S12: 校验全部工作表 says of them what they are', async () => {
  const { session } = await reported();
  await session.checkAll();
  expect(session.state.all?.map(({ sheet, review }) => [sheet, review.form !== null])).toEqual(
    names.map((name, i) => [name, i === 0]),
  );
});
