import type { WpsApplication, WpsWorkbook } from './api';
import { ifThere, isDoneBy } from './guard';

/**
 * Does something without the screen following each step. Where WPS can, it becomes one step of its own undo, taken
 * back when the work throws. The screen is given back in any case.
 */
export function quietly<T>(application: WpsApplication, book: WpsWorkbook, title: string, work: () => T): T {
  application.ScreenUpdating = false;
  const undo = ifThere(() => application.DebugTools);
  let isDone = false;
  const hasBegun = undo !== null && isDoneBy(() => undo.UndoTransBegin(book));
  try {
    const result = work();
    isDone = true;
    return result;
  } finally {
    try {
      // An extra: where it fails, our own journal still takes everything back.
      if (undo && hasBegun) isDoneBy(() => undo.UndoTransEnd(book, !isDone, title));
    } finally {
      const show = (): void => {
        application.ScreenUpdating = true;
      };
      // A frozen screen is the worst that can be left behind.
      if (!isDoneBy(show)) show();
    }
  }
}

/** Does something without WPS asking the person about it. */
export function unasked<T>(application: WpsApplication, work: () => T): T {
  application.DisplayAlerts = false;
  try {
    return work();
  } finally {
    application.DisplayAlerts = true;
  }
}
