import { makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef } from 'react';

const useStyles = makeStyles({
  surface: {
    boxSizing: 'border-box',
    width: 'calc(100vw - 32px)',
    maxWidth: '420px',
    maxHeight: 'calc(100vh - 32px)',
    overflowY: 'auto',
    paddingTop: tokens.spacingVerticalXL,
    paddingBottom: tokens.spacingVerticalXL,
    paddingLeft: tokens.spacingHorizontalXL,
    paddingRight: tokens.spacingHorizontalXL,
    borderTopWidth: 0,
    borderRightWidth: 0,
    borderBottomWidth: 0,
    borderLeftWidth: 0,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  wide: { maxWidth: '760px' },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  title: { margin: 0 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    // In reach however long the dialog is.
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingVerticalXL})`,
    marginBottom: `calc(-1 * ${tokens.spacingVerticalXL})`,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
  },
});

export interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Takes more room where the window has it. */
  readonly isWide?: boolean;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** A dialog of the browser's own: it keeps the focus, closes with Esc, and gives the focus back. */
export function Modal({ title, onClose, isWide = false, actions, children }: ModalProps) {
  const styles = useStyles();
  const surface = useRef<HTMLDialogElement>(null);
  const label = useId();
  useEffect(() => {
    surface.current?.showModal();
  }, []);
  return (
    <dialog
      ref={surface}
      className={mergeClasses(styles.surface, isWide && styles.wide)}
      aria-labelledby={label}
      onClose={onClose}
    >
      <div className={styles.body}>
        <Subtitle1 as="h2" id={label} className={styles.title}>
          {title}
        </Subtitle1>
        {children}
        <div className={styles.actions}>{actions}</div>
      </div>
    </dialog>
  );
}
