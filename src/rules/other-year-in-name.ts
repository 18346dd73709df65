import { a1 } from '../sheet';
import { D05 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const D05: Rule = {
  id: 'D05',
  name: 'other-year-in-name',
  title: '指标名称或目标里的时限是别的年度',
  about: 'dates',
  levels: ['notice'],
  basis: '财预〔2020〕10号：自评对照年度绩效目标',
  needs: '表的年度，指标名称或总体目标里写明年月的时限',
  run,
  examples: [
    {
      title: '2022 年度的表，指标写 2021 年 10 月底前完成',
      sheet: `
| 2022年度项目支出绩效自评表 | ← | ← | ← | ← |
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| ⟦D05; A3 2021 10 31 2022⟧ 2021年10月31日前完成上线 ✓ 2022年10月31日前完成上线 | 100% | 100% | 50 | 50 |
| 满意度   | ≥90%       | 95%        | 50   | 50   |`,
    },
    {
      title: '往年的项目本年继续，不是时限',
      sheet: `
| 2022年度项目支出绩效自评表 | ← | ← | ← | ← |
| 三级指标                 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 2021年下达资金完成支付率 | 100%       | 100%       | 50   | 50   |
| 满意度                   | ≥90%       | 95%        | 50   | 50   |`,
    },
  ],
};

/** 2021年10月31日前, 2021年12月底完成: a deadline with its year and month. */
const deadline =
  /(20\d{2})年\d{1,2}月(?:\d{1,2}日|底|末|份|初|中旬|上旬|下旬)*(?:之前|以前|前|底|完成|上线|竣工|交付)/;

function run({ form }: Context): Checked {
  const { year } = form;
  if (year === null) return {};
  const places = [
    ...form.leaves.map(({ name, at }) => ({ text: name, at, other: inName })),
    ...form.goals.flatMap(({ goal, result }) => [
      { text: goal.text, at: goal.at, other: inGoal },
      { text: result.text, at: result.at, other: inResult },
    ]),
  ];
  const findings = places.flatMap(({ text, at, other }) => {
    const quote = otherYear(text, other, year);
    return quote === null ? [] : [finding([at], words.name(a1(at), quote, String(year)), { stated: quote })];
  });
  return { findings, places: places.length };
}

/** 2022年度工程完工率; what was carried over from another year names it by right. */
const inName =
  /(?<!较|比|从|自|至)(20\d{2})年(?:度|底|末)(?![^,，。]*(?:结转|续建|以来|遗留|质保|尾款|存量))/;
/** 2022年度开展培训6场, at the beginning of a sentence. */
const inGoal =
  /(?:^|[。；;\n])\s*(20\d{2})年(?:度|全年)?(?:计划|预计|全年|拟|将)?(?:开展|完成|实施|组织|安排|举办|建设|培训|新建)/;
/** 截至2021年底，任务全部完成. */
const inResult = new RegExp(
  `${inGoal.source}|截[至止](20\\d{2})年(?:底|末|12月)[^。；;]*(?:全部|均已|已)完成`,
);

/** What names another year where the form's own is meant; null where that stands in the text as well. */
function otherYear(text: string, other: RegExp, year: number): string | null {
  const due = other === inResult ? null : deadline.exec(text);
  if (due) return Number(due[1]) === year ? null : due[0];
  const found = text.includes(String(year)) ? null : other.exec(text);
  const named = found?.slice(1).find(digits => digits !== undefined);
  return found && named !== undefined && Number(named) !== year ? found[0].replace(/^[。；;\s]+/, '') : null;
}
