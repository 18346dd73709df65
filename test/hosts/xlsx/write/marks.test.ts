import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { openWorkbook } from '../../../../src/hosts/xlsx';
import type { Mark } from '../../../../src/plan/plan';
import {
  at,
  type Book,
  bookBytes,
  bookParts,
  changedParts,
  edit,
  firstSheet,
  plan,
  textsIn,
  usualStyles,
  worksheet,
  write,
  zipOf,
} from '../book';

const mark = (name: string, level: Mark['level'] = 'error', note = `${name} 有误`): Mark => ({
  at: at(name),
  level,
  note,
});
const rows = '<sheetData><row r="48"><c r="G48"><v>13.25</v></c></row></sheetData>';
const relationshipsPath = 'xl/worksheets/_rels/sheet1.xml.rels';
const comments = 'xl/comments1.xml';
const drawing = 'xl/drawings/vmlDrawing1.vml';

/** The parts after marking, and what is different after clearing again. */
function markAndClear(
  book: Book,
  marks: readonly Mark[],
): { marked: Record<string, string>; places: number; differ: string[] } {
  const bytes = bookBytes(book);
  const marked = write(bytes, plan([], marks)).bytes;
  const { bytes: cleared, places } = openWorkbook(marked).clearMarks();
  const was = textsIn(bytes);
  const is = textsIn(cleared);
  const differ = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    path => was[path] !== is[path],
  );
  return { marked: textsIn(marked), places, differ };
}

describe('a mark', () => {
  const { marked, places, differ } = markAndClear({ sheet: `${rows}<pageMargins/>` }, [
    mark('G48', 'error', 'G48 小计写 13.25，\n应为 18.94 < 20'),
    mark('G9', 'warning'),
    mark('B2', 'notice'),
    mark('A1'),
  ]);

  test('is a rule of our own, one for each level, that no cell style knows of', () => {
    expect(marked[firstSheet]).toBe(
      worksheet(
        `${rows}<conditionalFormatting sqref="A1 G48"><cfRule type="expression" dxfId="0" priority="1"><formula>LEN("绩评助手:error")&gt;0</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="G9"><cfRule type="expression" dxfId="1" priority="2"><formula>LEN("绩评助手:warning")&gt;0</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B2"><cfRule type="expression" dxfId="2" priority="3"><formula>LEN("绩评助手:notice")&gt;0</formula></cfRule></conditionalFormatting><pageMargins/><legacyDrawing r:id="rId2"/>`,
      ),
    );
    expect(marked['xl/styles.xml']).toContain(
      '<dxfs count="3"><dxf  ><fill><patternFill><bgColor rgb="FFFDE7E9"/></patternFill></fill></dxf><dxf ><fill><patternFill><bgColor rgb="FFFFF4CE"/></patternFill></fill></dxf><dxf ><fill><patternFill><bgColor rgb="FFE5F1FB"/></patternFill></fill></dxf></dxfs>',
    );
  });

  test('carries its sentence as a note', () => {
    expect(marked[comments]).toContain('<authors><author>绩评助手</author></authors>');
    expect(marked[comments]).toContain(
      '<comment ref="G48" authorId="0" shapeId="0"><text><r><rPr><sz val="9"/><color indexed="81"/><rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve">绩评助手：G48 小计写 13.25，\n应为 18.94 &lt; 20</t></r></text></comment>',
    );
    expect(marked[drawing]).toContain('<x:Row>47</x:Row><x:Column>6</x:Column>');
    expect(marked[relationshipsPath]).toContain(
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>',
    );
    expect(marked['[Content_Types].xml']).toContain(
      '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>',
    );
    expect(marked['[Content_Types].xml']).toContain(
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing" />',
    );
  });

  test('has a box wide and tall enough for its sentence', () => {
    const anchor =
      /<x:Anchor>(.*?)<\/x:Anchor>/
        .exec(marked[drawing] ?? '')?.[1]
        ?.split(', ')
        .map(Number) ?? [];
    const [left = 0, , top = 0, , right = 0, , bottom = 0] = anchor;
    expect(left).toBe(1);
    expect((right - left) * 63).toBeGreaterThan(200);
    expect((bottom - top) * 20).toBeGreaterThanOrEqual(40);
  });

  test('goes without a trace', () => {
    expect(differ).toEqual([]);
    expect(places).toBe(4);
  });
});

describe('clearing leaves the file as it was, where', () => {
  const others =
    '<?xml version="1.0"?>\n<comments xmlns="m"><authors><author>张</author></authors><commentList><comment ref="A1" authorId="0"><text><t>请核</t></text></comment></commentList></comments>';
  const othersDrawing =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml"><o:shapelayout/><v:shapetype id="_x0000_t202"><v:stroke/></v:shapetype><v:shape id="_x0000_s1030" type="#_x0000_t202"><v:textbox><div>a<br>b</div></v:textbox><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>';
  const commented: Book = {
    sheet: `${rows}<conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="4"><formula>LEN("x")</formula></cfRule></conditionalFormatting><dataValidations/><legacyDrawing r:id="rId2"/>`,
    related: { comments: '../comments1.xml', vmlDrawing: '../drawings/vmlDrawing1.vml' },
    parts: { [comments]: others, [drawing]: othersDrawing },
    types:
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
  };
  const controls =
    '<xml><v:shapetype id="_x0000_t201"/><v:shape id="_x0000_s2050" type="#_x0000_t201"><x:ClientData ObjectType="Checkbox"/></v:shape></xml>';
  const styles = (dxfs: string): string => usualStyles.replace('<dxfs count="0"/>', dxfs);

  test.each<[string, Book]>([
    ['nothing stood before', {}],
    ['somebody has notes and rules', commented],
    [
      'the sheet has check boxes',
      {
        ...commented,
        related: { vmlDrawing: '../drawings/vmlDrawing1.vml' },
        parts: { [drawing]: controls },
        sheet: `${rows}<legacyDrawing r:id="rId1"/><controls/>`,
      },
    ],
    [
      'the sheet has other relationships',
      { related: { hyperlink: 'https://example.com' }, sheet: `${rows}<hyperlinks/>` },
    ],
    ['there are no styles', { styles: null }],
    ['there is no list of differential styles', { styles: styles('<tableStyles/>') }],
    ['the list of differential styles is empty', { styles: styles('<dxfs count="0"></dxfs>') }],
    ['the list has no count', { styles: styles('<dxfs/>') }],
    [
      'the list has styles',
      { styles: styles('<dxfs count="1"><dxf><font><b/></font></dxf></dxfs><colors/>') },
    ],
    [
      'the list already has such a fill',
      {
        styles: styles(
          '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFDE7E9"/></patternFill></fill></dxf></dxfs>',
        ),
      },
    ],
    [
      'the worksheet has a prefix and no prefix for relationships',
      { sheet: '<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData/><x:tableParts/></x:worksheet>' },
    ],
    [
      'a type for drawings is declared',
      {
        types:
          '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
      },
    ],
  ])('%s', (_, book) => {
    const { differ, marked } = markAndClear({ sheet: rows, ...book }, [
      mark('G48'),
      mark('C3', 'warning'),
      mark('B2', 'notice'),
    ]);
    expect(marked[firstSheet]).toContain('绩评助手:error');
    expect(differ).toEqual([]);
  });

  test('other notes, their boxes and rules stay, ours come behind them', () => {
    const marked = textsIn(write(bookBytes(commented), plan([], [mark('G48')])).bytes);
    expect(marked[comments]).toBe(
      others
        .replace('</authors>', '<author>绩评助手</author></authors>')
        .replace(
          '</commentList>',
          '<comment ref="G48" authorId="1" shapeId="0"><text><r><rPr><sz val="9"/><color indexed="81"/><rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve">绩评助手：G48 有误</t></r></text></comment></commentList>',
        ),
    );
    expect(marked[drawing]?.startsWith(othersDrawing.replace('</xml>', '<v:shape id="_x0000_s1031"'))).toBe(
      true,
    );
    expect(marked[firstSheet]).toContain(
      '</conditionalFormatting><conditionalFormatting sqref="G48"><cfRule type="expression" dxfId="0" priority="5">',
    );
    expect(marked[firstSheet]?.match(/<legacyDrawing/g)).toHaveLength(1);
  });

  test("a cell with somebody else's note is highlighted and keeps its note", () => {
    const { bytes, withoutNote } = write(bookBytes(commented), plan([], [mark('A1'), mark('G48')]));
    expect(withoutNote).toEqual([{ sheet: '自评表', at: at('A1') }]);
    expect(textsIn(bytes)[comments]?.match(/ref="A1"/g)).toHaveLength(1);
    expect(textsIn(bytes)[firstSheet]).toContain('sqref="A1 G48"');
  });

  test('a cell with a thread gets no note either', () => {
    const book: Book = {
      sheet: rows,
      related: { threadedComment: '../threadedComments/threadedComment1.xml' },
      parts: {
        'xl/threadedComments/threadedComment1.xml':
          '<ThreadedComments><threadedComment ref="G48"><text>?</text></threadedComment></ThreadedComments>',
      },
    };
    expect(write(bookBytes(book), plan([], [mark('G48')])).withoutNote).toEqual([
      { sheet: '自评表', at: at('G48') },
    ]);
  });
});

describe('the order of the elements', () => {
  const parts: Book['parts'] = { 'xl/drawings/vmlDrawingHF1.vml': '<xml><v:shape id="CH"></v:shape></xml>' };
  test('is the one of the standard', () => {
    const sheet = `${rows}<mergeCells/><phoneticPr/><dataValidations/><pageSetup/><drawing r:id="d"/><legacyDrawingHF r:id="rId1"/><mc:AlternateContent xmlns:mc="m"><mc:Choice><controls/></mc:Choice></mc:AlternateContent><tableParts/><extLst/>`;
    const bytes = bookBytes({ sheet, parts, related: { vmlDrawing: '../drawings/vmlDrawingHF1.vml' } });
    const marked = textsIn(write(bytes, plan([], [mark('G48')])).bytes)[firstSheet] ?? '';
    const names = [...marked.slice(marked.indexOf('</sheetData>')).matchAll(/<([a-z]\w+)[ />]/gi)].map(
      match => match[1],
    );
    expect(names).toEqual([
      'mergeCells',
      'phoneticPr',
      'conditionalFormatting',
      'cfRule',
      'formula',
      'dataValidations',
      'pageSetup',
      'drawing',
      'legacyDrawing',
      'legacyDrawingHF',
      'controls',
      'tableParts',
      'extLst',
    ]);
  });
});

describe('marking again', () => {
  const first = write(bookBytes({ sheet: rows }), plan([], [mark('G48'), mark('G9')])).bytes;

  test('replaces the marks that were there', () => {
    const again = textsIn(write(first, plan([], [mark('G48', 'warning', '改为 18.94')])).bytes);
    expect(again[firstSheet]?.match(/<cfRule/g)).toHaveLength(1);
    expect(again[comments]?.match(/<comment /g)).toHaveLength(1);
    expect(again[comments]).toContain('改为 18.94');
    expect(again[drawing]?.match(/<v:shape /g)).toHaveLength(1);
  });

  test('with the same marks gives the same file', () => {
    expect(textsIn(write(first, plan([], [mark('G48'), mark('G9')])).bytes)).toEqual(textsIn(first));
  });

  test('a plan without marks leaves them', () => {
    const written = write(first, plan([edit('G48', 13.25, 18.94)])).bytes;
    expect(changedParts(first, written)).toEqual([firstSheet]);
    expect(textsIn(written)[firstSheet]).toContain('绩评助手:error');
  });

  test('the marks of another sheet stay', () => {
    const bytes = bookBytes({ sheets: { 自评表: rows, 附表: rows } });
    const both = write(bytes, plan([], [mark('G48')]), plan([], [mark('G48')], '附表')).bytes;
    const again = textsIn(write(both, plan([], [mark('A1', 'notice')])).bytes);
    expect(again['xl/worksheets/sheet2.xml']).toBe(textsIn(both)['xl/worksheets/sheet2.xml']);
    expect(again['xl/comments2.xml']).toBe(textsIn(both)['xl/comments2.xml']);
    expect(again['xl/drawings/vmlDrawing2.vml']).toContain('data="2"');
    const cleared = openWorkbook(both).clearMarks();
    expect(textsIn(cleared.bytes)).toEqual(textsIn(bytes));
    expect(cleared.places).toBe(2);
  });
});

test('edits and marks are written together', () => {
  const { bytes } = write(
    bookBytes({ sheet: rows }),
    plan([edit('G48', 13.25, 18.94), edit('H2', null, '良')], [mark('H2', 'notice')]),
  );
  expect(textsIn(bytes)[firstSheet]).toContain(
    '<row r="2"><c r="H2" t="inlineStr"><is><t>良</t></is></c></row><row r="48"><c r="G48"><v>18.94</v></c></row></sheetData><conditionalFormatting',
  );
});

test('several marks on a cell: the gravest colour, every sentence', () => {
  const marks = [mark('G48', 'notice', '甲'), mark('G48', 'error', '乙'), mark('G48', 'warning', '甲')];
  const marked = textsIn(write(bookBytes({ sheet: rows }), plan([], marks)).bytes);
  expect(marked[firstSheet]?.match(/绩评助手:\w+/g)).toEqual(['绩评助手:error']);
  expect(marked[comments]).toContain('>绩评助手：甲\n乙</t>');
});

test('a mark inside a merged area stands on its first cell', () => {
  const sheet = `${rows}<mergeCells><mergeCell ref="A1:C3"/></mergeCells>`;
  expect(textsIn(write(bookBytes({ sheet }), plan([], [mark('B2')])).bytes)[comments]).toContain('ref="A1"');
});

test('a mark without a sentence is a colour only', () => {
  const bytes = bookBytes({ sheet: rows });
  expect(changedParts(bytes, write(bytes, plan([], [mark('G48', 'error', '')])).bytes)).toEqual([
    'xl/styles.xml',
    firstSheet,
  ]);
});

test('a mark outside the sheet is refused', () => {
  const applied = openWorkbook(bookBytes({})).apply([
    plan([], [{ ...mark('A1'), at: { row: 0, col: 16_384 } }]),
  ]);
  expect(applied.kind).toBe('refused');
});

describe('after another program has saved the file', () => {
  const saved = bookBytes({
    sheet: `${rows}<conditionalFormatting sqref="G48 G50:G52"><cfRule type="expression" dxfId="0" priority="1"><formula>LEN("绩评助手:error")&gt;0</formula></cfRule><cfRule type="top10" priority="2"/></conditionalFormatting><legacyDrawing r:id="rId2"/>`,
    styles: usualStyles.replace(
      '<dxfs count="0"/>',
      '<dxfs count="1"><dxf><fill><patternFill patternType="solid"><bgColor rgb="FFFDE7E9"/></patternFill></fill></dxf></dxfs>',
    ),
    related: { comments: '../comments7.xml', vmlDrawing: '../drawings/vmlDrawing3.vml' },
    parts: {
      'xl/comments7.xml':
        '<comments><authors><author>绩评助手</author><author>张</author></authors><commentList><comment ref="B1" authorId="1"/><comment ref="G48" authorId="0"/></commentList></comments>',
      'xl/drawings/vmlDrawing3.vml':
        "<xml><v:shape id='a'><x:ClientData ObjectType='Note'><x:Row>\n47</x:Row><x:Column> 6</x:Column></x:ClientData></v:shape><v:shape id='b'><x:ClientData ObjectType='Note'><x:Row>0</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>",
    },
  });

  test('our rules and notes are still found, and only ours', () => {
    const { bytes, places } = openWorkbook(saved).clearMarks();
    const texts = textsIn(bytes);
    expect(texts[firstSheet]).toContain(
      '<conditionalFormatting sqref="G48 G50:G52"><cfRule type="top10" priority="2"/></conditionalFormatting>',
    );
    expect(texts['xl/comments7.xml']).toBe(
      '<comments><authors><author>绩评助手</author><author>张</author></authors><commentList><comment ref="B1" authorId="1"/></commentList></comments>',
    );
    expect(texts['xl/drawings/vmlDrawing3.vml']).toBe(
      "<xml><v:shape id='b'><x:ClientData ObjectType='Note'><x:Row>0</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>",
    );
    expect(changedParts(saved, bytes)).toEqual([
      'xl/comments7.xml',
      'xl/drawings/vmlDrawing3.vml',
      firstSheet,
    ]);
    expect(places).toBe(2);
  });

  test('its fill is used again', () => {
    expect(changedParts(saved, write(saved, plan([], [mark('G48')])).bytes)).not.toContain('xl/styles.xml');
  });
});

test('a workbook without marks of ours is not touched', () => {
  const bytes = bookBytes({
    sheet: `${rows}<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>LEN("绩评助手")&gt;0</formula></cfRule></conditionalFormatting>`,
  });
  expect(openWorkbook(bytes).clearMarks()).toEqual({ bytes, places: 0 });
});

test('macros and signatures of a macro workbook stay', () => {
  const parts = { ...bookParts({ sheet: rows }), 'xl/vbaProject.bin': '\u0001\u0002' };
  const bytes = zipOf(parts);
  expect(changedParts(bytes, write(bytes, plan([], [mark('G48')])).bytes)).not.toContain('xl/vbaProject.bin');
});

test('another program reads notes and rules', async () => {
  const { bytes } = write(bookBytes({ sheet: rows }), plan([], [mark('G48', 'error', '小计应为 18.94')]));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const note = workbook.getWorksheet('自评表')?.getCell('G48').note;
  expect(JSON.stringify(note)).toContain('小计应为 18.94');
});

test('a note whose author a program dropped is known by its first words', () => {
  const marked = write(bookBytes({ sheet: rows }), plan([], [mark('G48')])).bytes;
  const parts = textsIn(marked);
  const anonymous = (parts[comments] ?? '').replace('<author>绩评助手</author>', '<author></author>');
  const { bytes } = openWorkbook(zipOf({ ...parts, [comments]: anonymous })).clearMarks();
  expect(textsIn(bytes)[comments]).toBeUndefined();
});

test('a plan with no marks takes those of the last one away; one that says nothing of marks leaves them', () => {
  const marked = write(bookBytes({ sheet: rows }), plan([], [mark('G48')])).bytes;
  expect(textsIn(write(marked, plan([], [])).bytes)[firstSheet]).not.toContain('conditionalFormatting');
  const edited = write(marked, plan([edit('G48', 13.25, 18.94)])).bytes;
  expect(textsIn(edited)[firstSheet]).toContain('conditionalFormatting');
});
