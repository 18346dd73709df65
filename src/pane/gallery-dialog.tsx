import { Button, Field, Input, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { gallery as templates, isOpen, mostRows, type Template } from '../templates';
import { pane as words } from '../words/pane';
import { Modal } from './modal';
import type { GallerySource } from './session/state';
import { choices } from './session/settings';
import { TemplateCard } from './template-card';
import type { TemplateChoice } from './session/template-choice';
import { useSession, useSessionState } from './use-session';

const useStyles = makeStyles({
  // No fieldset: Chromium 87 lays its grid out in one column.
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(104px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(108px, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    '& > *': { minWidth: 0 },
    '& input': { width: '100%', minWidth: 0 },
    '& span': { minWidth: 0 },
    '& select': { minWidth: 0 },
  },
});

/** 插入空白模板, when it is open. */
export function GalleryDialog() {
  const session = useSession();
  const { gallery, busy } = useSessionState();
  return (
    gallery && (
      <Gallery
        title={words.gallery.title}
        action={words.gallery.insert}
        source={gallery.source}
        isBusy={busy !== null}
        onChoose={choice => void session.insertTemplate(choice)}
        onClose={() => session.closeGallery()}
      />
    )
  );
}

export interface GalleryProps {
  readonly title: string;
  /** What the button says that takes the choice. */
  readonly action: string;
  readonly source: GallerySource | null;
  readonly isBusy: boolean;
  readonly onChoose: (choice: TemplateChoice) => void;
  readonly onClose: () => void;
}

/** The blank forms to choose from, with what they are started with. */
export function Gallery({ title, action, source, isBusy, onChoose, onClose }: GalleryProps) {
  const styles = useStyles();
  const [template, setTemplate] = useState(templates[0] as Template);
  const [profile, setProfile] = useState<string | null>(null);
  const [fromSheet, setFromSheet] = useState(source !== null);
  const [entries, setEntries] = useState(() => entriesFor(source));
  const [rows, setRows] = useState<Readonly<Record<string, string>>>({});
  const enter = (change: Partial<Entries>) => setEntries({ ...entries, ...change });
  const groups = fromSheet ? [] : template.outline.filter(isOpen);
  const wrongRows = groups.some(({ name }) => isWrongCount(rows[name]));
  const isReady = isYear(entries.year) && !wrongRows && !isBusy;
  const choice: TemplateChoice = {
    template,
    profile: profile ?? template.profile,
    year: entries.year === '' ? null : Number(entries.year),
    project: entries.project.trim(),
    unit: entries.unit.trim(),
    rows: countsIn(rows),
    fromSheet,
  };
  return (
    <Modal
      title={title}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" disabled={!isReady} onClick={() => onChoose(choice)}>
            {action}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <div role="radiogroup" className={styles.cards} aria-label={words.gallery.choose}>
        {templates.map(each => (
          <TemplateCard
            key={each.id}
            template={each}
            isChosen={each === template}
            onChoose={() => setTemplate(each)}
          />
        ))}
      </div>
      {source && (
        <Field hint={words.gallery.fromSheetHint}>
          <Switch
            label={words.gallery.fromSheet(source.sheet)}
            checked={fromSheet}
            onChange={(_, { checked }) => setFromSheet(checked)}
          />
        </Field>
      )}
      <Field label={words.gallery.project}>
        <Input value={entries.project} onChange={(_, { value }) => enter({ project: value })} />
      </Field>
      <Field label={words.gallery.unit}>
        <Input value={entries.unit} onChange={(_, { value }) => enter({ unit: value })} />
      </Field>
      <div className={styles.fields}>
        <Field
          label={words.gallery.year}
          {...(isYear(entries.year) ? {} : { validationMessage: words.gallery.badYear })}
        >
          <Input
            inputMode="numeric"
            value={entries.year}
            onChange={(_, { value }) => enter({ year: value.trim() })}
          />
        </Field>
        <Field label={words.gallery.profile}>
          <Select value={profile ?? template.profile} onChange={(_, { value }) => setProfile(value)}>
            {choices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {groups.map(({ name, parts }) => (
          <Field
            key={name}
            label={words.gallery.rows(name)}
            {...(isWrongCount(rows[name])
              ? { validationMessage: words.gallery.badRows(String(mostRows)) }
              : {})}
          >
            <Input
              inputMode="numeric"
              value={rows[name] ?? String(parts.length)}
              onChange={(_, { value }) => setRows({ ...rows, [name]: value.trim() })}
            />
          </Field>
        ))}
      </div>
    </Modal>
  );
}

interface Entries {
  readonly year: string;
  readonly project: string;
  readonly unit: string;
}

/** What the form on the active worksheet already says. */
function entriesFor(source: GallerySource | null): Entries {
  const fact = (label: string) => source?.form.facts.find(each => each.label === label)?.value.text ?? '';
  return {
    year: source?.form.year ? String(source.form.year) : '',
    project: fact('项目名称'),
    unit: words.gallery.unitFacts.map(fact).find(text => text !== '') ?? '',
  };
}

const isYear = (text: string): boolean => text === '' || /^20\d\d$/.test(text);

const isWrongCount = (text: string | undefined): boolean =>
  text !== undefined && !(/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= mostRows);

const countsIn = (rows: Readonly<Record<string, string>>): Record<string, number> =>
  Object.fromEntries(Object.entries(rows).map(([name, text]) => [name, Number(text)]));
