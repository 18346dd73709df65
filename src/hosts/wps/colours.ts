/** `RRGGBB` as the number WPS takes: red + 256 · green + 65536 · blue. */
export function colourNumber(hex: string): number {
  const [red = 0, green = 0, blue = 0] = (hex.match(/../g) ?? []).map(part => Number.parseInt(part, 16));
  return red + green * 256 + blue * 65_536;
}
