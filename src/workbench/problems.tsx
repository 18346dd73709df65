import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { workbench as words } from '../words/workbench';
import { useDesk, useDeskState } from './use-desk';

const useStyles = makeStyles({
  root: { flexShrink: 0, position: 'relative', zIndex: 1 },
  bar: { borderRadius: tokens.borderRadiusNone },
});

/** What went wrong with a file, what is not done here, and what the last step came to. Below the sheet: it moves no cell. */
export function Problems() {
  const styles = useStyles();
  const desk = useDesk();
  const { problem, notice, tip } = useDeskState();
  const text = problem ?? tip ?? notice;
  const intent = problem !== null ? 'error' : tip !== null ? 'warning' : 'success';
  return (
    <div className={styles.root} aria-live="polite">
      {text !== null && (
        <MessageBar className={styles.bar} intent={intent} layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={words.dismiss}
                onClick={() => desk.dismiss()}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
