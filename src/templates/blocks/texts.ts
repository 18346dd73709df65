import { templates as words } from '../../words/templates';
import { looks } from '../looks';
import type { Pen } from '../pen';
import type { GoalsBlock, TextsBlock } from '../template';

/** 年度总体目标: what was planned beside what came of it. */
export function drawGoals({ draft, content, places }: Pen, { stub, columns }: GoalsBlock): void {
  draft.put(draft.area(stub.span, 2), stub.text, looks.label);
  for (const { span, head } of columns) draft.put(draft.area(span), head, looks.label);
  draft.row++;
  draft.atLeast(54);
  for (const { span, says } of columns) {
    const known = says === 'blank' ? '' : (content.goals?.[says] ?? '');
    const hint = says === 'blank' ? '' : words.goalHints[says];
    const at = draft.put(draft.area(span), known || hint, looks.text, known === '' && hint !== '');
    places.first ??= at;
  }
  draft.row++;
}

export function drawTexts({ draft, content }: Pen, { label, value, texts }: TextsBlock): void {
  for (const text of texts) {
    draft.atLeast(40);
    draft.put(draft.area(label), text, looks.label);
    draft.put(draft.area(value), content.texts.find(({ label }) => label === text)?.text ?? null, looks.text);
    draft.row++;
  }
}
