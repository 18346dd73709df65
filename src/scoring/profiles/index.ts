import { ministry, type Profile } from './profile';
import { Decimal } from '../../sheet';

/** 绍兴 2019: the execution rate counts in full from 95 %, in proportion from 80 %, not at all below. */
const shaoxing: Profile = {
  ...ministry,
  id: 'shaoxing',
  name: '绍兴',
  source: '绍兴市级预算项目绩效自评：预算执行率评分规则；其余同财政部 2020',
  execution: { kind: 'threshold', full: new Decimal('0.95'), zero: new Decimal('0.8') },
};

/** 晋中 2020, after 财预〔2013〕53号: a saving of 10 % of the planned cost earns full marks. */
const jinzhong: Profile = {
  ...ministry,
  id: 'jinzhong',
  name: '晋中',
  source: '晋中市财政支出项目绩效自评：财预〔2013〕53号共性指标，成本节约率 10% 得满分；其余同财政部 2020',
  costSaving: new Decimal('0.1'),
};

/** 湖北 20/80: 预算执行情况 20 points by the rate, the targets 80; the middle band of qualitative indicators reaches to 50 %. */
const hubei: Profile = {
  ...ministry,
  id: 'hubei',
  name: '湖北 20/80',
  source:
    '湖北省项目自评表备注：预算执行情况 20 分、绩效目标 80 分，定性指标 100–80%（含）、80–50%（含）、50–0% 三档',
  standardWeights: {},
  qualitative: [
    { word: '达成', least: new Decimal('0.8'), most: new Decimal('1') },
    { word: '部分达成', least: new Decimal('0.5'), most: new Decimal('0.8') },
    { word: '未达成', least: new Decimal('0'), most: new Decimal('0.5') },
  ],
};

/** 四川: the execution rate has to be explained below 90 %. */
const sichuan: Profile = {
  ...ministry,
  id: 'sichuan',
  name: '四川',
  source: '四川省部门预算项目支出绩效自评表填表说明：预算执行率未达到 90% 的需说明原因；其余同财政部 2020',
  executionReasonBelow: new Decimal('0.9'),
};

/** 云南 公开14表: the ministry's rules. */
const yunnan: Profile = {
  ...ministry,
  id: 'yunnan',
  name: '云南',
  source: '云南省部门决算公开 14 表；评分与分档同财政部 2020',
};

/** 重庆: 预算执行率 10, the indicators 90 without fixed shares. */
const chongqing: Profile = {
  ...ministry,
  id: 'chongqing',
  name: '重庆',
  source: '重庆市部门整体绩效自评表：执行率权重 10，其余指标合计 90；评分与分档同财政部 2020',
  standardWeights: {},
};

/** The settings that ship with the product, the ministry's first. */
export const profiles: readonly Profile[] = [ministry, shaoxing, jinzhong, hubei, sichuan, yunnan, chongqing];

/** The profile a person names by its id or its Chinese name; null where there is none. */
export function profileNamed(name: string): Profile | null {
  return profiles.find(profile => profile.id === name || profile.name === name) ?? null;
}
