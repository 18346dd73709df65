import { type Form, type Leaf, readForm } from '../../src/form';
import { review } from '../../src/review';
import { type Cell, type CellValue, plain, type Sheet } from '../../src/sheet';
import { withNarrative } from '../faults/narratives';
import { Random } from '../generator/random';

/** Why points were lost, as people write it: true of any row. */
const reasons = [
  '受天气影响进度滞后，已督促施工单位加快实施。',
  '部分对象外出务工未能参加，下年度提前安排。',
  '前期论证不充分，年初目标设定偏高，今后科学设定指标值。',
  '设备采购周期较长',
  '招标流标一次，重新招标后工期压缩；改进措施：明年提前启动。',
  '财政资金下达较晚',
  '因政策调整，个别对象不再符合条件。',
  '上级调整任务数，指标值没有同步调整。',
  '因3户外迁，实际完成数少于计划。',
  '项目6月才批复，实施时间不足；剩余部分结转下年实施',
  '1.疫情反复，现场活动减少；2.供货商延期交货。改进措施：提前备货，加强调度。',
  '部分地块因征地协调未能按时交付，预计次年4月底前完成',
  '统计口径由“场次”改为“人次”，与年初不一致',
] as const;

/** What stands beside a row that is reached: nothing to explain. */
const nothing = ['无', '无偏差', '—', '/', '已完成年度目标', '按计划完成'] as const;

/** What reviewers write beside the points they take. */
const remarks = [
  '现场核实的数量少于自评填报数',
  '经查阅台账，完成值有误，按实际核定。',
  '部分佐证材料日期不符',
  '抽查发现未全部达标',
  '部分对象未在名册内，按实际人数核减',
  '验收报告缺少签字页，酌情扣分',
] as const;

/** How a goal's result goes on once its rows are told. */
const closings = [
  '总体目标基本实现。',
  '资金使用合规，未发现截留、挪用。',
  '较上年有所提高，群众普遍反映良好。',
  '下一步将加强管护，巩固成效。',
  '发放问卷300份，回收有效问卷286份，回收率95.33%。',
  '组织召开协调会12次，开展现场检查6次，发现问题4个，均已整改。',
  '截至6月底完成年度任务的55%，截至年底按计划完成。',
  '惠及群众1.2万人次，其中脱贫户320户。',
  '一期工程已于2018年竣工，后续工程按计划推进。',
  '上年度预算执行率为92%，力争下年度达到95%以上。',
  '同比增长8.6%，服务对象投诉率控制在1%以内。',
  '根据市财政局2019年第12号文件要求，按季度报送进度。',
  '采购设备3批次，合同金额以结算审核为准。',
  '（一）严格审批程序；（二）加强日常监管；（三）及时公开信息，接受监督。',
  '受益村覆盖率逐年提高，近三年分别为80%、86%、93%。',
] as const;

/**
 * A right form with more words, as clerks fill it: 实际完成情况 that names its rows with their own figures, a sentence
 * about the money, a reason wherever points were lost, and the reviewers' remarks where they took points. All is true.
 */
export function dressed(sheet: Sheet, index: number): Sheet {
  const random = new Random(`dressed/${index}`);
  const { form } = readForm(sheet);
  if (!form) return sheet;
  const words = [...resultOf(form, random), ...form.leaves.flatMap(leaf => wordsOf(leaf, random))];
  const cells = words.flatMap(({ at, text }): Cell[] => {
    const before = sheet.written(at.row, at.col);
    const value: CellValue = text;
    return before?.formula ? [] : [{ at, value, format: before?.format ?? null, formula: null, shown: null }];
  });
  const worded = sheet.with(cells);
  const reviewed = random.chance(0.5) ? review(worded) : null;
  return (reviewed?.form && withNarrative(reviewed, index)?.sheet) || worded;
}

interface Words {
  readonly at: Cell['at'];
  readonly text: string;
}

function resultOf({ goals, leaves }: Form, random: Random): Words[] {
  const [goal] = goals;
  if (!goal?.result.text) return [];
  const told = leaves.flatMap(({ name, actual, target }) => {
    const done = actual?.quantity;
    const asked = target?.quantity;
    if (!done || done.unit.text === '' || !asked) return [];
    const own = `${name}${plain(done.value)}${done.unit.text}`;
    return random.chance(0.4) ? [`年初目标为${name}${plain(asked.value)}${done.unit.text}`, own] : [own];
  });
  const text = `全年工作已完成，${told.slice(0, 6).join('，')}。${random.pick(closings)}`;
  return [{ at: goal.result.at, text }];
}

function wordsOf({ weight, score, reason, note, reviewScore }: Leaf, random: Random): Words[] {
  const own = score?.quantity?.value;
  const full = weight?.quantity?.value;
  const place = reason ?? null;
  const given = reviewScore?.quantity?.value;
  const remark = note ?? reason ?? null;
  if (own && given?.lessThan(own) && remark) return [{ at: remark.at, text: random.pick(remarks) }];
  if (own && full && own.lessThan(full) && place) return [{ at: place.at, text: random.pick(reasons) }];
  if (own && full && own.equals(full) && place?.text === '' && random.chance(0.3))
    return [{ at: place.at, text: random.pick(nothing) }];
  return [];
}
