import { adviceLine } from '../report/advice-line';
import { Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { isReviewed, type ListReview } from '../across';
import type { Finding, Level } from '../explain';
import { levels } from '../words/levels';
import type { Review } from '../review';
import { pane as words } from '../words/pane';
import { FindingCard } from './finding-card';
import { useSessionState } from './use-session';
import { Pinned } from './pinned';
import { findingKey, sortWaived } from './session/waivers';
import { Waived } from './waived';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  right: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  tick: { fontSize: '20px', flexShrink: 0, color: tokens.colorPaletteGreenForeground1 },
  heading: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** The findings by their level, then those a person let stand. */
export function Findings({ review }: { review: Review | ListReview }) {
  const styles = useStyles();
  const { waivers, pins, forms } = useSessionState();
  const own = pins.filter(({ sheet }) => sheet === review.sheet.name);
  const { open, waived } = sortWaived(review.findings, waivers, review.sheet.name);
  // What waives a finding of another form on the worksheet is not idle.
  const all = (forms ?? [review]).flatMap(each => (isReviewed(each) ? each.findings : []));
  const { idle } = sortWaived(all, waivers, review.sheet.name);
  const advice = adviceLine(open);
  return (
    <>
      {open.length === 0 && (
        <div className={styles.right}>
          <CheckmarkCircleFilled className={styles.tick} />
          <div>
            <Body1 as="p" block>
              {words.allRight}
            </Body1>
            {review.unchecked.length > 0 && (
              <Caption1 className={styles.muted}>
                {words.allRightMore(String(review.unchecked.length))}
              </Caption1>
            )}
          </div>
        </div>
      )}
      {advice !== null && (
        <Body1 as="p" block>
          {advice}
        </Body1>
      )}
      {levels.map(level => (
        <Group key={level} level={level} findings={open.filter(finding => finding.level === level)} />
      ))}
      {waived.length + idle.length > 0 && <Waived waived={waived} idle={idle} />}
      {own.length > 0 && <Pinned pins={own} />}
    </>
  );
}

function Group({ level, findings }: { level: Level; findings: readonly Finding[] }) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <section className={styles.group}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words.count(words.levels[level], String(findings.length))}
      </Subtitle2>
      <ul className={styles.list}>
        {findings.map(finding => (
          <li key={findingKey(finding)}>
            <FindingCard finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}
