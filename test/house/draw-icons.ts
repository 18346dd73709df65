import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, launch } from '../browser/chromium';

/** Draws assets/icons/icon-*.png from icon.svg. Run after a change of the drawing: `npm run draw:icons`. */
async function draw(): Promise<void> {
  const executable = findChromium();
  if (executable === null) throw new Error('没有找到 Chromium');
  const browser = await launch(executable);
  const folder = join('assets', 'icons');
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
  for (const size of [16, 32, 64, 80, 128]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    writeFileSync(join(folder, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
}

void draw();
