import {
  canonicalGrade,
  columnsFor,
  type Field,
  fieldFor,
  gradeIn,
  type Matched,
  type Pair,
  type ProjectList,
} from '../../form';
import { a1, Decimal, plain, roundTo } from '../../sheet';
import { X06 as words } from '../../words/lists';
import { type Checked, mostNamed, type Observation, oneOf, type Unchecked } from '../rule';
import type { ListContext, ListRule } from './list-rule';

export const X06: ListRule = {
  id: 'X06',
  name: 'list-against-sheets',
  title: '汇总表与各项目的表一致',
  about: 'across',
  levels: ['warning'],
  basis: '财预〔2020〕10号：汇总的得分、等级取自各项目的自评表',
  needs: '汇总表，以及同一工作簿里各项目的自评表',
  run,
  examples: [
    {
      title: '汇总 98 分，表上 99.5 分',
      sheet: `
【汇总】
| 序号 | 项目名称 | 自评得分 |
| 1 | 环境整治 | ⟦X06:99.5; C2 98 B4 99.5⟧ 98 ✓ 99.5 |
| 2 | 道路养护 | 95 |
【环境整治】
| 三级指标 | 得分 |  指标值 | 完成值 |
| 清运垃圾 | 59.5 | ≥100吨 | 99吨 |
| 覆盖村庄 | 40 | ≥8个 | 8个 |
| 合计 | 99.5 | | |
【道路养护】
| 三级指标 | 得分 | 指标值 | 完成值 |
| 养护里程 | 55 | ≥100公里 | 92公里 |
| 巡查次数 | 40 | ≥8次 | 8次 |
| 合计 | 95 | | |`,
    },
  ],
};

function run({ list, book }: ListContext): Checked {
  const [first] = columnsFor(list, 'score').concat(columnsFor(list, 'reviewScore'));
  if (!first) return {};
  if (!book) return { undecided: [{ at: null, why: words.alone }] };
  if (book.pairs.length === 0) return { undecided: [{ at: null, why: words.none }] };
  const off = book.pairs.map(pair => ({ pair, gaps: gapsOf(list, pair, book.pairs) }));
  const shifted = shiftedRows(
    list,
    off.filter(({ gaps }) => gaps.length > 0).map(({ pair }) => pair),
  );
  return {
    findings: [
      ...shiftedFinding(list, shifted),
      ...off.filter(({ pair }) => !shifted.includes(pair)).flatMap(({ pair, gaps }) => toldOnce(pair, gaps)),
    ],
    undecided: withoutSheet(book),
    places: off.length,
  };
}

const withoutSheet = ({ rows }: Matched): Unchecked[] =>
  rows.map(({ name }) => ({ at: name.at, why: words.noSheet(name.text) }));

type Role = 'score' | 'reviewScore' | 'deviation';

/** A number of the list that is not what the form says. */
interface Gap {
  readonly heading: string;
  readonly field: Field;
  readonly stated: string;
  readonly place: string;
  readonly value: string;
}

function gapsOf(list: ProjectList, pair: Pair, all: readonly Pair[]): Gap[] {
  const scores = (['score', 'reviewScore'] as const).flatMap(role => gapOf(list, pair, role, false));
  const deviation = gapOf(list, pair, 'deviation', isTurned(list, all));
  const follows = scores.length > 0 && isOwnGap(list, pair);
  const grade = scores.length === 0 ? gradeGap(list, pair) : [];
  return [...scores, ...(follows ? [] : deviation), ...grade];
}

function gapOf(list: ProjectList, { row, result }: Pair, role: Role, turned: boolean): Gap[] {
  const [head, second] = columnsFor(list, role);
  const field = fieldFor(list, row, role);
  const figure = result[role];
  if (!head || second || !field?.quantity || !figure) return [];
  const written = field.quantity.value;
  const digits = Math.max(...list.rows.map(each => fieldFor(list, each, role)?.quantity?.decimals ?? 0));
  const fits = [figure.value, ...(figure.also ? [figure.also] : [])]
    .map(value => (turned ? value.negated() : value))
    .some(value => value.equals(written) || roundTo(value, digits).equals(written));
  if (fits) return [];
  const value = plain(turned ? figure.value.negated() : figure.value);
  return [{ heading: head.text, field, stated: plain(written), place: a1(figure.field.at), value }];
}

/** Whether the list subtracts the other way round than the forms do. */
function isTurned(list: ProjectList, pairs: readonly Pair[]): boolean {
  const same = (turned: boolean): number =>
    pairs.filter(({ row, result }) => {
      const written = fieldFor(list, row, 'deviation')?.quantity?.value;
      const value = result.deviation?.value;
      if (!written || !value || value.isZero()) return false;
      return written.equals(turned ? value.negated() : value);
    }).length;
  return same(true) > same(false);
}

/** The list's own scores give its deviation: where they are told, it only follows. */
function isOwnGap(list: ProjectList, { row }: Pair): boolean {
  const [a, b, gap] = (['score', 'reviewScore', 'deviation'] as const).map(
    role => fieldFor(list, row, role)?.quantity?.value,
  );
  return a !== undefined && b !== undefined && gap !== undefined && b.minus(a).abs().equals(gap.abs());
}

function gradeGap(list: ProjectList, { row, result }: Pair): Gap[] {
  const [head, second] = columnsFor(list, 'grade');
  const field = fieldFor(list, row, 'grade');
  const word = field && gradeIn(field.text);
  if (!head || second || !field || !word || !result.grade || /复核|核查|审核/.test(head.text)) return [];
  if (canonicalGrade(word) === canonicalGrade(result.grade.word)) return [];
  const { at } = result.grade.field;
  return [{ heading: head.text, field, stated: word, place: a1(at), value: result.grade.word }];
}

const toldOnce = ({ result }: Pair, gaps: readonly Gap[]): Observation[] =>
  gaps.map(({ heading, field, stated, place, value }) =>
    oneOf([field.at], [field.at], words.differs(a1(field.at), heading, stated, result.sheet, place, value), {
      stated,
      expected: value,
    }),
  );

/** Rows that bear the figures of one another's forms: the names were put in another order, the figures were not. */
function shiftedRows(list: ProjectList, off: readonly Pair[]): Pair[] {
  const figures = (pair: Pair): string =>
    (['score', 'reviewScore'] as const)
      .map(role => fieldFor(list, pair.row, role)?.quantity?.value ?? null)
      .map(value => (value ? plain(value) : ''))
      .join(' ');
  const ofForm = ({ result }: Pair): string =>
    (['score', 'reviewScore'] as const)
      .map(role => (columnsFor(list, role).length === 1 && result[role] ? plain(result[role].value) : ''))
      .join(' ');
  const others = new Map(off.map(pair => [ofForm(pair), pair]));
  const shifted = off.filter(pair => others.has(figures(pair)) && others.get(figures(pair)) !== pair);
  return shifted.length > 1 ? shifted : [];
}

function shiftedFinding(list: ProjectList, shifted: readonly Pair[]): Observation[] {
  const [first] = shifted;
  if (!first) return [];
  const cells = shifted.flatMap(({ row }) =>
    (['score', 'reviewScore'] as const).flatMap(role => fieldFor(list, row, role)?.at ?? []),
  );
  const own = fieldFor(list, first.row, 'score') ?? fieldFor(list, first.row, 'reviewScore');
  const written = own?.quantity?.value ?? new Decimal(0);
  const source = shifted.find(({ result }) =>
    [result.score, result.reviewScore].some(figure => figure?.value.equals(written)),
  );
  const message = words.shifted(
    cells.map(a1).join('、'),
    String(first.row.name.at.row + 1),
    source?.result.sheet ?? first.result.sheet,
  );
  const names = shifted.map(({ row }) => row.name.at);
  return [oneOf(cells, cells.slice(0, mostNamed), message, { related: names })];
}
