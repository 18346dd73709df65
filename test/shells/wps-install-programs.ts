import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join, resolve } from 'node:path';

export const installFolder = resolve('src', 'shells', 'wps', 'install');

/** What the installer answered. */
export interface Answer {
  readonly code: number;
  readonly said: string;
}

/** One way the installer is run: the sh script under a shell and an awk, or the C# of the Windows script. */
export interface Program {
  readonly name: string;
  /** The Debian packages it needs, when they are missing. */
  readonly missing: readonly string[];
  run(place: Place, ...args: string[]): Answer;
}

/** Where `command` is, looked for as a shell does. */
function which(command: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map(folder => join(folder, command)).find(existsSync) ?? null;
}

const rooms: string[] = [];

function room(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jiping-wps-'));
  rooms.push(folder);
  return folder;
}

/** Removes everything the programs and places of this file made. */
export function clearAway(): void {
  for (const folder of rooms.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The commands install.sh may use besides awk: POSIX ones, on every Linux. */
const commands = ['cat', 'cmp', 'cp', 'date', 'dirname', 'mkdir', 'mv', 'rm', 'sh', 'tr', 'wc'];

/** install.sh with nothing on its PATH but those commands and this awk. */
function shell(name: string, packages: Readonly<Record<string, string>>, awk: string, sh: string): Program {
  const missing = Object.keys(packages).filter(command => which(command) === null);
  const path = room();
  if (missing.length === 0) {
    const busybox = sh === 'busybox' ? which('busybox') : null;
    for (const command of commands) symlinkSync(busybox ?? which(command) ?? '', join(path, command));
    symlinkSync(which(awk) ?? '', join(path, 'awk'));
  }
  const [program, ...before] = sh === 'busybox' ? [which(sh) ?? '', 'sh'] : [which(sh) ?? ''];
  return {
    name,
    missing: missing.map(command => packages[command] ?? command),
    run: (place, ...args) => {
      const { status, stdout, stderr } = spawnSync(
        program,
        [...before, place.script('install.sh'), ...args],
        {
          encoding: 'utf8',
          cwd: place.root,
          env: { PATH: path, HOME: place.root },
        },
      );
      return { code: status ?? -1, said: stdout + stderr };
    },
  };
}

/** Does what install.ps1 does with install.cs, where there is no PowerShell. */
const driver = `
public static class Driver {
  public static int Main(string[] args) {
    bool uninstall = args[1] == "--uninstall";
    var installer = new JipingInstaller(args[0], args[args.Length - 1], uninstall);
    int code = installer.Run();
    foreach (string line in installer.Said) System.Console.WriteLine(line);
    return code;
  }
}
`;

/** install.cs, held to the C# that Windows PowerShell 5.1 compiles, where a warning counts as an error. */
function mono(): Program {
  const missing = which('mcs') === null || which('mono') === null ? ['mono-mcs'] : [];
  const built = join(room(), 'install.exe');
  if (missing.length === 0) {
    const main = join(room(), 'driver.cs');
    writeFileSync(main, driver);
    const source = join(installFolder, 'install.cs');
    execFileSync('mcs', ['-langversion:5', '-warn:4', '-warnaserror', `-out:${built}`, source, main]);
  }
  return {
    name: 'install.cs',
    missing,
    run: (place, ...args) => {
      const { status, stdout, stderr } = spawnSync('mono', [built, place.addIn, ...args], {
        encoding: 'utf8',
        env: { ...process.env, LANG: 'C.UTF-8' },
      });
      return { code: status ?? -1, said: stdout + stderr };
    },
  };
}

/** Every way the installer is run here. */
export const programs: readonly Program[] = [
  shell('install.sh, dash and mawk', { dash: 'dash', mawk: 'mawk' }, 'mawk', 'dash'),
  shell('install.sh, busybox', { busybox: 'busybox' }, 'busybox', 'busybox'),
  shell('install.sh, bash and gawk', { bash: 'bash', gawk: 'gawk' }, 'gawk', 'bash'),
  mono(),
];

/** A user's machine: the unpacked add-in with the installer beside it, and a jsaddons folder, not made yet. */
export class Place {
  readonly root = room();
  readonly addIn = join(this.root, '绩评 助手');
  readonly jsaddons = join(this.root, '用户 文档', 'jsaddons');

  constructor(version = '0.1.0') {
    mkdirSync(join(this.addIn, 'images'), { recursive: true });
    mkdirSync(join(this.addIn, 'assets', 'icons'), { recursive: true });
    for (const file of [
      'index.html',
      'main.js',
      'pane.js',
      'ribbon.xml',
      'taskpane.html',
      'assets/icons/icon-32.png',
    ]) {
      writeFileSync(join(this.addIn, file), `${file} ${version}`);
    }
    writeFileSync(join(this.addIn, 'manifest.xml'), '<JsPlugin>\n  <Name>jiping</Name>\n</JsPlugin>\n');
    writeFileSync(join(this.addIn, 'images', '图标.png'), Buffer.from([0, 0xff, 0x0d, 0x0a]));
    this.setVersion(version);
    for (const file of readdirSync(installFolder).filter(each => each.startsWith('install.'))) {
      cpSync(join(installFolder, file), this.script(file));
    }
  }

  script(name: string): string {
    return join(this.addIn, name);
  }

  setVersion(version: string): void {
    writeFileSync(join(this.addIn, 'version.txt'), `${version}\n`);
  }

  get publish(): string {
    return join(this.jsaddons, 'publish.xml');
  }

  /** Puts publish.xml there. One character is one byte: the files hold bytes of any encoding. */
  put(bytes: string): this {
    mkdirSync(this.jsaddons, { recursive: true });
    writeFileSync(this.publish, bytes, 'latin1');
    return this;
  }

  /** The bytes of publish.xml, or null where it is not there. */
  get bytes(): string | null {
    return existsSync(this.publish) ? readFileSync(this.publish, 'latin1') : null;
  }

  /** The bytes of each copy of publish.xml that was kept, oldest first. */
  get backups(): string[] {
    return this.names(/^publish\.xml\.\d{8}-\d{6}(?:-1)*\.bak$/).map(name =>
      readFileSync(join(this.jsaddons, name), 'latin1'),
    );
  }

  /** What else is in jsaddons. */
  get folders(): string[] {
    return this.names(/^(?!publish\.xml)/);
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }

  private names(pattern: RegExp): string[] {
    if (!existsSync(this.jsaddons)) return [];
    return readdirSync(this.jsaddons)
      .map(name => basename(name))
      .filter(name => pattern.test(name))
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  }
}
