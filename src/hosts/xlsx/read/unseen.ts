import type { XmlScanner } from '../xml/xml-scanner';

/** What a worksheet can have that a page of cells does not show. */
export type Unseen = 'pictures' | 'conditional-formats' | 'validations' | 'controls';

const elements: Readonly<Record<string, Unseen>> = {
  drawing: 'pictures',
  picture: 'pictures',
  conditionalFormatting: 'conditional-formats',
  dataValidations: 'validations',
  oleObjects: 'controls',
  controls: 'controls',
};

/** Whether the element of a worksheet that the scanner stands on is one of those. */
export function unseenAt(scan: XmlScanner): Unseen | null {
  return elements[scan.name] ?? null;
}
