import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, DocumentAddRegular, PrintRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef } from 'react';
import type { Table } from '../report/report';
import { workbench as words } from '../words/workbench';
import type { OpenFile } from './desk-state';

const useStyles = makeStyles({
  root: {
    position: 'fixed',
    inset: 0,
    zIndex: 10,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
    '@media print': { position: 'static', overflowY: 'visible', backgroundColor: '#ffffff' },
  },
  bar: {
    position: 'sticky',
    top: 0,
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalL,
    paddingRight: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  actions: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  // Paper is white, whatever the theme.
  paper: {
    boxSizing: 'border-box',
    maxWidth: '960px',
    marginTop: '24px',
    marginBottom: '48px',
    marginLeft: 'auto',
    marginRight: 'auto',
    paddingTop: '48px',
    paddingBottom: '48px',
    paddingLeft: '56px',
    paddingRight: '56px',
    backgroundColor: '#ffffff',
    color: '#242424',
    boxShadow: tokens.shadow8,
    fontSize: '14px',
    lineHeight: '22px',
    '& h1': { textAlign: 'center', fontSize: '24px', lineHeight: '32px', marginTop: 0, marginBottom: '24px' },
    '& h2': {
      fontSize: '16px',
      lineHeight: '22px',
      marginTop: '24px',
      marginBottom: '8px',
      breakAfter: 'avoid',
    },
    '& dl': {
      display: 'grid',
      gridTemplateColumns: '6em 1fr',
      columnGap: '16px',
      rowGap: '4px',
      margin: 0,
    },
    '& dt': { color: '#616161' },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
    '& table': { width: '100%', borderCollapse: 'collapse', fontSize: '13px', lineHeight: '20px' },
    '& th, & td': {
      border: '1px solid #c7c7c7',
      paddingTop: '4px',
      paddingBottom: '4px',
      paddingLeft: '8px',
      paddingRight: '8px',
      textAlign: 'left',
      verticalAlign: 'top',
    },
    '& td': { whiteSpace: 'pre-wrap', overflowWrap: 'break-word' },
    '& td:last-child': { minWidth: '30%' },
    '& th': { backgroundColor: '#eef3fa', whiteSpace: 'nowrap' },
    '& thead': { display: 'table-header-group' },
    '& tr': { breakInside: 'avoid' },
    '& footer': { marginTop: '24px', color: '#616161', fontSize: '12px' },
    '@media print': {
      maxWidth: 'none',
      marginTop: 0,
      marginBottom: 0,
      paddingTop: 0,
      paddingBottom: 0,
      paddingLeft: 0,
      paddingRight: 0,
      boxShadow: 'none',
    },
  },
});

/** 校验报告 as a page to be read and printed. */
export function ReportView({ file: { name, session }, onClose }: { file: OpenFile; onClose: () => void }) {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  const report = useMemo(() => session.report(name), [session, name]);
  useEffect(() => {
    bar.current?.querySelector('button')?.focus();
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [onClose]);
  if (!report) return null;
  const insert = (): void => {
    onClose();
    void session.insertReport(name);
  };
  return (
    <div className={styles.root}>
      <div ref={bar} className={styles.bar}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onClose}>
          {words.reportView.close}
        </Button>
        <div className={styles.actions}>
          <Button icon={<DocumentAddRegular />} onClick={insert}>
            {words.reportView.insert}
          </Button>
          <Button appearance="primary" icon={<PrintRegular />} onClick={() => window.print()}>
            {words.reportView.print}
          </Button>
        </div>
      </div>
      <main className={styles.paper}>
        <h1>{report.title}</h1>
        {report.opening !== null && <p>{report.opening}</p>}
        {report.lines.map(({ title, lines }) => (
          <section key={title}>
            <h2>{title}</h2>
            <dl>
              {lines.map(({ label, text }, i) => (
                // Two lines may be called alike: a form states what it likes.
                // oxlint-disable-next-line react/no-array-index-key
                <Pair key={`${i}${label}`} label={label} text={text} />
              ))}
            </dl>
          </section>
        ))}
        {report.tables.map(table => (
          <ReportTable key={table.title} table={table} />
        ))}
        <footer>{report.foot}</footer>
      </main>
    </div>
  );
}

function Pair({ label, text }: { label: string; text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  );
}

function ReportTable({ table: { title, heads, rows, none } }: { table: Table }) {
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {heads.map(head => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.join('\n')}>
                {row.map((text, i) => (
                  <td key={heads[i]}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
