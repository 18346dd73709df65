import { besides, formOf, instead, type Row, usual } from './form';
import type { Twin } from './told';

const output = (
  name: string,
  target: string,
  actual: string,
  kind = '数量指标',
  group = '产出指标',
): string => formOf({ rows: besides(group, kind, name, target, actual) });
const twin = (title: string, rule: string, wrong: string, right: string): Twin => ({
  title,
  rules: [rule],
  wrong,
  right,
});
const right = (title: string, rule: string, text: string): Twin => ({
  title: `right: ${title}`,
  rules: [rule],
  wrong: null,
  right: text,
});

const least = (target: string): string => target.replace('≤', '≥').replace('不超过', '不少于');
const most = (target: string): string => target.replace('≥', '≤').replace('不低于', '不超过');

const costs = [
  ['培训成本', '≥10万元', '10万元'],
  ['工程单价', '≥1200元/平方米', '1200元/平方米'],
  ['项目总成本', '≥60万元', '60万元'],
  ['设备采购单位成本', '不低于5000元/台', '5000元/台'],
  ['控制运行费用', '≥30万元', '30万元'],
] as const;
const built = [
  ['新建村级道路', '≤10公里', '10公里'],
  ['改造老旧小区', '≤5个', '5个'],
  ['培训农民人次', '≤500人次', '500人次'],
  ['购置设备数量', '≤20台', '20台'],
  ['发放宣传资料', '≤1000份', '1000份'],
  ['修缮校舍面积', '不超过800平方米', '800平方米'],
  ['安装路灯数量', '≤60盏', '60盏'],
  ['救助困难群众人数', '≤300人', '300人'],
] as const;
const fewer = [
  ['安全事故发生数', '≤2起', '0起'],
  ['召开会议次数', '≤12次', '10次'],
  ['三公经费支出', '≤20万元', '18万元'],
  ['有责投诉件数', '≤3件', '1件'],
  ['公务接待批次', '≤10批次', '8批次'],
  ['建设工期', '≤180天', '170天'],
  ['培训投诉次数', '≤3次', '0次'],
  ['项目变更次数', '≤2次', '1次'],
] as const;
const choices = [
  '是/否',
  '优、良、中、差',
  '达标/不达标',
  '优秀/良好/一般',
  '□是 □否',
  '高、中、低',
  '好 较好 一般 差',
  '及时/不及时',
  'A.完成 B.未完成',
  '有或无',
];
const open = ['≥**', '≥XX人', '**场', '≥××', '≥__场', '≥（ ）场', 'N场', '≥?', '待定', '≥…'];
const shares = [
  ['学员满意度', '102%'],
  ['验收合格率', '105%'],
  ['补助对象覆盖率', '120%'],
  ['培训通过率', '101%'],
  ['优良率', '110%'],
] as const;
const negative = [
  ['培训合格率', '-90%', '95%'],
  ['受益人数', '≥-50人', '60人'],
  ['设备完好率', '≥95%', '-98%'],
] as const;
const hollow = [
  '有效提升',
  '明显改善',
  '持续增强',
  '得到改善',
  '显著提高',
  '进一步提升',
  '有所提高',
  '逐步完善',
  '稳步增长',
];
const twice = ['培训 场次', '培训场次 ', '培训　场次', '1.培训场次', '培训场次（场）'];
const budgets = [
  ['培训资金投入', '60万元'],
  ['培训经费', '60'],
  ['补助资金总额', '≥60万元'],
  ['项目资金', '600000元'],
  ['落实培训经费', '60万元'],
] as const;

const again = (name: string): string => {
  const road: Row = ['产出指标', '数量指标', '新建道路长度', '≥10公里', '10公里', '50', '50', ''];
  const benefit: Row = ['效益指标', '社会效益指标', name, '≥10公里', '10公里', '30', '30', ''];
  return formOf({ rows: [road, benefit, usual[2]] });
};
const benefit = (text: string): string =>
  formOf({ rows: instead(['效益指标', '社会效益指标', '农民技能水平', text, text, '30', '30', ''], 1) });

/** What is wrong with an indicator, its target or its value by itself. */
export const indicatorTwins: readonly Twin[] = [
  ...costs.map(([name, target, actual]) =>
    twin(
      name,
      'I11',
      output(name, target, actual, '经济成本指标', '成本指标'),
      output(name, most(target), actual, '经济成本指标', '成本指标'),
    ),
  ),
  ...['成本节约率', '自筹资金比例', '成本降低率'].map(name =>
    right(name, 'I11', output(name, '≥5%', '6%', '经济成本指标', '成本指标')),
  ),
  ...built.map(([name, target, actual]) =>
    twin(name, 'I11', output(name, target, actual), output(name, least(target), actual)),
  ),
  ...fewer.map(([name, target, actual]) => right(name, 'I11', output(name, target, actual))),
  ...['新建道路长度', '新建 道路长度'].map(name => twin(name, 'I02', again(name), again('出行里程缩短'))),
  ...twice.map(name => twin(name, 'I02', output(name, '≥6场', '6场'), output('培训资料', '≥6份', '6份'))),
  right('another part', 'I02', output('培训场次（线上）', '≥6场', '6场')),
  ...choices.map(list =>
    twin(list, 'I06', output('培训合格情况', list, '是'), output('培训合格情况', '合格', '合格')),
  ),
  right('two words', 'I06', output('培训情况', '及时、有效', '及时、有效')),
  ...open.map(target =>
    twin(target, 'I05', output('发放教材', target, '60本'), output('发放教材', '≥60本', '60本')),
  ),
  ...shares.map(([name, value]) =>
    twin(name, 'I08', output(name, '≥90%', value), output(name, '≥90%', '100%')),
  ),
  ...['产值增长率', '计划完成率', '招生完成率'].map(name => right(name, 'I08', output(name, '≥90%', '105%'))),
  ...negative.map(([name, target, actual]) =>
    twin(
      name,
      'I09',
      output(name, target, actual),
      output(name, target.replace('-', ''), actual.replace('-', '')),
    ),
  ),
  ...(
    [
      ['碳排放增长率', '≤-5%', '-6%'],
      ['冷库温度', '≤-18℃', '-20℃'],
    ] as const
  ).map(([name, target, actual]) => right(name, 'I09', output(name, target, actual))),
  ...hollow.map(text => twin(text, 'I07', benefit(text), benefit('达到合格标准'))),
  ...budgets.map(([name, target]) =>
    twin(name, 'I01', output(name, target, target.replace('≥', '')), output('发放教材', '60本', '60本')),
  ),
];
