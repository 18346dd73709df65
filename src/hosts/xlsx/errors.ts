import * as words from '../../words/files';

/** Why a file can't be read as a workbook. */
export type WorkbookProblem =
  | 'empty'
  | 'not-a-workbook'
  | 'old-xls'
  | 'xlsb'
  | 'encrypted'
  | 'xml-2003'
  | 'html'
  | 'zip64'
  | 'damaged-zip'
  | 'damaged-part'
  | 'missing-part'
  | 'doctype'
  | 'too-large'
  | 'no-worksheet'
  | 'no-such-sheet'
  | 'locked-structure'
  | 'not-verified';

/** What the sentence of a problem names, where it names something. */
export interface ProblemDetails {
  /** The part of the package, for example `xl/worksheets/sheet1.xml`. */
  readonly part?: string;
  /** In A1. */
  readonly cell?: string;
  readonly sheet?: string;
  readonly megabytes?: number;
}

/**
 * The file can't be read. The message is a sentence for the person, without the file's name:
 * what is wrong and what to do.
 */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    readonly code: WorkbookProblem,
    readonly details: ProblemDetails = {},
  ) {
    super(sentences[code](details));
  }
}

const sentences: Readonly<Record<WorkbookProblem, (details: ProblemDetails) => string>> = {
  empty: () => words.fileIsEmpty,
  'not-a-workbook': () => words.fileIsNoWorkbook,
  'old-xls': () => words.fileIsOldXls,
  xlsb: () => words.fileIsXlsb,
  encrypted: () => words.fileIsEncrypted,
  'xml-2003': () => words.fileIsXml2003,
  html: () => words.fileIsHtml,
  zip64: () => words.fileIsZip64,
  'damaged-zip': () => words.zipIsDamaged,
  'damaged-part': ({ part = '', cell }) =>
    cell === undefined ? words.partIsDamaged(part) : words.cellIsDamaged(part, cell),
  'missing-part': ({ part = '' }) => words.partIsMissing(part),
  doctype: ({ part = '' }) => words.partHasDoctype(part),
  'too-large': ({ part = '', megabytes = 0 }) => words.fileIsTooLarge(part, String(megabytes)),
  'no-worksheet': () => words.fileHasNoWorksheet,
  'no-such-sheet': ({ sheet = '' }) => words.noSuchSheet(sheet),
  'locked-structure': () => words.structureIsLocked,
  'not-verified': ({ part = '' }) => words.isNotVerified(part),
};
