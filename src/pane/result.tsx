import { Badge, Caption1, Caption1Strong, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, QuestionCircleRegular, WarningFilled } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { Review } from '../review';
import { coverageLine } from '../report/coverage-line';
import { plain } from '../sheet';
import { pane as words } from '../words/pane';
import { Section } from './section';
import { type Bar, type Chip, type ChipState, summaryOf } from '../report/summary';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-end', columnGap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
  total: {
    fontSize: '40px',
    lineHeight: '44px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  side: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, paddingBottom: '4px' },
  muted: { color: tokens.colorNeutralForeground2 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  bars: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  barHead: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  barName: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  figures: { flexShrink: 0, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  track: {
    height: '6px',
    borderRadius: '3px',
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
  },
  fill: { height: '100%', borderRadius: '3px', backgroundColor: tokens.colorBrandBackground },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** Total and grade, a bar for each part, and how the sums stand. */
export function Result({ review }: { review: Review }) {
  const styles = useStyles();
  const summary = useMemo(() => summaryOf(review), [review]);
  const coverage = useMemo(() => coverageLine(review.coverage()), [review]);
  return (
    <Section label={words.total}>
      <div className={styles.head}>
        <Text as="h2" className={styles.total} style={{ margin: 0 }}>
          {summary.total ?? words.noTotal}
        </Text>
        <div className={styles.side}>
          {summary.grade !== null && (
            <Badge appearance="tint" size="large" color={summary.gradeShouldBe === null ? 'brand' : 'danger'}>
              {words.grade(summary.grade)}
            </Badge>
          )}
          {summary.outOf !== null && (
            <Caption1 className={styles.muted}>{words.outOf(summary.outOf)}</Caption1>
          )}
        </div>
      </div>
      {summary.shouldBe !== null && (
        <Caption1Strong className={styles.wrong}>
          {words.computed(summary.shouldBe)}
          {summary.gradeShouldBe !== null && `，${words.gradeShould(summary.gradeShouldBe)}`}
        </Caption1Strong>
      )}
      {summary.bars.length > 0 && (
        <ul className={styles.bars} aria-label={words.bars}>
          {summary.bars.map(bar => (
            <BarRow key={bar.name} bar={bar} />
          ))}
        </ul>
      )}
      <Caption1 className={styles.muted}>{coverage}</Caption1>
      <ul className={styles.chips}>
        {summary.chips.map(chip => (
          <li key={chip.name}>
            <ChipBadge chip={chip} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function BarRow({ bar: { name, score, weight } }: { bar: Bar }) {
  const styles = useStyles();
  const share = Math.max(0, Math.min(1, score.div(weight).toNumber()));
  return (
    <li>
      <div className={styles.barHead}>
        <Caption1 className={styles.barName} title={name}>
          {name}
        </Caption1>
        <Caption1 className={styles.figures}>{words.ofWeight(plain(score), plain(weight))}</Caption1>
      </div>
      <div className={styles.track} role="img" aria-label={words.bar(name, plain(score), plain(weight))}>
        <div className={styles.fill} style={{ width: `${share * 100}%` }} />
      </div>
    </li>
  );
}

const looks: Readonly<
  Record<ChipState, { color: 'success' | 'danger' | 'informative'; icon: typeof WarningFilled }>
> = {
  tie: { color: 'success', icon: CheckmarkCircleFilled },
  differ: { color: 'danger', icon: WarningFilled },
  unchecked: { color: 'informative', icon: QuestionCircleRegular },
};

function ChipBadge({ chip: { name, state } }: { chip: Chip }) {
  const { color, icon: Icon } = looks[state];
  return (
    <Badge appearance="tint" color={color} size="large" icon={<Icon />}>
      {words.chip(name, words.chips[state])}
    </Badge>
  );
}
