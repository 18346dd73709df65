import { templates as words } from '../../words/templates';
import { looks } from '../looks';
import type { Pen } from '../pen';
import type { TitleBlock } from '../template';

export function drawTitle({ draft, content }: Pen, { text, year }: TitleBlock): void {
  const whole = [0, draft.widths.length - 1] as const;
  const stated = words.year(content.year === null ? '    ' : String(content.year));
  const title = year === 'before' ? stated + text : year === 'behind' ? `${text}（${stated}）` : text;
  draft.put(draft.area(whole), title, looks.title);
  draft.row++;
  if (year !== 'below') return;
  draft.put(draft.area(whole), `（${stated}）`, looks.subtitle);
  draft.row++;
}
