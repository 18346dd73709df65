import { expect, test } from '@jest/globals';
import { review } from '../../src/review';
import { blankScores } from '../../src/scoring';
import { blankForm, gallery } from '../../src/templates';
import { asSheet } from '../templates/as-sheet';

/** `count: inputs`, and how many lack none. */
function told(id: string): string {
  const template = gallery.find(each => each.id === id);
  const reviewed = template && review(asSheet(blankForm(template)));
  if (!reviewed?.form) throw new Error(`${id} is not read`);
  const { count, unfilled, inputs } = blankScores(reviewed.card);
  return `${count}, ${unfilled} of them: ${inputs.join(' ')}`;
}

test.each([
  ['ministry', '9, 9 of them: target actual'],
  ['shaoxing', '8, 8 of them: target actual'],
  // 评分表 whose rows are judged by hand: only 预算执行率 can be worked out.
  ['jinzhong', '21, 1 of them: funds'],
  // Rows without points yet: on a blank form they are scores to come all the same.
  ['hubei', '9, 9 of them: weight target actual'],
])('a blank form of %s: %s', (id, expected) => {
  expect(told(id)).toBe(expected);
});
