import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
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
import { pane as words } from '../words/pane';
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
      <Menu positioning="above-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={styles.rest}
            size="small"
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={words.footer.more}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem
              icon={<TableAddRegular />}
              disabled={waits}
              onClick={() => void session.insertTemplate()}
            >
              {words.footer.template}
            </MenuItem>
            <MenuItem
              icon={<TableMultipleRegular />}
              disabled={waits}
              onClick={() => void session.checkAll()}
            >
              {words.footer.all}
            </MenuItem>
            <MenuItem
              icon={<TextBulletListSquareRegular />}
              disabled={waits || !review?.form}
              onClick={() => void session.exportList()}
            >
              {words.footer.export}
            </MenuItem>
            <MenuItem icon={<SettingsRegular />} onClick={() => setSettings(true)}>
              {words.footer.settings}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {settings && <SettingsDialog onClose={() => setSettings(false)} />}
    </footer>
  );
}
