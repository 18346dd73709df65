import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { NoForm, Review } from '../review';
import { a1Range } from '../sheet';
import { pane as words } from '../words/pane';
import { useSession, useSessionState } from './use-session';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  form: {
    width: '100%',
    justifyContent: 'space-between',
    textAlign: 'left',
    columnGap: tokens.spacingHorizontalS,
  },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** The forms of a worksheet that holds several: where each stands, what is found on it, which one is shown. */
export function Forms() {
  const styles = useStyles();
  const session = useSession();
  const { forms, review } = useSessionState();
  if (!forms || forms.length < 2) return null;
  return (
    <nav aria-label={words.forms.label(String(forms.length))}>
      <Caption1 as="p" block style={{ marginTop: 0 }}>
        {words.forms.label(String(forms.length))}
      </Caption1>
      <ul className={styles.list}>
        {forms.map((each, place) => (
          <li key={a1Range(each.range)}>
            <Button
              className={styles.form}
              size="small"
              appearance={each === review ? 'primary' : 'secondary'}
              aria-current={each === review}
              title={nameOf(each)}
              onClick={() => session.show(place)}
            >
              <span className={styles.name}>{words.forms.form(String(place + 1), nameOf(each))}</span>
              <span style={{ flexShrink: 0 }}>{countOf(each)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The title and the area, as they tell one form from the next. */
const nameOf = (each: Review | NoForm): string =>
  words.forms.name(each.form?.title?.text ?? each.form?.kind ?? '', a1Range(each.range));

function countOf(each: Review | NoForm): string {
  if (!each.form) return words.forms.unread;
  return words.forms.errors(String(each.findings.filter(({ level }) => level === 'error').length));
}
