import type { Form } from '../../form';
import type { Host, HostInfo } from '../../hosts/host';
import type { NoForm, Review } from '../../review';
import type { Pin } from './pins';
import type { Keep, Settings } from './settings';
import type { Clock } from './slices';
import type { Waiver } from './waivers';

/** One worksheet in 校验全部工作表: its result, or why it has none. */
export interface SheetResult {
  readonly sheet: string;
  readonly review: Review | NoForm;
}

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
  readonly review: Review | NoForm | null;
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

/** Before anything was done, and in each workbook that comes in front. */
export const nothingDone = {
  review: null,
  leftOut: null,
  all: null,
  gallery: null,
  waivers: [],
  pins: [],
  canUndo: false,
} satisfies Partial<State>;
