import { workbench as words } from '../words/workbench';

/** A file a person has chosen, not read yet. */
export interface ChosenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Throws where the browser can't read it. */
  read(): Promise<Uint8Array>;
  /** Where it can be saved again; null where the browser gives no such thing. */
  readonly handle: FileSystemFileHandle | null;
  /** Made here, from a template. */
  readonly isNew?: boolean;
}

/** What became of a save. Null where the person changed his mind. */
export interface Saved {
  readonly name: string;
  readonly handle: FileSystemFileHandle | null;
}

/** What is wrong with what was dropped, as a sentence. */
export class DropError extends Error {
  override readonly name = 'DropError';
}

/** File System Access, as far as browsers have it. */
interface Pickers {
  showOpenFilePicker?: (options: object) => Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}

const pickers = (): Pickers => window as unknown as Pickers;

const kinds = [
  {
    description: 'Excel',
    accept: {
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
      'application/vnd.ms-excel.sheet.macroEnabled.12': ['.xlsm'],
    },
  },
];

/** Whether the browser can write a file where the person says. */
export const canPick = (): boolean => pickers().showOpenFilePicker !== undefined;

/** Lets a person choose a file; null where none was chosen. */
export async function pickFile(): Promise<ChosenFile | null> {
  const [handle] = (await unlessAborted(pickers().showOpenFilePicker?.({ types: kinds }))) ?? [];
  return handle ? fromHandle(handle) : null;
}

/** The file as it is now. */
export async function fromHandle(handle: FileSystemFileHandle): Promise<ChosenFile> {
  return { ...fromFile(await handle.getFile()), handle };
}

export function fromFile(file: File): ChosenFile {
  return {
    name: file.name,
    size: file.size,
    read: async () => new Uint8Array(await file.arrayBuffer()),
    handle: null,
  };
}

/** The one file of a drop; throws a DropError where it is none, or several. */
export async function fromDrop(data: DataTransfer): Promise<ChosenFile> {
  const [item, ...more] = [...data.items].filter(({ kind }) => kind === 'file');
  if (more.length > 0) throw new DropError(words.oneFile);
  if (item?.webkitGetAsEntry()?.isDirectory) throw new DropError(words.folder);
  // Both are asked for before anything is waited for: the browser forgets the drop.
  const file = item?.getAsFile() ?? null;
  const handle = await (item as HandleItem | undefined)?.getAsFileSystemHandle?.();
  if (!file) throw new DropError(words.notRead);
  return { ...fromFile(file), handle: handle?.kind === 'file' ? (handle as FileSystemFileHandle) : null };
}

interface HandleItem {
  getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

/** Writes a file where it came from. */
export async function saveTo(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<Saved> {
  // The stream writes beside the file and takes its place at the end: a failure leaves the file as it was.
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes as Uint8Array<ArrayBuffer>);
  } catch (problem) {
    await stream.abort();
    throw problem;
  }
  await stream.close();
  return { name: handle.name, handle };
}

/** Asks where to write a file, or downloads it where the browser can't ask; null where the person changed his mind. */
export async function saveAs(name: string, bytes: Uint8Array): Promise<Saved | null> {
  const { showSaveFilePicker } = pickers();
  if (!showSaveFilePicker) {
    download(name, bytes);
    return { name, handle: null };
  }
  const handle = await unlessAborted(showSaveFilePicker.call(window, { suggestedName: name, types: kinds }));
  return handle ? saveTo(handle, bytes) : null;
}

function download(name: string, bytes: Uint8Array): void {
  const type = Object.keys(kinds[0]?.accept ?? {})[0] ?? '';
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A picker that is closed without a choice says so by an error. */
async function unlessAborted<T>(picked: Promise<T> | undefined): Promise<T | null> {
  try {
    return (await picked) ?? null;
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'AbortError') return null;
    throw problem;
  }
}
