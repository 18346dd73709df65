import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { pane as words } from '../words/pane';
import { Folded } from './folded';
import type { Pin } from './session/pins';
import { useSession } from './use-session';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** The cells a person said are right; taking one back explains everything anew. */
export function Pinned({ pins }: { pins: readonly Pin[] }) {
  const styles = useStyles();
  const session = useSession();
  return (
    <Folded title={words.pinned(String(pins.length))}>
      <div className={styles.row}>
        {pins.map(pin => (
          <Button key={pin.cell} size="small" appearance="subtle" onClick={() => void session.unpin(pin)}>
            {words.unpin(pin.cell)}
          </Button>
        ))}
      </div>
    </Folded>
  );
}
