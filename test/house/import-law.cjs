// What the table of rooms (law.ts) can't see: circles between files, and what is loaded late.
// dependency-cruiser prints the comment of the rule that is broken.
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
  ],
  options: {
    tsPreCompilationDeps: true,
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    // Its parser reads no JSX: law.ts looks at those files.
    exclude: { path: '\\.tsx$' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
