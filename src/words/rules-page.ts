/** The page docs/rules.md. */
export const rulesPage = {
  title: (ruleSet: string) => `# 校验规则（规则集 ${ruleSet}）`,
  intro:
    '本页由 `npm run docs:rules` 从规则本身生成，请勿手改。每条规则的例子同时是它的测试：⟦规则号:应值; 说明里的单元格和数⟧ 标在应被指出的单元格里，⟦规则号?⟧ 表示可能有错的几格之一，← 与左边合并，↑ 与上边合并。只有四舍五入或截位能解释的差额，各条规则都只作提示。新增一条规则：写一个规则文件（src/rules）、在目录（src/rules/index.ts）里加一行、写它的话（src/words/rules.ts），再运行上面的命令。',
  tableHead: '| 规则 | 内容 | 级别 |',
  levels: { error: '错误', warning: '提醒', notice: '提示' },
  or: (levels: readonly string[]) => levels.join('或'),
  level: (level: string) => `级别：${level}`,
  basis: (basis: string) => `依据：${basis}`,
  needs: (needs: string) => `需要：${needs}`,
  example: (title: string) => `有问题：${title}`,
  putRight: '这样没有问题：',
  right: (title: string) => `没有问题：${title}`,
} as const;
