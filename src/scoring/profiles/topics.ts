import type { Topic } from './settings';

/** A thing that a profile may settle: its name in the file, and a sentence of the kind that is understood. */
export interface SettingName {
  readonly topic: Topic;
  readonly name: string;
  readonly example: string;
}

export const settingNames: readonly SettingName[] = [
  {
    topic: 'execution',
    name: '预算执行率',
    example: '执行率≥95%得满分；80%（含）-95%按比例得分；低于80%不得分',
  },
  { topic: 'execution-zero', name: '预算为零', example: '预算数为0的，执行率得满分' },
  { topic: 'execution-reason', name: '执行率原因', example: '预算执行率未达到90%的需说明原因' },
  { topic: 'forward', name: '定量指标', example: '定量指标完成率达到90%及以上得满分，低于90%的按比例得分' },
  {
    topic: 'reverse',
    name: '反向指标',
    example: '反向指标完成值超过指标值的，得分=分值×（1-（完成值-指标值）÷指标值）',
  },
  {
    topic: 'equal',
    name: '等于型指标',
    example: '等于型指标完成值偏离指标值±10%以内得5分，±15%以内得3分，±20%以内得1分',
  },
  { topic: 'cost', name: '成本指标', example: '成本超过指标值的不得分' },
  { topic: 'over', name: '超额完成', example: '完成值超过指标值30%的扣2分' },
  { topic: 'over-reason', name: '超额原因', example: '完成值超过指标值30%的，应说明原因' },
  {
    topic: 'qualitative',
    name: '定性指标',
    example: '定性指标按达成、部分达成、未达成三档，分别按100%-80%（含）、80%-60%（含）、60%-0%计分',
  },
  {
    topic: 'late',
    name: '逾期',
    example: '逾期1个月以内的得80%的分；逾期1-2个月得50%的分；逾期2个月以上不得分',
  },
  { topic: 'cap', name: '总分上限', example: '执行率低于60%的，总分不超过69分' },
  { topic: 'veto', name: '一票否决', example: '存在截留、挪用资金的，总分为0' },
  { topic: 'rescale', name: '不适用指标', example: '不适用的指标不考核，其余指标得分按百分制折算' },
  { topic: 'blank', name: '空白指标', example: '未填写完成值的指标不得分' },
  {
    topic: 'grades',
    name: '等级',
    example: '90分（含）以上为优，80（含）-90分为良，60（含）-80分为中，60分以下为差',
  },
  { topic: 'digits', name: '得分位数', example: '得分四舍五入，保留两位小数' },
  { topic: 'weights', name: '分值', example: '产出指标50分、效益指标30分、满意度指标10分、预算执行率10分' },
];
