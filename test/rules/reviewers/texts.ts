import { besides, formOf, type Spec, usual } from './form';
import type { Twin } from './told';

const pair = (rules: readonly string[], title: string, wrong: Spec, right: Spec): Twin => ({
  title,
  rules,
  wrong: formOf(wrong),
  right: formOf(right),
});
const right = (rules: readonly string[], title: string, spec: Spec): Twin => ({
  title: `right: ${title}`,
  rules,
  wrong: null,
  right: formOf(spec),
});

const results = [
  ['全年举办培训8场，学员满意。', '全年举办培训6场，学员满意。'],
  ['共培训12场次。', '共培训6场次。'],
  ['群众知晓率达到92%。', '群众知晓率达到85%。'],
  ['学员满意度为98%。', '学员满意度为95%。'],
  ['完成培训7场，知晓率85%。', '完成培训6场，知晓率85%。'],
  ['问卷结果显示，学员满意度97.5%。', '问卷结果显示，学员满意度95%。'],
  ['培训场次5场，完成任务。', '培训场次6场，完成任务。'],
] as const;
const otherFigures = [
  '上半年培训3场，下半年培训3场。',
  '原计划培训8场。',
  '比上年多培训2场。',
  '其中线上培训2场。',
  '下年度拟培训10场。',
  '全市共有培训机构12家。',
  '培训6场、每场50人。',
  '第一季度培训2场，全年共培训6场。',
  '满意度较上年提高3%。',
  '学员满意度要求达到98%以上。',
];
const ofWhich = [
  ['项目共投入120万元，其中：设备80万元，安装45万元。', '项目共投入120万元，其中：设备80万元，安装40万元。'],
  [
    '总投资300万元,其中土建200万元,绿化80万元,监理40万元。',
    '总投资300万元,其中土建200万元,绿化80万元,监理20万元。',
  ],
  ['到位资金60万元（其中：省级40万元、市级30万元）。', '到位资金60万元（其中：省级40万元、市级20万元）。'],
  [
    '资金合计600000元，其中：省级400000元；市级250000元。',
    '资金合计600000元，其中：省级400000元；市级200000元。',
  ],
  ['60万元资金中，讲课费40万元、资料费25万元。', '60万元资金中，讲课费40万元、资料费20万元。'],
  ['支出60万元，包括讲课费40万元、资料费25万元。', '支出60万元，包括讲课费40万元、资料费20万元。'],
] as const;
const goal = '围绕产业发展需要开展实用技术培训，覆盖全县各乡镇，提升种植户技术水平，促进农民增收。';
const timely = (name: string, target = '100%', actual = '100%'): Spec => ({
  rows: besides('产出指标', '时效指标', name, target, actual),
});
const names = [
  ['2021年10月31日前完成资金支付', '2023年10月31日前完成资金支付'],
  ['2022年度工程完工率', '2023年度工程完工率'],
  ['2020年底前设备到位率', '2023年底前设备到位率'],
] as const;
const later = [
  ['2024年3月底前', '2023年11月底前'],
  ['2024年6月30日前完成', '2023年12月31日前完成'],
  ['2025年12月', '2023年12月'],
  ['次年3月前', '12月前'],
] as const;
const changed = [
  ['20', '55'],
  ['100', '70'],
  ['50', '65'],
  ['80', '40'],
  ['100', '130'],
] as const;

/** What is wrong with the texts, the money and the head of a form. */
export const textTwins: readonly Twin[] = [
  ...results.map(([wrong, good]) => pair(['N08', 'N05'], wrong, { result: wrong }, { result: good })),
  ...otherFigures.map(text => right(['N08'], text, { result: text })),
  ...ofWhich.map(([wrong, good]) => pair(['N07', 'N03'], wrong, { result: wrong }, { result: good })),
  pair(['I15'], 'copied', { goal, result: goal }, { goal, result: '开展培训6场，覆盖12个乡镇。' }),
  pair(['I15'], 'copied but for a full stop', { goal, result: goal.replace('。', '') }, { goal }),
  right(['I15'], 'short', { goal: '完成年度培训任务。', result: '完成年度培训任务。' }),
  pair(['D05'], 'goal of last year', { goal: '2022年度开展培训6场。' }, { goal: '2023年度开展培训6场。' }),
  pair(
    ['D05'],
    'result of an earlier year',
    { result: '截至2021年底，培训任务全部完成。' },
    { result: '截至2023年底，培训任务全部完成。' },
  ),
  right(['D05'], 'several years', { goal: '2021年至2023年建成培训体系，2023年开展培训6场。' }),
  right(['D05'], 'compared', { result: '较2022年增加2场。' }),
  ...names.map(([wrong, good]) => pair(['D05'], wrong, timely(wrong), timely(good))),
  right(['D05'], 'carried over', timely('2022年度结转项目完工率')),
  ...['60', '100%', '60万元', '500人', '完成'].map(text =>
    pair(['I14'], text, { goal: text, result: text }, {}),
  ),
  ...['资金支付率', '资金支付进度', '补助资金拨付率'].map(name =>
    pair(['C13'], name, { ...timely(name), funds: ['60', '60', '42'] }, timely(name)),
  ),
  pair(['C08'], 'low spending', { funds: ['60', '60', '12'] }, { funds: ['60', '60', '54'] }),
  ...changed.map(([initial, budget]) =>
    pair(
      ['F10'],
      `${initial} became ${budget}`,
      { funds: [initial, budget, budget] },
      { funds: [initial, budget, budget], note: '年中调整预算，系上级下达资金变化。' },
    ),
  ),
  right(['F10'], '29 %', { funds: ['100', '129', '129'] }),
  ...[
    '请填写项目实际完成情况',
    '（填写年度总体目标）',
    '目标1：……',
    'XX年度完成XX项工作',
    '此处填写',
    '填写要求：概括描述',
    '***',
  ].map(text => pair(['I03'], text, { goal: text }, {})),
  ...['', '—', '/', '无', '请填写项目名称', 'XX项目'].map(project =>
    pair(['I13', 'I03'], `name: ${project}`, { project }, {}),
  ),
  pair(
    ['I12'],
    'no satisfaction',
    { rows: [usual[0], ['效益指标', '社会效益指标', '群众知晓率', '≥80%', '85%', '40', '40', '']] },
    {
      rows: [
        usual[0],
        usual[1],
        ['效益指标', '服务对象满意度指标', '学员满意度', '≥90%', '95%', '10', '10', ''],
      ],
    },
  ),
  ...later.map(([wrong, good]) =>
    pair(['D04'], wrong, timely('完成时间', wrong, '2023年11月'), timely('完成时间', good, '2023年10月')),
  ),
];
