// The import law of the house (README, 布局): which room may import which.
// dependency-cruiser prints the comment of the rule that is broken.
const engine = ['sheet', 'form', 'scoring', 'explain', 'rules', 'plan', 'templates', 'report'];

/** A room may import only the rooms named, besides words and itself. */
function mayImport(room, rooms, comment) {
  const allowed = [room, 'words', ...rooms].join('|');
  return {
    name: `${room}-imports`,
    severity: 'error',
    comment,
    from: { path: `^src/${room}/` },
    to: { path: '^src/', pathNot: `^src/(${allowed})(/|$)` },
  };
}

function only(room, packages) {
  return {
    name: `${room}-packages`,
    severity: 'error',
    comment: `${room}/ 不用别的包：引擎只靠 decimal.js，宿主各用各的。`,
    from: { path: `^src/${room}/` },
    to: { path: 'node_modules', pathNot: `node_modules/(${packages.join('|') || '-'})/` },
  };
}

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      comment: '文件之间不能绕圈引用：把两边都要的东西放进它自己的文件。',
      from: {},
      to: { circular: true },
    },
    {
      name: 'engine-is-pure',
      severity: 'error',
      comment: '引擎不用 Node 的模块：文件和网络属于 cli 与 hosts。',
      from: { path: `^src/(${engine.join('|')}|words|hosts|pane)/|^src/review.ts` },
      to: { dependencyTypes: ['core'] },
    },
    mayImport('sheet', [], 'sheet/ 是地基，不引用别的房间。'),
    mayImport('form', ['sheet'], 'form/ 只读表：它不知道怎样评分，也不知道规则。'),
    mayImport('scoring', ['sheet', 'form'], 'scoring/ 只知道表和表单：规则和宿主在它之上。'),
    mayImport('explain', ['sheet', 'scoring'], 'explain/ 只认算式：规则把算式交给它。'),
    mayImport('rules', ['sheet', 'form', 'scoring', 'explain'], 'rules/ 不知道计划、模板和宿主。'),
    mayImport('plan', ['sheet', 'form', 'scoring'], 'plan/ 不知道宿主。'),
    mayImport('templates', ['sheet', 'form', 'scoring', 'plan'], 'templates/ 是数据加一个 build。'),
    mayImport(
      'report',
      ['sheet', 'form', 'scoring', 'explain', 'rules', 'plan', 'review\\.ts'],
      'report/ 把校验结果变成给人看的样子：它不知道宿主和面板。',
    ),
    mayImport('hosts', ['sheet', 'plan', 'templates'], 'hosts/ 不认识规则：它只读表、写计划。'),
    {
      name: 'adapters-are-strangers',
      severity: 'error',
      comment: 'hosts/excel 与 hosts/wps 互不引用：两边都要的东西放在 hosts/ 里它自己的文件。',
      from: { path: '^src/hosts/(excel|wps)/' },
      to: { path: '^src/hosts/(excel|wps)/', pathNot: '^src/hosts/$1/' },
    },
    {
      name: 'words-import-nothing',
      severity: 'error',
      comment: 'words/ 只有句子，什么也不引用。',
      from: { path: '^src/words/' },
      to: { pathNot: '^src/words/' },
    },
    {
      name: 'rules-are-strangers',
      severity: 'error',
      comment: '一条规则不认识另一条规则：共用的东西属于 form、scoring、explain 或 rules/terms。',
      from: { path: '^src/rules/([^/]+)\\.ts$', pathNot: 'rules/(index|rule)\\.ts$' },
      to: { path: '^src/rules/[^/]+\\.ts$', pathNot: '^src/rules/rule\\.ts$' },
    },
    {
      name: 'pane-knows-no-host',
      severity: 'error',
      comment: 'pane/ 只认 hosts/host.ts：换宿主不改面板。',
      from: { path: '^src/pane/' },
      to: { path: '^src/(hosts/(?!host\\.ts)|cli|workbench|shells)' },
    },
    {
      name: 'univer-in-grid',
      severity: 'error',
      comment: 'Univer 只在 workbench/grid 里：换一个表格控件只改那一间。',
      from: { path: '^src/', pathNot: '^src/workbench/grid/' },
      to: { path: 'node_modules/@univerjs' },
    },
    {
      name: 'grid-comes-late',
      severity: 'error',
      comment:
        '表格控件很大，打开文件以后才载入：workbench/grid 里只有 grid.ts 可以直接引用，其余用 import()。',
      from: { path: '^src/', pathNot: '^src/workbench/grid/' },
      to: {
        path: '^src/workbench/grid/',
        pathNot: 'grid/grid\\.ts$',
        dependencyTypesNot: ['dynamic-import'],
      },
    },
    only('sheet', ['decimal.js']),
    ...['form', 'scoring', 'explain', 'rules', 'plan', 'templates', 'report', 'words'].map(room =>
      only(room, []),
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    // Its parser reads no JSX: test/house/pane-imports.test.ts looks at those files.
    exclude: { path: '\\.tsx$' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
