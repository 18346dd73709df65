/** What building and serving the Excel add-in say on the terminal. */
export const excelSite = {
  built: (folder: string, site: string) => `${folder}：${site}`,
  notHttps: (site: string) => `JIPING_SITE 要以 https:// 开头，现在是 ${site}。`,
  noCertificate: (folder: string) =>
    `没有找到本机证书（${folder}）。请先运行 npx office-addin-dev-certs install，再试一次。`,
  notBuilt: '还没有构建。请先运行 npm run build。',
  portTaken: (port: string) => `端口 ${port} 已被占用，请关闭占用它的程序再试。`,
  serving: (url: string, manifest: string) =>
    `绩评助手在 ${url}\n在 Excel 里装 ${manifest}，步骤见 docs/install-excel.md。按 Ctrl+C 停止。`,
} as const;

/** What the WPS add-in's ribbon and pages say, and building and serving it. */
export const wpsShell = {
  title: '绩评助手',
  notInWps: '请在 WPS 表格里打开这个面板。',
  noPane: (why: string) => `面板没有打开（${why}）。请关闭全部 WPS 窗口后再试；如果一直这样，请升级 WPS。`,
  noRequest: '面板已打开，但收不到功能区的指令。请在面板里点按钮。',
  noCollapse: '收不起面板。请点面板右上角的关闭。',
  built: (folder: string, archive: string, size: string) => `${folder}，${archive}（${size} kB）`,
  notBuilt: '还没有构建。请先运行 npm run build:wps。',
  portTaken: (port: string) => `端口 ${port} 已被占用，请换一个 JIPING_PORT 再试。`,
  serving: (url: string) =>
    `绩评助手在 ${url}
在 publish.xml 的 <jsplugins> 里加这一行，再打开 WPS 表格并允许加载项：
  <jspluginonline name="jiping" type="et" url="${url}" enable="enable_dev" install="null" customDomain=""/>
publish.xml 在哪里、统一安装和发布页怎样做，见 docs/install-wps.md。按 Ctrl+C 停止。`,
} as const;

/** What building and serving the browser page say on the terminal. */
export const webSite = {
  building: '正在准备页面…',
  built: (folder: string) => `${folder}：放到任何静态网站上都能用。`,
  serving: (url: string) => `绩评助手在 ${url}\n按 Ctrl+C 停止。`,
  portTaken: (port: string) => `端口 ${port} 已被占用，请换一个 JIPING_PORT 再试。`,
} as const;
