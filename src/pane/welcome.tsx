import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardTaskListLtrRegular } from '@fluentui/react-icons';
import { pane as words } from '../words/pane';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalM,
    paddingTop: '48px',
    paddingLeft: tokens.spacingHorizontalL,
    paddingRight: tokens.spacingHorizontalL,
  },
  icon: { fontSize: '48px', color: tokens.colorBrandForeground1 },
  more: { color: tokens.colorNeutralForeground2 },
});

/** Before anything was checked. */
export function Welcome() {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <ClipboardTaskListLtrRegular className={styles.icon} />
      <Body1>{words.welcome}</Body1>
      <Caption1 className={styles.more}>{words.welcomeMore}</Caption1>
    </div>
  );
}
