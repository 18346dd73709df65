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

/** What building and serving the browser page say on the terminal. */
export const webSite = {
  built: (folder: string) => `${folder}：放到任何静态网站上都能用。`,
  serving: (url: string) => `绩评助手在 ${url}\n按 Ctrl+C 停止。`,
  portTaken: (port: string) => `端口 ${port} 已被占用，请换一个 JIPING_PORT 再试。`,
} as const;
