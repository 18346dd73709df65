import type { ExcelApi } from '../../src/hosts/excel';
import { carryOut, References, type RequestBody } from './dispatcher';
import { application } from './objects';
import type { PlayedWorkbook } from './workbook';

/** What of Microsoft's client library the tests reach into: the seam every request passes. */
export interface Client {
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

/**
 * The client published on npm (1.1.110) has no notes yet, which the typings and ExcelApi 1.18 do. They are asked for
 * as comments are, under their own name.
 */
export function addNotes({ Excel: excel, OfficeExtension: { BatchApiHelper } }: Client): void {
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
  /** Told of each answer. */
  onAnswer: (() => void) | null = null;
  private readonly references = new References();
  private waiting: Promise<void> = Promise.resolve();

  constructor(
    readonly book: PlayedWorkbook,
    private readonly options: PlayOptions = {},
  ) {}

  /** Lets every request of a client of Microsoft's come here. */
  takeOver({ OfficeExtension }: Client): void {
    const session = new OfficeExtension.SessionBase();
    // oxlint-disable-next-line no-underscore-dangle -- Microsoft's names
    session._createRequestExecutorOrNull = () => ({
      executeAsync: (_data, _flags, message) => this.answer(message.Body),
    });
    // oxlint-disable-next-line no-underscore-dangle -- Microsoft's names
    OfficeExtension.SessionBase._overrideSession = session;
  }

  /** The adapter's Excel: a client of Microsoft's over this workbook. */
  connect(client: Client): ExcelApi {
    return {
      run: batch => {
        this.takeOver(client);
        return client.Excel.run(batch);
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

  supports(version: string): boolean {
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
    const message = { Body: JSON.parse(JSON.stringify(answer)) as unknown };
    this.onAnswer?.();
    return message;
  }

  private failure(): number | null {
    if (!this.failing) return null;
    if (this.failing.request-- > 0) return null;
    const { action } = this.failing;
    this.failing = null;
    return action;
  }
}
