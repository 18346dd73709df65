import { type Address, a1, type CellValue, type Range, type Sheet } from '../../src/sheet';

export type CellKind = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

/** A cell as Excel keeps it. */
export interface PlayedCell {
  value: string | number | boolean;
  kind: CellKind;
  /** With its `=`; null where the value is typed. */
  formula: string | null;
  format: string;
  /** `#RRGGBB`; null for no fill. */
  fill: string | null;
  /** Where the fill is one of the theme, shaded, or not solid. */
  shade?: PlayedShade;
  locked: boolean;
}

/** What a fill has besides its colour. A colour of its own ends the theme's and its tint. */
export interface PlayedShade {
  readonly theme: number | null;
  readonly tint: number;
  readonly pattern: number;
  readonly patternColour: number;
}

export interface PlayedRule {
  readonly id: string;
  areas: string;
  type: string;
  /** With its `=`. */
  formula: string;
  fill: string;
}

/** What a worksheet's print settings and windows say. */
export interface PlayedPage {
  orientation: string;
  paper: string;
  area: string;
  titleRows: string;
  fitToWidth: number | null;
  centred: boolean;
  footer: string;
}

export interface PlayedNote {
  readonly author: string;
  content: string;
}

const blank = (): PlayedCell => ({
  value: '',
  kind: 'Empty',
  formula: null,
  format: 'General',
  fill: null,
  locked: true,
});

/** A worksheet of the played Excel, in memory. */
export class PlayedSheet {
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  isProtected = false;
  readonly cells = new Map<string, PlayedCell>();
  merges: Range[] = [];
  /** First the rule that is shown where several fill a cell. */
  rules: PlayedRule[] = [];
  readonly notes = new Map<string, PlayedNote>();
  /** Cells with a thread of comments. */
  readonly threads = new Set<string>();
  /** What may be entered, by address. */
  readonly validations = new Map<string, { rule: unknown; alert: unknown }>();
  frozenRows = 0;
  readonly page: PlayedPage = {
    orientation: 'Portrait',
    paper: 'Letter',
    area: '',
    titleRows: '',
    fitToWidth: null,
    centred: false,
    footer: '',
  };
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  private nextRule = 1;

  constructor(public name: string) {}

  /** A played worksheet that holds what a sheet of ours holds. */
  static from(sheet: Sheet): PlayedSheet {
    const played = new PlayedSheet(sheet.name);
    for (const { at, value, formula, format } of sheet.cells()) {
      const cell = played.cell(at);
      Object.assign(cell, stored(value), { format: format ?? 'General' });
      if (formula !== null) cell.formula = `=${formula}`;
    }
    played.merges = [...sheet.merges.areas];
    for (const row of sheet.hiddenRows) played.hiddenRows.add(row);
    return played;
  }

  /** The cell, made where there is none yet. */
  cell(at: Address): PlayedCell {
    const known = this.cells.get(a1(at));
    if (known) return known;
    const made = blank();
    this.cells.set(a1(at), made);
    return made;
  }

  look(at: Address): Readonly<PlayedCell> {
    return this.cells.get(a1(at)) ?? blank();
  }

  addRule(areas: string, type: string): PlayedRule {
    const rule: PlayedRule = { id: `{rule-${this.nextRule++}}`, areas, type, formula: '', fill: '' };
    this.rules.unshift(rule);
    return rule;
  }

  /** Everything there is on it, to be compared before and after. */
  state(): object {
    const cells = [...this.cells]
      .filter(([, cell]) => JSON.stringify(cell) !== JSON.stringify(blank()))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      name: this.name,
      cells,
      merges: this.merges,
      rules: this.rules.map(({ areas, type, formula, fill }) => ({ areas, type, formula, fill })),
      notes: [...this.notes].sort(([a], [b]) => (a < b ? -1 : 1)),
    };
  }
}

function stored(value: CellValue): Pick<PlayedCell, 'value' | 'kind'> {
  if (value === null) return { value: '', kind: 'Empty' };
  if (typeof value === 'object') return { value: value.error, kind: 'Error' };
  if (typeof value === 'number') return { value, kind: 'Double' };
  return typeof value === 'boolean' ? { value, kind: 'Boolean' } : { value, kind: 'String' };
}

/** What Excel makes of what is typed into a cell, or given to it as a value. */
export function type(cell: PlayedCell, typed: unknown): void {
  cell.formula = null;
  if (typed === '' || typed === null || typed === undefined)
    Object.assign(cell, { value: '', kind: 'Empty' });
  else if (typeof typed === 'number') {
    // A cell formatted as text makes one of a number too.
    if (cell.format === '@') Object.assign(cell, { value: String(typed), kind: 'String' });
    else Object.assign(cell, { value: typed, kind: 'Double' });
  } else if (typeof typed === 'boolean') Object.assign(cell, { value: typed, kind: 'Boolean' });
  else if (typeof typed === 'string') typeText(cell, typed);
  else throw new Error('Excel takes numbers, texts and booleans');
}

function typeText(cell: PlayedCell, text: string): void {
  const keep = (value: string) => Object.assign(cell, { value, kind: 'String' });
  if (text.startsWith("'")) keep(text.slice(1));
  else if (cell.format === '@') keep(text);
  else if (text.startsWith('=')) Object.assign(cell, { formula: text, value: 0, kind: 'Double' });
  else if (/^#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!)$/.test(text))
    Object.assign(cell, { value: text, kind: 'Error' });
  else if (/^-?\d+(?:\.\d+)?%$/.test(text)) {
    Object.assign(cell, { value: Number.parseFloat(text) / 100, kind: 'Double', format: '0.00%' });
  } else if (/^[\d.,+-]+$/.test(text) && !Number.isNaN(Number(text.replace(/,/g, '')))) {
    Object.assign(cell, { value: Number(text.replace(/,/g, '')), kind: 'Double' });
  } else if (/^\d{4}[-/年]\d{1,2}/.test(text))
    Object.assign(cell, { value: 45_000, kind: 'Double', format: 'yyyy/m/d' });
  else keep(text);
}

/** The workbook the played Excel has open. */
export class PlayedWorkbook {
  readonly parts: { readonly id: string; xml: string }[] = [];
  active: PlayedSheet;
  /** `自评表!G48` */
  selection = '';

  constructor(readonly sheets: PlayedSheet[]) {
    const [first] = sheets;
    if (!first) throw new Error('a workbook has a worksheet');
    this.active = first;
  }

  sheet(name: string): PlayedSheet {
    const found = this.sheets.find(sheet => sheet.name === name);
    if (!found) throw new Error(`no worksheet ${name}`);
    return found;
  }

  state(): object {
    return this.sheets.map(sheet => sheet.state());
  }
}
