/** Who looks at a unit's own evaluation again; a column or total of theirs is kept apart from the unit's own. */
const reviewers = [
  '复核',
  '核查',
  '审定',
  '审核',
  '抽查',
  '复评',
  '再评价',
  '评审',
  '财政',
  '第三方',
  '主管部门',
  '专家',
  '考评组',
];

export const reviewerLike = new RegExp(reviewers.join('|'));
