/** The page docs/rules.md. */
export const rulesPage = {
  title: (ruleSet: string) => `# 校验规则（规则集 ${ruleSet}）`,
  intro:
    '本页由 `npm run docs:rules` 从规则本身生成，请勿手改。每条规则的例子同时是它的测试：⟦规则号:应值⟧ 标在应被指出的单元格里，⟦规则号?⟧ 表示可能有错的几格之一，← 与左边合并，↑ 与上边合并。',
  tableHead: '| 规则 | 内容 | 级别 |',
  levels: { error: '错误', warning: '提醒', notice: '提示' },
  or: (levels: readonly string[]) => levels.join('或'),
  level: (level: string) => `级别：${level}`,
  basis: (basis: string) => `依据：${basis}`,
  needs: (needs: string) => `需要：${needs}`,
  example: (title: string) => `例：${title}`,
} as const;
