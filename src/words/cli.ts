/** What the command says on the terminal. */
export const cli = {
  usage: `用法：
  jiping check [--format text|json|ndjson|csv] [--write [--keep] [--clean]] [--out 目录] [--mode fill|overwrite]
               [--sheet 工作表名] [--profile 设置名|设置文件] [--jobs N] [--timeout 秒] 文件或目录…
  jiping template [--list]
  jiping template 模板名 --out 文件.xlsx [--year 年度] [--project 项目名称] [--department 主管部门]
               [--unit 单位] [--rows 产出=4,效益=4] [--profile 设置名|设置文件]
               [--from 已填的表.xlsx [--sheet 工作表名]]
  jiping rules [规则号] [--format text|json|md] [--profile 设置名|设置文件]
  jiping profiles [设置名|设置文件]

  check     校验绩效自评表；加 --write 时把得分和标记写进副本（原文件不改），再加 --clean 时
            副本用于报送（名称.报送.xlsx）：只填得分，不留标记、批注和本工具的记录
  template  列出空白表，或写出一张；加 --from 时把已填的表换成这种样式
  rules     列出校验规则
  profiles  列出设置；写明一个时，列出它的每项规则和出处

退出码：0 没有错误级问题；1 有错误级问题；2 有文件读不了，或命令写错了。`,
  hint: '用 jiping help 查看用法。',
  noCommand: '请写明要做什么：check、template、rules 或 profiles。',
  unknownCommand: (name: string) => `没有“${name}”这个命令，可用的有 check、template、rules 和 profiles。`,
  noPaths: '请写明要校验的文件或目录。',
  emptyPath: '文件名不能是空的。',
  unknownOption: (name: string) => `没有 ${name} 这个选项。`,
  needsValue: (name: string) => `${name} 后面要有值。`,
  takesNoValue: (name: string) => `${name} 后面不用写值。`,
  badChoice: (name: string, value: string, choices: string) =>
    `${name} 不能是“${value}”，只能是 ${choices}。`,
  badTimeout: (value: string) => `--timeout 不能是“${value}”，应是 1 到 86400 的整数（秒）。`,
  badJobs: (value: string) => `--jobs 不能是“${value}”，应是 1 到 64 的整数。`,
  outWithoutWrite: '--out 要和 --write 一起用。',
  cleanWithoutWrite: '--clean 要和 --write 一起用。',
  keepWithoutWrite: '--keep 要和 --write 一起用。',
  noSuchProfile: (name: string, names: string) =>
    `没有名为“${name}”的设置，也没有这个文件。可用的设置：${names}。`,
  badProfile: (file: string, why: string) => `设置文件 ${file} 不能用：${why}`,
  badProfileContent: (file: string, why: string) => `设置文件 ${file} 不能用：${why}。`,
  notJson: '不是 JSON',
  template: (id: string, name: string, about: string) => `${id}  ${name}\n    ${about}`,
  templateWritten: (file: string, name: string) => `已写出 ${file}（${name}）`,
  templateExists: '这个文件已经有了，没有覆盖。请换一个文件名。',
  templateNeedsOut: '请用 --out 写明要写出的文件，如 --out 自评表.xlsx。',
  templateOut: (file: string) => `--out 应是 .xlsx 文件，不能是“${file}”。`,
  sheetWithoutFrom: '--sheet 要和 --from 一起用。',
  noSuchTemplate: (name: string, names: string) => `没有名为“${name}”的模板，可用的有 ${names}。`,
  oneTemplate: (name: string, more: string) => `一次只能写出一张模板：写了 ${name}，又写了 ${more}。`,
  badYear: (value: string) => `--year 不能是“${value}”，应是四位年份，如 2026。`,
  badRows: (part: string, names: string, most: string) =>
    `--rows 里的“${part}”不能用，应写成“指标=行数”，指标是 ${names} 之一，行数是 1 到 ${most}。`,
  oneProfile: (name: string, more: string) => `一次只能列出一个设置：写了 ${name}，又写了 ${more}。`,
  noSuchRule: (id: string) => `没有 ${id} 这条规则。用 jiping rules 查看全部规则。`,
  oneRule: (id: string, more: string) => `一次只能看一条规则：写了 ${id}，又写了 ${more}。`,
  ofFile: (file: string, message: string) => `${file}：${message}`,
  missing: '没有找到这个文件或目录，请检查路径是否写对。',
  unreadable: (reason: string) => `打不开：${reason}`,
  emptyFolder: '目录里没有表格文件（.xlsx 或 .xlsm）。',
  noForm: (reasons: string) => `没有可以校验的绩效自评表。${reasons}`,
  sheetReason: (sheets: string, why: string) => `工作表${sheets}：${why}`,
  quoted: (name: string) => `“${name}”`,
  andMore: (names: string, count: string) => `${names}等 ${count} 张`,
  emptySheet: '没有内容。',
  noSuchSheet: (sheet: string, names: string) => `没有名为“${sheet}”的工作表；现有工作表：${names}。`,
  hiddenSheet: '已隐藏。要校验它，请用 --sheet 写明它的名称。',
  notWritten: (file: string, why: string) => `副本 ${file} 没有写出：${why}`,
  copyChanged:
    '已有同名文件，内容与本工具写出的不同（可能有人改过），没有覆盖。请把它移走或改名；或加 --keep，另写一份带编号的副本。',
  cleanCopyThere:
    '已有同名文件，内容与这次要写的不同，没有覆盖。请把它移走或改名；或加 --keep，另写一份带编号的副本。',
  notVerified: (place: string) =>
    `写出前的自查没有通过（${place}），没有保留。请把原文件和这句话发给维护人员。`,
  written: (file: string, from: string) => `已写出 ${file}（来自 ${from}）`,
  withoutNote: (sheet: string, cells: string) =>
    `工作表“${sheet}”的 ${cells} 原来就有批注，没有改动；问题只标了颜色，说明见上面的结果。`,
  ownCopy: (file: string, from: string) => `${file} 是 ${from} 的副本，这次会重写，没有单独校验。`,
  progress: (done: string, all: string, file: string) => `（${done}/${all}）${file}`,
  broken: (reason: string) => `校验时程序出错，这个文件没有结果。请把文件和这段信息发给维护人员：${reason}`,
  outOfMemory: '内存不够，这个文件没有结果。请删去无关的工作表和多余的空行后再试。',
  tooSlow: (seconds: string) =>
    `用时过长（超过 ${seconds} 秒），已跳过。请删去无关的工作表和多余的空行、格式后再试，或用 --timeout 放宽时限。`,
  unexpected: (reason: string) => `程序出错，请把这段信息发给维护人员：${reason}`,
} as const;

/** The text report. */
export const report = {
  sheets: (file: string, sheets: string) => `${file}  工作表${sheets}`,
  list: (projects: string) => `项目汇总表，${projects} 个项目`,
  noForm: (why: string) => `没有校验：${why}`,
  form: (kind: string, title: string, year: string) =>
    [kind, title, year].filter(part => part !== '').join('  '),
  year: (year: string) => `${year} 年度`,
  weights: (sum: string) => `分值合计 ${sum}`,
  noWeights: '没有分值',
  scores: (sum: string) => `得分合计 ${sum}`,
  noScores: '没有得分栏',
  stated: (value: string, cell: string) => `（表中 ${value}，${cell}）`,
  blankTotal: (cell: string) => `（总分 ${cell} 未填）`,
  grade: (word: string, cell: string) => `等级 ${word}（${cell}）`,
  computed: (total: string, grade: string) => `按完成情况应为 ${total}${grade === '' ? '' : ` ${grade}`}`,
  counts: (errors: string, warnings: string, notices: string, unchecked: string) =>
    `错误 ${errors}  提醒 ${warnings}  提示 ${notices}  未核 ${unchecked}`,
  levels: { error: '错误', warning: '提醒', notice: '提示' },
  uncheckedTitle: '未核（需要人工判断或补充数据）：',
  unchecked: (cells: string, why: string) => `${cells}  ${why}`,
  edits: {
    written: '已写入副本：',
    possible: '可以写入（加 --write 写进副本）：',
    failed: '没有写入：',
  },
  edit: (cell: string, before: string, after: string) => `${cell}  ${before} → ${after}`,
  blank: '空',
  uncheckedLevel: '未核',
  failedLevel: '没有完成',
  csvHeader: ['文件', '工作表', '级别', '规则', '单元格', '可能的单元格', '现值', '应值', '原因', '说明'],
  or: (levels: readonly string[]) => levels.join('或'),
  rule: (id: string, title: string, level: string) => `${id}  ${title}（${level}）`,
  basis: (basis: string) => `依据：${basis}`,
  needs: (needs: string) => `需要：${needs}`,
  example: (title: string) => `例：${title}`,
  putRight: '这样没有问题：',
} as const;

/** Causes as the lists name them. */
export const causeNames: Readonly<Record<string, string>> = {
  omitted: '漏加',
  'counted-twice': '重复计入',
  'digits-swapped': '数字颠倒',
  'digit-dropped': '少写数字',
  'digit-added': '多写数字',
  'digit-changed': '数字写错',
  'point-shifted': '小数点错位',
  unit: '元与万元混淆',
  percent: '百分号错漏',
  sign: '正负号',
  neighbour: '误抄相邻格',
  'formula-range': '公式范围',
  circular: '公式循环引用',
  'wrong-reference': '公式引用错位',
  'text-number': '数字存成文本',
  'typed-among-formulas': '公式被手填',
  'swapped-with': '两格颠倒',
  rounding: '四舍五入',
};
