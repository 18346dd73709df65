import type { Operator } from '../../src/sheet';

/** An indicator that is counted: its targets lie between low and high, in steps. */
export interface Counted {
  readonly name: string;
  readonly unit: string;
  readonly operator: Operator;
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** An indicator that is judged, or met by a day. */
export interface Judged {
  readonly name: string;
  readonly targets: readonly string[] | 'date';
}

export type Kind = Counted | Judged;

const counted = (
  name: string,
  unit: string,
  operator: Operator,
  low: number,
  high: number,
  step: number,
): Counted => ({ name, unit, operator, low, high, step });
const up = (name: string, unit: string, low: number, high: number, step: number) =>
  counted(name, unit, '≥', low, high, step);
const down = (name: string, unit: string, low: number, high: number, step: number) =>
  counted(name, unit, '≤', low, high, step);
const rate = (name: string) => counted(name, '%', '≥', 80, 100, 1);
const exact = (name: string, unit: string, low: number, high: number, step: number) =>
  counted(name, unit, '=', low, high, step);

export const quantity: readonly Kind[] = [
  up('培训人数', '人', 50, 2000, 10),
  up('培训场次', '场', 2, 40, 1),
  up('维修改造面积', '平方米', 500, 20000, 100),
  up('乡村道路养护里程', '公里', 50, 600, 5),
  exact('购置设备数量', '台', 2, 60, 1),
  up('受资助学生人数', '人次', 100, 5000, 5),
  up('发放宣传资料份数', '份', 500, 20000, 500),
  up('检查企业家数', '家', 10, 300, 1),
  up('放流鱼苗数量', '万粒', 50, 600, 10),
  up('种植补贴面积', '亩', 800, 9000, 50),
  exact('数据存储扩容', 'TB', 5, 50, 5),
  exact('建设标准化厂房', '个', 2, 12, 1),
];

export const quality: readonly Kind[] = [
  rate('项目验收合格率'),
  rate('设备完好率'),
  rate('补贴发放准确率'),
  rate('灭火设备配备率'),
  down('数据差错率', '%', 0.1, 5, 0.1),
  down('系统故障率', '‰', 0.1, 0.9, 0.1),
  down('有效投诉次数', '次', 1, 10, 1),
  down('安全责任事故数', '起', 0, 0, 1),
  { name: '工程质量', targets: ['合格', '达标', '符合国家标准'] },
  { name: '等级保护测评', targets: ['通过'] },
];

export const timeliness: readonly Kind[] = [
  rate('项目按期完成率'),
  rate('资金拨付及时率'),
  down('投诉平均办结时长', '天', 3, 15, 1),
  { name: '项目完成时间', targets: 'date' },
  { name: '补贴发放时间', targets: 'date' },
  { name: '工作完成及时性', targets: ['及时', '按时完成'] },
];

export const cost: readonly Kind[] = [
  down('项目总成本', '万元', 15, 600, 0.5),
  down('设备采购成本', '万元', 5, 90, 0.1),
  down('培训人均成本', '元/人', 100, 800, 10),
  down('亩均补助成本', '元/亩', 400, 1600, 50),
  down('预算控制数', '元', 5000, 800000, 100),
];

export const economic: readonly Kind[] = [
  up('带动农户户均增收', '元', 300, 8400, 100),
  up('节约运行经费', '万元', 2, 50, 0.5),
  { name: '减轻学生家庭经济负担', targets: ['有效', '有所减轻', '明显'] },
];

export const social: readonly Kind[] = [
  up('受益群众人数', '人', 500, 50000, 100),
  rate('政策知晓率'),
  up('带动就业岗位', '个', 10, 300, 5),
  { name: '居民生活条件改善程度', targets: ['显著提升', '明显改善', '较好'] },
  { name: '公共服务能力', targets: ['显著提升', '有效提升', '提高'] },
];

export const ecological: readonly Kind[] = [
  rate('垃圾无害化处理率'),
  { name: '对周边生态环境的影响', targets: ['无不良影响', '改善', '良好'] },
];

export const sustainable: readonly Kind[] = [
  up('设施使用年限', '年', 3, 15, 1),
  { name: '长效管护机制健全性', targets: ['健全', '基本健全', '完善'] },
  { name: '持续发挥作用', targets: ['长期', '效果明显', '良好'] },
];

export const satisfaction: readonly Kind[] = [
  rate('服务对象满意度'),
  rate('受益群众满意度'),
  rate('参训人员满意度'),
  rate('学生和家长满意度'),
];

/** 二级指标 by their 一级指标, as the ministry names them. */
export const framework = {
  产出指标: { 数量指标: quantity, 质量指标: quality, 时效指标: timeliness, 成本指标: cost },
  效益指标: {
    经济效益指标: economic,
    社会效益指标: social,
    生态效益指标: ecological,
    可持续影响指标: sustainable,
  },
  满意度指标: { 服务对象满意度指标: satisfaction },
} as const;
