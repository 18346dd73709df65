import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { pane as words } from '../words/pane';
import { Section } from './section';
import { useSession } from './use-session';

const useStyles = makeStyles({
  heading: { margin: 0 },
  more: { color: tokens.colorNeutralForeground2 },
  insert: { alignSelf: 'flex-start' },
});

/** A worksheet in which no form was found: what was looked for, and what was found instead. */
export function Unreadable({ why }: { why: string }) {
  const styles = useStyles();
  const session = useSession();
  return (
    <Section label={words.unreadable}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words.unreadable}
      </Subtitle2>
      <Body1>{why}</Body1>
      <Caption1 className={styles.more}>{words.lookedFor}</Caption1>
      <Button className={styles.insert} onClick={() => void session.openGallery()}>
        {words.insertTemplate}
      </Button>
    </Section>
  );
}
