import { freeSheetName, type Plan } from '../../plan';
import { type Address, a1 } from '../../sheet';
import { structureIsLocked } from '../../words/files';
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
import type { WpsApplication, WpsWorkbook, WpsWorksheet } from './api';
import { hostError } from './errors';
import { forgetFills } from './fills';
import { activeWorkbook, isShown, namesOf, worksheetNamed, worksheetsOf } from './find';
import { guarded, ifThere, isDoneBy, MemberFault } from './guard';
import { drawSheet } from './insert-sheet';
import { removeMarks } from './marks';
import { quietly, unasked } from './quietly';
import { readSheet } from './read-sheet';
import { WpsStore } from './store';
import { truthOf } from './truth';
import { writePlan } from './write-plan';

/** WPS 表格 behind the host interface. What WPS does is done when it answers; only our side is asynchronous. */
export class WpsHost implements Host {
  private readonly application: WpsApplication;
  /** The workbook everything is meant for; null where nobody said. */
  private meant: string | null = null;

  constructor(
    application: WpsApplication,
    /** The browser inside, for support: it differs from build to build. */
    private readonly userAgent: string,
  ) {
    this.application = guarded(application, 'Application');
  }

  async info(): Promise<HostInfo> {
    const version = ifThere(() => this.application.Version) ?? '';
    const build = ifThere(() => this.application.Build);
    return {
      product: 'WPS 表格',
      version,
      notes: true,
      support: [build === null ? '' : `Build ${build}`, this.userAgent]
        .filter(part => part !== '')
        .join('；'),
    };
  }

  workbookInFront(): Promise<string> {
    return this.run(() => {
      this.meant = nameOf(activeWorkbook(this.application));
      return this.meant;
    });
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return this.run(() => {
      const book = this.book();
      const active = book.ActiveSheet.Name;
      return worksheetsOf(book.Worksheets).map(sheet => {
        const name = sheet.Name;
        return { name, hidden: !isShown(sheet), active: name === active };
      });
    });
  }

  snapshot(name?: string): Promise<Snapshot> {
    return this.run(() => {
      const book = this.book();
      const worksheet = name === undefined ? book.ActiveSheet : worksheetNamed(book, name);
      return readSheet(this.application, worksheet);
    });
  }

  apply(plan: Plan, options: ApplyOptions = {}): Promise<Outcome> {
    return this.run(() => writePlan(this.application, this.book(), plan, options));
  }

  clearMarks(): Promise<number> {
    return this.run(() => {
      const book = this.book();
      const store = new WpsStore(book);
      const names = (): string[] => namesOf(book.Worksheets);
      const gone = quietly(this.application, book, words.undoTitle, () => {
        const all = worksheetsOf(book.Worksheets).map(sheet => {
          const name = sheet.Name;
          return { name, marks: removable(sheet, () => removeMarks(sheet, name, store, names)) };
        });
        if (all.every(({ marks }) => marks !== null)) forgetFills(store, names);
        return all;
      });
      const closed = gone.flatMap(({ name, marks }) => (marks === null ? name : []));
      if (closed.length > 0) throw new HostError('protected', words.marksProtected(closed.join('、')));
      const left = gone.flatMap(({ name, marks }) => (marks?.left ?? []).map(at => `${name}!${a1(at)}`));
      if (left.length > 0) throw new HostError('failed', words.fillsLeft(String(left.length), left));
      const count = gone.reduce((sum, { marks }) => sum + (marks?.count ?? 0), 0);
      if (count === 0 && gone.some(({ marks }) => marks?.areRulesKnown === false))
        throw new HostError('failed', words.unknownRules);
      return count;
    });
  }

  goTo(sheet: string, at: Address): Promise<void> {
    return this.run(() => {
      const worksheet = worksheetNamed(this.book(), sheet);
      worksheet.Activate();
      worksheet.Range(a1(at)).Select();
    });
  }

  insertSheet(sheet: NewSheet): Promise<string> {
    return this.run(() => {
      const book = this.book();
      if (ifThere(() => truthOf(book.ReadOnly)) === true) throw new HostError('protected', words.readOnly);
      if (truthOf(book.ProtectStructure) === true) throw new HostError('protected', structureIsLocked);
      const all = book.Worksheets;
      const name = freeSheetName(sheet.name, namesOf(all));
      const last = all.Item(all.Count);
      if (!last) throw new MemberFault('Worksheets.Item');
      return quietly(this.application, book, words.undoTitle, () =>
        unasked(this.application, () => {
          const added = all.Add(undefined, last);
          return this.drawn(added, { ...sheet, name });
        }),
      );
    });
  }

  load(keys: readonly string[]): Promise<Readonly<Record<string, string>>> {
    return this.run(() => new WpsStore(this.book()).pick(keys));
  }

  save(entries: EntryChanges): Promise<void> {
    return this.run(() => new WpsStore(this.book()).save(entries));
  }

  private book(): WpsWorkbook {
    const book = activeWorkbook(this.application);
    if (this.meant !== null && nameOf(book) !== this.meant)
      throw new HostError('no-workbook', words.otherWorkbook);
    return book;
  }

  /** A half-made worksheet helps nobody: it is taken away again, or named. */
  private drawn(added: WpsWorksheet, sheet: NewSheet): string {
    try {
      added.Name = sheet.name;
      added.Activate();
      drawSheet(this.application, added, sheet);
      return sheet.name;
    } catch (error) {
      const problem = hostError(error, this.application);
      const name = ifThere(() => added.Name) ?? sheet.name;
      if (!isDoneBy(() => added.Delete()))
        throw new HostError(problem.problem, words.notDeleted(name) + problem.message, problem.details);
      throw problem;
    }
  }

  private async run<T>(work: () => T): Promise<T> {
    try {
      return work();
    } catch (error) {
      throw hostError(error, this.application);
    }
  }
}

/** What was removed; null where the worksheet is protected, and the others go on. */
function removable<T>(worksheet: WpsWorksheet, remove: () => T): T | null {
  try {
    return remove();
  } catch (fault) {
    if (fault instanceof MemberFault && ifThere(() => truthOf(worksheet.ProtectContents)) === true)
      return null;
    throw fault;
  }
}

/** Its path; its name where it has none, as on builds that tell no path. */
const nameOf = (book: WpsWorkbook): string => ifThere(() => book.FullName) ?? ifThere(() => book.Name) ?? '';
