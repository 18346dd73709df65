import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, type CDPSession, chromium } from 'playwright-core';

/**
 * The Chromiums WPS has inside, from npm packages (Linux x64): 87 from chrome-aws-lambda 5.4.0, 103 from
 * @sparticuz/chromium 103.0.0. Playwright starts them but can't open pages in them: they are driven by the protocol
 * itself.
 */
export class OldChromium {
  private constructor(
    private readonly browser: Browser,
    private readonly session: CDPSession,
  ) {}

  static async launch(packageFolder: string): Promise<OldChromium> {
    const folder = unpack(packageFolder);
    const browser = await chromium.launch({
      executablePath: join(folder, 'chromium'),
      env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'aws', 'lib') },
      args: ['--headless', '--no-sandbox', '--single-process', '--no-zygote', '--disable-gpu'],
    });
    return new OldChromium(browser, await browser.newBrowserCDPSession());
  }

  get version(): string {
    return this.browser.version();
  }

  /** A page with a script that runs before its own. */
  async open(url: string, before: string): Promise<OldPage> {
    const { targetId } = await this.session.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.session.send('Target.attachToTarget', { targetId, flatten: false });
    const page = new OldPage(this.session, sessionId);
    await page.send('Runtime.enable');
    await page.send('Page.enable');
    // As wide as a pane.
    const size = { width: 320, height: 900, deviceScaleFactor: 1, mobile: false };
    await page.send('Emulation.setDeviceMetricsOverride', size);
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: before });
    await page.send('Page.navigate', { url });
    return page;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly result?: { readonly result?: { readonly value?: unknown }; readonly data?: string };
  readonly params?: unknown;
}

interface Thrown {
  readonly exceptionDetails?: {
    readonly stackTrace?: { readonly callFrames: readonly { readonly url: string }[] };
  };
}

/**
 * The script that plays the host is run in every frame, also in one that is just being left, where it may look at
 * nothing. It has no address; those of the page have the page's.
 */
function isOfThePage(params: unknown): boolean {
  const frames = (params as Thrown).exceptionDetails?.stackTrace?.callFrames ?? [];
  const isPlayed = frames.length > 0 && frames.every(({ url }) => url === '');
  return !(isPlayed && /cross-origin frame/.test(JSON.stringify(params)));
}

export class OldPage {
  /** Mistakes the page threw. */
  readonly problems: string[] = [];
  private next = 0;
  private readonly waiting = new Map<number, (answer: Answer) => void>();

  constructor(
    private readonly session: CDPSession,
    private readonly sessionId: string,
  ) {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = JSON.parse(message) as Answer;
      if (answer.id !== undefined) this.waiting.get(answer.id)?.(answer);
      else if (answer.method === 'Runtime.exceptionThrown' && isOfThePage(answer.params))
        this.problems.push(JSON.stringify(answer.params));
    });
  }

  send(method: string, params: object = {}): Promise<Answer> {
    const id = ++this.next;
    const answered = new Promise<Answer>(resolve => this.waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    return this.session
      .send('Target.sendMessageToTarget', { sessionId: this.sessionId, message })
      .then(() => answered);
  }

  async evaluate(expression: string): Promise<unknown> {
    const answer = await this.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    return answer.result?.result?.value;
  }

  /** Waits until the page shows these words. */
  async waitFor(words: string): Promise<void> {
    for (let i = 0; i < 100; i++) {
      if (String(await this.evaluate('document.body.innerText')).includes(words)) return;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error(
      `“${words}” is not shown, but: ${String(await this.evaluate('document.body.innerText'))}`,
    );
  }

  /** Clicks a button by its words, or by what it is called where it shows an icon only. */
  async click(name: string): Promise<void> {
    const wanted = JSON.stringify(name);
    const isThere = await this.evaluate(`(() => {
      const button = [...document.querySelectorAll('button')].find(
        each => each.textContent === ${wanted} || each.getAttribute('aria-label') === ${wanted});
      if (button) button.click();
      return button !== undefined;
    })()`);
    if (isThere !== true) throw new Error(`no button “${name}”`);
  }

  /** Waits until an expression of the page is true. */
  async until(expression: string): Promise<void> {
    for (let i = 0; i < 100; i++) {
      if ((await this.evaluate(expression)) === true) return;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error(`it never came to be: ${expression}`);
  }

  async screenshot(file: string): Promise<void> {
    const { result } = await this.send('Page.captureScreenshot');
    writeFileSync(file, Buffer.from(result?.data ?? '', 'base64'));
  }
}

/** The package holds its files compressed; they are unpacked once beside it. */
function unpack(packageFolder: string): string {
  const folder = join(packageFolder, 'unpacked');
  if (existsSync(join(folder, 'chromium'))) return folder;
  mkdirSync(join(folder, 'aws'), { recursive: true });
  const inflated = (name: string) =>
    brotliDecompressSync(readFileSync(join(packageFolder, 'bin', `${name}.br`)));
  for (const [name, into] of [
    ['aws.tar', join(folder, 'aws')],
    ['swiftshader.tar', folder],
  ] as const) {
    const { status, stderr } = spawnSync('tar', ['-x', '-C', into], { input: inflated(name) });
    if (status !== 0) throw new Error(String(stderr));
  }
  writeFileSync(join(folder, 'chromium'), inflated('chromium'));
  chmodSync(join(folder, 'chromium'), 0o755);
  return folder;
}
