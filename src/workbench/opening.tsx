import { Body1Strong, Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { workbench as words } from '../words/workbench';
import type { DeskState } from './desk';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    inset: 0,
    zIndex: 2,
    display: 'grid',
    placeItems: 'center',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  box: {
    width: 'min(420px, 80%)',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  what: { color: tokens.colorNeutralForeground2 },
});

/** How far the opening of a file has come. */
export function Opening({ opening: { name, what, done } }: { opening: NonNullable<DeskState['opening']> }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.box} role="status">
        <Body1Strong>{words.opening(name)}</Body1Strong>
        <ProgressBar value={done} max={1} aria-label={words.opening(name)} />
        <Caption1 className={styles.what}>{what}</Caption1>
      </div>
    </div>
  );
}
