import { Button, type ButtonProps, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';

const useStyles = makeStyles({
  root: { position: 'relative', display: 'flex' },
  list: {
    position: 'absolute',
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    minWidth: '180px',
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  left: { left: 0 },
  right: { right: 0 },
  below: { top: 'calc(100% + 4px)' },
  above: { bottom: 'calc(100% + 4px)' },
  item: {
    justifyContent: 'flex-start',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalM,
  },
});

export interface MenuEntry {
  readonly text: string;
  readonly icon: ReactElement;
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

export interface MenuProps {
  /** What the button is called. */
  readonly label: string;
  /** What it shows beside its icon; nothing where left out. */
  readonly text?: string;
  /** Which of its sides the menu keeps to. */
  readonly align?: 'left' | 'right';
  readonly button: Pick<ButtonProps, 'appearance' | 'size' | 'icon' | 'disabledFocusable'>;
  readonly entries: readonly MenuEntry[];
  readonly side: 'above' | 'below';
}

/** A button with a menu (WAI-ARIA menu button): arrows move, Esc closes and gives the focus back. */
export function Menu({ label, text, align = 'right', button, entries, side }: MenuProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    items(list.current)[0]?.focus();
    const away = (event: Event): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  const close = (): void => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  const move = (event: KeyboardEvent): void => {
    const all = items(list.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = target(event.key, at, all.length);
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else if (next !== null) all[next]?.focus();
    if (event.key === 'Escape' || next !== null) event.preventDefault();
  };
  return (
    <div ref={root} className={styles.root}>
      <Button
        {...button}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={event => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            setOpen(true);
          }
        }}
      >
        {text}
      </Button>
      {open && (
        <div
          ref={list}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          className={mergeClasses(styles.list, styles[side], styles[align])}
          onKeyDown={move}
        >
          {entries.map(({ text: entry, icon, hint, disabled, run }) => (
            <Button
              key={entry}
              role="menuitem"
              tabIndex={-1}
              className={styles.item}
              appearance="subtle"
              icon={icon}
              title={hint}
              disabledFocusable={disabled ?? false}
              onClick={() => {
                close();
                run();
              }}
            >
              {entry}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

const items = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
];

/** The item a key leads to, round the ends; null where the key leads nowhere. */
function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
