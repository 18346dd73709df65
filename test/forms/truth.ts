/** What people found wrong in the published forms, in their words. */
export type Kind =
  | 'score_mismatch'
  | 'actual_is_a_bound'
  | 'missing_score'
  | 'narrative_base_mismatch'
  | 'subtotal_not_sum'
  | 'narrative_differs_from_table'
  | 'narrative_sum_mismatch'
  | 'date_contradiction'
  | 'rounded_value_differs_from_text'
  | 'missing_actual'
  | 'placeholder_text_left'
  | 'weight_sum_not_100'
  | 'total_not_sum'
  | 'weight_not_counted'
  | 'actual_copies_target'
  | 'execution_score_mismatch'
  | 'score_below_completion'
  | 'missing_reason';

/** What people read in a published form. */
export interface Truth {
  readonly name: string;
  readonly file: string;
  /** False where the published text is cut: its sums can't tie. */
  readonly complete: boolean;
  /** Sums over the leaves, each counted once, the execution score included; null where the form states none. */
  readonly weights: string | null;
  readonly scores: string | null;
  /** As stated on the form. */
  readonly total: string | null;
  readonly grade: string | null;
  readonly problems: readonly (readonly [cell: string, kind: Kind])[];
  /** Cells that look doubtful and are right. */
  readonly right: readonly string[];
}

export const truths: readonly Truth[] = [
  {
    name: 'chongqing-dept-2021',
    file: 'test/forms/chongqing-dept-2021.xlsx',
    complete: false,
    weights: '80',
    scores: '77.6',
    total: '97.6',
    grade: null,
    problems: [['J17', 'score_mismatch']],
    right: [],
  },
  {
    name: 'guangshui-two-tables-2021',
    file: 'test/forms/guangshui-two-tables-2021.xlsx',
    complete: false,
    weights: '15',
    scores: '30',
    total: '95',
    grade: null,
    problems: [],
    right: [],
  },
  {
    name: 'hubei-fishing-ban-2020',
    file: 'test/forms/hubei-fishing-ban-2020.xlsx',
    complete: true,
    weights: null,
    scores: '100',
    total: '100',
    grade: null,
    problems: [['G14', 'actual_is_a_bound']],
    right: [],
  },
  {
    name: 'hunan-dept-2018',
    file: 'test/forms/hunan-dept-2018.xlsx',
    complete: false,
    weights: '32',
    scores: '16',
    total: null,
    grade: null,
    problems: [
      ['I17', 'missing_score'],
      ['H15', 'narrative_base_mismatch'],
    ],
    right: [],
  },
  {
    name: 'jinzhong-2020',
    file: 'assets/examples/jinzhong-2020.xlsx',
    complete: true,
    weights: '100',
    scores: '87.72',
    total: '87.72',
    grade: '良',
    problems: [
      ['G48', 'subtotal_not_sum'],
      ['D30', 'narrative_differs_from_table'],
      ['D31', 'narrative_differs_from_table'],
      ['F11', 'narrative_differs_from_table'],
      ['F10', 'narrative_sum_mismatch'],
      ['B15', 'narrative_differs_from_table'],
      ['F26', 'date_contradiction'],
      ['F27', 'date_contradiction'],
    ],
    right: ['G73', 'E74', 'G67', 'G52', 'E68'],
  },
  {
    name: 'shaoxing-2019',
    file: 'assets/examples/shaoxing-2019.xlsx',
    complete: true,
    weights: '100',
    scores: '98',
    total: '98',
    grade: '优',
    problems: [
      ['J30', 'score_mismatch'],
      ['I37', 'rounded_value_differs_from_text'],
    ],
    right: ['A4', 'H14', 'J35', 'I38'],
  },
  {
    name: 'sichuan-unfilled-2023',
    file: 'test/forms/sichuan-unfilled-2023.xlsx',
    complete: true,
    weights: '100',
    scores: '0',
    total: null,
    grade: null,
    problems: [
      ['H15', 'missing_actual'],
      ['H16', 'missing_actual'],
      ['J15', 'missing_score'],
      ['J16', 'missing_score'],
      ['I9', 'missing_score'],
      ['G4', 'placeholder_text_left'],
    ],
    right: [],
  },
  {
    name: 'sichuan-water-gauge-2022',
    file: 'test/forms/sichuan-water-gauge-2022.xlsx',
    complete: true,
    weights: '110',
    scores: '110',
    total: '100',
    grade: null,
    problems: [
      ['E23', 'weight_sum_not_100'],
      ['H23', 'total_not_sum'],
      ['G6', 'weight_not_counted'],
      ['G12', 'actual_copies_target'],
      ['G13', 'actual_copies_target'],
      ['G15', 'actual_copies_target'],
      ['G16', 'actual_copies_target'],
      ['G19', 'actual_copies_target'],
      ['G21', 'actual_copies_target'],
    ],
    right: [],
  },
  {
    name: 'yinchuan-school-2021',
    file: 'test/forms/yinchuan-school-2021.xlsx',
    complete: false,
    weights: '90',
    scores: '84',
    total: '98',
    grade: null,
    problems: [
      ['E4', 'total_not_sum'],
      ['G14', 'execution_score_mismatch'],
      ['G22', 'score_below_completion'],
      ['G29', 'score_below_completion'],
      ['G32', 'score_below_completion'],
    ],
    right: [],
  },
  {
    name: 'yunnan-school-meals-2022',
    file: 'test/forms/yunnan-school-meals-2022.xlsx',
    complete: true,
    weights: '100',
    scores: '96',
    total: '96',
    grade: '优',
    problems: [
      ['I16', 'score_below_completion'],
      ['I19', 'score_mismatch'],
      ['J16', 'missing_reason'],
      ['J19', 'missing_reason'],
    ],
    right: [],
  },
];
