/**
 * One spelling for texts that people type in many: full-width digits, letters and brackets become
 * half-width, the operators' many forms become ≥ ≤ = > <, tags of an HTML export become spaces.
 * Chinese punctuation that carries meaning in sentences (，。；、：) is kept.
 */
export function normalise(text: string): string {
  if (!needsWork.test(text)) return text;
  const out = cleaned(text);
  // An export may have escaped its tags, some twice: `&amp;lt;p&amp;gt;`.
  return out !== text && /[<&]/.test(out) ? normalise(out) : out;
}

function cleaned(text: string): string {
  let out = text;
  if (out.includes('<')) out = out.replace(tag, ' ').replace(entity, entityText);
  else if (out.includes('&')) out = out.replace(entity, entityText);
  out = out.replace(odd, oneCharacter);
  return out.replace(white, ' ').trim();
}

/** A label as a key: normalised, half-width punctuation, no white space, no trailing colon. */
export function labelKey(text: string): string {
  return normalise(text)
    .replace(/\s+/g, '')
    .replace(/[，；：]/g, halfWidth)
    .replace(/:+$/, '');
}

const halfWidth = (mark: string): string => (mark === '，' ? ',' : mark === '；' ? ';' : ':');

/** A label key without the remark in brackets at its end: `自评总分(100分)` → `自评总分`. */
export function withoutRemark(key: string): string {
  return key.includes('(') ? key.replace(/\(.*\)$/, '') : key;
}

/** A label key without what stands in brackets: `执行率(B/A)` → `执行率`. */
export function withoutBrackets(key: string): string {
  return key.includes('(') || key.includes('[') ? key.replace(/\([^()]*\)|\[[^[\]]*\]/g, '') : key;
}

const needsWork = /[^\x21-\x3b=?-\x7e\u4e00-\u9fff，。；、：“”≥≤℃·]|&|\s$|^\s/;
/** With attributes as HTML writes them: `B<A时得B/A，B>A时得满分` holds no tag. */
const tag = /<\/?[a-zA-Z][\w:]*(?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s<>"']+))?)*\s*\/?>/g;
const entity = /&(?:[a-z]{2,6}\d?|#\d+|#x[\da-f]+);/gi;
const white = /[\s\u00a0\u3000\u200b\ufeff]+/g;
const odd =
  /[\uff01-\uff5e\u2266\u2267\u2a7d\u2a7e\ufe66\u2550\u300b\u300a\u3008\u3009\u2265\u2264\u2014\u2013\u2212\u2015\u2500\uffe5\u2236\ufe6a\u2030\u02d1\u3014\u3015]/g;

const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&lsquo;': '‘',
  '&rsquo;': '’',
  '&apos;': "'",
  '&ge;': '≥',
  '&le;': '≤',
  '&ne;': '≠',
  '&times;': '×',
  '&divide;': '÷',
  '&plusmn;': '±',
  '&minus;': '-',
  '&mdash;': '—',
  '&ndash;': '—',
  '&middot;': '·',
  '&hellip;': '…',
  '&permil;': '‰',
  '&deg;': '°',
  '&yen;': '¥',
  '&sup2;': '²',
  '&sup3;': '³',
  '&ensp;': ' ',
  '&emsp;': ' ',
  '&thinsp;': ' ',
};

function entityText(name: string): string {
  const known = entities[name];
  if (known !== undefined) return known;
  if (name[1] !== '#') return name;
  const code = /^&#x/i.test(name) ? Number.parseInt(name.slice(3, -1), 16) : Number(name.slice(2, -1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

const characters: Readonly<Record<string, string>> = {
  '\u2266': '≤', // ≦
  '\u2267': '≥', // ≧
  '\u2a7d': '≤', // ⩽
  '\u2a7e': '≥', // ⩾
  '\ufe66': '=', // ﹦
  '\u2550': '=', // ═
  '\u2013': '—',
  '\u2015': '—',
  '\u2500': '—', // ─ typed as a dash
  '\u2212': '-', // − minus
  '\uffe5': '¥',
  '\u2236': ':', // ∶ ratio sign
  '\ufe6a': '%', // ﹪
  '\u3014': '(', // 〔
  '\u3015': ')', // 〕
};

/** Full-width forms are kept where they are the normal Chinese punctuation. */
const keptFullWidth = '，；：！？';

function oneCharacter(character: string): string {
  const known = characters[character];
  if (known !== undefined) return known;
  const code = character.charCodeAt(0);
  if (code < 0xff01 || code > 0xff5e || keptFullWidth.includes(character)) return character;
  return String.fromCharCode(code - 0xfee0);
}
