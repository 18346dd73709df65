import { templates as words } from '../../words/templates';
import { gradeOf, sumOf, weightsCheck } from '../formula';
import { looks } from '../looks';
import type { Pen } from '../pen';
import type { Item, RowBlock } from '../template';

export function drawRow(pen: Pen, { items }: RowBlock): void {
  for (const item of items) drawItem(pen, item);
  pen.draft.row++;
}

function drawItem(pen: Pen, item: Item): void {
  const { draft, places, profile } = pen;
  const area = draft.area(item.span);
  switch (item.is) {
    case 'label':
      draft.put(area, item.text, looks.label);
      return;
    case 'line':
      draft.put(area, item.text, looks.line);
      return;
    case 'line-right':
      draft.put(area, item.text, looks.lineRight);
      return;
    case 'note':
      draft.put(area, item.text, looks.note);
      return;
    case 'fact':
      drawFact(pen, item);
      return;
    case 'weights':
      draft.compute(area, () => sumOf(places.weights, 4), looks.sum);
      return;
    case 'total':
      places.total = draft.compute(area, () => sumOf(places.scores, profile.decimals), looks.sum);
      return;
    case 'review-total':
      draft.compute(area, () => sumOf(places.reviewScores, profile.decimals), looks.sum);
      return;
    case 'grade':
      draft.compute(area, () => gradeOf(expectTotal(pen), places, profile.grades), looks.sum);
      return;
    case 'check':
      draft.compute(area, () => weightsCheck(places.weights), looks.note);
      return;
    case 'blank':
      draft.put(area, null, looks.text);
      return;
    case 'printed-blank':
      draft.put(area, null, looks.printed);
  }
}

function drawFact({ draft, content, places }: Pen, item: Extract<Item, { is: 'fact' }>): void {
  const area = draft.area(item.span);
  const known = content.facts.get(item.fact) ?? '';
  if (item.before !== undefined) {
    draft.put(area, item.before + known, looks.line);
    return;
  }
  const hint = item.hint ?? words.hints[item.fact] ?? '';
  const at = draft.put(area, known === '' ? hint : known, looks.text, known === '' && hint !== '');
  places.first ??= at;
}

function expectTotal({ places, template }: Pen) {
  if (!places.total) throw new Error(`${template.id} has a grade and no total`);
  return places.total;
}
