import { Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ListReview } from '../across';
import { coverageLine } from '../report/coverage-line';
import { pane as words } from '../words/pane';
import { Section } from './section';

const useStyles = makeStyles({
  heading: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** 汇总表: how many projects it lists, and how many of its numbers were checked. It has no score of its own. */
export function ProjectsResult({ review }: { review: ListReview }) {
  const styles = useStyles();
  const coverage = useMemo(() => coverageLine(review.coverage()), [review]);
  const title = words.projects.title(String(review.list.rows.length));
  return (
    <Section label={title}>
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      <Caption1 className={styles.muted}>{words.projects.noScore}</Caption1>
      <Caption1 className={styles.muted}>{coverage}</Caption1>
    </Section>
  );
}
