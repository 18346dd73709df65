import { Caption1, Caption1Strong, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Template } from '../templates';
import { TemplatePicture } from './template-picture';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  radio: { position: 'absolute', opacity: 0, width: '1px', height: '1px' },
  about: { color: tokens.colorNeutralForeground2 },
});

export interface TemplateCardProps {
  readonly template: Template;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One form of the gallery: a radio button that looks like a sheet. */
export function TemplateCard({ template, isChosen, onChoose }: TemplateCardProps) {
  const styles = useStyles();
  return (
    <label className={mergeClasses(styles.card, isChosen && styles.chosen)}>
      <input
        className={styles.radio}
        type="radio"
        name="template"
        value={template.id}
        checked={isChosen}
        onChange={onChoose}
      />
      <TemplatePicture template={template} />
      <Caption1Strong>{template.name}</Caption1Strong>
      <Caption1 className={styles.about}>{template.about}</Caption1>
    </label>
  );
}
