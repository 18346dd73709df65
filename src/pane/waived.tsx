import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { pane as words } from '../words/pane';
import { Folded } from './folded';
import { useSession } from './use-session';
import { type Sorted } from './session/waivers';

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
  muted: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** What a person let stand, with the reasons. */
export function Waived({ waived, idle }: Pick<Sorted, 'waived' | 'idle'>) {
  const styles = useStyles();
  const session = useSession();
  return (
    <Folded title={words.ignored(String(waived.length + idle.length))}>
      <ul className={styles.list}>
        {waived.map(({ finding, waiver }) => (
          <li key={waiver.finding}>
            <Body1 className={styles.text}>{finding.message}</Body1>
            <Caption1 className={styles.muted}>{words.reason(waiver.reason)}</Caption1>
            <Button size="small" appearance="subtle" onClick={() => void session.restore(waiver)}>
              {words.restore}
            </Button>
          </li>
        ))}
        {idle.map(({ waiver, why }) => (
          <li key={waiver.finding}>
            <Body1 className={styles.text}>{words.idle[why](waiver.finding)}</Body1>
            {why === 'gone' && <Caption1 className={styles.muted}>{words.reason(waiver.reason)}</Caption1>}
            <Button size="small" appearance="subtle" onClick={() => void session.restore(waiver)}>
              {words.forget}
            </Button>
          </li>
        ))}
      </ul>
    </Folded>
  );
}
