import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type Address, a1 } from '../sheet';
import { pane as words } from '../words/pane';
import { useSession } from './use-session';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
  cell: { minWidth: 0, fontVariantNumeric: 'tabular-nums' },
});

const most = 12;

/** Cells to jump to. Of very many the first are shown; the sentence names them all. */
export function CellLinks({ cells }: { cells: readonly Address[] }) {
  const styles = useStyles();
  const session = useSession();
  return (
    <div className={styles.row}>
      {cells.slice(0, most).map(at => (
        <Button
          key={a1(at)}
          className={styles.cell}
          size="small"
          appearance="secondary"
          aria-label={words.jump(a1(at))}
          onClick={() => void session.goTo(at)}
        >
          {a1(at)}
        </Button>
      ))}
    </div>
  );
}
