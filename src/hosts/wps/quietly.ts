import type { WpsApplication, WpsWorkbook } from './api';
import { ifThere, isDoneBy } from './guard';

/**
 * Does something without the screen following each step. Where WPS can, it becomes one step of its own undo, taken
 * back when the work throws. The screen is given back in any case.
 */
export function quietly<T>(application: WpsApplication, book: WpsWorkbook, title: string, work: () => T): T {
  const screen = (is: boolean): boolean =>
    isDoneBy(() => {
      application.ScreenUpdating = is;
    });
  screen(false);
  const undo = ifThere(() => application.DebugTools);
  const hasBegun = undo !== null && isDoneBy(() => undo.UndoTransBegin(book));
  let isDone = false;
  try {
    const result = work();
    isDone = true;
    return result;
  } finally {
    // An extra: where it fails, our own journal still takes everything back.
    if (undo && hasBegun) isDoneBy(() => undo.UndoTransEnd(book, !isDone, title));
    // A frozen screen is the worst that can be left behind: it is tried twice.
    if (!screen(true)) screen(true);
  }
}

/** Does something without WPS asking the person about it. */
export function unasked<T>(application: WpsApplication, work: () => T): T {
  const alerts = (are: boolean): boolean =>
    isDoneBy(() => {
      application.DisplayAlerts = are;
    });
  alerts(false);
  try {
    return work();
  } finally {
    alerts(true);
  }
}
