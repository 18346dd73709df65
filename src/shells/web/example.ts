import type { ChosenFile } from '../../workbench/files';

/** An example that comes with the page. */
export async function example(name: string): Promise<ChosenFile> {
  const answer = await fetch(`examples/${name}`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { name, size: bytes.length, read: () => Promise.resolve(bytes), handle: null };
}
