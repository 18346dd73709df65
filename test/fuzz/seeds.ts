import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newWorkbook, openWorkbook } from '../../src/hosts/xlsx';
import { joinPlans, planEdits } from '../../src/plan';
import { reviewAll } from '../../src/review';
import { blankForm, gallery } from '../../src/templates';
import { families } from '../generator/families';
import { generate } from '../generator/generate';
import { bookBytes, bookParts, zipOf } from '../hosts/xlsx/book';
import { asZip64 } from '../hosts/xlsx/zip/zip64';
import { pastFaults } from './past-faults';
import { bookOf } from './sheet-book';

/** A small workbook to be mutated. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The kept corpus: all of it is made here, by our own code, but for the two examples that come with the program. */
export function seeds(): Seed[] {
  const examples = ['shaoxing-2019', 'jinzhong-2020'].map(name => ({
    name,
    bytes: new Uint8Array(readFileSync(join('assets', 'examples', `${name}.xlsx`))),
  }));
  const blank = { year: 2026, facts: { 项目名称: '农村公路养护' } };
  const templates = gallery.map(template => ({
    name: `template ${template.id}`,
    bytes: newWorkbook([blankForm(template, blank)]),
  }));
  const forms = families.map(family => ({
    name: `form ${family.name}`,
    bytes: bookBytes(bookOf([generate(family, 'fuzz').sheet])),
  }));
  const some = families.slice(0, 3).map(family => generate(family, 'fuzz-2').sheet);
  const plain = bookParts(bookOf(some.slice(0, 1)));
  const made = [
    { name: 'shared texts', bytes: bookBytes(bookOf(some.slice(0, 1), { shared: true })) },
    { name: 'several sheets', bytes: bookBytes(bookOf(some)) },
    { name: 'zip64', bytes: asZip64(zipOf(plain)) },
  ];
  const all = [...examples, ...templates, ...forms, ...made];
  return [...all, ...all.slice(0, 4).flatMap(copied), ...pastFaults(plain)];
}

/** A copy as the command writes it: with marks, notes and a seal, and one with entries of ours. */
function copied({ name, bytes }: Seed): Seed[] {
  const workbook = openWorkbook(bytes);
  const plans = workbook.sheets.flatMap(sheet => {
    const reviews = reviewAll(workbook.sheet(sheet.name));
    const plan = joinPlans(reviews.flatMap(each => (each.form ? [planEdits(each, 'fill')] : [])));
    return plan ?? [];
  });
  const applied = workbook.apply(plans, {
    seal: true,
    save: {
      waivers: JSON.stringify([{ sheet: '自评表', finding: 'S04 J16', reason: '已核对' }]),
      pins: JSON.stringify([{ sheet: '自评表', cell: 'G7', value: '10' }]),
      marks: JSON.stringify({ 自评表: [{ at: { row: 5, col: 3 }, level: 'error', note: '有误' }] }),
      journal: JSON.stringify([{ sheet: '自评表', edits: [], marks: [] }]),
    },
  });
  return applied.kind === 'applied' ? [{ name: `copy of ${name}`, bytes: applied.bytes }] : [];
}
