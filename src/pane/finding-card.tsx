import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding, Level } from '../explain';
import { a1, eachOnce } from '../sheet';
import { pane as words } from '../words/pane';
import { Candidates } from './candidates';
import { CellLinks } from './cell-links';
import { usePassedFocus } from './use-passed-focus';
import { useSession, useSessionState } from './use-session';
import { WaiveDialog } from './waive-dialog';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow2,
    borderLeftWidth: '4px',
    borderLeftStyle: 'solid',
  },
  error: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  warning: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  notice: { borderLeftColor: tokens.colorBrandStroke1 },
  text: { overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground2 },
  ignore: { minWidth: 0, ':first-child': { marginLeft: '-8px' } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

const edges = { error: 'error', warning: 'warning', notice: 'notice' } as const satisfies Record<
  Level,
  string
>;

/** One finding: where, what and why, and what can be done about it. */
export function FindingCard({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const session = useSession();
  const { busy } = useSessionState();
  const [waiving, setWaiving] = useState(false);
  const { level, cells, candidates, certain, message, setting, rule, fix } = finding;
  const card = usePassedFocus<HTMLElement>('article');
  const change = fix.map(({ at, value }) => words.change(a1(at), value)).join('，');
  return (
    <article ref={card} className={mergeClasses(styles.card, styles[edges[level]])}>
      <CellLinks cells={certain ? cells : eachOnce([...cells, ...candidates])} />
      <Body1 className={styles.text}>{message}</Body1>
      <Caption1 className={styles.muted}>
        {[rule, certain ? null : words.uncertain, setting].filter(Boolean).join('  ')}
      </Caption1>
      {!certain && candidates.length > 0 && <Candidates cells={candidates} />}
      <div className={styles.actions}>
        {fix.length > 0 && certain && (
          <Button
            size="small"
            appearance="primary"
            title={words.adoptHint(change)}
            disabledFocusable={busy !== null}
            onClick={() => void session.adopt(finding)}
          >
            {words.adopt}
          </Button>
        )}
        <Button className={styles.ignore} size="small" appearance="subtle" onClick={() => setWaiving(true)}>
          {words.ignore}
        </Button>
        {fix.length > 0 && certain && <Caption1 className={styles.muted}>{change}</Caption1>}
      </div>
      {waiving && (
        <WaiveDialog
          message={message}
          onClose={() => setWaiving(false)}
          onWaive={reason => void session.waive(finding, reason)}
        />
      )}
    </article>
  );
}
