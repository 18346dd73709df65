import {
  Body1,
  Button,
  Caption1,
  Card,
  makeStyles,
  Subtitle2,
  Title1,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowUploadRegular,
  DocumentTableRegular,
  ShieldCheckmarkRegular,
  TableAddRegular,
} from '@fluentui/react-icons';
import { workbench as words } from '../words/workbench';
import { useDesk, useDeskState } from './use-desk';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    inset: 0,
    overflowY: 'auto',
    display: 'flex',
    justifyContent: 'center',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  column: {
    width: '100%',
    maxWidth: '880px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    paddingTop: 'clamp(32px, 9vh, 96px)',
    paddingBottom: tokens.spacingVerticalXXXL,
    paddingLeft: tokens.spacingHorizontalXXL,
    paddingRight: tokens.spacingHorizontalXXL,
    boxSizing: 'border-box',
  },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  lead: {
    color: tokens.colorNeutralForeground2,
    maxWidth: '40em',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalM,
    paddingTop: '40px',
    paddingBottom: '40px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  icon: { fontSize: '40px', color: tokens.colorBrandForeground1 },
  muted: { color: tokens.colorNeutralForeground2 },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  card: { cursor: 'pointer', height: '100%' },
  row: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalM },
  cardIcon: { fontSize: '24px', flexShrink: 0, color: tokens.colorBrandForeground1 },
  cardText: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  private: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  recent: { margin: 0, paddingLeft: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

export interface StartProps {
  readonly onOpen: () => void;
  readonly onCreate: () => void;
}

/** Before a file is open: the ways to one. */
export function Start({ onOpen, onCreate }: StartProps) {
  const styles = useStyles();
  const desk = useDesk();
  const { recent } = useDeskState();
  return (
    <main className={styles.root}>
      <div className={styles.column}>
        <div className={styles.head}>
          <Title1 as="h2" className={styles.heading}>
            {words.title}
          </Title1>
          <Body1 className={styles.lead}>{words.lead}</Body1>
        </div>
        <div className={styles.drop}>
          <ArrowUploadRegular className={styles.icon} />
          <Button appearance="primary" size="large" onClick={onOpen}>
            {words.openFile}
          </Button>
          <Body1 className={styles.muted}>{words.dropHint}</Body1>
        </div>
        <div className={styles.cards}>
          {words.exampleFiles.map(({ file, title, hint }) => (
            <Choice
              key={file}
              icon={<DocumentTableRegular className={styles.cardIcon} />}
              title={`${words.examples}：${title}`}
              hint={hint}
              onChoose={() => void desk.openExample(file)}
            />
          ))}
          <Choice
            icon={<TableAddRegular className={styles.cardIcon} />}
            title={words.createHint}
            hint={words.createNine}
            onChoose={onCreate}
          />
        </div>
        {recent.length > 0 && (
          <section className={styles.section} aria-label={words.recent}>
            <Subtitle2 as="h3" className={styles.heading}>
              {words.recent}
            </Subtitle2>
            <ul className={styles.recent}>
              {recent.map(name => (
                <li key={name}>{name}</li>
              ))}
            </ul>
            <Caption1 className={styles.muted}>{words.recentHint}</Caption1>
          </section>
        )}
        <Body1 className={styles.private}>
          <ShieldCheckmarkRegular />
          {words.private}
        </Body1>
      </div>
    </main>
  );
}

interface ChoiceProps {
  readonly icon: React.ReactElement;
  readonly title: string;
  readonly hint: string;
  readonly onChoose: () => void;
}

function Choice({ icon, title, hint, onChoose }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Card className={styles.card} role="button" tabIndex={0} onClick={onChoose} onKeyDown={pressed(onChoose)}>
      <div className={styles.row}>
        {icon}
        <div className={styles.cardText}>
          <Subtitle2 as="span">{title}</Subtitle2>
          <Caption1 className={styles.muted}>{hint}</Caption1>
        </div>
      </div>
    </Card>
  );
}

const pressed = (run: () => void) => (event: React.KeyboardEvent) => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  run();
};
