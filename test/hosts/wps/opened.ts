import { readFileSync } from 'node:fs';
import { WpsHost } from '../../../src/hosts/wps';
import { openWorkbook } from '../../../src/hosts/xlsx';
import type { Sheet } from '../../../src/sheet';
import { sheetFrom } from '../../notation';
import { PlayedSheet, PlayedWorkbook } from '../../office/workbook';
import type { Quirks } from '../../wps/bridge';
import { PlayedWps } from '../../wps/played-wps';

const form = `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 培训人数 | ≥100人     | 90人       | 60   |      |
  | 效益指标 | 满意度   | ≥90%       | 92%        | 40   | 30   |`;

/** WPS 表格 with a worksheet open: a small form where nothing else is given. */
export function opened(quirks: Quirks = {}, given: string | Sheet = form) {
  const sheet = PlayedSheet.from(typeof given === 'string' ? sheetFrom(given).sheet : given);
  const wps = new PlayedWps(new PlayedWorkbook([sheet]), quirks);
  const host = new WpsHost(wps.application, 'Chrome/87.0');
  return { host, wps, sheet, bridge: wps.bridge };
}

/** The first worksheet of a form in a file. */
export function formIn(file: string): Sheet {
  const workbook = openWorkbook(new Uint8Array(readFileSync(file)));
  return workbook.sheet(workbook.sheets[0]?.name ?? '');
}
