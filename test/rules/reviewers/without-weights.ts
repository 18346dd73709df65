import type { Twin } from './told';

/** 一级, 三级指标, 指标值, 完成值, 得分. */
type Row = readonly [string, string, string, string, string];

const form = (rows: readonly Row[], spent = '400', rate = '100%', score = '20', below = ''): string => `
| 项目支出绩效自评表 | ← | ← | ← | ← | ← |
| 预算执行情况(万元)(20分) | ← | 预算数(A) | 执行数(B) | 执行率(B/A) | 得分(20分*执行率) |
| 年度财政资金总额 | ← | 400 | ${spent} | ${rate} | ${score} |
| 年度绩效目标(80分) | 一级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分 |
${rows.map(row => `| ↑ | ${row.join(' | ')} |`).join('\n')}
| 总分 | ← | ← | ← | ← | ${rows.reduce((sum, row) => sum + Number(row[4]), Number(score))} |
${below}`;

const wood = (last: string): readonly Row[] => [
  ['产出指标', '造林面积', '50亩', '40亩', '24'],
  ['产出指标', '抚育面积', '20亩', '20亩', '20'],
  ['效益指标', '带动务工', '60人', '90人', last],
  ['满意度指标', '群众满意度', '90%', '95%', '10'],
];
const wells = (score: string): readonly Row[] => [
  ['产出指标', '维修水井', '8口', '6口', '30'],
  ['效益指标', '受益村民', '300人', '330人', score],
  ['满意度指标', '村民满意度', '90%', '90%', '20'],
];
const games = (score: string): readonly Row[] => [
  ['产出指标', '举办赛事', '3场', '3场', '40'],
  ['效益指标', '参与人次', '500人次', '520人次', '25'],
  ['满意度指标', '观众满意度', '90%', '93%', score],
];
const undone: readonly Row[] = [
  ['产出指标', '举办赛事', '3场', '2场', '26.67'],
  ['效益指标', '参与人次', '500人次', '520人次', '25'],
  ['满意度指标', '观众满意度', '90%', '93%', '15'],
];
const two: readonly Row[] = [
  ['产出指标', '举办赛事', '3场', '3场', '44'],
  ['满意度指标', '观众满意度', '90%', '93%', '35'],
];

const twin = (title: string, rule: string, wrong: string | null, right: string): Twin => ({
  title,
  rules: [rule],
  wrong,
  right,
});

/** 20/80: points stand only in headings. */
export const implied: readonly Twin[] = [
  twin('a score at 60÷90 of its weight', 'S09', form(wood('30')), form(wood('20'))),
  twin('22 of a weight of 20', 'S09', form(wells('22')), form(wells('20'))),
  twin('0.8 short without a reason', 'S09', form(games('14.2')), form(games('15'))),
  twin(
    'a reason below the table',
    'S09',
    null,
    form(
      games('14.2'),
      '400',
      '100%',
      '20',
      '| 偏差大或目标未完成原因分析 | ← | 问卷回收率偏低，扣0.8分 | ← | ← | ← |',
    ),
  ),
  twin('a target not reached', 'S09', null, form(undone)),
  twin('two rows fit by chance', 'S09', null, form(two)),
  twin('weights that are not whole', 'S09', null, form(wood('25'))),
  twin('30 % spent, all built', 'C08', form(games('15'), '120', '30%', '6'), form(undone, '120', '30%', '6')),
];
