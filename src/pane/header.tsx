import { Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  ChevronDownRegular,
  CheckmarkCircleRegular,
  ClipboardTaskRegular,
  EditRegular,
  PanelRightContractRegular,
} from '@fluentui/react-icons';
import { pane as words } from '../words/pane';
import { Menu } from './menu';
import { profileOf } from './session/settings';
import { useSession, useSessionState } from './use-session';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottomWidth: '1px',
    borderBottomStyle: 'solid',
    borderBottomColor: tokens.colorNeutralStroke2,
  },
  top: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  names: { flexGrow: 1, minWidth: 0 },
  name: { display: 'block', margin: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  kind: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  run: { display: 'flex', columnGap: '1px' },
  main: { flexGrow: 1 },
});

/** The worksheet and form at hand, and the one button. */
export function Header() {
  const styles = useStyles();
  const session = useSession();
  const { review, settings, busy } = useSessionState();
  const sheet = review?.sheet.name ?? words.title;
  const kind = [review?.form?.kind, words.profile(profileOf(settings).name)].filter(Boolean).join('  ');
  return (
    <header className={styles.root}>
      <div className={styles.top}>
        <div className={styles.names}>
          <Subtitle2 as="h1" className={styles.name} title={sheet}>
            {sheet}
          </Subtitle2>
          <Caption1 className={styles.kind} title={kind}>
            {kind}
          </Caption1>
        </div>
        <Button
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          aria-label={words.reread}
          title={words.reread}
          disabledFocusable={busy !== null}
          onClick={() => void session.check(null)}
        />
        {session.canCollapse && (
          <Button
            appearance="subtle"
            icon={<PanelRightContractRegular />}
            aria-label={words.collapse}
            title={words.collapse}
            onClick={() => session.collapse()}
          />
        )}
      </div>
      <div className={styles.run}>
        <Button
          className={styles.main}
          appearance="primary"
          size="large"
          disabledFocusable={busy !== null}
          icon={<CheckmarkCircleRegular />}
          title={words.runHint}
          onClick={() => void session.check()}
        >
          {words.run}
        </Button>
        <Menu
          label={words.moreWays}
          side="below"
          button={{
            appearance: 'primary',
            size: 'large',
            icon: <ChevronDownRegular />,
            disabledFocusable: busy !== null,
          }}
          entries={[
            { text: words.checkOnly, icon: <ClipboardTaskRegular />, run: () => void session.check(null) },
            {
              text: words.rescore,
              hint: words.rescoreHint,
              icon: <EditRegular />,
              run: () => void session.check('overwrite'),
            },
          ]}
        />
      </div>
    </header>
  );
}
