import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import vm from 'node:vm';
import type { ExcelApi } from '../../src/hosts/excel';
import { carryOut, References, type RequestBody } from './dispatcher';
import { application } from './objects';
import type { PlayedWorkbook } from './workbook';

/** What of Microsoft's client library the tests reach into: the seam every request passes. */
interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: {
    readonly SessionBase: { new (): Session; _overrideSession: Session | null };
    readonly BatchApiHelper: {
      createPropertyObject(
        type: unknown,
        parent: unknown,
        name: string,
        isCollection: boolean,
        flags: number,
      ): unknown;
    };
  };
}

interface Session {
  _createRequestExecutorOrNull: () => {
    executeAsync(data: unknown, flags: unknown, message: { Body: unknown }): Promise<unknown>;
  };
}

let loaded: Client | null = null;

/** Microsoft's own client, run once in a context with as much of a window as it needs. */
function client(): Client {
  loaded ??= load();
  return loaded;
}

function load(): Client {
  const nothing = () => undefined;
  const window: Record<string, unknown> = {
    console,
    performance,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    location: { href: 'https://localhost/', search: '', hash: '', protocol: 'https:', host: 'localhost' },
    navigator: { userAgent: 'node', language: 'zh-CN' },
    history: {},
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({ setAttribute: nothing }),
      addEventListener: nothing,
      head: { appendChild: nothing },
      documentElement: { lang: 'zh' },
      cookie: '',
    },
  };
  for (const name of ['window', 'self', 'top', 'parent', 'globalThis']) window[name] = window;
  const context = vm.createContext(window);
  const folder = join(
    createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/dist/office.js'),
    '..',
  );
  for (const file of ['office.debug.js', 'excel-web-16.00.debug.js']) {
    try {
      vm.runInContext(readFileSync(join(folder, file), 'utf8'), context, { filename: file });
    } catch (error) {
      // Outside a browser the loader finds no script element with its own name; what is needed stands by then.
      if (!String(error).includes('script library file name')) throw error;
    }
  }
  const made = window as unknown as Client;
  addNotes(made);
  return made;
}

/**
 * The client published on npm (1.1.110) has no notes yet, which the typings and ExcelApi 1.18 do. They are asked for
 * as comments are, under their own name.
 */
function addNotes({ Excel: excel, OfficeExtension: { BatchApiHelper } }: Client): void {
  Object.defineProperty(excel.Worksheet.prototype, 'notes', {
    configurable: true,
    get(this: Excel.Worksheet) {
      return BatchApiHelper.createPropertyObject(excel.CommentCollection, this, 'Notes', true, 4);
    },
  });
}

export interface PlayOptions {
  /** The highest ExcelApi it has: 1.14, 1.17, 1.20. */
  readonly version?: string;
}

/** Excel, played: Microsoft's client on one side, a workbook in memory on the other. */
export class PlayedExcel {
  /** Requests that do something; giving references back is no round trip of ours. */
  roundTrips = 0;
  /** Lets the n-th request from now fail: whole (`0`), or at a step of it. */
  private failing: { request: number; action: number } | null = null;
  private readonly references = new References();
  private waiting: Promise<void> = Promise.resolve();

  constructor(
    readonly book: PlayedWorkbook,
    private readonly options: PlayOptions = {},
  ) {}

  get api(): ExcelApi {
    const { Excel: excel, OfficeExtension } = client();
    const session = new OfficeExtension.SessionBase();
    // oxlint-disable-next-line no-underscore-dangle -- Microsoft's name
    session._createRequestExecutorOrNull = () => ({
      executeAsync: (_data, _flags, message) => this.answer(message.Body),
    });
    return {
      run: batch => {
        // oxlint-disable-next-line no-underscore-dangle -- Microsoft's name
        OfficeExtension.SessionBase._overrideSession = session;
        return excel.run(batch);
      },
      supports: version => this.supports(version),
      product: 'Excel（played）',
      version: this.options.version ?? '1.20',
    };
  }

  /** The n-th request from now on fails at one of its steps: what came before it stays done. */
  failIn(request: number, action: number): void {
    this.failing = { request, action };
  }

  /** Answers wait for this. */
  wait(until: Promise<void>): void {
    this.waiting = until;
  }

  private supports(version: string): boolean {
    const minor = (text: string) => Number(text.split('.')[1]);
    return minor(version) <= minor(this.options.version ?? '1.20');
  }

  private async answer(body: unknown): Promise<unknown> {
    await this.waiting;
    const request = (typeof body === 'string' ? JSON.parse(body) : body) as RequestBody;
    const frees = request.Actions.every(
      ({ Name, ActionType }) => Name === '_RemoveReference' || ActionType === 1,
    );
    if (!frees) this.roundTrips++;
    const failAt = frees ? null : this.failure();
    const answer = carryOut(
      application(this.book, version => this.supports(version)),
      this.references,
      request,
      failAt,
    );
    return { Body: JSON.parse(JSON.stringify(answer)) as unknown };
  }

  private failure(): number | null {
    if (!this.failing) return null;
    if (this.failing.request-- > 0) return null;
    const { action } = this.failing;
    this.failing = null;
    return action;
  }
}
