import type { ListReview } from '../across';
import type { Finding } from '../explain';
import type { Field, FundAmount } from '../form';
import type { CellContent, Plan } from '../plan';
import type { Review } from '../review';
import type { ScoredLeaf } from '../scoring';
import { a1, a1Range, type Decimal, plain, valueText } from '../sheet';
import { coverageLine } from '../report/coverage-line';
import type { FindingReport, FormReport, FundReport, IndicatorReport, SheetReport } from './report';

/** What was checked of a list of projects, as plain data. */
export function listReport(review: ListReview): SheetReport {
  const { sheet, list, findings, unchecked } = review;
  return {
    sheet: sheet.name,
    range: a1Range(list.range),
    form: null,
    list: { projects: list.rows.length, names: a1(list.head.at) },
    findings: findings.map(findingReport),
    unchecked: unchecked.map(({ at, why }) => ({ cell: at && a1(at), why })),
    coverage: coverageReport(review),
    edits: [],
  };
}

/** A review and its plan as plain data. */
export function sheetReport(name: string, review: Review, plan: Plan): SheetReport {
  return {
    sheet: name,
    range: a1Range(review.range),
    form: formReport(review),
    findings: review.findings.map(findingReport),
    unchecked: review.unchecked.map(({ at, why }) => ({ cell: at && a1(at), why })),
    coverage: coverageReport(review),
    edits: plan.edits.map(({ at, before, after }) => ({
      cell: a1(at),
      before: text(before),
      after: text(after),
    })),
  };
}

function coverageReport(review: Pick<Review, 'coverage'>): SheetReport['coverage'] {
  const coverage = review.coverage();
  const { numbers, checked, none, unread } = coverage;
  return { numbers, checked, none: none.map(a1), unread: unread.map(a1), line: coverageLine(coverage) };
}

function formReport({ form, card, profile }: Review): FormReport {
  const stated = form.tables.map(table => table.total?.weight ?? null).find(field => field?.quantity) ?? null;
  const total = form.total?.score ?? null;
  const { grade } = form;
  return {
    kind: form.kind,
    title: form.title?.text ?? null,
    year: form.year,
    confidence: form.confidence,
    profile: profile.name,
    weights: {
      sum: digits(card.sumOfWeights),
      stated: digits(stated?.quantity?.value ?? null),
      statedAt: stated && a1(stated.at),
    },
    total: {
      sumOfScores: digits(card.sumOfScores),
      computed: digits(card.computedTotal),
      stated: digits(total?.quantity?.value ?? null),
      at: total && a1(total.at),
    },
    grade: {
      computed: card.computedGrade,
      stated: grade?.word ?? null,
      at: grade && a1(grade.field.at),
    },
    indicators: card.rows.map(indicatorReport),
    funds: form.funds.flatMap(table => table.amounts.flatMap(entry => fundReport(entry) ?? [])),
  };
}

function indicatorReport({ leaf, stated, computed, score, weight }: ScoredLeaf): IndicatorReport {
  return {
    name: leaf.name,
    path: leaf.path,
    weight: weight && { value: plain(weight.value), at: a1(weight.at) },
    target: textOf(leaf.target),
    actual: textOf(leaf.actual),
    score: {
      stated: digits(stated?.value ?? null),
      computed: digits(computed),
      at: leaf.score && a1(leaf.score.at),
      method: score.method,
    },
  };
}

function textOf(field: Field | null): { text: string; at: string } | null {
  return field && field.text !== '' ? { text: field.text, at: a1(field.at) } : null;
}

function fundReport({ name, role, field, unit }: FundAmount): FundReport | null {
  if (!field.quantity) return null;
  return { name, role, value: plain(field.quantity.value), unit: unit?.text ?? null, at: a1(field.at) };
}

function findingReport(finding: Finding): FindingReport {
  return {
    rule: finding.rule,
    about: finding.about,
    level: finding.level,
    outcome: finding.outcome,
    cells: finding.cells.map(a1),
    certain: finding.certain,
    margin: finding.margin,
    candidates: finding.candidates.map(a1),
    related: finding.related.map(a1),
    stated: finding.stated,
    expected: finding.expected,
    cause: finding.cause,
    message: finding.message,
    setting: finding.setting,
    source: finding.source
      ? { ...finding.source, cell: finding.source.cell && a1(finding.source.cell) }
      : null,
    consequences: finding.consequences.map(({ at, stated, expected }) => ({
      cell: a1(at),
      stated,
      expected,
    })),
    fix: finding.fix.map(({ at, value }) => ({ cell: a1(at), value })),
  };
}

function digits(value: Decimal | null): string | null {
  return value && plain(value);
}

function text({ value, formula }: CellContent): string | null {
  if (formula !== null) return `=${formula}`;
  return value === null ? null : valueText(value);
}
