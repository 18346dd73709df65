import { contentOf, type Plan } from '../../plan';
import { type Address, a1, addressKey, sameAddress } from '../../sheet';
import { host as words } from '../../words/host';
import {
  type ApplyOptions,
  type EntryChanges,
  type Host,
  HostError,
  type HostInfo,
  type NewSheet,
  type Outcome,
  type SheetInfo,
  type Snapshot,
} from '../host';
import { EditedWorkbook, type Typed } from './edited-workbook';
import { WorkbookError } from './errors';
import type { Refusal } from './refusal';
import type { Result } from './write/results';

/** A workbook file behind the host interface. Its new bytes are made when somebody asks for them. */
export class FileHost implements Host {
  readonly workbook: EditedWorkbook;
  /** The worksheet in front. */
  active: string;
  private readonly listeners = new Set<() => void>();
  /** What was last shown: `自评表!G48`. */
  shown = '';

  constructor(bytes: Uint8Array) {
    this.workbook = new EditedWorkbook(bytes);
    this.active = this.workbook.file.active ?? '';
  }

  /** The file as it would be saved now. */
  get bytes(): Uint8Array {
    return this.workbook.bytes;
  }

  /** The same for handing in: without a trace of ours. */
  get cleanBytes(): Uint8Array {
    return this.workbook.cleanBytes;
  }

  info(): Promise<HostInfo> {
    return Promise.resolve({ product: '.xlsx', version: '', notes: true });
  }

  sheets(): Promise<readonly SheetInfo[]> {
    const all = this.workbook.sheets.map(({ name, state }) => ({
      name,
      hidden: state !== 'visible',
      active: name === this.active,
    }));
    return Promise.resolve(all);
  }

  async snapshot(name: string = this.active): Promise<Snapshot> {
    return { sheet: told(() => this.workbook.sheet(this.known(name))), leftOut: null };
  }

  async apply(plan: Plan, options: ApplyOptions = {}): Promise<Outcome> {
    return told(() => this.applied(plan, options));
  }

  private applied(plan: Plan, { changed = 'refuse', save = {} }: ApplyOptions): Outcome {
    this.known(plan.sheet);
    const against = this.workbook.refusals(plan);
    const left = changed === 'leave' ? cellsOf(against.filter(({ code }) => code === 'changed')) : [];
    const standing = new Set(left.map(addressKey));
    const edits = plan.edits.filter(({ at }) => !standing.has(addressKey(at)));
    const refusals = left.length > 0 ? this.workbook.refusals({ ...plan, edits }) : against;
    if (refusals.length > 0) return refused(refusals);
    this.workbook.write({ ...plan, edits });
    this.workbook.save(save);
    return { kind: 'applied', left, withoutNote: plan.marks ? this.withoutNote(plan) : [] };
  }

  /** Marked cells that get no note of ours because they have somebody else's. */
  private withoutNote({ sheet, marks }: Plan): Address[] {
    const taken = this.workbook.file.notes(sheet).filter(({ isOurs }) => !isOurs);
    const keys = new Set(taken.map(({ at }) => addressKey(at)));
    return (marks ?? [])
      .filter(({ at, note }) => note !== '' && keys.has(addressKey(at)))
      .map(({ at }) => at);
  }

  async clearMarks(): Promise<number> {
    return told(() => this.workbook.clearMarks());
  }

  async goTo(sheet: string, at: Address): Promise<void> {
    this.active = this.known(sheet);
    this.shown = `${sheet}!${a1(at)}`;
  }

  async insertSheet(sheet: NewSheet): Promise<string> {
    const name = this.inserted(sheet);
    await this.goTo(name, sheet.first);
    return name;
  }

  private inserted(sheet: NewSheet): string {
    return told(() => this.workbook.insert(sheet));
  }

  async load(keys: readonly string[]): Promise<Readonly<Record<string, string>>> {
    return Object.fromEntries(
      keys.flatMap(key => {
        const value = this.workbook.load(key);
        return value === null ? [] : [[key, value]];
      }),
    );
  }

  async save(entries: EntryChanges): Promise<void> {
    this.workbook.save(entries);
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Somebody types into cells. What the file does not allow is not taken in, and said. */
  type(sheet: string, typed: readonly Typed[]): readonly Refusal[] {
    const now = this.workbook.sheet(this.known(sheet));
    // A cell that a merged area covers holds nothing of its own.
    const own = typed.filter(({ at }) => sameAddress(now.merges.anchor(at.row, at.col), at));
    const edits = own.map(({ at, content }) => ({
      at,
      before: contentOf(now.written(at.row, at.col)),
      after: content,
      why: '',
    }));
    // The cells are looked at themselves: a fingerprint of the whole worksheet would be worked out for nothing.
    const refusals = this.workbook.refusals({ sheet, fingerprint: '', edits, marks: null });
    const standing = new Set(cellsOf(refusals).map(addressKey));
    const taken = own.filter(({ at }) => !standing.has(addressKey(at)));
    const before = this.workbook.changed;
    this.workbook.enter(sheet, taken);
    if (this.workbook.changed !== before) this.tell();
    return refusals;
  }

  /** Takes over what formulas give now. */
  calculated(sheet: string, results: readonly Result[]): void {
    if (this.workbook.calculated(this.known(sheet), results)) this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private known(name: string): string {
    if (this.workbook.sheets.some(sheet => sheet.name === name)) return name;
    throw new HostError('no-such-sheet', words.noSuchSheet(name));
  }
}

/** What stands broken in the file is told as any host tells what it can't do. */
function told<T>(work: () => T): T {
  try {
    return work();
  } catch (problem) {
    if (!(problem instanceof WorkbookError)) throw problem;
    throw new HostError(problem.code === 'locked-structure' ? 'protected' : 'failed', problem.message);
  }
}

const cellsOf = (refusals: readonly Refusal[]): Address[] => refusals.flatMap(({ at }) => at ?? []);

function refused(refusals: readonly Refusal[]): Outcome {
  const cells = cellsOf(refusals);
  const shut = protectedText(refusals);
  if (shut !== null) return { kind: 'refused', message: shut, cells };
  const all = refusals.every(({ code }) => code === 'changed');
  const message = all ? words.changed(cells.map(a1)) : refusals.map(({ message: each }) => each).join('');
  return { kind: 'refused', message, cells };
}

/** One sentence where the worksheet's protection is all that stands against it; else null. */
function protectedText(refusals: readonly Refusal[]): string | null {
  const [first] = refusals;
  if (!first || refusals.some(({ code }) => code !== 'locked' && code !== 'protected')) return null;
  const locked = cellsOf(refusals);
  return locked.length > 0
    ? words.lockedCells(first.sheet, locked.map(a1))
    : words.protectedSheet(first.sheet);
}
