/** The same zip with zip64 records, as programs write them that stream and do not know the sizes beforehand. */
export function asZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 22;
  const start = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  const central: Uint8Array[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    const name = view.getUint16(at + 28, true);
    const next = at + 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    central.push(withZip64Fields(bytes.slice(at, at + 46 + name)));
    at = next;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const tail = new Uint8Array(56 + 20 + 22);
  const out = new DataView(tail.buffer);
  out.setUint32(0, 0x06064b50, true);
  out.setUint32(4, 44, true);
  out.setUint32(24, count, true);
  out.setUint32(32, count, true);
  out.setUint32(40, size, true);
  out.setUint32(48, start, true);
  out.setUint32(56, 0x07064b50, true);
  out.setUint32(64, start + size, true);
  out.setUint32(72, 1, true);
  out.setUint32(76, 0x06054b50, true);
  for (const place of [84, 86]) out.setUint16(place, 0xffff, true);
  for (const place of [88, 92]) out.setUint32(place, 0xffffffff, true);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), ...central, tail]));
}

/** A central record whose sizes and place stand in its zip64 field. */
function withZip64Fields(record: Uint8Array): Uint8Array {
  const all = new Uint8Array(record.length + 28);
  all.set(record);
  const view = new DataView(all.buffer);
  const extra = record.length;
  view.setUint16(30, 28, true);
  view.setUint16(32, 0, true);
  view.setUint16(extra, 1, true);
  view.setUint16(extra + 2, 24, true);
  for (const [i, field] of [24, 20, 42].entries()) {
    view.setUint32(extra + 4 + i * 8, view.getUint32(field, true), true);
    view.setUint32(field, 0xffffffff, true);
  }
  return all;
}
