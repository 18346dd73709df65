import type { Cell, Range } from '../../src/sheet';
import { Sheet } from '../../src/sheet';
import { addNotes, type Client, PlayedExcel } from '../office/played-excel';
import { PlayedSheet, PlayedWorkbook } from '../office/workbook';

/** A worksheet as the test hands it over. */
export interface PlainSheet {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly merges: readonly Range[];
}

/** What a test asks of the page. */
export interface PlayedPage {
  readonly excel: PlayedExcel;
  readonly commands: Readonly<Record<string, (event: { completed(): void }) => void>>;
  /** How often the pane was brought to the front. */
  shown: number;
}

declare global {
  interface Window {
    playedSheets?: readonly PlainSheet[];
    playedVersion?: string;
    playedDark?: boolean;
    played: PlayedPage;
  }
}

/** Stands where office.js stands: Microsoft's client above it, a workbook in memory below. */
function play(): void {
  const sheets = (window.playedSheets ?? []).map(plain => PlayedSheet.from(new Sheet(plain)));
  const excel = new PlayedExcel(
    new PlayedWorkbook(sheets.length > 0 ? sheets : [new PlayedSheet('Sheet1')]),
    window.playedVersion === undefined ? {} : { version: window.playedVersion },
  );
  const client = window as unknown as Client;
  addNotes(client);
  excel.takeOver(client);
  const commands: Record<string, (event: { completed(): void }) => void> = {};
  window.played = { excel, commands, shown: 0 };
  const office = {
    onReady: () => Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' }),
    context: {
      diagnostics: { platform: 'OfficeOnline', version: '16.0' },
      requirements: {
        isSetSupported: (set: string, version = '1.1') =>
          set === 'SharedRuntime' || (set === 'ExcelApi' && excel.supports(version)),
      },
      officeTheme: { isDarkTheme: window.playedDark === true },
    },
    actions: {
      associate: (name: string, run: (event: { completed(): void }) => void) => {
        commands[name] = run;
      },
    },
    addin: {
      showAsTaskpane: () => {
        window.played.shown++;
        return Promise.resolve();
      },
    },
  };
  Object.assign(window, { Office: office });
}

play();
