import type { GridHost } from '../../workbench/grid-host';

/** The new bytes of the file on the desk. */
export function bytesOf(host: GridHost): Promise<Uint8Array> {
  return Promise.resolve(host.file.bytes);
}
