import { HostError } from '../../hosts/host';
import { pane as words } from '../../words/pane';
import type { State } from './state';

/** What every step begins and ends with. */
export interface Around {
  /** Looks what workbook is in front; gives whether another one was there before. */
  readonly begin: () => Promise<boolean>;
  /** Brings up to date what is shown, after cells changed. */
  readonly keepUp: () => Promise<void>;
}

/** The state to be shown, and the steps that change it: one at a time; one that fails says so and can be tried again. */
export class Steps {
  private readonly listeners = new Set<() => void>();
  /** Cells changed while a step was under way. */
  private isBehind = false;

  constructor(
    private current: State,
    private readonly around: Around,
  ) {}

  get state(): State {
    return this.current;
  }

  set(change: Partial<State>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Carries out one step, if none is under way. A problem of the host is shown; a mistake of ours goes on up. What is
   * shown belongs to one workbook: where another has come in front, only steps that begin anew are carried out.
   */
  async step(busy: string | null, work: () => Promise<void>, beginsAnew = false): Promise<void> {
    if (this.current.busy !== null) return;
    this.set({ busy, problem: null, notice: null });
    try {
      const isOther = await this.around.begin();
      if (isOther && !beginsAnew) this.set({ problem: { message: words.otherWorkbook, retry: null } });
      else await work();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const retry = () => void this.step(busy, work, beginsAnew);
      this.set({ problem: { message: error.message, retry } });
    } finally {
      this.set({ busy: null, canCancel: false });
    }
    if (this.isBehind) await this.changed();
  }

  /** Somebody changed cells: what is shown of them is brought up to date, now or behind the step under way. */
  async changed(): Promise<void> {
    const { review, busy } = this.current;
    if (!review) return;
    this.isBehind = busy !== null;
    if (this.isBehind) return;
    // What the last step came to stays said: this one only keeps up.
    const { notice, problem } = this.current;
    await this.step(words.busy.checking, async () => {
      this.set({ notice, problem });
      await this.around.keepUp();
    });
  }
}
