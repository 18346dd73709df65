import { type DetailTable, type Form, type Mention, mentionsIn, withoutMarks } from '../form';
import { a1, convert, labelKey, plain, type Quantity, unitOf } from '../sheet';
import { N06 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const N06: Rule = {
  id: 'N06',
  name: 'narrative-figures-match',
  title: '文中数据与基础数据表一致',
  about: 'texts',
  levels: ['notice'],
  basis: '部门整体支出绩效评价基础数据表：指标说明应采用表中同一口径的数据',
  needs: '按年度列数据的基础数据表，以及写明年度的文字或指标说明',
  run,
  examples: [
    {
      title: '文中 2017 年 32 万元，表中 29.08',
      sheet: `
| 基础数据表（单位:万元） | ← | ← | ← | ← |
| 经费控制情况 | 2017年决算数 | 2018年预算数 | 2018年决算数 | 备注 |
| 三公经费     | 29.08        | 63.46        | 44.29        |      |
| 三级指标     | 评价标准     | 指标说明     | 分值         | 得分 |
| 三公经费变动率 | 无         | ⟦N06; C5 2017 32 B3 2017 29.08⟧ 2018年度预算安排“三公经费”63.46万元，2017年度为32万元。 ✓ 2018年度预算安排“三公经费”63.46万元，2017年度为29.08万元。 | 100 | 60 |
| 合计         |              |              | 100          | 60   |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const tables = form.details.flatMap(table => byYears(table) ?? []);
  if (tables.length === 0) return {};
  const told = [...form.narratives.map(({ mentions }) => mentions), ...descriptions(form)].map(mentions =>
    mentions.filter(mention => mention.money && mention.year !== null),
  );
  const places = told.reduce((sum, mentions) => sum + mentions.length, 0);
  return { findings: told.flatMap(mentions => ofText(mentions, tables)), places };
}

function descriptions(form: Form): (readonly Mention[])[] {
  return form.leaves.flatMap(({ description }) =>
    description ? [mentionsIn(description.text, description.at)] : [],
  );
}

function yearIn(text: string): number | null {
  const found = /(20\d{2})\s*年/.exec(text);
  return found ? Number(found[1]) : null;
}

/** A text with figures that no table confirms is told of once, by its first; how many more there are is said. */
function ofText(mentions: readonly Mention[], tables: readonly YearTable[]): Observation[] {
  const rows = tables.map(table => ({ table, names: namesIn(mentions, table) }));
  const off = mentions.flatMap(mention => {
    for (const { table, names } of rows) {
      const found = against(mention, table, names(mention));
      if (found) return [found];
    }
    return [];
  });
  const [first] = off;
  if (!first || off.length === 1) return off;
  return [{ ...first, message: words.others(first.message, String(off.length - 1)) }];
}

/** The row that each figure speaks of: by the words before it, else before the first of its sentence that name one. */
function namesIn(mentions: readonly Mention[], table: YearTable): (mention: Mention) => string | null {
  const own = new Map<Mention, string | null>();
  const first = new Map<number, string>();
  for (const mention of mentions) {
    const key = labelKey(mention.before);
    const name = table.rows.find(({ bare }) => key.includes(bare))?.name ?? null;
    own.set(mention, name);
    if (name !== null && !first.has(mention.sentence)) first.set(mention.sentence, name);
  }
  return mention => own.get(mention) ?? first.get(mention.sentence) ?? null;
}

/** What of a year's columns stands in a row, unless one of its figures is the text's. */
function against(mention: Mention, { cells, unit }: YearTable, name: string | null): Observation | null {
  const items = name === null ? [] : (cells.get(`${mention.year} ${name}`) ?? []);
  const [first] = items;
  if (!first || name === null) return null;
  if (items.some(({ quantity }) => equal(quantity, mention.quantity, unit))) return null;
  return differs(mention, first.quantity, first.header, bare(name));
}

/** A table of figures by years. */
interface YearTable {
  /** Its rows, each with what it is called in sentences. */
  readonly rows: readonly { readonly name: string; readonly bare: string }[];
  /** By year and row. */
  readonly cells: ReadonlyMap<string, readonly { readonly quantity: Quantity; readonly header: string }[]>;
  readonly unit: Quantity['unit'];
}

/** Null where no column names a year. */
function byYears({ columns, unit }: DetailTable): YearTable | null {
  const cells = new Map<string, { quantity: Quantity; header: string }[]>();
  for (const { header, items } of columns) {
    const year = yearIn(header.text);
    if (year === null) continue;
    for (const { name, field } of items) {
      if (!field.quantity) continue;
      const key = `${year} ${name}`;
      const cell = { quantity: field.quantity, header: header.text };
      const others = cells.get(key);
      if (others) others.push(cell);
      else cells.set(key, [cell]);
    }
  }
  const rows = (columns[0]?.items ?? [])
    .map(({ name }) => ({ name, bare: bare(name) }))
    .filter(row => row.bare.length >= shortestName);
  return cells.size > 0 ? { rows, cells, unit: unit ?? unitOf('元') } : null;
}

const shortestName = 3;

/** `1、公务用车购置` and `其中:公车购置` without what counts or joins them. */
function bare(name: string): string {
  return withoutMarks(labelKey(name))
    .replace(/^(?:\d+[、.]|其中[:、]?)/, '')
    .replace(/[“”"]/g, '');
}

function equal(table: Quantity, text: Quantity, unit: Quantity['unit']): boolean {
  const written = table.unit.base === '元' ? table.unit : unit;
  return convert(table.value, written, text.unit).equals(text.value);
}

function differs(mention: Mention, table: Quantity, header: string, name: string): Observation {
  const message = words.differs(
    a1(mention.at),
    mention.quote,
    a1(table.at),
    header,
    name,
    plain(table.value),
  );
  return finding([mention.at], message, {
    stated: mention.quantity.raw,
    related: [table.at],
  });
}
