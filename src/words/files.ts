/** Sentences about a file that can't be read, and about cells that can't be written in it. */

const resave = '请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。';
const refetch = '请重新下载或复制一份；如果 Excel 或 WPS 还能打开它，另存为 .xlsx 后再试。';

export const fileIsEmpty = '文件是空的（0 字节）。请检查它是否下载或复制完整。';
export const fileIsNoWorkbook = `这不是 Excel 工作簿。如果它是表格文件，${resave}`;
export const fileIsOldXls = `这是旧格式的工作簿（.xls 或 .et）。${resave}`;
export const fileIsXlsb = `这是二进制工作簿（.xlsb）。${resave}`;
export const fileIsEncrypted =
  '文件加了打开密码。请用 Excel 或 WPS 输入密码打开，去掉密码并另存为 .xlsx 后再试。';
export const fileIsXml2003 = `这是 2003 版的 XML 表格，不是 .xlsx。${resave}`;
export const fileIsHtml = `这是网页（HTML），不是 .xlsx；有些系统导出的“Excel”其实是网页。${resave}`;
export const fileIsZip64 = `文件太大：压缩包里有超过 4 GB 的内容。请检查是否选错了文件。`;
export const zipIsDamaged = `文件不完整或已损坏：压缩包读不下去。${refetch}`;
export const fileHasNoWorksheet = '工作簿里没有工作表。请检查是否选错了文件。';

export const partIsDamaged = (part: string): string => `文件已损坏：其中的 ${part} 读不下去。${refetch}`;

export const cellIsDamaged = (part: string, cell: string): string =>
  `文件已损坏：其中的 ${part} 在单元格 ${cell} 处读不下去。${refetch}`;

export const partIsMissing = (part: string): string => `文件不完整：缺少其中的 ${part}。${refetch}`;

export const partHasDoctype = (part: string): string =>
  `文件的 ${part} 里有 DOCTYPE 声明，正常的工作簿不会有；为安全起见没有读取。${resave}`;

export const fileIsTooLarge = (part: string, megabytes: string): string =>
  `文件太大：其中的 ${part} 解压后会超过 ${megabytes} MB。请删去无关的工作表和多余的空行、格式，另存后再试。`;

export const structureIsLocked =
  '工作簿的结构受保护，不能插入工作表。请先在“审阅”里撤消工作簿保护，再试一次。';

export const isNotVerified = (place: string): string =>
  `写出前的自查没有通过（${place}），没有写。请把原文件和这句话发给维护人员。`;

/** At the foot of each printed page; the codes stand for the numbers. */
export const pages = '第 &P 页，共 &N 页';

export const noSuchSheet = (sheet: string): string =>
  `工作簿里没有名为“${sheet}”的工作表。请检查它是否已改名或删除。`;

const place = (sheet: string, cell: string): string => `工作表“${sheet}”的 ${cell}`;
/** What becomes of a file whose write is refused. */
export const untouched = '整份文件都没有改动。';

export const writeOutside = (sheet: string, cell: string): string =>
  `${place(sheet, cell)} 超出了工作表的范围，不能写入。${untouched}`;

export const writeChanged = (sheet: string, cell: string, expected: string, found: string): string =>
  `${place(sheet, cell)} 已不是校验时的内容：校验时是${expected}，现在是${found}。${untouched}请重新校验后再写入。`;

export const writeTwice = (sheet: string, cell: string): string =>
  `${place(sheet, cell)} 在同一次写入里出现了两次。${untouched}`;

export const writeSharedFormula = (sheet: string, cell: string): string =>
  `${place(sheet, cell)} 是一组共享公式中的一格，改它会影响同组的其他单元格。${untouched}请在 Excel 或 WPS 里手工修改这一格。`;

export const writeArrayFormula = (sheet: string, cell: string): string =>
  `${place(sheet, cell)} 属于一个数组公式，不能单独修改。${untouched}请在 Excel 或 WPS 里手工修改整个数组公式。`;

export const writeDataTable = (sheet: string, cell: string): string =>
  `${place(sheet, cell)} 属于一个模拟运算表，不能单独修改。${untouched}请在 Excel 或 WPS 里手工修改。`;

export const writeTableHeader = (sheet: string, cell: string): string =>
  `${place(sheet, cell)} 是“表格”的标题行，程序改它会损坏文件。${untouched}请在 Excel 或 WPS 里手工修改。`;

export const writeNotStorable = (sheet: string, cell: string): string =>
  `要写入${place(sheet, cell)} 的内容单元格装不下：数值须是有限的数，文字不超过 32767 个字，公式不超过 8192 个字。${untouched}`;

export const writeStoredInvalid = (sheet: string, cell: string): string =>
  `${place(sheet, cell)} 的撤销记录已损坏，不能照它恢复。${untouched}请按记录中的数值手工恢复。`;

export const blankContent = '空白';
export const quotedContent = (text: string): string => `“${text}”`;
export const formulaContent = (formula: string): string => `公式“=${formula}”`;

export const undoReason = '撤销：恢复写入前的内容。';

/** What the system says of a file or folder, by the code it gives. */
export const systemProblems: Readonly<Record<string, string>> = {
  ENOENT: '路径不存在。',
  EACCES: '没有访问权限。请检查文件和目录的权限。',
  EPERM: '系统不允许访问。如果它正在 Excel 或 WPS 里打开，请先关闭。',
  EBUSY: '它正被别的程序占用。请先在 Excel 或 WPS 里关闭它。',
  EEXIST: '路径中有一段是文件，不是目录。请检查路径。',
  ENOTDIR: '路径中有一段是文件，不是目录。请检查路径。',
  EISDIR: '这里是一个目录，不是文件。',
  EIO: '磁盘读写出错。',
  ENOSPC: '磁盘已满。',
  EROFS: '磁盘是只读的。',
  ENAMETOOLONG: '名称太长。',
  ELOOP: '快捷链接绕了圈。',
  ERR_FS_FILE_TOO_LARGE: '文件超过 2 GB。',
};

export const otherSystemProblem = (code: string): string => `系统报告 ${code}。`;
