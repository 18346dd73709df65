import { expect, test } from '@jest/globals';
import { formulasOf } from '../../../src/sheet';
import { blankForm, filledForm, gallery } from '../../../src/templates';
import { Random } from '../../generator/random';
import { asSheet } from '../../templates/as-sheet';
import { randomContent } from '../../templates/random-content';

test.each(gallery.map(template => ({ id: template.id, template })))(
  '$id: every formula of our own form comes to the result that is stored with it',
  ({ id, template }) => {
    const forms = [
      blankForm(template),
      ...Array.from({ length: 10 }, (_, i) =>
        filledForm(template, randomContent(new Random(`${id} ${i}`), template)),
      ),
    ];
    for (const form of forms) {
      const formulas = formulasOf(asSheet(form));
      expect(formulas.cells.length).toBeGreaterThan(0);
      expect(formulas.cells.filter(cell => formulas.result(cell).kind !== 'value')).toEqual([]);
      expect(formulas.outdated).toEqual([]);
    }
  },
);
