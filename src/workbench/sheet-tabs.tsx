import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef } from 'react';
import { workbench as words } from '../words/workbench';
import type { OpenFile } from './desk';
import { useDesk } from './use-desk';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  note: {
    margin: 0,
    maxHeight: '5.2em',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorPaletteYellowBackground1,
    color: tokens.colorNeutralForeground1,
  },
  bar: { display: 'flex', alignItems: 'stretch', minHeight: '34px', columnGap: tokens.spacingHorizontalM },
  tabs: { display: 'flex', overflowX: 'auto', flexGrow: 1 },
  tab: {
    border: 'none',
    borderTop: '2px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    paddingLeft: tokens.spacingHorizontalL,
    paddingRight: tokens.spacingHorizontalL,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  chosen: {
    borderTopColor: tokens.colorBrandStroke1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  unseen: {
    alignSelf: 'center',
    color: tokens.colorNeutralForeground2,
    paddingRight: tokens.spacingHorizontalM,
  },
});

/** The note of the selected cell, and the worksheets. */
export function SheetTabs({ file: { tabs, active, note, unseen } }: { file: OpenFile }) {
  const styles = useStyles();
  const desk = useDesk();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (tabs.indexOf(active) + step + tabs.length) % tabs.length;
    desk.show(tabs[next] ?? active);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div className={styles.root}>
      <div aria-live="polite">
        {note && (
          <Caption1 as="p" block className={styles.note}>
            {words.noteAt(note.cell, note.text)}
          </Caption1>
        )}
      </div>
      <div className={styles.bar}>
        <div
          ref={list}
          className={styles.tabs}
          role="tablist"
          tabIndex={-1}
          aria-label={words.sheets}
          onKeyDown={move}
        >
          {tabs.map(name => (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={name === active}
              tabIndex={name === active ? 0 : -1}
              className={mergeClasses(styles.tab, name === active && styles.chosen)}
              onClick={() => desk.show(name)}
            >
              {name}
            </button>
          ))}
        </div>
        {unseen !== null && <Caption1 className={styles.unseen}>{unseen}</Caption1>}
      </div>
    </div>
  );
}
