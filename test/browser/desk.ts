import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import AxeBuilder from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { staticServer } from '../../src/shells/static-server';

export const example = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join('assets', 'examples', `${name}.xlsx`)));

export interface Opening {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Leaves the browser its own ways to open and save files; else a file input and a download take their place. */
  readonly pickers?: boolean;
}

/** The built page on a port of this machine. It stands below a folder, as on a site that holds other things too. */
export class WebSite {
  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async open(): Promise<WebSite> {
    const server = staticServer('dist');
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return new WebSite(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  get url(): string {
    return `${this.origin}/web/`;
  }

  close(): Promise<void> {
    return new Promise(resolve => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}

/** The page as a person uses it, and all that went wrong or was asked for on the way. */
export class DeskPage {
  readonly problems: string[] = [];
  readonly asked: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(browser: Browser, site: WebSite, opening: Opening = {}): Promise<DeskPage> {
    const { width = 1280, height = 800, dark = false, pickers = false } = opening;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      acceptDownloads: true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const desk = new DeskPage(context, page);
    page.on('pageerror', error => desk.problems.push(error.message));
    page.on('console', message => {
      if (message.type() === 'error') desk.problems.push(message.text());
    });
    context.on('request', request => {
      desk.asked.push(request.url());
      const isOurs = /^(?:blob|data):/.test(request.url()) || request.url().startsWith(site.origin);
      if (!isOurs) desk.problems.push(`asked for ${request.url()}`);
    });
    if (!pickers) {
      await page.addInitScript(() => {
        delete (window as { showOpenFilePicker?: unknown }).showOpenFilePicker;
        delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
      });
    }
    await page.goto(site.url);
    await page.getByRole('button', { name: '打开文件…' }).waitFor();
    return desk;
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  tab(name: string) {
    return this.page.getByRole('tab', { name, exact: true });
  }

  card(words: string) {
    return this.page.getByRole('article').filter({ hasText: words });
  }

  /** Chooses a file in the page's file input. */
  async choose(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.setInputFiles('input[type=file]', {
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    });
  }

  async opened(name: string, bytes: Uint8Array): Promise<void> {
    await this.choose(name, bytes);
    await this.page.getByTitle(name).waitFor();
    await this.page.getByRole('tab').first().waitFor();
  }

  async check(): Promise<void> {
    await this.button('校验并评分').click();
    await this.page.getByRole('heading', { level: 2 }).first().waitFor();
  }

  /** Types into the cell that is selected. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a cell by the name box, as in any spreadsheet. */
  async select(cell: string): Promise<void> {
    const box = this.page.locator('[data-u-comp="defined-name"] input');
    await box.click();
    await box.fill(cell);
    await box.press('Enter');
    await this.hasKeyboard();
  }

  /** Waits until the grid has the keyboard: it takes it a moment after a jump. */
  async hasKeyboard(): Promise<void> {
    await this.page.waitForFunction(() => (document.activeElement as HTMLElement | null)?.isContentEditable);
    await this.page.waitForTimeout(150);
  }

  /** F6, from the pane to the sheet. */
  async turnToSheet(): Promise<void> {
    await this.page.keyboard.press('F6');
    await this.hasKeyboard();
  }

  /** Drops files on the page: their names and bytes, or a number of bytes. */
  async drop(...files: readonly { name: string; bytes: Uint8Array | number }[]): Promise<void> {
    const given = files.map(({ name, bytes }) => ({
      name,
      bytes: typeof bytes === 'number' ? bytes : Buffer.from(bytes).toString('base64'),
    }));
    await this.page.evaluate(dropped => {
      const data = new DataTransfer();
      for (const { name, bytes } of dropped) {
        const content =
          typeof bytes === 'number'
            ? new Uint8Array(bytes)
            : Uint8Array.from(atob(bytes), each => each.charCodeAt(0));
        data.items.add(new File([content], name));
      }
      const target = document.querySelector('main') ?? document.body;
      for (const type of ['dragenter', 'dragover', 'drop'])
        target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    }, given);
  }

  /** 保存, as the browser downloads it. */
  async saved(): Promise<Uint8Array> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button('保存').click()]);
    return new Uint8Array(readFileSync(await download.path()));
  }

  /** How many pixels of the drawn sheet have this colour (`RRGGBB`). */
  async pixels(colour: string): Promise<number> {
    return (await this.drawn(colour)).length;
  }

  /** The middle of what is drawn in this colour, in pixels of the page. */
  async placeOf(colour: string): Promise<{ x: number; y: number }> {
    const all = await this.drawn(colour);
    const middle = (values: readonly number[]): number =>
      [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    return { x: middle(all.map(([x]) => x)), y: middle(all.map(([, y]) => y)) };
  }

  private drawn(colour: string): Promise<[x: number, y: number][]> {
    return this.page.evaluate(wanted => {
      const [red, green, blue] = [0, 2, 4].map(from => parseInt(wanted.slice(from, from + 2), 16));
      const found: [number, number][] = [];
      for (const canvas of document.querySelectorAll('canvas')) {
        if (canvas.width * canvas.height === 0) continue;
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: [],
        };
        const { left, top, width } = canvas.getBoundingClientRect();
        const scale = width / canvas.width;
        for (let i = 0; i < data.length; i += 4) {
          if (data[i] !== red || data[i + 1] !== green || data[i + 2] !== blue) continue;
          const pixel = i / 4;
          found.push([left + (pixel % canvas.width) * scale, top + Math.floor(pixel / canvas.width) * scale]);
        }
      }
      return found;
    }, colour);
  }

  /** Whether the element is what is drawn at a place of the page, though the pointer passes through it. */
  isOnTop(selector: string, { x, y }: { x: number; y: number }): Promise<boolean> {
    return this.page.evaluate(
      ([wanted, left, top]) => {
        const element = document.querySelector<HTMLElement>(wanted);
        if (!element) return false;
        element.style.pointerEvents = 'auto';
        const isTop = element.contains(document.elementFromPoint(left, top));
        element.style.pointerEvents = '';
        return isTop;
      },
      [selector, x, y] as const,
    );
  }

  /** What axe-core finds outside the grid's own elements. */
  async barriers(): Promise<string[]> {
    await this.page.evaluate(AxeBuilder.source);
    return this.page.evaluate(async () => {
      const axe = (window as unknown as { axe: typeof AxeBuilder }).axe;
      const { violations } = await axe.run({ exclude: [['[data-u-comp]'], ['canvas']] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
