import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  ChevronDownRegular,
  DocumentBulletListRegular,
  DocumentCheckmarkRegular,
  DocumentTableRegular,
  FolderOpenRegular,
  SaveEditRegular,
  SaveRegular,
} from '@fluentui/react-icons';
import { Menu } from '../pane/menu';
import { workbench as words } from '../words/workbench';
import { useDesk, useDeskState, useHasReport } from './use-desk';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    height: '52px',
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    paddingLeft: tokens.spacingHorizontalL,
    paddingRight: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // Menus open over the grid.
    position: 'relative',
    zIndex: 3,
  },
  logo: { width: '24px', height: '24px', marginRight: tokens.spacingHorizontalS },
  title: { margin: 0, whiteSpace: 'nowrap', marginRight: tokens.spacingHorizontalM },
  file: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
  },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  dot: {
    flexShrink: 0,
    width: '8px',
    height: '8px',
    borderRadius: '50%',
    backgroundColor: tokens.colorPaletteDarkOrangeForeground1,
  },
  whole: { whiteSpace: 'nowrap', flexShrink: 0 },
  split: { display: 'flex', columnGap: '1px' },
});

/** The id of the button that opens the report. */
export const reportButton = 'report';

export interface BarProps {
  readonly onOpen: () => void;
  readonly onCreate: () => void;
  readonly onReport: () => void;
}

/** The page's head: the file at hand, and what can be done with it. */
export function Bar({ onOpen, onCreate, onReport }: BarProps) {
  const styles = useStyles();
  const desk = useDesk();
  const { file, opening, isSaving } = useDeskState();
  const hasReport = useHasReport(file?.session ?? null);
  const waits = opening !== null || isSaving;
  return (
    <section className={styles.root} aria-label={words.file}>
      <img className={styles.logo} src="icons/icon.svg" alt="" />
      <Subtitle2 as="h1" className={styles.title}>
        {words.title}
      </Subtitle2>
      <Button appearance="subtle" icon={<FolderOpenRegular />} disabled={waits} onClick={onOpen}>
        {words.open}
      </Button>
      <Menu
        label={words.examples}
        side="below"
        align="left"
        text={words.examples}
        button={{ appearance: 'subtle', icon: <DocumentTableRegular />, disabledFocusable: waits }}
        entries={words.exampleFiles.map(({ file: example, title, hint }) => ({
          text: title,
          hint,
          icon: <DocumentTableRegular />,
          run: () => void desk.openExample(example),
        }))}
      />
      <Button appearance="subtle" icon={<AddRegular />} disabled={waits} onClick={onCreate}>
        {words.create}
      </Button>
      <div className={styles.file}>
        {file && (
          <>
            {file.isDirty && (
              <span className={styles.dot} role="img" aria-label={words.unsaved} title={words.unsaved} />
            )}
            <Text className={styles.name} title={file.name}>
              {file.name}
            </Text>
          </>
        )}
      </div>
      {file && (
        <>
          <Button
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            aria-label={words.undo}
            title={words.undo}
            disabledFocusable={!file.canUndo}
            onClick={() => void desk.undo()}
          />
          <Button
            appearance="subtle"
            icon={<ArrowRedoRegular />}
            aria-label={words.redo}
            title={words.redo}
            disabledFocusable={!file.canRedo}
            onClick={() => void desk.redo()}
          />
          <Button
            appearance="subtle"
            id={reportButton}
            className={styles.whole}
            icon={<DocumentBulletListRegular />}
            disabledFocusable={!hasReport}
            title={hasReport ? words.report : words.reportFirst}
            onClick={onReport}
          >
            {words.report}
          </Button>
          <div className={styles.split}>
            <Button
              appearance={file.isDirty ? 'primary' : 'secondary'}
              icon={<SaveRegular />}
              disabled={waits}
              onClick={() => void desk.save()}
            >
              {words.save}
            </Button>
            <Menu
              label={words.moreSave}
              side="below"
              button={{
                appearance: file.isDirty ? 'primary' : 'secondary',
                icon: <ChevronDownRegular />,
                disabledFocusable: waits,
              }}
              entries={[
                { text: words.saveAs, icon: <SaveEditRegular />, run: () => void desk.saveAs() },
                {
                  text: words.saveClean,
                  hint: words.saveCleanHint,
                  icon: <DocumentCheckmarkRegular />,
                  run: () => void desk.saveClean(),
                },
              ]}
            />
          </div>
        </>
      )}
    </section>
  );
}
