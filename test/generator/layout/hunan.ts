import { Decimal } from '../../../src/sheet';
import { writeIndicators } from '../blocks/indicators';
import { writeTotal } from '../blocks/total';
import { Columns } from '../columns';
import { type Family, subjectFor, trueForm } from '../family';
import { groupOf, phrase, type TrueGroup, type TrueLeaf } from '../model';
import { Page } from '../page';
import { plainLeaf } from '../process-indicators';
import type { Random } from '../random';
import { shares } from '../shares';
import { number, words } from '../spelling';
import { styleFor } from '../style';
import { spelled } from '../words';

/** 湖南 department forms: 基础数据表, then indicators with 评价标准, 指标说明 and a 分值 beside each level. */
export const hunan: Family = {
  name: '湖南部门整体',
  draw(random) {
    const drawn = styleFor(random);
    const style = { ...drawn, levels: 'merged', headings: 'bare', numbered: false } as const;
    const { year, names } = subjectFor(random);
    const page = new Page(random, 9);
    const staff = staffFor(random);
    const table = { members: membersOf(random, staff) };
    const form = trueForm([table], null);

    const title = phrase(`${year}年度部门整体支出绩效自评表`);
    page.line(page.whole, [words(title)]);
    page.line(page.whole, [`填报单位：${names.unit}`]);
    writeData(page, random, year, staff);
    page.line(page.whole, ['部门整体支出绩效评价指标表']);
    const columns = new Columns(random, style);
    const { strip } = writeIndicators(page, random, {
      table,
      levels: [
        { head: '一级指标', weight: { head: '分值', of: ({ weight }) => number(weight, style.weight) } },
        { head: '二级指标', weight: { head: '分值', of: ({ weight }) => number(weight, style.weight) } },
      ],
      name: columns.name('三级指标'),
      columns: [
        columns.weight('分值'),
        columns.rule('评价标准'),
        columns.description('指标说明'),
        columns.score('得分'),
      ],
      stub: null,
      style,
      strip: page.strip([1, 1, 1, 1, 1, 1, 1, 1, 1]),
      leftovers: false,
    });
    const last = { strip, weightAt: 5, scoreAt: 8, form, style, labels: ['合计', '总分'] };
    writeTotal(page, random, { ...last, grade: random.pick(['own-row', 'absent']) });
    return { page, form: { ...form, title, year, facts: [], amounts: [] } };
  },
};

interface Staff {
  readonly posts: number;
  readonly people: number;
}

function staffFor(random: Random): Staff {
  const posts = random.whole(20, 200);
  return { posts, people: posts - random.whole(0, 9) };
}

/** 基础数据表: staff and expenses, three figures side by side, amounts inside words among them. */
function writeData(page: Page, random: Random, year: number, { posts, people }: Staff): void {
  const strip = page.strip([3, 2, 2, 2]);
  const rate = new Decimal(people).div(posts).times(100).toFixed(2);
  page.line(page.whole, ['部门整体支出绩效评价基础数据表']);
  page.line(page.whole, [spelled(random, '单位：万元')]);
  page.line(strip, ['财政供养人员情况', '编制数', `${year}年实际在职人数`, '控制率']);
  page.line(strip, ['', posts, people, `${rate}%`]);
  page.line(strip, ['经费控制情况', `${year - 1}年决算数`, `${year}年预算数`, `${year}年决算数`]);
  const [travel, guests] = [random.whole(3, 40), random.whole(3, 40)];
  page.line(strip, ['三公经费', travel + guests + 2, travel + guests + 1, travel + guests]);
  page.line(strip, ['1、公务用车购置和维护经费', travel + 1, travel + 1, travel]);
  page.line(strip, ['2、公务接待', guests + 1, guests, guests]);
}

function membersOf(random: Random, { posts, people }: Staff): TrueGroup[] {
  const control: TrueLeaf = {
    ...plainLeaf('在职人员控制率', new Decimal(8), new Decimal(8)),
    rule: phrase('在职人员控制率≤100%，计8分；每超过一个百分点扣0.5分，扣完为止。'),
    description: phrase(
      `本单位年末实际在职人员为${people}人，占编制数${posts}人的${rateText(people, posts)}。`,
    ),
  };
  return [
    groupOf('投入', [groupOf('预算配置', [control, ...judged(random, ['预算编制合理性'], 8)])]),
    groupOf('过程', [
      groupOf('预算执行', judged(random, ['资金拨付规范性', '预算调整规范性'], 16)),
      groupOf('预算管理', judged(random, ['管理制度健全性', '资金使用合规性', '预决算信息公开性'], 28)),
    ]),
    groupOf('产出', [groupOf('职责履行', judged(random, ['重点工作办结情况', '工作质量'], 20))]),
    groupOf('效果', [groupOf('履职效益', judged(random, ['社会效益', '行政效能'], 20))]),
  ];
}

function rateText(people: number, posts: number): string {
  return `${new Decimal(people).div(posts).times(100).toDecimalPlaces(2).toFixed()}%`;
}

/** Leaves scored by a person along a list of points to be met. */
function judged(random: Random, names: readonly string[], points: number): TrueLeaf[] {
  return shares(random, new Decimal(points), names.length).map((weight, i) => {
    const score = random.chance(0.7) ? weight : weight.times('0.75').toDecimalPlaces(2);
    return {
      ...plainLeaf(names[i] ?? '', weight, score),
      rule: phrase(random.pick(['制度健全、执行到位的得满分，视情况酌情扣分。', '按工作完成情况综合评定。'])),
      description: phrase('按要求开展工作，资料齐全。'),
    };
  });
}
