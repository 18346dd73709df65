import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { type DragEvent, useCallback, useEffect, useRef, useState } from 'react';
import { Pane } from '../pane/pane';
import { Gallery } from '../pane/gallery-dialog';
import { workbench as words } from '../words/workbench';
import { Bar, reportButton } from './bar';
import type { Desk } from './desk';
import type { OpenFile } from './desk-state';
import { DropError, fromDrop } from './files';
import { ChangedDialog } from './changed-dialog';
import { LeaveDialog } from './leave-dialog';
import { Opener } from './opener';
import { Opening } from './opening';
import { Problems } from './problems';
import { ReportView } from './report-view';
import { SheetTabs } from './sheet-tabs';
import { Start } from './start';
import { DeskProvider, useDesk, useDeskState } from './use-desk';

const useStyles = makeStyles({
  page: {
    height: '100vh',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
    '@media print': { display: 'none' },
  },
  body: { position: 'relative', flexGrow: 1, minHeight: 0, display: 'flex' },
  table: { position: 'relative', flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  // Paper is white, whatever the theme.
  place: {
    flexGrow: 1,
    minHeight: 0,
    position: 'relative',
    backgroundColor: '#ffffff',
    color: '#242424',
  },
  // What is drawn over the grid lies over all of its layers.
  grid: { position: 'absolute', inset: 0, isolation: 'isolate' },
  hint: {
    position: 'absolute',
    zIndex: 1,
    boxSizing: 'border-box',
    width: '280px',
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-wrap',
    pointerEvents: 'none',
  },
  pane: {
    flexShrink: 0,
    width: 'clamp(340px, 30vw, 460px)',
    overflowY: 'auto',
    borderLeftWidth: '1px',
    borderLeftStyle: 'solid',
    borderLeftColor: tokens.colorNeutralStroke2,
    // The pane is as high as the room below the bar.
    '--pane-height': 'calc(100vh - 52px)',
  },
  dropping: {
    position: 'absolute',
    inset: '8px',
    zIndex: 5,
    display: 'grid',
    placeItems: 'center',
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: 'rgba(255, 255, 255, 0.9)',
    color: '#0f548c',
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    pointerEvents: 'none',
  },
});

const paneId = 'pane';

export interface WorkbenchProps {
  readonly desk: Desk;
  readonly dark: boolean;
  /** Where the grid draws: it is made once, and lives outside React. */
  readonly place: HTMLElement;
}

/** The browser page: a sheet beside the pane. */
export function Workbench({ desk, dark, place }: WorkbenchProps) {
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <DeskProvider value={desk}>
        <Page dark={dark} place={place} />
      </DeskProvider>
    </FluentProvider>
  );
}

function Page({ dark, place }: Omit<WorkbenchProps, 'desk'>) {
  const styles = useStyles();
  const desk = useDesk();
  const { file, opening, isLeaving, isChanged } = useDeskState();
  /** The session whose report is shown: with another file it is gone. */
  const [reported, setReported] = useState<string | null>(null);
  const [gallery, setGallery] = useState(false);
  const { isOver, ...drop } = useDrop(desk);
  const hasReport = file !== null && reported === file.session.id;
  useGuard(desk);
  const closeReport = useCallback(() => {
    setReported(null);
    // Behind the next frame the bar can take the focus again.
    requestAnimationFrame(() => document.getElementById(reportButton)?.focus());
  }, []);
  return (
    <>
      <div className={styles.page} inert={hasReport} {...drop}>
        <Opener>
          {openFile => (
            <>
              <Shortcuts open={openFile} isOff={hasReport} />
              <Bar
                onOpen={openFile}
                onCreate={() => setGallery(true)}
                onReport={() => setReported(file?.session.id ?? null)}
              />
              <div className={styles.body}>
                <div
                  className={styles.table}
                  {...(file ? { role: 'region', 'aria-label': words.table } : {})}
                >
                  <Place element={place} isShown={file !== null} hint={file?.hint ?? null} />
                  <Problems />
                  {file && <SheetTabs file={file} />}
                  {!file && !opening && <Start onOpen={openFile} onCreate={() => setGallery(true)} />}
                  {opening && <Opening opening={opening} />}
                </div>
                {file && (
                  <div id={paneId} className={styles.pane}>
                    <Pane key={file.session.id} session={file.session} dark={dark} />
                  </div>
                )}
                {isOver && <div className={styles.dropping}>{words.dropHere}</div>}
              </div>
            </>
          )}
        </Opener>
        {isLeaving && file && <LeaveDialog name={file.name} />}
        {isChanged && file && <ChangedDialog name={file.name} />}
        {gallery && (
          <Gallery
            title={words.createTitle}
            action={words.createAction}
            source={null}
            isBusy={opening !== null}
            onChoose={choice => {
              setGallery(false);
              void desk.create(choice);
            }}
            onClose={() => setGallery(false)}
          />
        )}
      </div>
      {hasReport && <ReportView file={file} onClose={closeReport} />}
    </>
  );
}

/** Puts the grid's element into the page. */
function Place({ element, isShown, hint }: PlaceProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.append(element);
  }, [element]);
  return (
    <div className={styles.place} aria-hidden={!isShown}>
      <div ref={root} className={styles.grid} />
      {hint && (
        <div
          role="tooltip"
          className={styles.hint}
          style={{ left: `min(${hint.right + 8}px, calc(100% - 296px))`, top: hint.top + formulaBar }}
        >
          {hint.text}
        </div>
      )}
    </div>
  );
}

/** Pixels above the grid's own drawing. */
const formulaBar = 28;

interface PlaceProps {
  readonly element: HTMLElement;
  readonly isShown: boolean;
  readonly hint: OpenFile['hint'];
}

/** Asks before the page is left with something that is not saved. */
function useGuard(desk: Desk): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (desk.hasUnsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [desk]);
}

/** Ctrl+S saves, Ctrl+O opens, F6 goes from the sheet to the pane and back. */
function Shortcuts({ open, isOff }: { open: () => void; isOff: boolean }) {
  const desk = useDesk();
  useEffect(() => {
    if (isOff) return undefined;
    const press = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      const isControl = (event.ctrlKey || event.metaKey) && !event.altKey;
      if (key === 'f6') turn(desk);
      else if (isControl && key === 'o') open();
      else if (isControl && key === 's') void (event.shiftKey ? desk.saveAs() : desk.save());
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [desk, open, isOff]);
  return null;
}

function turn(desk: Desk): void {
  const pane = document.getElementById(paneId);
  if (pane?.contains(document.activeElement)) desk.focusGrid();
  else pane?.querySelector<HTMLElement>('button')?.focus();
}

/** A file dragged over the page, and dropped on it. */
function useDrop(desk: Desk) {
  const [isOver, setOver] = useState(false);
  const hasFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      fromDrop(event.dataTransfer).then(
        file => desk.open(file),
        (problem: unknown) => {
          if (!(problem instanceof DropError)) throw problem;
          desk.say(problem.message);
        },
      );
    },
  };
}
