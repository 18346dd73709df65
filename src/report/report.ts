import type { Finding } from '../explain';
import type { FundAmount } from '../form';
import type { Review } from '../review';
import { ruleSet } from '../rules';
import { a1, plain } from '../sheet';
import { coverage as coverageWords } from '../words/coverage';
import { report as words } from '../words/report';
import { adviceLine } from './advice-line';
import { coverageLine } from './coverage-line';
import { summaryOf } from './summary';

/** A finding that a person let stand, with the reason. */
export interface LetStand {
  readonly finding: Finding;
  readonly reason: string;
}

/** What a report is made from. */
export interface Reported {
  /** The file's name; null where the program does not tell it. */
  readonly file: string | null;
  readonly review: Review;
  /** The findings of the review that stand. */
  readonly open: readonly Finding[];
  readonly letStand: readonly LetStand[];
}

/** A label with what stands behind it. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

/** Rows under heads. Where there are none, `none` says so. */
export interface Table {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly none: string | null;
}

/** 校验报告: what was checked, what came of it and what it rests on. The same for a page and for a worksheet. */
export interface Report {
  readonly title: string;
  /** The bureau's own words below the title, from the settings. */
  readonly opening: string | null;
  readonly lines: readonly { readonly title: string; readonly lines: readonly Line[] }[];
  readonly tables: readonly Table[];
  readonly foot: string;
}

export function reportOf(reported: Reported): Report {
  const { review, open, letStand } = reported;
  const { texts } = review.profile;
  const tables: readonly Table[] = [
    {
      title: words.findings,
      heads: words.findingHeads,
      rows: open.map(findingRow),
      none: words.noFindings,
    },
    {
      title: words.waived,
      heads: words.waivedHeads,
      rows: letStand.map(({ finding, reason }) => [finding.rule, cellsOf(finding), finding.message, reason]),
      none: null,
    },
    {
      title: words.unchecked,
      heads: words.uncheckedHeads,
      rows: uncheckedRows(review),
      none: words.allChecked,
    },
    { title: words.parts, heads: words.partHeads, rows: partRows(review), none: null },
    { title: words.funds, heads: words.fundHeads, rows: fundRows(review), none: null },
  ];
  return {
    title: words.title,
    opening: texts[words.own.opening] ?? null,
    lines: [
      { title: words.subject, lines: subject(reported) },
      { title: words.result, lines: result(reported) },
      { title: words.settings, lines: settings(review) },
    ],
    tables: tables.filter(({ rows, none }) => rows.length > 0 || none !== null),
    foot: [texts[words.own.closing] ?? '', words.foot].filter(text => text !== '').join('\n'),
  };
}

function subject({ file, review: { sheet, form } }: Reported): Line[] {
  return [
    ...(file === null ? [] : [{ label: words.file, text: file }]),
    { label: words.sheet, text: sheet.name },
    { label: words.form, text: form.title ? `${form.kind}（${form.title.text}）` : form.kind },
    ...(form.year === null ? [] : [{ label: words.year, text: words.yearText(String(form.year)) }]),
    ...form.facts.flatMap(({ label, value }) => (value.text === '' ? [] : [{ label, text: value.text }])),
  ];
}

function result({ review, open }: Reported): Line[] {
  const { total, outOf, grade, shouldBe, gradeShouldBe } = summaryOf(review);
  const count = (level: Finding['level']) => String(open.filter(each => each.level === level).length);
  const counts = words.counts(
    count('error'),
    count('warning'),
    count('notice'),
    String(review.unchecked.length),
  );
  const advice = adviceLine(open);
  return [
    ...(total === null ? [] : [{ label: words.total, text: words.totalText(total, outOf) }]),
    ...(shouldBe === null ? [] : [{ label: words.computed, text: shouldBe }]),
    ...(grade === null
      ? []
      : [
          {
            label: words.grade,
            text: gradeShouldBe === null ? grade : words.gradeShould(grade, gradeShouldBe),
          },
        ]),
    { label: words.findings, text: counts },
    ...(advice === null ? [] : [{ label: words.advice, text: advice }]),
    { label: coverageWords.label, text: coverageLine(review.coverage()) },
  ];
}

function settings({ profile }: Review): Line[] {
  return [
    { label: words.profile, text: profile.name },
    { label: words.source, text: profile.source },
    {
      label: words.grades,
      text: profile.grades.map(({ word, from }) => words.band(word, plain(from))).join(words.between),
    },
    { label: words.rules, text: ruleSet },
  ];
}

function findingRow(finding: Finding): string[] {
  const { level, rule, stated, expected, message } = finding;
  return [words.levels[level], rule, cellsOf(finding), stated ?? '', expected ?? '', message];
}

const cellsOf = ({ cells, candidates }: Finding): string =>
  [...cells, ...candidates.filter(at => !cells.some(each => a1(each) === a1(at)))].map(a1).join('、');

/** The same reason is told once, with all its cells. */
function uncheckedRows({ unchecked }: Review): string[][] {
  const cells = new Map<string, string[]>();
  for (const { at, why } of unchecked) cells.set(why, [...(cells.get(why) ?? []), ...(at ? [a1(at)] : [])]);
  return [...cells].map(([why, at]) => [at.join('、'), why]);
}

function partRows(review: Review): string[][] {
  return summaryOf(review).bars.map(({ name, score, weight }) => [name, plain(score), plain(weight)]);
}

function fundRows({ form }: Review): string[][] {
  return form.funds.flatMap(({ amounts }) => amounts.flatMap(amount => fundRow(amount)));
}

function fundRow({ name, column, field, unit }: FundAmount): string[][] {
  if (!field.quantity) return [];
  return [[words.fundName(name, column), plain(field.quantity.value), unit?.text ?? '', a1(field.at)]];
}
