import { labelKey, withoutBrackets } from '../../sheet';
import { reviewerLike } from './reviewers';
import { fundRoles } from './roles';
import type { FundColumn } from './vocabulary';

/** What a column of a list of projects holds: 自评得分, 复核得分, 偏差, 等级, money, and whose the project is. */
export type ListColumn = 'name' | 'owner' | 'score' | 'reviewScore' | 'deviation' | 'grade' | FundColumn;

const nameLike =
  /^(?:自评|评价|复核|绩效|支出|预算)?(?:项目|专项|政策)(?:\(政策\)|\(专项\)|资金)?(?:名称|名)$|^项目$/;
const ownerLike = /^(?:项目|预算|主管|实施|责任|填报|申报|所属)*(?:单位|部门|科室|处室|股室)(?:名称)?$/;
const scoreLike =
  /^(?:项目|预算单位|单位|部门|绩效)?(?:绩效)?(?:自评|自我评价)?(?:综合|评价|最终)?(?:总得分|得分|总分|分数|评分|自评分)(?:情况|合计)?$/;
const reviewScoreLike = /(?:得分|总分|分数|评分|复核分|核查分|审定分|复评分)$/;
const deviationLike =
  /^(?:复核|自评|得分|评分|指标|分数|与自评|与)*(?:偏差|差值|分差|差额|差异|差)(?:值|分|分值)?$/;
const gradeLike = /(?:等级|等次|结论|级别|档次|评级)$/;

/** The role of a heading in a list of projects; null where it says nothing known. */
export function listColumnOf(key: string): ListColumn | null {
  const bare = withoutBrackets(key).replace(/^20\d{2}年(?:度)?/, '');
  if (nameLike.test(key) || nameLike.test(bare)) return 'name';
  if (ownerLike.test(bare)) return 'owner';
  if (deviationLike.test(bare)) return 'deviation';
  if (gradeLike.test(bare)) return 'grade';
  if (reviewerLike.test(bare) && reviewScoreLike.test(bare)) return 'reviewScore';
  if (scoreLike.test(bare)) return 'score';
  return fundRoles.of(key);
}

/** What closes a list, or a part of it: the row's first words. */
export function closingOf(text: string): 'sum' | 'part' | 'average' | null {
  const key = withoutBrackets(labelKey(text));
  if (/^(?:平均|均值|算术平均|简单平均)(?:分|值|数|得分|分数)?$/.test(key)) return 'average';
  if (/^(?:本页|分项|其中)?小计$/.test(key)) return 'part';
  return /^(?:合计|总计|共计|总合计|全部合计|金额合计|累计|合计数)$/.test(key) ? 'sum' : null;
}

/** A remark below the list. */
export const listRemark =
  /^(?:注|备注|说明|填表说明|填报人|审核人|制表|负责人|单位负责人|填表人|复核人)(?:[:：]|$)/;
