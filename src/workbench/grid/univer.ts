import { type Injector, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  ALL_IMPLEMENTED_FUNCTIONS_SET,
  CalculationMode,
  UniverSheetsCorePreset,
  UniverSheetsNumfmtUIPlugin,
} from '@univerjs/preset-sheets-core';
import chinese from '@univerjs/preset-sheets-core/locales/zh-CN';
// oxlint-disable-next-line no-unassigned-import
import '@univerjs/preset-sheets-core/lib/index.css';

/** The facade with what the sheet plugins add to it. */
export type GridApi = ReturnType<typeof FUniver.newAPI>;

/** The functions formulas may use. */
export const functions: ReadonlySet<string> = ALL_IMPLEMENTED_FUNCTIONS_SET as ReadonlySet<string>;

/** Univer with sheets and formulas only: no ribbon, no menus, no worksheet bar, nothing that reaches for the network. */
export function createUniver(container: HTMLElement): { univer: Univer; api: GridApi; injector: Injector } {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: chinese },
    logLevel: LogLevel.ERROR,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    toolbar: false,
    contextMenu: false,
    footer: false,
    disableAutoFocus: true,
    // Numbers written as text are for the rules to judge.
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    // The results in the file stand until something they depend on changes.
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  for (const each of plugins) {
    const [plugin, settings] = Array.isArray(each) ? each : [each, undefined];
    // It makes numbers with formats of what is typed; a file is given contents only.
    if (plugin !== UniverSheetsNumfmtUIPlugin) univer.registerPlugin(plugin, settings);
  }
  // The services behind the facade: it does not reach drawing and hovering.
  // oxlint-disable-next-line no-underscore-dangle
  return { univer, api: FUniver.newAPI(univer), injector: univer.__getInjector() };
}
