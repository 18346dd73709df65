/** The words of blank forms that belong to no single one of them; each form's own stand with it in templates/. */
export const templates = {
  year: (year: string) => `${year}年度`,
  unit: (unit: string) => `单位：${unit}`,
  ofWhich: (source: string) => `其中：${source}`,
  whole: '合计',
  nothing: '—',
  subtotal: '小计',
  execution: { group: '预算执行', name: '预算执行率', target: '100%' },
  details: '支出明细表',
  detailHeads: ['序号', '支出内容', '金额'],
  section: (name: string) => `${name}：`,
  quantitative: '定量指标',
  qualitative: '定性指标',
  indicatorHint: (number: string) => `指标${number}：`,
  /** What stands in grey where a fact is to be filled in. */
  hints: {
    项目名称: '请填写项目全称',
    主管部门: '请填写主管部门',
    实施单位: '请填写实施单位',
    单位名称: '请填写单位全称',
  } as Readonly<Record<string, string>>,
  goalHints: { planned: '请填写年初设定的目标', done: '请填写目标的实际完成情况' },
  check: { right: '分值合计 100，正确', wrong: ['分值合计 ', '，应为 100'] },
  /** What a form holds and another layout has no place for. */
  left: {
    fields: {
      rule: '评分标准',
      description: '指标说明',
      reason: '偏差原因',
      reviewScore: '复核得分',
      weight: '分值',
    },
    field: (name: string, count: string) => `这种样式没有“${name}”栏，${count} 个指标的${name}没有带过去。`,
    money: '这种样式没有资金表，项目资金没有带过去。',
    noUnit: (unit: string) => `原表没有写明资金单位，数字照抄，新表写的是“${unit}”，请核对。`,
    goals: '这种样式没有年度总体目标，目标文字没有带过去。',
    texts: (cells: string) => `${cells} 的文字没有带过去，请自行粘贴。`,
    sharedScores: (cells: string) => `${cells} 是几个指标共用的得分，已写在其中第一个指标上，请分开填写。`,
  },
  choose: { title: '请从列表中选择', message: '请填写列表中的一项。' },
  weightEntry: { title: '分值不对', message: '分值应是 0 到 100 之间的数字。' },
  scoreEntry: { title: '得分不对', message: '得分应是 0 到本项分值之间的数字，不能超过分值。' },
  /** What a column offers to choose from. */
  choices: {
    operator: { of: ['≥', '≤', '=', '＞', '＜', '定性'], isStrict: true },
    kind: { of: ['定量指标', '定性指标'], isStrict: true },
    unit: {
      of: ['%', '个', '次', '人', '人次', '天', '元', '万元', '平方米', '公里', '亩', '台', '套', '户'],
      isStrict: false,
    },
    core: { of: ['是', '否'], isStrict: true },
    actual: {
      of: ['达成年度指标', '部分达成年度指标并具有一定效果', '未达成年度指标且效果较差'],
      isStrict: false,
    },
  } as Readonly<Record<string, { readonly of: readonly string[]; readonly isStrict: boolean }>>,
} as const;

/** The label beside a table, its points in a line of their own. */
export const stubWithPoints = (name: string, points: string): string => `${name}\n（${points}分）`;

/** 产出指标（50分） */
export const withPoints = (name: string, points: string): string => `${name}（${points}分）`;
