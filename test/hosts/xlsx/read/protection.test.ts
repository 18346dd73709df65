import { describe, expect, test } from '@jest/globals';
import { FileHost } from '../../../../src/hosts/xlsx';
import type { Mark } from '../../../../src/plan';
import { at, type Book, bookBytes, edit, plan } from '../book';

/** Style 0 is locked, 1 open, 2 locked in so many words, 3 open by its named style. */
const styles =
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="2"><xf/><xf><protection locked="0"/></xf></cellStyleXfs>' +
  '<cellXfs count="4"><xf/><xf><protection locked="0"/></xf><xf xfId="1"><protection locked="1"/></xf><xf xfId="1"/></cellXfs>';
const cells =
  '<cols><col min="8" max="8" width="9" style="1"/></cols><sheetData>' +
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="2"><v>3</v></c><c r="D1" s="3"><v>4</v></c></row>' +
  '<row r="2" s="1" customFormat="1"/></sheetData>';
const on = '<sheetProtection sheet="1" objects="1"/>';

const opened = (protection = on, book: Book = {}): FileHost =>
  new FileHost(bookBytes({ styles, sheet: cells + protection, ...book }));

const type = (host: FileHost, cell: string): string[] =>
  host.type('自评表', [{ at: at(cell), content: { value: 9, formula: null } }]).map(({ message }) => message);

const mark: Mark = { at: at('A1'), level: 'error', note: 'A1 写 1，应为 2。' };

describe('S7: a protected worksheet is not written past its protection', () => {
  test.each(['A1', 'C1', 'E1', 'A7'])(
    '%s is locked: what is typed is not taken in, and the cell is named',
    cell => {
      const host = opened();
      const before = host.bytes;
      expect(type(host, cell)).toEqual([
        `工作表“自评表”受保护，${cell} 已锁定，没有写入。请先在“审阅”里撤消工作表保护，再试一次。`,
      ]);
      expect(host.bytes).toEqual(before);
    },
  );

  test.each([
    ['B1', 'its style'],
    ['D1', 'its named style'],
    ['C2', 'its row'],
    ['H9', 'its column'],
  ])('%s is open by %s', cell => {
    const host = opened();
    expect(type(host, cell)).toEqual([]);
    expect(host.workbook.sheet('自评表').value(at(cell))).toBe(9);
  });

  test.each([
    ['it has been taken off', '<sheetProtection objects="1"/>'],
    ['there was none', ''],
  ])('every cell may be written where %s', async (_, protection) => {
    const host = opened(protection);
    const outcome = await host.apply(plan([edit('A1', 1, 9)], [mark]));
    expect(outcome.kind).toBe('applied');
  });

  test('a plan with one locked cell is refused whole, all locked cells in one sentence', async () => {
    const host = opened();
    const before = host.bytes;
    const outcome = await host.apply(plan([edit('A1', 1, 9), edit('B1', 2, 9), edit('C1', 3, 9)], [mark]), {
      save: { journal: '1' },
    });
    expect(outcome).toEqual({
      kind: 'refused',
      message: '工作表“自评表”受保护，A1、C1 已锁定，没有写入。请先在“审阅”里撤消工作表保护，再试一次。',
      cells: [at('A1'), at('C1')],
    });
    expect(host.bytes).toEqual(before);
  });

  test('it takes no marks, as in Excel and WPS, though the cells to be written are open', async () => {
    const host = opened();
    const outcome = await host.apply(plan([edit('B1', 2, 9)], [mark]));
    expect(outcome).toEqual({
      kind: 'refused',
      message: '工作表“自评表”受保护，没有写入。请先在“审阅”里撤消工作表保护，再试一次。',
      cells: [],
    });
  });

  test('a file without styles locks every cell', () => {
    expect(type(opened(on, { styles: null, sheet: `<sheetData/>${on}` }), 'B1')).toHaveLength(1);
  });
});
