import { beforeAll, describe, expect, test } from '@jest/globals';
import type { FindingReport, SheetReport } from '../../src/cli/report';
import { checkJson } from '../cli/terminal';
import { type Kind, truths } from './truth';

/** The rules that speak of each kind of fault. */
const rulesFor: Readonly<Record<Kind, readonly string[]>> = {
  score_mismatch: ['S04'],
  score_below_completion: ['S04', 'C03'],
  execution_score_mismatch: ['S07'],
  missing_score: ['S05'],
  missing_actual: ['C10'],
  missing_reason: ['C03', 'S04'],
  actual_is_a_bound: ['C02'],
  actual_copies_target: ['C02'],
  subtotal_not_sum: ['S02'],
  total_not_sum: ['S03'],
  weight_sum_not_100: ['W01'],
  weight_not_counted: ['W01'],
  narrative_differs_from_table: ['N01', 'N04'],
  narrative_sum_mismatch: ['N03'],
  narrative_base_mismatch: ['N06'],
  rounded_value_differs_from_text: ['N04'],
  date_contradiction: ['D02'],
  placeholder_text_left: ['I03'],
};

/** Where the program rightly says something else than the list of faults. */
const exceptions: Readonly<Record<string, string>> = {
  'sichuan-unfilled-2023 G4':
    'G4 is inside the merged label; the help text nobody replaced stands in G6, and I03 names that',
};

const sheets = new Map<string, SheetReport>();

beforeAll(async () => {
  const { report } = await checkJson(...truths.map(({ file }) => file));
  report.files.forEach((file, index) => {
    const [sheet] = file.sheets;
    const truth = truths[index];
    if (sheet && truth) sheets.set(truth.name, sheet);
  });
});

function read(name: string): SheetReport {
  const sheet = sheets.get(name);
  if (!sheet) throw new Error(`${name} was not read`);
  return sheet;
}

const names = ({ cells, candidates }: FindingReport): string[] => [...cells, ...candidates];

describe.each(truths)('$name', truth => {
  test('weights, scores, total and grade are read as they are', () => {
    const { form } = read(truth.name);
    expect({
      weights: form?.weights.sum,
      scores: form?.total.sumOfScores,
      total: form?.total.stated,
      grade: form?.grade.stated,
    }).toEqual({ weights: truth.weights, scores: truth.scores, total: truth.total, grade: truth.grade });
  });

  const known = truth.problems.filter(([cell]) => !exceptions[`${truth.name} ${cell}`]);
  test('every fault that people found is found, by the rule for it', () => {
    const { findings } = read(truth.name);
    const missed = known.filter(
      ([cell, kind]) => !findings.some(one => rulesFor[kind].includes(one.rule) && names(one).includes(cell)),
    );
    expect(missed).toEqual([]);
  });

  test('nothing else is called an error', () => {
    const wrong = new Set(truth.problems.map(([cell]) => cell));
    const accused = read(truth.name).findings.filter(
      one => one.level === 'error' && one.outcome === 'fail' && !names(one).some(cell => wrong.has(cell)),
    );
    const unexplained = accused
      .map(({ cells, rule }) => `${truth.name} ${cells.join(',')} ${rule}`)
      .filter(one => !exceptions[one]);
    expect(unexplained).toEqual([]);
  });

  test('cells that look doubtful and are right are not accused', () => {
    const accused = read(truth.name).findings.filter(
      ({ cells, level }) => level !== 'notice' && cells.some(cell => truth.right.includes(cell)),
    );
    expect(accused).toEqual([]);
  });
});

test('the exceptions are still needed', () => {
  const sichuan = read('sichuan-unfilled-2023').findings;
  expect(sichuan.some(one => names(one).includes('G4'))).toBe(false);
  expect(sichuan.filter(one => one.rule === 'I03').flatMap(names)).toContain('G6');
});
