/** Who looks at a unit's own evaluation again; a column or total of theirs is kept apart from the unit's own. */
const reviewers = [
  '复核',
  '核查',
  '审定',
  '核定',
  '核实',
  '复审',
  '复查',
  '重点评价',
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

/** Those who look at what was done, not at how money was allotted: 财政 and 主管部门 name sources, too. */
export const checkerLike = new RegExp(reviewers.filter(word => !/财政|主管部门/.test(word)).join('|'));

export const reviewerLike = new RegExp(reviewers.join('|'));
