import type { Random } from './random';

/** What projects are about, with the body that runs them: enough variety to look like a county's forms. */
const projects = [
  ['农村公路养护', '交通运输局', '公路养护中心'],
  ['义务教育营养改善计划', '教育体育局', '第二中学'],
  ['高标准农田建设', '农业农村局', '农业技术推广站'],
  ['城区供水管网改造', '住房和城乡建设局', '市政工程处'],
  ['公共文化场馆免费开放', '文化和旅游局', '图书馆'],
  ['基层医疗卫生机构设备购置', '卫生健康局', '人民医院'],
  ['就业技能培训', '人力资源和社会保障局', '就业服务中心'],
  ['住房公积金系统升级', '住房公积金管理中心', '信息科'],
  ['河道清淤及岸坡整治', '水利局', '河道管理所'],
  ['病死畜禽无害化处理', '农业农村局', '动物疫病预防控制中心'],
  ['老旧小区改造', '住房和城乡建设局', '棚改办'],
  ['森林防火物资储备', '林业和草原局', '国有林场'],
] as const;

const places = [
  '青川县',
  '永德县',
  '中江县',
  '广水市',
  '本级',
  '榆次区',
  '越城区',
  '金凤区',
  '沅江市',
] as const;

export interface Names {
  readonly project: string;
  readonly department: string;
  readonly unit: string;
}

export function namesFor(random: Random): Names {
  const [topic, department, unit] = random.pick(projects);
  const place = random.pick(places);
  const bodyPlace = place === '本级' ? '市' : place;
  return {
    project: random.pick([`${topic}项目`, `${topic}专项资金`, `${topic}经费`, topic]),
    department: bodyPlace + department,
    unit: random.pick([bodyPlace + unit, `${bodyPlace}${department}`]),
  };
}

/** 年度总体目标: what was planned and what came of it, without figures. */
const goals = [
  ['保障各项工作正常开展，提高服务水平。', '各项工作正常开展，服务水平得到提高。'],
  ['严格执行相关政策，保证资金及时、足额到位，预算编制科学合理。', '已按年初目标完成。'],
  ['通过项目实施，改善群众生产生活条件，巩固提升基础设施。', '项目已实施完成，群众生产生活条件得到改善。'],
  ['完成年度建设任务，验收合格并投入使用；健全管护机制。', '年度任务已完成，验收合格，管护机制逐步健全。'],
] as const;

export function goalsFor(random: Random): readonly [planned: string, done: string] {
  return random.pick(goals);
}

export const reasons = [
  '受疫情影响，部分工作未能按计划开展，下一步加快进度。',
  '前期论证不充分，年初目标设定偏高，今后科学设定指标值。',
  '受天气影响进度滞后，已督促施工单位加快实施。',
  '部分对象外出务工，未能参加，下年度提前安排。',
  '设备采购周期较长',
] as const;

export const remarks = [
  '注：1.其他资金包括和财政资金共同投入到同一项目的自有资金、社会资金等。2.定性指标分别按照该指标对应分值区间100-80%（含80%）、80-60%（含60%）、60-0%合理确定得分。',
  '备注：得分一档最高不能超过该指标分值上限。',
  '说明：1.年度指标值为年初批复的指标值；2.实际完成值应当有佐证材料。',
] as const;

export const ruleOfRatio = '完成值达到指标值，记满分；未达到指标值，按B/A或A/B*该指标分值记分。' as const;
