import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  EraserRegular,
  MoreHorizontalRegular,
  SettingsRegular,
  TableAddRegular,
  TableMultipleRegular,
  TextBulletListSquareRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { isReviewed } from '../across';
import { pane as words } from '../words/pane';
import { Menu } from './menu';
import { SettingsDialog } from './settings-dialog';
import { useSession, useSessionState } from './use-session';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopWidth: '1px',
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke2,
  },
  rest: { marginLeft: 'auto' },
});

/** What is done less often. */
export function Footer() {
  const styles = useStyles();
  const session = useSession();
  const { busy, canUndo, review } = useSessionState();
  const [settings, setSettings] = useState(false);
  const waits = busy !== null;
  return (
    <footer className={styles.root}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        disabled={waits || !canUndo}
        onClick={() => void session.undo()}
      >
        {words.footer.undo}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<EraserRegular />}
        disabled={waits}
        onClick={() => void session.clearMarks()}
      >
        {words.footer.clear}
      </Button>
      <div className={styles.rest}>
        <Menu
          label={words.footer.more}
          side="above"
          button={{ size: 'small', appearance: 'subtle', icon: <MoreHorizontalRegular /> }}
          entries={[
            {
              text: words.footer.template,
              icon: <TableAddRegular />,
              disabled: waits,
              run: () => void session.openGallery(),
            },
            {
              text: words.footer.all,
              icon: <TableMultipleRegular />,
              disabled: waits,
              run: () => void session.checkAll(),
            },
            {
              text: words.footer.export,
              icon: <TextBulletListSquareRegular />,
              disabled: waits || !(review && isReviewed(review)),
              run: () => void session.exportList(),
            },
            { text: words.footer.settings, icon: <SettingsRegular />, run: () => setSettings(true) },
          ]}
        />
      </div>
      {settings && <SettingsDialog onClose={() => setSettings(false)} />}
    </footer>
  );
}
