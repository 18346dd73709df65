import { unzipSync } from 'fflate';

/** The text of each part in a zip, by another program's reader. */
export function textsIn(bytes: Uint8Array): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [path, content] of Object.entries(unzipSync(bytes)))
    texts[path] = new TextDecoder().decode(content);
  return texts;
}
