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

/** What went wrong with a file, and what the last step came to. */
export function Problems() {
  const styles = useStyles();
  const desk = useDesk();
  const { problem, notice } = useDeskState();
  const text = problem ?? notice;
  return (
    <div className={styles.root} aria-live="polite">
      {text !== null && (
        <MessageBar className={styles.bar} intent={problem === null ? 'success' : 'error'} layout="multiline">
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
