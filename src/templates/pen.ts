import type { Profile } from '../scoring';
import type { Address } from '../sheet';
import type { FormContent } from './content';
import type { Draft } from './draft';
import type { RowCounts } from './outline';
import type { Template } from './template';

/** What a block is drawn with: the sheet in the making, what the form says, and what other blocks stand on it. */
export interface Pen {
  readonly draft: Draft;
  readonly template: Template;
  readonly content: FormContent;
  readonly profile: Profile;
  readonly rows: RowCounts;
  /** Whether it is drawn blank: then the fixed leaves of a 评分表 are written too. */
  readonly isBlank: boolean;
  readonly places: Places;
}

/** Where blocks put what others add up. */
export interface Places {
  readonly weights: Address[];
  readonly scores: Address[];
  readonly reviewScores: Address[];
  total: Address | null;
  /** The first cell to be filled in. */
  first: Address | null;
  /** The heads of the tables of indicators. */
  readonly heads: { readonly first: number; readonly last: number }[];
}

export const noPlaces = (): Places => ({
  weights: [],
  scores: [],
  reviewScores: [],
  total: null,
  first: null,
  heads: [],
});
