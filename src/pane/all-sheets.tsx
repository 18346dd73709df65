import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { isReviewed } from '../across';
import type { Level } from '../explain';
import { a1Range } from '../sheet';
import { pane as words } from '../words/pane';
import { Section } from './section';
import type { SheetResult } from './session/state';
import { summaryOf } from '../report/summary';
import { useSession } from './use-session';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  heading: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
  open: { alignSelf: 'flex-start' },
});

/** 校验全部工作表: a card for each worksheet. */
export function AllSheets({ results }: { results: readonly SheetResult[] }) {
  const styles = useStyles();
  const session = useSession();
  return (
    <>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.heading}>
          {words.all.title}
        </Subtitle2>
        <Button size="small" appearance="subtle" onClick={() => session.closeAll()}>
          {words.close}
        </Button>
      </div>
      {!results.some(({ review }) => isReviewed(review)) && <Body1>{words.all.none}</Body1>}
      {results.map(result => (
        <Result key={`${result.sheet} ${result.place}`} result={result} />
      ))}
    </>
  );
}

function Result({ result }: { result: SheetResult }) {
  const styles = useStyles();
  const session = useSession();
  const { review } = result;
  const name =
    result.of > 1
      ? words.forms.onSheet(result.sheet, String(result.place + 1), a1Range(review.range))
      : result.sheet;
  return (
    <Section label={name}>
      <Subtitle2 as="h3" className={styles.heading}>
        {name}
      </Subtitle2>
      {isReviewed(review) ? (
        <>
          <Body1>
            {review.form
              ? words.all.total(summaryOf(review).total ?? words.noTotal, summaryOf(review).grade ?? '')
              : words.projects.title(String(review.list.rows.length))}
          </Body1>
          <Caption1 className={styles.muted}>
            {words.all.counts(count(review.findings, 'error'), count(review.findings, 'warning'))}
          </Caption1>
          <Button className={styles.open} size="small" onClick={() => void session.open(result)}>
            {words.all.open(name)}
          </Button>
        </>
      ) : (
        <Caption1 className={styles.muted}>{review.why}</Caption1>
      )}
    </Section>
  );
}

function count(findings: readonly { readonly level: Level }[], level: Level): string {
  return String(findings.filter(finding => finding.level === level).length);
}
