import { describe, expect, test } from '@jest/globals';
import { planEdits } from '../../../src/plan';
import { review } from '../../../src/review';
import { type Cell, type Range, Sheet } from '../../../src/sheet';
import { largeForm } from '../../bench/sheets';
import { truths } from '../../forms/truth';
import { formIn, opened } from './opened';

/** 60 indicators, title, first level and total merged; most scores blank, one in ten wrong. */
function sixtyRows(): Sheet {
  const form = largeForm(60);
  const cells: Cell[] = [...form.cells()].flatMap(cell => {
    const { row, col } = cell.at;
    if (col !== 6 || row < 2 || row > 61) return [cell];
    return row % 10 === 4 ? [{ ...cell, value: 0.1 }] : [];
  });
  const merges: Range[] = [
    { top: 0, left: 0, bottom: 0, right: 7 },
    ...[2, 22, 42].map(top => ({ top, left: 0, bottom: top + 19, right: 0 })),
    { top: 62, left: 0, bottom: 62, right: 4 },
  ];
  return new Sheet({ name: form.name, cells, merges });
}

describe('how often the bridge is crossed', () => {
  test('校验并评分 on 60 rows: read in 60 calls; 10 changes and 3 a finding, among 45 calls and 3 a finding', async () => {
    const { host, bridge } = opened({}, sixtyRows());
    const { sheet } = await host.snapshot();
    const reading = bridge.calls;
    expect(sheet.merges.areas).toHaveLength(5);
    const reviewed = review(sheet);
    if (!reviewed.form) throw new Error(reviewed.why);
    const plan = planEdits(reviewed, 'fill');
    const findings = plan.marks?.length ?? 0;
    expect([plan.edits.length, findings]).toEqual([54, 16]);
    bridge.changes = 0;
    bridge.calls = 0;
    await host.apply(plan, { save: { journal: '1' } });
    const writing = { changes: bridge.changes, calls: bridge.calls };
    expect(reading).toBeLessThanOrEqual(60);
    // Looking whether anything stands against it, and looking afterwards, crosses the bridge too.
    expect(writing.changes).toBeLessThanOrEqual(10 + 3 * findings);
    expect(writing.calls).toBeLessThanOrEqual(45 + 3 * findings);
  });

  test.each(truths)('$name: read in 30 calls and 9 a merged area', async ({ file }) => {
    const form = formIn(file);
    const { host, bridge } = opened({}, form);
    await host.snapshot();
    expect(bridge.calls).toBeLessThanOrEqual(30 + 9 * form.merges.areas.length);
  });
});
