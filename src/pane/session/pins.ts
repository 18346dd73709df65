import { type Address, a1, parseAddress, type Sheet, valueText } from '../../sheet';
import { isText, shaped, storedList } from '../../plan/stored';

/** “G7 没错”: a cell a person has looked at and found right, with what it said then. */
export interface Pin {
  readonly sheet: string;
  /** In A1. */
  readonly cell: string;
  readonly value: string;
}

export function pinFor(sheet: Sheet, at: Address): Pin {
  return { sheet: sheet.name, cell: a1(at), value: valueText(sheet.value(at)) };
}

/** The cells of a sheet that are pinned and still say what they said. */
export function pinnedOn(sheet: Sheet, pins: readonly Pin[]): Address[] {
  return pins.flatMap(pin => {
    const at = pin.sheet === sheet.name ? parseAddress(pin.cell) : null;
    return at && valueText(sheet.value(at)) === pin.value ? [at] : [];
  });
}

/** What a workbook keeps of them; null where there are none. */
export function pinsText(pins: readonly Pin[]): string | null {
  return pins.length === 0 ? null : JSON.stringify(pins);
}

/** The pins a workbook carries; none where the entry is not one of ours. */
export const readPins = (text: string | null): readonly Pin[] => storedList(text, isPin);

const isPin = shaped<Pin>({ sheet: isText, cell: isText, value: isText });
