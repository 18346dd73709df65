import type { Form } from '../../form';
import type { Host, HostInfo } from '../../hosts/host';
import type { NoForm, Review } from '../../review';
import type { Pin } from './pins';
import type { Keep, Settings } from './settings';
import type { Clock } from './slices';
import type { Waiver } from './waivers';

/** One form in 校验全部工作表: its result, or why the worksheet has none. */
export interface SheetResult {
  readonly sheet: string;
  /** As which of the worksheet's forms it stands there, and how many these are. */
  readonly place: number;
  readonly of: number;
  readonly review: Review | NoForm;
}

/** The forms of a worksheet, in the order of the page. */
export type Reviews = readonly [Review | NoForm, ...(Review | NoForm)[]];

/** What the pane shows. Every change makes a new one. */
export interface State {
  readonly host: HostInfo | null;
  /** What is being done, as a sentence; null when nothing is. */
  readonly busy: string | null;
  /** Whether what is being done can be stopped. */
  readonly canCancel: boolean;
  /** What could not be done, with the step to try again. */
  readonly problem: { readonly message: string; readonly retry: (() => void) | null } | null;
  /** What the last step came to. */
  readonly notice: string | null;
  /** The form that is shown. */
  readonly review: Review | NoForm | null;
  /** All forms of the worksheet it stands on; null where nothing is shown. */
  readonly forms: Reviews | null;
  readonly leftOut: string | null;
  readonly waivers: readonly Waiver[];
  /** Cells a person found right, on any worksheet. */
  readonly pins: readonly Pin[];
  readonly canUndo: boolean;
  readonly all: readonly SheetResult[] | null;
  /** 插入空白模板 is open; with the form of the active worksheet, where it is one. */
  readonly gallery: { readonly source: GallerySource | null } | null;
  readonly settings: Settings;
}

/** The form on the active worksheet, whose contents a new one may be given. */
export interface GallerySource {
  readonly sheet: string;
  readonly form: Form;
}

export interface Environment extends Clock {
  readonly host: Host;
  readonly keep: Keep;
  /** Folds the pane away, where the program around it can't do that well itself. */
  readonly collapse?: () => void;
}

/** What shows the forms of a worksheet: the one that was shown before, where it is the same worksheet. */
export function showing(
  forms: Reviews,
  before: Pick<State, 'review' | 'forms'>,
): Pick<State, 'review' | 'forms'> {
  const isSame = before.review?.sheet.name === forms[0].sheet.name;
  const place = isSame ? (before.forms?.findIndex(each => each === before.review) ?? 0) : 0;
  return { forms, review: forms[place] ?? forms[0] };
}

/** Before anything was done, and in each workbook that comes in front. */
export const nothingDone = {
  review: null,
  forms: null,
  leftOut: null,
  all: null,
  gallery: null,
  waivers: [],
  pins: [],
  canUndo: false,
} satisfies Partial<State>;
