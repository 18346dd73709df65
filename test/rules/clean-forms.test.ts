import { expect, test } from '@jest/globals';
import { readForm } from '../../src/form';
import { review } from '../../src/review';
import { ministry } from '../../src/scoring';
import { plain, type Sheet } from '../../src/sheet';
import { families } from '../generator/families';
import { generate } from '../generator/generate';

/**
 * Right forms of every family, their 实际完成情况 told in sentences that say what the rows say: no error, nothing of the
 * rules for reviews, goals and results above a notice, and at most half a notice of theirs a form. Two thousand of them:
 * JIPING_CLEAN=2000 npx jest test/rules/clean-forms.
 */
/** The generator's reviewers take points and write no reason: what this rule says of them is true. */
const trueHere = 'V05';

const count = Number(process.env['JIPING_CLEAN'] ?? 54);
const newRules = /^(?:F08|F09|F10|C11|C12|C13|D04|D05|I05|I06|I07|I08|I09|I1\d|V\d\d|N07|N08|S09|X\d\d)$/;

/** The sheet with a result text that names up to three rows with their own figures, a goal and last year. */
function withResult(sheet: Sheet): Sheet {
  const { form } = readForm(sheet);
  const [goal] = form?.goals ?? [];
  const cell = goal && sheet.written(goal.result.at.row, goal.result.at.col);
  if (!form || !cell) return sheet;
  const told = form.leaves.flatMap(({ name, actual, target }) => {
    const done = actual?.quantity;
    const asked = target?.quantity;
    if (!done || done.unit.text === '' || !asked) return [];
    return [
      `年初目标为${name}${plain(asked.value)}${done.unit.text}`,
      `${name}${plain(done.value)}${done.unit.text}`,
    ];
  });
  const value = `全年工作已完成，${told.slice(0, 6).join('，')}。`;
  return sheet.with([{ ...cell, value, formula: null, shown: null }]);
}

test(`${count} right forms with results in words`, () => {
  const loud: string[] = [];
  let forms = 0;
  let notices = 0;
  for (let index = 0; index < count; index++) {
    const family = families[index % families.length];
    if (!family) continue;
    const found = review(withResult(generate(family, `clean-${index}`).sheet), ministry);
    if (!found.form) continue;
    forms++;
    for (const { rule, level, message } of found.findings) {
      if (level === 'error' || (newRules.test(rule) && rule !== trueHere && level !== 'notice'))
        loud.push(`${family.name} clean-${index} ${rule} ${level} ${message}`);
      else if (newRules.test(rule) && level === 'notice') notices++;
    }
  }
  expect(loud).toEqual([]);
  expect({ forms: forms > 0, few: notices <= forms / 2, notices }).toMatchObject({ forms: true, few: true });
});
