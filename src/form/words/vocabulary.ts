/**
 * The words of many regions' forms, as data. A key is a label as `labelKey` makes it: half-width,
 * without white space and trailing colon; what stands in brackets is tried with and without.
 */

import { checkerLike, reviewerLike } from './reviewers';

/** What a column of an indicator table holds. */
export type IndicatorColumn =
  | 'level1'
  | 'level2'
  | 'name'
  | 'target'
  | 'adjustedTarget'
  | 'actual'
  | 'weight'
  | 'score'
  | 'reviewScore'
  | 'reviewActual'
  | 'deviation'
  | 'operator'
  | 'unit'
  | 'progress'
  | 'coefficient'
  | 'lastYear'
  | 'deduction'
  | 'rule'
  | 'description'
  | 'reason'
  | 'note'
  | 'index';

/** What a column or row of a funds table holds. */
export type FundColumn = 'initial' | 'adjustment' | 'budget' | 'received' | 'executed' | 'rate';

interface Words<Role extends string> {
  readonly role: Role;
  /** Whole keys. */
  readonly words: readonly string[];
  /** Shapes of keys that no list can hold. */
  readonly like?: RegExp;
}

export const indicatorColumns: readonly Words<IndicatorColumn>[] = [
  {
    role: 'level1',
    words: ['一级指标', '绩效指标(一级)', '一级指标名称', '一级', '指标类别', '指标类型', '一级目录'],
  },
  {
    role: 'level2',
    words: ['二级指标', '绩效指标(二级)', '二级指标名称', '二级', '指标分类'],
  },
  {
    role: 'name',
    words: [
      '三级指标',
      '绩效指标(三级)',
      '三级指标名称',
      '三级',
      '四级指标',
      '明细指标',
      '具体指标',
      '指标名称',
      '指标内容',
      '绩效指标',
      '绩效指标名称',
      '评价指标',
      '评价内容',
      '考核指标',
      '考核内容',
      '评分内容',
      '评分项目',
      '评价项目',
      '指标',
      '指标(三级)',
    ],
  },
  {
    role: 'target',
    words: [
      '年度指标值',
      '年初指标值',
      '年初目标值',
      '年初设定指标值',
      '年初设定目标值',
      '年初绩效目标值',
      '年初绩效指标值',
      '年初设定值',
      '指标值',
      '目标值',
      '绩效目标值',
      '绩效指标值',
      '年度目标值',
      '年度绩效指标值',
      '预期目标值',
      '预期指标值',
      '预期值',
      '计划值',
      '计划指标值',
      '计划完成值',
      '计划目标值',
      '全年指标值',
      '全年目标值',
      '年度指标',
      '年度目标',
      '设定目标值',
      '标杆值',
      '目标',
      '指标目标值',
      '预算指标值',
      '年初设定目标',
      '计划数',
    ],
  },
  {
    role: 'adjustedTarget',
    words: ['调整指标值', '调整后指标值', '调整目标值', '调整后目标值', '年中调整指标值', '调整后年度指标值'],
  },
  {
    role: 'actual',
    words: [
      '实际完成值',
      '全年实际值',
      '全年实际完成值',
      '全年完成值',
      '全年完成情况',
      '年度完成值',
      '年终完成值',
      '年末完成值',
      '完成值',
      '实际值',
      '实际完成',
      '实际完成数',
      '实际完成指标值',
      '实际完成指标',
      '指标实际完成值',
      '指标完成值',
      '年度实际完成值',
      '完成情况',
      '实际完成情况',
      '全年实际完成情况',
      '年度实际完成情况',
      '指标完成情况',
      '目标完成情况',
      '实现值',
      '实际情况',
      '自评完成值',
      '年度完成情况',
      '完成指标值',
      '实际达成值',
    ],
  },
  {
    role: 'weight',
    words: [
      '分值',
      '权重',
      '指标权重',
      '指标分值',
      '分值权重',
      '权重分值',
      '指标分值权重',
      '指标权重分值',
      '分值/权重',
      '参考分值',
      '标准分',
      '权重占比',
      '占比权重',
      '权重比',
      '标准分值',
      '标准分数',
      '满分',
      '满分值',
      '设定分值',
      '基准分',
      '基准分值',
      '总分值',
      '指标设定分值',
      '应得分',
      '分数',
      '一级指标分值',
      '二级指标分值',
      '三级指标分值',
      '一级指标权重',
      '二级指标权重',
      '三级指标权重',
      '执行率权重',
      '执行率分值',
    ],
  },
  {
    role: 'score',
    words: [
      '折算得分',
      '折算后得分',
      '单项折算得分',
      '单项指标折算得分',
      '加权得分',
      '权重得分',
      '得分',
      '自评得分',
      '自评分',
      '自评分数',
      '自评分值',
      '自评价得分',
      '自我评分',
      '评价得分',
      '指标得分',
      '实际得分',
      '评分',
      '打分',
      '单位自评得分',
      '单位自评分',
      '部门自评得分',
      '项目单位自评得分',
      '实得分',
      '执行率得分',
      '评分值',
      '自评',
      '分值得分',
      '最终得分',
    ],
  },
  {
    role: 'deduction',
    words: [
      '偏离扣分',
      '偏差扣分',
      '扣分',
      '扣分值',
      '扣减分值',
      '扣减分',
      '偏离度扣分',
      '指标偏离扣分',
      '超额扣分',
      '应扣分',
      '扣减得分',
    ],
  },
  {
    role: 'reviewScore',
    words: [],
    like: new RegExp(`(?:${reviewerLike.source})[^值]{0,6}(?:分|分数|得分|评分|打分)$`),
  },
  {
    role: 'reviewActual',
    words: ['偏差率', '偏差度'],
    like: new RegExp(`(?:${checkerLike.source})[^分]{0,6}(?:值|情况|结果)$`),
  },
  {
    role: 'deviation',
    words: ['偏差', '偏差值', '偏差分', '得分偏差', '分差', '得分差', '差值', '差异', '差额'],
    like: /^(?:复核|审核|指标|自评|得分|与自评|复核与自评)(?:指标|得分|自评)*(?:偏差|差异|差值)$/,
  },
  {
    role: 'operator',
    words: [
      '指标性质',
      '计算符号',
      '符号',
      '运算符号',
      '运算符',
      '比较符号',
      '指标方向',
      '绩效指标性质',
      '性质',
      '指标值类型',
    ],
  },
  { role: 'unit', words: ['度量单位', '计量单位', '单位', '指标单位', '数量单位', '绩效度量单位'] },
  {
    role: 'progress',
    words: [
      '完成率',
      '完成进度',
      '完成程度',
      '完成比例',
      '目标完成率',
      '指标完成率',
      '完成百分比',
      '指标完成进度',
      '目标完成进度',
      '全年完成率',
      '实际完成率',
    ],
  },
  // 单项得分 is out of 100 and converted by its weight: no points of the form.
  {
    role: 'coefficient',
    words: [
      '得分系数',
      '系数',
      '完成系数',
      '评分系数',
      '单项得分',
      '单项指标得分',
      '单项分',
      '原始得分',
      '百分制得分',
      '折算前得分',
    ],
  },
  {
    role: 'lastYear',
    words: [
      '上年完成值',
      '上年实际值',
      '上年指标值',
      '上年度完成值',
      '历史值',
      '前三年平均值',
      '上年完成情况',
    ],
    like: /^\d+-\d+月.*(?:值|情况)$|全年预计完成/,
  },
  {
    role: 'rule',
    words: [
      '评价标准',
      '评分标准',
      '评价标准及依据',
      '得分计算方法',
      '得分计算公式',
      '指标赋分规则',
      '赋分规则',
      '评分规则',
      '评分细则',
      '评分办法',
      '评分方法',
      '计分方法',
      '计分标准',
      '计分规则',
      '计分办法',
      '扣分标准',
      '评分说明',
      '评价要点',
      '打分标准',
      '考核标准',
      '评分依据',
      '指标描述',
      '评价标准与方法',
      '评价方法',
    ],
  },
  {
    role: 'description',
    words: [
      '指标说明',
      '指标解释',
      '指标释义',
      '指标内涵',
      '指标定义',
      '指标值设置依据',
      '指标值设定依据',
      '设定依据',
      '佐证资料',
      '佐证材料',
      '证明材料',
      '数据来源',
      '取数来源',
      '资料来源',
      '是否核心指标',
      '核心指标',
      '计算公式',
      '信息来源',
    ],
  },
  {
    role: 'reason',
    words: [],
    like: /(?:原因|偏差分析|改进措施|未完成说明|扣分说明|情况说明|自评说明|失分说明|完成说明|偏离度说明|得分说明|分析说明)/,
  },
  {
    role: 'note',
    words: ['备注', '说明', '其他说明', '注', '评价意见', '扣分理由', '扣分依据', '问题说明', '存在问题'],
    like: new RegExp(`(?:${checkerLike.source})(?:意见|说明|备注|结论|理由|发现(?:的)?问题)$`),
  },
  { role: 'index', words: ['序号', '编号', '行次', '指标编号', '指标编码'] },
];

export const fundColumns: readonly Words<FundColumn>[] = [
  {
    role: 'initial',
    words: [
      '年初预算数',
      '年初预算',
      '年初预算金额',
      '年初批复预算',
      '年初批复数',
      '年初部门预算',
      '预算资金',
      '年初安排数',
      '计划投入资金',
    ],
  },
  {
    role: 'adjustment',
    words: ['调整数', '预算调整数', '年中调整数', '追加数', '预算追加数', '调整金额', '年中追加', '调整预算'],
    like: /^(?:年中|本年)?(?:预算)?(?:追加|调增|调减|核减|追减)(?:数|金额|预算)?$/,
  },
  {
    role: 'budget',
    words: [
      '全年预算数',
      '全年预算',
      '调整后预算数',
      '调整后预算',
      '全年(调整)预算数',
      '全年调整预算数',
      '全年(调整)预算',
      '调整预算数',
      '预算数',
      '预算金额',
      '全年预算金额',
      '预算总额',
      '资金总额',
      '本年预算数',
      '年度预算数',
      '年度预算',
      '最终预算数',
      '预算安排数',
      '预算安排',
      '预算安排金额',
      '预算安排资金',
      '预算批复数',
      '批复预算数',
      '下达预算数',
      '项目预算',
      '全年下达预算数',
    ],
  },
  {
    role: 'received',
    words: [
      '下达额度',
      '当年下达额度',
      '项目当年下达额度',
      '债券下达额度',
      '债券资金下达额度',
      '到位额度',
      '预算下达资金',
      '资金到位',
      '到位资金',
      '实际到位资金',
      '实际到位数',
      '到位数',
      '下达数',
      '实际下达',
      '到位金额',
      '资金下达数',
      '实际下达资金',
      '实际到位',
    ],
  },
  {
    role: 'executed',
    words: [
      '实际支出金额',
      '实际支出额',
      '实际支出额度',
      '全年执行数',
      '全年执行',
      '预算执行数',
      '执行数',
      '执行金额',
      '全年执行金额',
      '实际支出资金',
      '实际支出',
      '实际支出数',
      '支出数',
      '全年支出数',
      '实际执行数',
      '支付数',
      '实际支付数',
      '本年执行数',
      '年度执行数',
      '实际使用',
      '实际使用资金',
      '全年实际支出',
      '支出金额',
    ],
  },
  {
    role: 'rate',
    words: [
      '执行率',
      '预算执行率',
      '全年执行率',
      '资金执行率',
      '支出进度',
      '执行进度',
      '预算执行进度',
      '支付率',
    ],
  },
];

/** Labels of the row or cell that holds the total of an indicator table. */
export const totalWords: ReadonlySet<string> = new Set([
  '总分',
  '合计',
  '总计',
  '合计得分',
  '综合得分',
  '总得分',
  '自评总分',
  '自评得分',
  '自评分',
  '自评总得分',
  '项目总得分',
  '项目得分',
  '项目自评得分',
  '项目自评总分',
  '评价总分',
  '得分合计',
  '自评得分合计',
  '合计分',
  '总分值',
  '绩效自评总分',
  '绩效自评得分',
  '绩效评价得分',
  '评价得分',
  '自评综合得分',
  '综合评分',
  '总评分',
]);

/** Labels that only ever mean a total: usable outside an indicator table, beside the number. */
export const totalLabelLike =
  /^(?:项目|部门|单位|整体|绩效)*(?:自评|综合|评价)?(?:总分|总得分|综合得分|自评得分|自评分|得分合计|评价得分)$/;

export const subtotalLike = /小计$|^小计|分项合计$/;

export const gradeLabelLike =
  /^(?:项目|部门|单位|整体|绩效)*(?:自评|评价|评定|综合|评价结果|自评结果|考评)*(?:等级|等次|级别|档次|评价结论)$/;

/** A label beside which a grade may stand, or a sentence: only a grade alone is read as one. */
export const conclusionLike =
  /^(?:项目|部门|单位|整体|绩效)*(?:自评|评价|评定|综合|考评|绩效|最终)*(?:结论|结果|定级|评级)$/;

/** 优 良 中 差 and the other words in use, with the national word each stands for. */
export const gradeWords: ReadonlyMap<string, string> = new Map([
  ['优', '优'],
  ['优秀', '优'],
  ['优秀级', '优'],
  ['优级', '优'],
  ['优等', '优'],
  ['良', '良'],
  ['良好', '良'],
  ['良好级', '良'],
  ['良级', '良'],
  ['良等', '良'],
  ['中', '中'],
  ['中等', '中'],
  ['一般', '中'],
  ['合格', '中'],
  ['及格', '中'],
  ['中级', '中'],
  ['差', '差'],
  ['较差', '差'],
  ['不合格', '差'],
  ['不及格', '差'],
  ['差级', '差'],
]);

/** First-level headings of the frameworks in use: a row with one of them is a heading even without a merge. */
export const sectionWords =
  /^(?:项目)?(?:投入|过程|产出|效果|效益|决策|管理|满意度|预算执行|履职|履职效能|成本|绩效)(?:类|情况)?(?:指标)?$/;

/** Labels of facts, with the name the form carries them under. */
export const factLabels: ReadonlyMap<string, string> = new Map([
  ['项目名称', '项目名称'],
  ['项目', '项目名称'],
  ['主管部门', '主管部门'],
  ['主管部门及代码', '主管部门'],
  ['项目主管单位', '主管部门'],
  ['项目主管部门', '主管部门'],
  ['主管单位', '主管部门'],
  ['实施单位', '实施单位'],
  ['项目实施单位', '实施单位'],
  ['预算单位', '预算单位'],
  ['填报单位', '填报单位'],
  ['单位名称', '单位名称'],
  ['部门名称', '单位名称'],
  ['部门(单位)名称', '单位名称'],
  ['部门', '单位名称'],
  ['项目属性', '项目属性'],
  ['项目类型', '项目类型'],
  ['项目类别', '项目类别'],
  ['项目期', '项目期'],
  ['项目起止时间', '项目期'],
  ['填报日期', '填报日期'],
  ['填报时间', '填报日期'],
  ['评价年度', '年度'],
  ['预算年度', '年度'],
  ['年度', '年度'],
  ['年份', '年度'],
]);

/** Labels of long texts and of what follows a table: a row that starts with one ends the table. */
export const afterTableLike =
  /^(?:其他需要?说明|其他说明|需要?说明|备注|注\d*[:、]?|注:|说明[:：]?|填表说明|评价结论|自评结论|评价结果|存在(?:的)?(?:主要)?问题|改进措施|项目负责人|负责人|财务负责人|填报人|填表人|联系人|单位负责人|经办人|评价人员|审核人|填报日期|填表日期|偏差大或|主要经验|后续工作|有关建议|相关建议|项目绩效情况|绩效情况|其他$)/;

/** Texts a form ships with and the unit was to replace. */
export const placeholderLike =
  /^(?:指标|三级指标)\s*[\d一二三四五六七八九十]*\s*[:：]?$|^[….·*]{1,}$|^…+$|^×+$|^[xX]{2,}$|^\*{2,}$|\(\d+字以内\)$|^请(?:填写|输入|在此)|^[(（]?(?:在?此处?|须|需)?(?:填写|填报|填列)(?!率|及时|准确|完整|规范)|^(?:年度)?(?:总体)?目标\s*\d*\s*[:：]\s*[.…·]*$|(?:[Xx×*＊○]{2,}|_{2,})\s*(?:年度?|项|人|次|个|场|户|亩|公里|万元|元|%|件|套|台)/;

/** Sheets of the same workbook that look alike and are no self-evaluation. */
export const otherSheetLike =
  /申报表|目标申报|绩效目标表|目标批复|目标下达|绩效监控|执行监控|运行监控|监控表|目标调整|绩效目标情况表/;
export const selfEvaluationLike = /自评|自我评价|绩效评价|评价表|评分表|复核表|完成情况|评价结果/;

/** The name of a report that a form may stand in: 项目支出绩效评价报告, with its number or year behind it. */
export const reportLike = /(?:自评|绩效|评价)报告(?:\(.*\))?$/;

/** 公开14表, 附件2, 报表编号: the form's own number, which is nobody's name. */
export const formNumberLike = /^(?:公开|附)?第?\d+(?:-\d+)?表:?$|^附(?:表|件)[\d-]*:?$|^报表编号:?[\w-]*$/;

/** A title or a line of its own that says that the page before goes on. */
export const continuedLike = /[(（]续(?:表|上?页)?[)）]$|^(?:续表|接上页|上接.*)$|表续$/;

/** Rows and columns of a funds table that hold the whole of the money. */
export const fundTotalLike =
  /^(?:项目|年度|财政|预算|本年|全年|总)*(?:资金总额|资金合计|金额合计|总额|总金额|合计|总计|资金|金额|总资金|经费|任务合计)(?:\(.*\))?$/;

/** Where money comes from. */
export const fundSourceLike =
  /其中|财政拨款|财政资金|财政专户|中央|省级|省、|市级|县级|区级|本级|地方|上级|上年|结转|结余|单位资金|自有资金|自筹|其他|其它|一般公共预算|政府性基金|国有资本|社保基金|贷款|债券|事业收入|预算内|预算外|补助/;

/** A stub or title that says a block is about money. */
export const fundBlockLike = /资金|预算执行|预算情况|经费/;

/** A label of all the money, outside a funds table: 年度预算资金总额:, 救助资金合计(万元), 总投入. */
export const moneyWholeLike =
  /总额|总金额|总资金|总投资|总投入|总经费|(?:资金|经费|拨款|投入|投资|收入|支出|预算)(?:合计|总计|总数|小计)|^(?:其中:?)?(?:合计|总计)(?:[(（].*)?$/;

/** Where such money comes from, besides the sources of a funds table. */
export const moneySourceLike = /财政|拨款|捐赠|捐款|配套|集资|集体|企业|社会|筹集|赞助/;

/** What such money is for. */
export const moneyUseLike = /资金|投入|投资|专项|收入|经费|支出|费用?(?:\(.*\))?$|补贴|奖励|购置/;
