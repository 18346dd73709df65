import type { Matched, ProjectList } from '../../form';
import type { Profile } from '../../scoring';
import type { Checked, RuleFacts } from '../rule';

/** What a rule for lists of projects looks at. */
export interface ListContext {
  readonly list: ProjectList;
  /** The workbook's own forms beside the rows; null where only this worksheet is at hand. */
  readonly book: Matched | null;
  readonly profile: Profile;
}

export interface ListRule extends RuleFacts {
  readonly run: (context: ListContext) => Checked;
}
