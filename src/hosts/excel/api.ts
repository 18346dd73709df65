/** The part of Office.js the adapter needs; the played host in the tests gives the same. */
export interface ExcelApi {
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** Whether the running Excel has ExcelApi of that version. */
  readonly supports: (version: string) => boolean;
  readonly product: string;
  readonly version: string;
}

/** The Excel this page runs in. Waits for the end of cell editing, as long as Excel does. */
export function runningExcel(): ExcelApi {
  const { platform, version } = Office.context.diagnostics;
  return {
    run: batch => Excel.run({ delayForCellEdit: true }, batch),
    supports: set => Office.context.requirements.isSetSupported('ExcelApi', set),
    product: `Excel（${platform}）`,
    version,
  };
}
