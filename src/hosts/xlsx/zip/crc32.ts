/** The checksum zip keeps of every entry. Eight tables, so that eight bytes are taken at a time. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  let at = 0;
  for (const last = bytes.length - 8; at <= last; at += 8) {
    const low =
      crc ^
      (byte(bytes, at) |
        (byte(bytes, at + 1) << 8) |
        (byte(bytes, at + 2) << 16) |
        (byte(bytes, at + 3) << 24));
    crc =
      after(7, low & 255) ^
      after(6, (low >>> 8) & 255) ^
      after(5, (low >>> 16) & 255) ^
      after(4, low >>> 24) ^
      after(3, byte(bytes, at + 4)) ^
      after(2, byte(bytes, at + 5)) ^
      after(1, byte(bytes, at + 6)) ^
      after(0, byte(bytes, at + 7));
  }
  for (; at < bytes.length; at++) crc = after(0, (crc ^ byte(bytes, at)) & 255) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const byte = (bytes: Uint8Array, at: number): number => bytes[at] as number;

/** What a byte becomes when so many zero bytes follow it. */
const after = (zeros: number, value: number): number => tables[zeros * 256 + value] as number;

const tables = new Int32Array(8 * 256);
for (let value = 0; value < 256; value++) {
  let crc = value;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  tables[value] = crc;
}
for (let at = 256; at < tables.length; at++) {
  const before = tables[at - 256] as number;
  tables[at] = after(0, before & 255) ^ (before >>> 8);
}
