import { Sheet } from '../../src/sheet';
import { PlayedSheet, PlayedWorkbook } from '../office/workbook';
import type { Quirks } from '../wps/bridge';
import { PlayedWps } from '../wps/played-wps';
import type { PlainSheet } from './played-office';

declare global {
  interface Window {
    playedQuirks?: Quirks;
    /** What a test asks of the page. */
    playedWps: PlayedWps;
  }
}

/** Gives a page the WPS it runs in: its own, or that of the page it is a pane of. */
function play(): void {
  if (window.parent !== window) {
    const { Application } = window.parent as unknown as { Application: unknown };
    Object.assign(window, { Application });
    return;
  }
  const sheets = (window.playedSheets ?? []).map((plain: PlainSheet) => PlayedSheet.from(new Sheet(plain)));
  const book = new PlayedWorkbook(sheets.length > 0 ? sheets : [new PlayedSheet('Sheet1')]);
  const wps = new PlayedWps(book, window.playedQuirks);
  // A pane is another page of the add-in, in the same window.
  wps.panes.onShow = ({ ID, url }, isVisible) => {
    const known = document.getElementById(`pane-${ID}`);
    const frame = known ?? Object.assign(document.createElement('iframe'), { id: `pane-${ID}`, src: url });
    Object.assign(frame.style, { border: '0', width: '320px', height: '880px' });
    frame.hidden = !isVisible;
    if (!known) document.body.append(frame);
  };
  Object.assign(window, { Application: wps.application, playedWps: wps });
}

play();
