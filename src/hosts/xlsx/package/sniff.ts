import { WorkbookError } from '../errors';

/**
 * Looks at the bytes, not at the file's name: returns where they are a zip, throws a WorkbookError
 * that says what they are where they are anything else.
 */
export function expectZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookError('empty');
  if (startsWith(bytes, zip)) return;
  if (startsWith(bytes, compoundFile)) {
    // An encrypted .xlsx is a compound file, as an .xls is; it holds a stream of this name.
    throw new WorkbookError(indexOf(bytes, encryptedStream) >= 0 ? 'encrypted' : 'old-xls');
  }
  const head = headText(bytes);
  if (!/^\s*</.test(head)) throw new WorkbookError('not-a-workbook');
  throw new WorkbookError(
    head.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'xml-2003' : 'html',
  );
}

const zip = [0x50, 0x4b];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const encryptedStream = Array.from('EncryptedPackage', letter => [letter.charCodeAt(0), 0]).flat();

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function indexOf(bytes: Uint8Array, sought: readonly number[]): number {
  const first = sought[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}

/** The first 4 KB as text, in the encoding its byte-order mark names. */
function headText(bytes: Uint8Array): string {
  const encoding = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  return new TextDecoder(encoding).decode(bytes.subarray(0, 4096));
}
