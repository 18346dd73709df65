import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { newWorkbook, openWorkbook } from '../../src/hosts/xlsx';
import type { NewSheet } from '../../src/plan';
import { review } from '../../src/review';
import { profileNamed } from '../../src/scoring';
import { a1, decimalOf, plain, type Sheet, valueText } from '../../src/sheet';
import { blankForm, filledForm, gallery, type Template } from '../../src/templates';
import { allSavedByLibreOffice, hasLibreOffice, pagesByLibreOffice } from '../cli/office-reader';
import { temporaryFolder } from '../cli/terminal';
import { Random } from '../generator/random';
import { randomContent } from './random-content';

// What the formulas of our forms come to in a program that shares nothing with us. Where LibreOffice is not
// installed these tests are left out, but never in CI.
const installed = hasLibreOffice();
const required = (process.env['JIPING_CI'] ?? '') !== '';
const suite = installed || required ? describe : describe.skip;
const time = 240_000;
// More of them: JIPING_FILLINGS=200 npx jest test/templates/libreoffice.
const fillings = Number(process.env['JIPING_FILLINGS'] ?? 50);

/** LibreOffice takes ever longer for each further worksheet of a workbook. */
const perFile = 50;

suite('LibreOffice calculates our forms', () => {
  let folder = '';

  beforeAll(() => {
    if (!installed) throw new Error('CI 里必须有 LibreOffice（soffice）：请安装 libreoffice-calc。');
    const files = gallery.flatMap(template =>
      Array.from({ length: fillings / perFile }, (_, part) => {
        const file = join(temporaryFolder(), fileName(template, part));
        writeFileSync(file, newWorkbook(formsFor(template, part)));
        return file;
      }),
    );
    folder = allSavedByLibreOffice(files);
  }, time);

  test.each(gallery.map(template => ({ id: template.id, template })))(
    `$id: ${fillings} random fillings come to what the engine says`,
    ({ template }) => {
      for (let part = 0; part < fillings / perFile; part++) {
        const calculated = openWorkbook(new Uint8Array(readFileSync(join(folder, fileName(template, part)))));
        for (const form of formsFor(template, part)) {
          const sheet = calculated.sheet(form.name);
          const seen = { part, form: form.name, ...results(sheet, template) };
          expect(seen).toEqual({ part, form: form.name, ...computed(sheet, template) });
          expect([part, form.name, formulasOf(form, sheet)]).toEqual([
            part,
            form.name,
            formulasOf(form, null),
          ]);
        }
      }
    },
  );

  test(
    'printed, each blank form is one page wide and on so many pages',
    () => {
      const files = gallery.map(template => {
        const file = join(temporaryFolder(), `${template.id}.xlsx`);
        writeFileSync(file, newWorkbook([blankForm(template)]));
        return file;
      });
      const pages = pagesByLibreOffice(files);
      expect(Object.fromEntries(gallery.map(({ id }, index) => [id, pages[index]]))).toEqual({
        ministry: 1,
        department: 1,
        shaoxing: 1,
        jinzhong: 2,
        hubei: 1,
        yunnan: 1,
        sichuan: 1,
        chongqing: 1,
        recheck: 1,
      });
    },
    time,
  );
});

const fileName = ({ id }: Template, part: number): string => `${id}-${part}.xlsx`;

/** The print settings are left out: with repeated rows LibreOffice takes four times as long, and they add nothing up. */
function formsFor(template: Template, part: number): NewSheet[] {
  return Array.from({ length: perFile }, (_, index) => {
    const random = new Random(`${template.id}-${part}-${index}`);
    const form = filledForm(template, randomContent(random, template));
    return { ...form, name: String(index), page: { ...form.page, repeated: null } };
  });
}

/** What the cells say that hold formulas: sums, rate, score and grade. */
function results(sheet: Sheet, template: Template) {
  const { form } = expectForm(sheet, template);
  const execution = form.leaves.find(leaf => leaf.execution);
  const rate = form.funds
    .flatMap(({ amounts }) => amounts)
    .find(amount => amount.role === 'rate' && amount.isTotal);
  const weights = form.tables.flatMap(({ total }) => total?.weight?.quantity?.value ?? []);
  return {
    weights: weights.map(plain),
    total: form.total?.score?.quantity ? plain(form.total.score.quantity.value) : null,
    grade: form.grade?.word ?? null,
    rate: rate ? cents(sheet, rate.field.at) : null,
    execution: execution?.score?.quantity ? plain(execution.score.quantity.value) : null,
    sections: sectionsOf(form).map(group => [stated(group.weight), stated(group.score)]),
  };
}

/** The same by the engine: from the weights, the scores and the amounts. */
function computed(sheet: Sheet, template: Template): ReturnType<typeof results> {
  const { form, card } = expectForm(sheet, template);
  const execution = card.rows.find(({ leaf }) => leaf.execution);
  const whole = (role: string) =>
    form.funds.flatMap(({ amounts }) => amounts).find(amount => amount.role === role && amount.isTotal)?.field
      .quantity?.value;
  const [budget, executed] = [whole('budget'), whole('executed')];
  const rateCell = form.funds.some(({ amounts }) => amounts.some(({ role }) => role === 'rate'));
  const grade =
    card.sumOfScores &&
    profileFor(template).grades.find(({ from }) => card.sumOfScores?.greaterThanOrEqualTo(from));
  return {
    weights: form.tables.flatMap(({ total }) => (total?.weight ? [plain(card.sumOfWeights as never)] : [])),
    total: card.sumOfScores && plain(card.sumOfScores),
    grade: grade?.word ?? null,
    rate: rateCell && budget && executed ? plain(executed.div(budget).toDecimalPlaces(6)) : null,
    execution: execution?.computed ? plain(execution.computed) : null,
    sections: sectionsOf(form).map(group => {
      const leaves = leavesBelow(group);
      const add = (field: 'weight' | 'score') =>
        plain(leaves.reduce((sum, leaf) => sum.plus(leaf[field]?.quantity?.value ?? 0), decimalOf(0)));
      return [add('weight'), add('score')];
    }),
  };
}

type Review = ReturnType<typeof expectForm>;
type Group = Extract<Review['form']['tables'][number]['members'][number], { kind: 'group' }>;

function sectionsOf(form: Review['form']): Group[] {
  return form.tables.flatMap(({ members }) =>
    members.flatMap(member => (member.kind === 'group' && member.score ? [member] : [])),
  );
}

function leavesBelow(group: Group): Review['form']['leaves'][number][] {
  return group.members.flatMap(member => (member.kind === 'leaf' ? [member] : leavesBelow(member)));
}

const stated = (field: Group['weight']): string | null =>
  field?.quantity ? plain(field.quantity.value) : null;

const profileFor = ({ profile }: Template) =>
  profileNamed(profile) as NonNullable<ReturnType<typeof profileNamed>>;

function expectForm(sheet: Sheet, template: Template) {
  const reviewed = review(sheet, profileFor(template));
  if (!reviewed.form) throw new Error(reviewed.why);
  return reviewed;
}

const cents = (sheet: Sheet, at: { row: number; col: number }): string | null => {
  const value = sheet.value(at);
  return typeof value === 'number' ? plain(decimalOf(value).toDecimalPlaces(6)) : null;
};

/** Every formula cell with its value, ours or that of a calculated sheet. */
function formulasOf({ cells }: NewSheet, calculated: Sheet | null): string[] {
  return cells
    .filter(({ content }) => content.formula !== null)
    .map(({ area, content }) => {
      const at = { row: area.top, col: area.left };
      const value = calculated ? calculated.value(at) : content.value;
      const said = typeof value === 'number' ? plain(decimalOf(value).toDecimalPlaces(9)) : valueText(value);
      return `${a1(at)} ${said}`;
    });
}
