import { makeStyles } from '@fluentui/react-components';
import { blankForm, type Picture, pictureOf, type Template } from '../templates';

const useStyles = makeStyles({
  paper: { display: 'block', width: '100%', height: '86px', backgroundColor: '#ffffff' },
});

/** The blank form drawn small: its fills, its lines, and a stroke for each text. */
export function TemplatePicture({ template }: { template: Template }) {
  const styles = useStyles();
  const { width, height, fills, lines, texts } = shapesOf(template);
  return (
    <svg
      className={styles.paper}
      viewBox={`-8 -8 ${width + 16} ${height + 16}`}
      preserveAspectRatio="xMidYMin slice"
      aria-hidden="true"
    >
      {fills.map(([fill, path]) => (
        <path key={fill} d={path} fill={`#${fill}`} />
      ))}
      <path d={lines} fill="none" stroke="#a6a6a6" strokeWidth="2" />
      <path d={texts} fill="none" stroke="#8a8f98" strokeWidth="6" />
    </svg>
  );
}

interface Shapes {
  readonly width: number;
  readonly height: number;
  readonly fills: readonly (readonly [colour: string, path: string])[];
  readonly lines: string;
  readonly texts: string;
}

const known = new Map<string, Shapes>();

function shapesOf(template: Template): Shapes {
  const drawn = known.get(template.id) ?? shapes(pictureOf(blankForm(template)));
  known.set(template.id, drawn);
  return drawn;
}

function shapes({ width, height, boxes }: Picture): Shapes {
  const fills = new Map<string, string>();
  let lines = '';
  let texts = '';
  for (const box of boxes) {
    const outline = `M${round(box.left)} ${round(box.top)}h${round(box.width)}v${round(box.height)}h${-round(box.width)}z`;
    if (box.fill) fills.set(box.fill, (fills.get(box.fill) ?? '') + outline);
    if (box.border) lines += outline;
    if (box.text !== '') texts += stroke(box);
  }
  return { width, height, fills: [...fills], lines, texts };
}

/** A stroke as long as the text would be, where it would stand. */
function stroke({ left, top, width, height, text, size, align }: Picture['boxes'][number]): string {
  const length = Math.min(width - 8, text.length * size * 0.9);
  const from =
    align === 'left' ? left + 4 : align === 'right' ? left + width - 4 - length : left + (width - length) / 2;
  return `M${round(from)} ${round(top + height / 2)}h${round(length)}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
