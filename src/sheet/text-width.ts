/** In Chinese characters: letters and digits are a little more than half as wide. */
export function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += isFullWidth(text.charCodeAt(i)) ? 1 : narrow;
  return width;
}

/** How many lines a text takes where so many Chinese characters stand side by side. */
export function linesOf(text: string, room: number): number {
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(textWidth(line) / room));
  return lines;
}

const narrow = 0.55;

/** Chinese characters and marks; — ‘ ’ “ ” … too, which Western texts have in common with Chinese ones. */
function isFullWidth(code: number): boolean {
  return code > 0x2e7f || (code >= 0x2014 && code <= 0x2026);
}
