import { bookParts, zipOf } from '../hosts/xlsx/book';

/** A one-pixel PNG. */
const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  each => each.charCodeAt(0),
);

const packaging = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawingTypes = 'application/vnd.openxmlformats-officedocument';
const rels = (...all: readonly [id: string, kind: string, target: string][]): string =>
  `<Relationships xmlns="${packaging}">${all.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

const text = (cell: string, value: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (cell: string, value: number): string => `<c r="${cell}"><v>${value}</v></c>`;

const rows: readonly string[][] = [
  [text('A1', '项目支出绩效自评表')],
  [
    text('A2', '一级指标'),
    text('B2', '三级指标'),
    text('C2', '年度指标值'),
    text('D2', '实际完成值'),
    text('E2', '分值'),
    text('F2', '得分'),
  ],
  [
    text('A3', '产出指标'),
    text('B3', '培训人数'),
    text('C3', '≥100人'),
    text('D3', '90人'),
    number('E3', 60),
    number('F3', 54),
  ],
  [
    text('A4', '效益指标'),
    text('B4', '就业人数'),
    text('C4', '≥50人'),
    text('D4', '60人'),
    number('E4', 30),
    number('F4', 30),
  ],
  [
    text('A5', '满意度指标'),
    text('B5', '学员满意度'),
    text('C5', '≥90%'),
    text('D5', '92%'),
    number('E5', 10),
    number('F5', 10),
  ],
  [
    text('A6', '总分'),
    '<c r="E6"><f>SUM(E3:E5)</f><v>100</v></c>',
    '<c r="F6"><f>SUM(F3:F5)</f><v>94</v></c>',
  ],
];

/** What no cell holds: it must stand in the saved file as it stands here. */
export const untouched = [
  '<conditionalFormatting sqref="F3:F5"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>60</formula></cfRule></conditionalFormatting>',
  '<dataValidations count="1"><dataValidation type="decimal" allowBlank="1" showErrorMessage="1" sqref="F3:F5"><formula1>0</formula1><formula2>100</formula2></dataValidation></dataValidations>',
  '<drawing r:id="rId1"/>',
];

export const richParts = [
  'xl/drawings/drawing1.xml',
  'xl/drawings/_rels/drawing1.xml.rels',
  'xl/charts/chart1.xml',
  'xl/media/image1.png',
];

/** A form with sums in formulas, beside it a chart, an image, a conditional format and a data validation. */
export function richWorkbook(): Uint8Array {
  const data = rows.map((cells, i) => `<row r="${i + 1}">${cells.join('')}</row>`).join('');
  const parts = bookParts({
    sheet: `<sheetData>${data}</sheetData>${untouched.join('')}`,
    styles:
      '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs>',
    related: { drawing: '../drawings/drawing1.xml' },
    types: `<Default Extension="png" ContentType="image/png"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="${drawingTypes}.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="${drawingTypes}.drawingml.chart+xml"/>`,
    parts: {
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
      'xl/drawings/_rels/drawing1.xml.rels': rels(
        ['rId1', 'chart', '../charts/chart1.xml'],
        ['rId2', 'image', '../media/image1.png'],
      ),
      'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea/></c:chart></c:chartSpace>`,
    },
  });
  return zipOf({ ...parts, 'xl/media/image1.png': pixel });
}
