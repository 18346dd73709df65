/**
 * The words of sentences about results, as data: what may stand before 执行率, 综合得分 or 等级 when it is said of this form's
 * project, this year, as a whole; and what says that it is said of something else. Pieces of regular expressions.
 */

/** Words for this form's own year. Behind another year 全年 and 年末 are that year's. */
export const ownYearWords = ['本年度', '本年', '今年'];
export const wholeYearWords = [
  '(?:截[至止]|到|至)?(?:当年|本年|今年)?年度?[底末终]',
  '(?:截[至止]|到|至)?(?:当年)?12月(?:31日|份|底|末)*',
  '(?:截[至止]|到|至)?(?:会计|预算|财政)年度终了',
  '全年度?',
  '当年度?',
  '年度',
];

/** The whole project: they lead back from a part that was spoken of before. */
export const wholeWords = [
  '本项目',
  '该项目',
  '此项目',
  '这个项目',
  '整个项目',
  '本专项',
  '本单位该项目',
  '项目总体',
  '项目整体',
  '总体上?',
  '整体上?',
  '总的来看',
  '综合来看',
  '综上所述',
  '综上',
  '合计',
  '总计',
];

/** The unit's own judgement. */
export const selfWords = [
  '(?:本|我)(?:单位|局|中心|部门)自评',
  '自评',
  '自我评价',
  '自我评定',
  '自我评估',
  '自行评价',
];

/** What was, not what is to be. */
export const actualWords = ['执行(?=数|额|金额|资金)', '决算', '实际', '实绩', '最终', '已经', '已', '现已'];

/** Words that name nothing: they may stand before any result. */
export const plainWords = [
  '项目绩效',
  '项目',
  '绩效',
  '总',
  '共',
  '的',
  '之',
  '其',
  '在',
  '由此',
  '从而',
  '因此',
  '因而',
  '所以',
  '同时',
  '此外',
  '另外',
  '使得?',
  '但是?',
  '而',
  '且',
  '并且?',
  '故',
  '即',
  '也',
  '[一二三四五六]是',
  '第[一二三四五]',
  '首先',
  '其次',
  '最后',
  '[(（]?[一二三四五六七八九十]{1,3}[)）、.]?',
  '[(（]?\\d{1,2}[)）、.]',
  '[①-⑩]',
  '\\d{1,2}$',
];

/** Before a rate of the money. */
export const moneyWords = [
  '年度资金总额',
  '资金总额',
  '项目资金',
  '预算资金',
  '支出预算',
  '预算支出',
  '资金使用',
  '资金',
  '预算',
  '经费',
  '支出',
  '累计',
  '总体',
  '整体',
  '综合',
];

/** Before a total or grade: how it came about. */
export const judgedWords = [
  '根据(?:[一-鿿]{0,12}(?:标准|体系|指标|情况|办法|结果|规定))',
  '按照?(?:[一-鿿]{0,12}(?:标准|体系|指标|情况|办法|结果|规定))',
  '对照(?:[一-鿿]{0,12}(?:标准|体系|指标|情况|办法|结果|规定))',
  '经(?:过)?(?:综合)?(?:绩效)?(?:自评|评定|评价|测算|核算|计算|汇总|打分|评分|自查|综合)+',
  '经过?',
  '评价',
  '评定',
  '综合',
  '总体',
  '整体',
  '年度',
  '整体支出',
  '汇总',
  '折合',
  '计算',
  '得出',
  '确定',
  '结果',
  '指标',
  '体系',
  '评分',
  '打分',
];

/** Between a result's name and its figure. */
export const copulas = [
  '为',
  '是',
  '达到?了?',
  '到达',
  '已达到?了?',
  '就?高达',
  '仅为?',
  '仅达到?',
  '只有',
  '只达到?',
  '均为',
  '均达到?了?',
  '都是',
  '都达到?了?',
  '实际为',
  '实际达到?',
  '最终为',
  '确定为',
  '评定为',
  '评为',
  '定为',
  '一直为',
  '完成了?',
  '共',
];

/** Other years and periods; what is compared with one is taken off before. */
export const otherTimeWords =
  /上年|上一?年度|上期|去年|往年|历年|前年|次年|明年|下一?年|来年|以前年度|近[一两二三四五六七八九几\d]+年|[一两二三四五]年(?:来|间|期)|连续[两二三四五几]|年均|同期|期间|十[一二三四五六]五|五年规划|\d{4}年?[-—~至到]+\d{2,4}/;

/** A date within this year. */
export const withinYearWords =
  /上半年|下半年|半年|年中|中期|期中|季度|季末|月均|每月|序时|截[至止](?:目前|到?今|填报)|(?:^|\D)(?:1[01]|0?[1-9])月(?!度)|(?:^|[^一二三四五六七八九十])(?:[一二三四五六七八九十]|十一)月(?!度)/;

/** What a comparison is made with says nothing of what is told. */
export const comparisonWords =
  /(?:比|较|同比|环比|相比|与|和|跟)[^,，]{0,3}(?:上年|上一年|去年|往年|前年|\d{4}年|同期|预算|计划)[^,，]{0,8}/g;

/** Parts of the project that a clause may speak of, anywhere in it. */
export const partWords =
  /其中|某|各子|子项|分项|单项|每个?项目|各项目|标段|[一二三四五六]期(?!间)|第[一二三四五六七八九十\d]+[批期包]|分包|包件|[\u4e00-\u9fff](?:费|费用|经费|工程款)(?:用|共|总|计|实际|已|的)*(?:支出|执行|预算|使用|支付|安排|到位|资金|项目|\d)/;

/** Who a clause may begin with: another place, unit or project. */
export const unitEnding =
  '(?:省|市|县|区|州|旗|镇|乡|街道|村|局|委|办|处|科|股|所|站|院|校|学校|大学|小学|中学|中心|公司|机关|本级|部门|单位|社区|园区|医院|馆|支队|大队)';
export const itemEnding = '(?:项目|工程|课题|系统|平台|活动|费|费用|经费|款|设备|采购)';
/** Words that speak of money or points, so that a unit named before them is what they are said of. */
export const moneyTalk = /支出|资金|预算|执行|万元|元|拨付|使用|安排|经费|得分|投资|支付|到位/;

/** Clauses that begin so name no subject of their own. */
export const openStarts =
  /^(?:各项|所有|全部|主要|全面|任务|工作|目标|绩效|年度|项目|资金|预算|财政|支付|合同|采购|按|依|根据|对照|通过|经|已|有效|严格|加强|进一步|由于|由|因|受|为|完成|开展|实施|组织|保障|改善|提升|提高|支出|使用|管理|各类|圆满|顺利|基本|总|如期|按时|及时|本|该|我|尚|剩余|部分|质量|成本|时效|数量|群众|社会|服务对象|与|和|较|比|未|无|没有|存在|不|在|对|从|以|将|把|以上|产出|效益|满意度|支付|制度|达|是|均|仅|只|高|低|执行|到位|等级|得分)/;

/** Who else judges. */
export const otherJudges =
  /第三方|中介机构|复核|重点评价|财政评价|对(?:本|该)?项目[^,，]{0,8}(?:评价|评审|核查|检查|考核|打分|评分)|复评|再评价|抽查|评审|审定|核查|(?:专家|财政|审计|主管|上级|市级|县级|区级|省级|群众|居民|公众|学员|学生|家长|职工|患者|用户|企业|服务对象|社会|机构|考核组|评价组|验收组|督导)[^,，]{0,10}(?:评价|评定|评分|打分|考核|认定|测评|核定|评估|审核|反馈|给出|确认)/;

/** The unit itself: who judges then is no other. */
export const ownJudges = /(?:我|本)(?:单位|局|中心|部门|委|院|校|站|办|处)/;

/** A condition opens a clause; 如期 and 当年 don't. */
export const conditionStart =
  /^[\s\d、.()一二三四五六七八九十]{0,6}(?:如(?![期实下上前约今])|若|假如|倘|当(?![年地前日月时场])|凡|一旦|对于|只有|只要|除非)/;
/** Aims and orders, as long as nothing says that it was done. */
export const aimWords =
  /确保|力争|争取|力求|努力|计划|预计|预期|拟(?!定)|目标(?!任务|已|完成|全部|均|基本|实现)|要求(?!完成|,|，|，?已)|原则上|应当?(?!急|用|收|支|对|届)|须|必须|希望|下一步|今后|将(?=[^军])|规划|承诺|控制|不少于|不低于/;
/** `按计划完成` is no aim. */
export const doneByAim =
  /(?:按|按照|依据|根据|超|完成|达到|实现)(?:既定|年度|预期|工作|绩效|相关|文件|合同)*(?:的)?(?:计划|要求|目标|规划|预期)|预期目标|绩效目标|年度目标|总体目标/g;

/** What begins behind a figure of a rule, a share, a list or an attribute. */
export const ruleBehind =
  /^[\s\ue000]*(?:以上|以下|以内|及|之间|左右|上下|至|到|[-—–~～]|的(?!(?:主要)?原因)|者|则|得|计|记|扣|为|视|即|时|后|方可?|才|[、,，]\s?\d|\d|[和与或/×x*÷+]|控制|安排|目标|标准|需|须|应|满分|不得|可得)/;
/** An amount for something is a part of the whole. */
export const partBehind = /^[\s\ue000]*(?:用于|用作|用来|作为|给|于)/;
/** How the clause behind a rule's figure begins. */
export const ruleNext =
  /^[\s\ue000]*(?:则|得\s*\d|得满分|可?得|计\s*\d|记\s*\d|扣\s*\d|不得分|不扣分|视为|视同|应|须|需|方可|才能|评为|按满分|的)/;
export const boundInBrackets = /含|以上|以下|[≥≤><]|目标|满分|\d\s*[-—~至]\s*\d/;

/** Heads of lines that hold rules. */
export const ruleHeads =
  /(?:^|[^其他])(?:附?注|备注|填表说明)\d*$|标准|办法|规则|细则|公式|计算方法|计分|赋分|指标解释|解释|指标说明|目标$|预期目标|口径/;
/** Heads of lines that speak of what is to come. */
export const aimHeads = /下一步|今后|打算|下一?年|工作计划|改进目标/;
/** Heads of lines under which the whole is spoken of. */
export const plainHeadWords =
  /[\s\d、.()一二三四五六七八九十①-⑩]|项目|资金|预算|绩效|支出|使用|执行|管理|组织|实施|目标|年度|总体|整体|综合|自评|自我|评价|评定|完成|产出|效益|满意度|指标|主要|有关|相关|具体|存在|的|和|与|及|以及|其他|需要|基本|工作|任务|落实|到位|率|情况|结果|结论|问题|原因|成效|效果|方面|概况|概述|说明|分析|小结|总结|如下|偏差|改进|措施|经验|做法|得分|等级|打分|评分|意见|建议|本|该|单位|我|计划|申报|批复|拨付|分配|安排|结余|收支|监管|过程|制度|建设|内容|进度|进展|开展|主管部门|部门|是/g;

const ownJudging = '(?:(?:本|我)(?:单位|局|中心|部门|委|院|校|站|办)(?=自评|自我))?';
/** The total's name. */
export const scoreLike = `${ownJudging}(?:自评|综合|评价|评定|绩效|最终|总|自我评价)*(?:总得分|得分|总分|总评分|评分结果|评分|自评分|分数)|自评(?=(?:为|[:：])?\\s*\\d)`;
/** The grade's name. */
export const gradeLike = `${ownJudging}(?:自评|综合|评价|评定|绩效|最终|自我评价)*(?:等级|等次|结论|结果|级别|档次|评定|评价|自评)`;
/** A budget's name behind the words that say of when it is. */
export const budgetLike =
  '(?:部门|(?:本|该|此|整个)?项目|支出|资金)?预算(?!执行|内|外|单位|绩效|管理|编制|法)(?:安排|批复|批准|下达)?的?(?:资金|金额|总|数|额)*';
/** What was spent. */
export const spentLike =
  '执行(?:数|额|金额|资金)|(?:总|共|合计|累计)?(?:完成)?(?:支出|支付)(?:资金|金额|总额|数|额)*|(?:支出)?决算(?:支出)?(?:金额|数|额)';
/** The amount an indicator's name says is planned. */
export const amountInNameLike =
  /(?:预计|计划)?(?:投入|安排|成本|投资|预算|支出)(\d[\d,.]{0,20}\s?(?:亿元|万元|元|万|亿))/;
/** A row of money carried over, and the words for it in a sentence; what is left at the year's end is another thing. */
export const carriedLike = /结转|结余/;
export const leftOverLike = /[年期][末底终]|(?:本年|今年|当年)度?(?:结转|结余)|剩余|形成|下年|次年/;

const amountEnd = '(?:资金|金额|总额|总数|数|额|合计|共|计|为|是|达到?|了)*$';
/** An amount that a rate is of: 下达预算800万元, 预算数为800万元; 年初 and 上年 are others. */
export const wholeBudget = new RegExp(`(?:预算|下达|到位|安排|批复|拨付|拨款|投资|资金)${amountEnd}`);
export const yearsStart = /年初|上年|去年|往年|结转|调整前|原|其中|追加|调增|核减|调减/;
/** What was spent of it, as a whole. */
export const spentWhole = new RegExp(`(?:支出|执行|使用|支付|列支|花费)${amountEnd}`);
/** A clause that names nothing but that it was spent. */
export const spentOnly = /^(?:使用|执行|列支|花费)?$/;
/** The rate of the two, with nothing between its name and figure. */
export const rateNameLike = /^[^,，]{0,20}(?:执行率|支出率|支付率|使用率|支出进度)(?:为|是|达到?了?|:|：)?$/;
