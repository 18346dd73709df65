import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { type Address, a1 } from '../sheet';
import { pane as words } from '../words/pane';
import { useSession, useSessionState } from './use-session';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS, alignItems: 'center' },
  muted: { color: tokens.colorNeutralForeground2 },
  cell: { minWidth: 0 },
});

const most = 6;

/** Where one of several cells is wrong: the person says which are right, and what is left is explained anew. */
export function Candidates({ cells }: { cells: readonly Address[] }) {
  const styles = useStyles();
  const session = useSession();
  const { busy } = useSessionState();
  return (
    <div className={styles.row}>
      <Caption1 className={styles.muted}>{words.whichIsRight}</Caption1>
      {cells.slice(0, most).map(at => (
        <Button
          key={a1(at)}
          className={styles.cell}
          size="small"
          appearance="subtle"
          disabledFocusable={busy !== null}
          onClick={() => void session.pin(at)}
        >
          {words.isRight(a1(at))}
        </Button>
      ))}
    </div>
  );
}
