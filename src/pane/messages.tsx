import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { pane as words } from '../words/pane';
import { useSession, useSessionState } from './use-session';

const useStyles = makeStyles({
  // What is done in a moment flashes nothing.
  busy: {
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '100ms',
    animationDelay: '200ms',
    animationFillMode: 'backwards',
  },
});

/** What is under way, what went wrong, and what the last step came to. */
export function Messages() {
  const styles = useStyles();
  const session = useSession();
  const { busy, canCancel, problem, notice, leftOut, review } = useSessionState();
  return (
    <div aria-live="polite">
      {busy !== null && (
        <Field className={styles.busy} validationMessage={busy} validationState="none">
          <ProgressBar aria-label={busy} />
        </Field>
      )}
      {canCancel && (
        <Button size="small" onClick={() => session.cancel()}>
          {words.cancel}
        </Button>
      )}
      {problem && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.failed}</MessageBarTitle>
            {problem.message}
          </MessageBarBody>
          <MessageBarActions containerAction={<Dismiss />}>
            {problem.retry && <Button onClick={problem.retry}>{words.retry}</Button>}
          </MessageBarActions>
        </MessageBar>
      )}
      {notice !== null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{notice}</MessageBarBody>
          <MessageBarActions containerAction={<Dismiss />} />
        </MessageBar>
      )}
      {leftOut !== null && review !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{leftOut}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function Dismiss() {
  const session = useSession();
  return (
    <Button
      appearance="transparent"
      icon={<DismissRegular />}
      aria-label={words.close}
      onClick={() => session.dismiss()}
    />
  );
}
