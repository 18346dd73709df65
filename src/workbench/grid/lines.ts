import type { ICellData, IDocumentData, IStyleData } from '@univerjs/core';

/** A text of several lines as a document, each a paragraph in the cell's own font. */
export function linesOf(
  text: string,
  { ff, fs, bl, it, ul, st, cl }: IStyleData,
): NonNullable<ICellData['p']> {
  const dataStream = `${text.replace(/\r?\n/g, '\r')}\r\n`;
  const paragraphs = [...dataStream.matchAll(/\r/g)].map(({ index }) => ({ startIndex: index }));
  const font = Object.fromEntries(
    Object.entries({ ff, fs, bl, it, ul, st, cl }).filter(([, each]) => each !== undefined && each !== null),
  );
  const document: IDocumentData = {
    id: 'd',
    documentStyle: {},
    body: {
      dataStream,
      paragraphs,
      textRuns: [{ st: 0, ed: dataStream.length - 2, ts: font }],
      sectionBreaks: [{ startIndex: dataStream.length - 1 }],
    },
  };
  return document;
}
