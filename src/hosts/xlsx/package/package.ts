import { rememberedOf } from '../../../sheet';
import { Archive, type ArchiveEntry, entryKey } from '../zip/archive';
import { type NewEntry, rewrite } from '../zip/archive-writer';
import { crc32 } from '../zip/crc32';
import { contentTypesPath, withContentType, withoutContentType } from './content-types';
import { WorkbookError } from '../errors';
import {
  noRelationships,
  type Relationship,
  readRelationships,
  relationshipsPath,
  relationshipsType,
  withoutRelationship,
  withRelationship,
} from './relationships';

/** Parts that can be read by their path, and how they refer to each other. */
export interface Parts {
  has(path: string): boolean;
  /** The part's text; throws a WorkbookError where it is missing or damaged. */
  text(path: string): string;
  relationships(of: string): readonly Relationship[];
}

/** An Office document as the parts inside its zip. It never changes; a draft of it does. */
export class Package implements Parts {
  private readonly texts = new Map<string, string>();

  constructor(readonly archive: Archive) {}

  has(path: string): boolean {
    return this.archive.find(path) !== null;
  }

  text(path: string): string {
    const known = this.texts.get(path);
    if (known !== undefined) return known;
    const entry = this.archive.find(path);
    if (!entry) throw new WorkbookError('missing-part', { part: path });
    const text = decode(this.archive.read(entry), path);
    if (entry.size <= keptSize) this.texts.set(path, text);
    return text;
  }

  relationships(of: string): readonly Relationship[] {
    return relationshipsIn(this, of);
  }

  /** What each part adds up to, by the zip's own table. */
  sums(): PartSum[] {
    return this.archive.entries.map(({ name, size, crc }) => ({ name, size, crc }));
  }
}

/** A part's size in bytes and checksum. */
export interface PartSum {
  readonly name: string;
  readonly size: number;
  readonly crc: number;
}

/** A package that is being changed: unchanged parts stay as they are, to the packed byte. */
export class PackageDraft implements Parts {
  private readonly changes = new Map<string, Change>();

  constructor(private readonly source: Package) {}

  has(path: string): boolean {
    const change = this.changes.get(entryKey(path));
    return change ? change.text !== null : this.source.has(path);
  }

  text(path: string): string {
    const change = this.changes.get(entryKey(path));
    if (!change) return this.source.text(path);
    if (change.text === null) throw new WorkbookError('missing-part', { part: path });
    return change.text;
  }

  relationships(of: string): readonly Relationship[] {
    return relationshipsIn(this, of);
  }

  /** Gives a part of the package, or a new one whose type is already declared, its text. */
  write(path: string, text: string): void {
    this.changes.set(entryKey(path), { path, text });
  }

  /** Adds a part with its content type. */
  add(path: string, contentType: string, text: string): void {
    this.write(path, text);
    this.declare(path, contentType);
  }

  private declare(path: string, contentType: string): void {
    this.write(contentTypesPath, withContentType(this.text(contentTypesPath), path, contentType));
  }

  private undeclare(path: string): void {
    const extension = path.slice(path.lastIndexOf('.')).toLowerCase();
    const types = withoutContentType(this.text(contentTypesPath), path, !this.someEndsWith(extension));
    this.write(contentTypesPath, types);
  }

  /** Takes a part out, with its content type and its own relationships. */
  remove(path: string): void {
    this.changes.set(entryKey(path), { path, text: null });
    const own = relationshipsPath(path);
    if (this.has(own)) {
      this.changes.set(entryKey(own), { path: own, text: null });
      this.undeclare(own);
    }
    this.undeclare(path);
  }

  /** Relates a part ('' for the package) to another; returns the relationship's id. */
  relate(of: string, type: string, target: string): string {
    const path = relationshipsPath(of);
    const text = this.has(path) ? this.text(path) : noRelationships;
    // LibreOffice up to 6 declares each list of relationships by its name, and no default for all of them.
    if (!this.has(path)) this.declare(path, relationshipsType);
    const used = new Set(readRelationships(text, of).map(each => each.id));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number++;
    this.write(path, withRelationship(text, of, `rId${number}`, type, target));
    return `rId${number}`;
  }

  /** Takes a relationship away; where it was the last, the part that lists them goes too. */
  unrelate(of: string, id: string): void {
    const path = relationshipsPath(of);
    const text = withoutRelationship(this.text(path), of, id);
    this.changes.set(entryKey(path), { path, text });
    if (text === null) this.undeclare(path);
  }

  /** A path nobody uses yet: `xl/comments` and `.xml` give `xl/comments1.xml`, or a higher number. */
  freePath(stem: string, ending: string): string {
    let number = 1;
    while (this.has(`${stem}${number}${ending}`)) number++;
    return `${stem}${number}${ending}`;
  }

  /** The names of the parts that were written or taken out. */
  get touched(): ReadonlySet<string> {
    return new Set(
      [...this.changes.values()].map(({ path }) => this.source.archive.find(path)?.name ?? path),
    );
  }

  /** What each part adds up to with its changes. */
  sums(): PartSum[] {
    const changes = new Map([...this.changes].filter(([, change]) => !this.isAsBefore(change)));
    const changed = [...changes.values()].flatMap((change): PartSum[] => {
      const bytes = bytesOf(change);
      if (bytes === null) return [];
      const name = this.source.archive.find(change.path)?.name ?? change.path;
      return [{ name, size: bytes.length, crc: crc32(bytes) }];
    });
    return [...this.source.sums().filter(({ name }) => !changes.has(entryKey(name))), ...changed];
  }

  /** The whole package as a zip; the source's own bytes where nothing differs. */
  toBytes(): Uint8Array {
    const { archive } = this.source;
    const changed = new Map<ArchiveEntry, Uint8Array | null>();
    const added: NewEntry[] = [];
    for (const change of this.changes.values()) {
      if (this.isAsBefore(change)) continue;
      const { path } = change;
      const entry = archive.find(path);
      const bytes = bytesOf(change);
      if (entry) changed.set(entry, bytes);
      else if (bytes) added.push({ name: path, bytes });
    }
    return changed.size === 0 && added.length === 0 ? archive.bytes : rewrite(archive, changed, added);
  }

  /** Whether a part that was written says what it said before: its bytes stay, in whatever encoding they are. */
  private isAsBefore({ path, text }: Change): boolean {
    const entry = this.source.archive.find(path);
    return text !== null && entry !== null && entry.size <= keptSize && this.source.text(path) === text;
  }

  private someEndsWith(extension: string): boolean {
    for (const { path, text } of this.changes.values()) {
      if (text !== null && path.toLowerCase().endsWith(extension)) return true;
    }
    return this.source.archive.entries.some(
      entry => entry.name.toLowerCase().endsWith(extension) && this.has(entry.name),
    );
  }
}

interface Change {
  readonly path: string;
  /** Null: the part is taken out. */
  readonly text: string | null;
}

/** A changed part as it is stored; null where it is taken out. A sealed file asks for it twice. */
const bytesOf = rememberedOf(({ text }: Change) => (text === null ? null : new TextEncoder().encode(text)));

/** Texts up to this size are kept: a sheet that is read is likely to be patched. In bytes. */
const keptSize = 16 * 1024 * 1024;

function relationshipsIn(parts: Parts, of: string): readonly Relationship[] {
  const path = relationshipsPath(of);
  return parts.has(path) ? readRelationships(parts.text(path), of) : [];
}

/** Parts are UTF-8, as nearly every writer of workbooks makes them. A byte-order mark is kept, for patching. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array, part: string): string {
  try {
    const wide = wideEncoding(bytes);
    return wide === null ? utf8.decode(bytes) : asUtf8(new TextDecoder(wide, { fatal: true }).decode(bytes));
  } catch {
    throw new WorkbookError('damaged-part', { part });
  }
}

/** XML may be UTF-16 too, which its byte-order mark tells. */
function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** A part that is written again is written as UTF-8, and says so. */
const asUtf8 = (text: string): string =>
  text.replace(/^(<\?xml[^>]*encoding=)(["'])utf-16(?:le|be)?\2/i, '$1$2UTF-8$2');
