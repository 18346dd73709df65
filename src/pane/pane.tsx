import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useDeferredValue } from 'react';
import { isChecked } from '../across';
import { AllSheets } from './all-sheets';
import { Findings } from './findings';
import { Footer } from './footer';
import { Forms } from './forms';
import { GalleryDialog } from './gallery-dialog';
import { Header } from './header';
import { Messages } from './messages';
import { ProjectsResult } from './projects-result';
import { Result } from './result';
import type { Session } from './session/session';
import { SessionProvider, useSessionState } from './use-session';
import { Unchecked } from './unchecked';
import { Unreadable } from './unreadable';
import { Welcome } from './welcome';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    // The whole window, but where the page that holds the pane says otherwise.
    minHeight: 'var(--pane-height, 100vh)',
    minWidth: '280px',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  body: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalL,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
  },
});

export interface PaneProps {
  readonly session: Session;
  readonly dark: boolean;
}

/** The pane: what the session knows, and the buttons that tell it what to do. */
export function Pane({ session, dark }: PaneProps) {
  const styles = useStyles();
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <SessionProvider value={session}>
        <div className={styles.root}>
          <Header />
          <main className={styles.body}>
            <Messages />
            <Body />
          </main>
          <Footer />
          <GalleryDialog />
        </div>
      </SessionProvider>
    </FluentProvider>
  );
}

function Body() {
  // Drawn in short stretches behind the rest of the pane: a long list of findings holds nothing up.
  const { all, review } = useDeferredValue(useSessionState());
  if (all) return <AllSheets results={all} />;
  if (!review) return <Welcome />;
  if (isChecked(review))
    return (
      <>
        <ProjectsResult review={review} />
        <Findings review={review} />
        <Unchecked review={review} />
      </>
    );
  if (!review.form)
    return (
      <>
        <Forms />
        <Unreadable why={review.why} />
      </>
    );
  return (
    <>
      <Forms />
      <Result review={review} />
      <Findings review={review} />
      <Unchecked review={review} />
    </>
  );
}
