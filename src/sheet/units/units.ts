/**
 * The one list of units that have a size of their own, as against counters such as 个, 次 and 户. A kind holds
 * groups; within a group each unit has an exact ratio to the group's base. Between two groups of one kind there
 * is none (a month has 28 to 31 days): amounts in them are neither converted nor said to differ.
 */
export interface UnitGroup {
  readonly kind: UnitKind;
  readonly base: string;
  /** How many of the base one of them is, with its spellings. The sizes are exact decimals. */
  readonly units: readonly (readonly [ratio: string, ...spellings: string[]])[];
}

export type UnitKind =
  | 'share'
  | 'money'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'time'
  | 'data'
  | 'energy'
  | 'power'
  | 'temperature'
  | 'loudness';

/** One person, one piece: 万 before them counts, nothing converts. They are known so that a text is understood. */
export const counters: readonly string[] = [
  ...[
    '个',
    '次',
    '人',
    '名',
    '位',
    '户',
    '家',
    '项',
    '件',
    '起',
    '例',
    '处',
    '场',
    '期',
    '份',
    '台',
    '套',
    '篇',
  ],
  ...[
    '条',
    '座',
    '辆',
    '只',
    '头',
    '株',
    '棵',
    '批',
    '宗',
    '类',
    '册',
    '所',
    '村',
    '遍',
    '本',
    '幅',
    '块',
    '栋',
  ],
  ...[
    '间',
    '组',
    '门',
    '节',
    '轮',
    '张',
    '支',
    '盏',
    '口',
    '眼',
    '笔',
    '岗',
    '班',
    '床',
    '粒',
    '袋',
    '箱',
    '瓶',
  ],
  ...[
    '盒',
    '卷',
    '部',
    '艘',
    '架',
    '匹',
    '羽',
    '尾',
    '枚',
    '颗',
    '根',
    '盘',
    '桶',
    '罐',
    '包',
    '顶',
    '杆',
    '扇',
  ],
  ...['人次', '户次', '场次', '车次', '架次', '班次', '批次', '人天', '人日', '工日', '学时', '课时', '例次'],
  ...[
    '户数',
    '人数',
    '个村',
    '个点',
    '个项目',
    '平方',
    '分',
    '公里次',
    '天次',
    '项次',
    '件次',
    '台套',
    '台次',
  ],
];

export const unitGroups: readonly UnitGroup[] = [
  {
    kind: 'share',
    base: '',
    units: [
      ['0.01', '%', '个百分点', '百分点'],
      ['0.001', '‰'],
      ['0.0001', '‱'],
    ],
  },
  {
    kind: 'money',
    base: '元',
    units: [
      ['1', '元', '人民币元', '块', '元整', '圆', '元人民币', 'RMB', 'CNY'],
      ['0.1', '角'],
      ['1000', '千元'],
      ['10000', '万元', '万', '万元整', '万元人民币'],
      ['100000', '十万元'],
      ['1000000', '百万元'],
      ['10000000', '千万元'],
      ['100000000', '亿元', '亿'],
    ],
  },
  {
    kind: 'length',
    base: '米',
    units: [
      ['1', '米', 'm', '延米', '延长米', '公尺'],
      ['1000', '公里', '千米', 'km', '㎞'],
      ['500', '里', '华里'],
      ['0.1', '分米', 'dm'],
      ['0.01', '厘米', 'cm', '㎝', '公分'],
      ['0.001', '毫米', 'mm', '㎜'],
      ['0.000001', '微米', 'μm'],
    ],
  },
  {
    // By the 亩, as 15 亩 are a 公顷 exactly while an 亩 is no finite number of 平方米.
    kind: 'area',
    base: '亩',
    units: [
      ['1', '亩', '市亩'],
      ['15', '公顷', 'hm2', 'ha'],
      ['0.0015', '平方米', '㎡', 'm2', 'm^2', '平米', '平'],
      ['1500', '平方公里', '平方千米', 'km2', 'km^2', '㎢'],
      ['0.00000015', '平方厘米', 'cm2', '㎠'],
    ],
  },
  {
    kind: 'volume',
    base: '立方米',
    units: [
      ['1', '立方米', '㎥', 'm3', 'm^3', '立方', '立米', '方'],
      ['0.001', '升', 'L', 'l', '公升', '立方分米', 'dm3'],
      ['0.000001', '毫升', 'ml', 'mL', '立方厘米', 'cm3'],
      ['1000000000', '立方千米', '立方公里', 'km3'],
    ],
  },
  {
    kind: 'mass',
    base: '公斤',
    units: [
      ['1', '公斤', '千克', 'kg', '㎏'],
      ['0.5', '斤', '市斤'],
      ['1000', '吨', '公吨', 't', 'T'],
      ['0.001', '克', 'g'],
      ['0.000001', '毫克', 'mg', '㎎'],
      ['0.000000001', '微克', 'μg', 'ug'],
    ],
  },
  {
    kind: 'time',
    base: '秒',
    units: [
      ['1', '秒', '秒钟', 's'],
      ['0.001', '毫秒', 'ms'],
      ['60', '分钟', 'min'],
      ['3600', '小时', '个小时', '钟头', '个钟头', 'h', '时'],
      ['86400', '天', '日', '自然日', '个自然日', '日历天', '天数'],
      ['604800', '周', '星期', '个星期', '礼拜', '个礼拜'],
    ],
  },
  { kind: 'time', base: '工作日', units: [['1', '工作日', '个工作日', '工作天']] },
  {
    kind: 'time',
    base: '月',
    units: [
      ['1', '个月', '月'],
      ['3', '季度', '个季度', '季'],
      ['12', '年', '周年', '年度'],
    ],
  },
  // 1,000 or 1,024: nobody says which, so one is not turned into the other.
  { kind: 'data', base: 'KB', units: [['1', 'KB', 'kb', 'K']] },
  { kind: 'data', base: 'MB', units: [['1', 'MB', 'mb', 'M', '兆']] },
  { kind: 'data', base: 'GB', units: [['1', 'GB', 'gb']] },
  { kind: 'data', base: 'TB', units: [['1', 'TB', 'tb']] },
  { kind: 'data', base: 'PB', units: [['1', 'PB', 'pb']] },
  {
    kind: 'energy',
    base: '千瓦时',
    units: [
      ['1', '千瓦时', '度', 'kWh', 'kW·h', '千瓦·时', '千瓦小时', '度电'],
      ['1000', '兆瓦时', 'MWh'],
    ],
  },
  {
    kind: 'power',
    base: '千瓦',
    units: [
      ['1', '千瓦', 'kW', '㎾'],
      ['0.001', '瓦', 'W'],
      ['1000', '兆瓦', 'MW'],
    ],
  },
  { kind: 'temperature', base: '℃', units: [['1', '℃', '摄氏度', '°C']] },
  { kind: 'loudness', base: '分贝', units: [['1', '分贝', 'dB']] },
];

/** Spellings that may mean something else (度 of electricity or of heat): of them nothing is said to differ. */
export const ambiguous: ReadonlySet<string> = new Set([
  ...['度', '方', '平', '里', '时', '块', '点', 'M', 'K', 'T', '兆', '立方', '平方'],
]);
