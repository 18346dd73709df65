import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  title: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2 },
  },
  heading: { display: 'inline', margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
});

/** A part that is folded away until asked for. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.title}>
        <h2 className={styles.heading}>{title}</h2>
      </summary>
      {children}
    </details>
  );
}
