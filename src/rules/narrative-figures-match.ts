import { type DetailTable, type Form, type Mention, mentionsIn } from '../form';
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
  const tables = form.details.filter(table =>
    table.columns.some(({ header }) => yearIn(header.text) !== null),
  );
  if (tables.length === 0) return {};
  const told = [...form.narratives.map(({ mentions }) => mentions), ...descriptions(form)].map(mentions =>
    mentions.filter(mention => mention.money && mention.year !== null),
  );
  const places = told.reduce((sum, mentions) => sum + mentions.length, 0);
  return {
    findings: told.flatMap(mentions => mentions.flatMap(mention => ofMention(mention, mentions, tables))),
    places,
  };
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

/** The row that a mention speaks of, by the words before it or before its neighbour in the same sentence. */
function ofMention(mention: Mention, all: readonly Mention[], tables: readonly DetailTable[]): Observation[] {
  const words = all.filter(other => other.sentence === mention.sentence).map(other => labelKey(other.before));
  for (const table of tables) {
    const columns = table.columns.filter(({ header }) => yearIn(header.text) === mention.year);
    const name =
      nameIn(table, labelKey(mention.before)) ??
      words.map(word => nameIn(table, word)).find(found => found !== null);
    if (columns.length === 0 || !name) continue;
    const items = columns.flatMap(column =>
      column.items.flatMap(item =>
        item.name === name && item.field.quantity ? [{ item, header: column.header.text }] : [],
      ),
    );
    const first = items[0];
    const unit = table.unit ?? unitOf('元');
    const agrees = items.some(
      ({ item }) => item.field.quantity && equal(item.field.quantity, mention.quantity, unit),
    );
    if (!first?.item.field.quantity || agrees) continue;
    return [differs(mention, first.item.field.quantity, first.header, bare(name))];
  }
  return [];
}

/** The row whose name the words contain. */
function nameIn(table: DetailTable, words: string): string | null {
  const names = table.columns[0]?.items.map(item => item.name) ?? [];
  return names.find(name => bare(name).length >= 3 && words.includes(bare(name))) ?? null;
}

/** `1、公务用车购置` and `其中:公车购置` without what counts or joins them. */
function bare(name: string): string {
  return labelKey(name)
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
