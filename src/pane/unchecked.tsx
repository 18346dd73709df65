import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Review } from '../review';
import { type Address, a1 } from '../sheet';
import { pane as words } from '../words/pane';
import { CellLinks } from './cell-links';
import { Folded } from './folded';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  text: { display: 'block', overflowWrap: 'anywhere' },
  muted: { display: 'block', color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalS },
});

/** 未核: what was not checked, the same reason once with all its cells. */
export function Unchecked({ review }: { review: Pick<Review, 'unchecked'> }) {
  const styles = useStyles();
  if (review.unchecked.length === 0) return null;
  const reasons = new Map<string, Address[]>();
  for (const { at, why } of review.unchecked) {
    reasons.set(why, [...(reasons.get(why) ?? []), ...(at ? [at] : [])]);
  }
  return (
    <Folded title={words.unchecked(String(review.unchecked.length))}>
      <Caption1 className={styles.muted}>{words.uncheckedHint}</Caption1>
      <ul className={styles.list}>
        {[...reasons].map(([why, cells]) => (
          <li key={why + cells.map(a1).join('')}>
            <CellLinks cells={cells} />
            <Body1 className={styles.text}>{why}</Body1>
          </li>
        ))}
      </ul>
    </Folded>
  );
}
