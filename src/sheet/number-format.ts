/** What a number format makes of a number, as far as reading a form needs it. */
export interface FormatKind {
  readonly date: boolean;
  readonly percent: boolean;
  /** Digits after the point, or null where the format shows as many as there are (General, text). */
  readonly decimals: number | null;
}

const general: FormatKind = { date: false, percent: false, decimals: null };
const kinds = new Map<string, FormatKind>();

/** Reads the first section of a number format code (`#,##0.00;[Red]-#,##0.00`). */
export function formatKind(code: string | null): FormatKind {
  if (code === null || code === '' || code === 'General' || code === '@') return general;
  const known = kinds.get(code);
  if (known) return known;
  const kind = read(code);
  if (kinds.size < 1000) kinds.set(code, kind);
  return kind;
}

function read(code: string): FormatKind {
  const section = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?!h|m|s)[^\]]*\]/gi, '');
  if (/general/i.test(section)) return general;
  if (/[ymdhs年月日]/i.test(section) && !/[0#?]/.test(section.replace(/\.0+/g, ''))) {
    return { date: true, percent: false, decimals: null };
  }
  const point = /\.([0#?]*)/.exec(section);
  return {
    date: false,
    percent: section.includes('%'),
    decimals: /[0#?]/.test(section) ? (point?.[1]?.length ?? 0) : null,
  };
}
