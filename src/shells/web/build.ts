import { join } from 'node:path';
import { cpSync } from 'node:fs';
import type { InlineConfig, Plugin } from 'vite';
import { withoutDirectives, withoutExamples } from '../pane-bundle';

export const webFolder = join('dist', 'web');

/** The grid's library can break words of seventy languages at the end of a line; a sheet breaks none. */
function withoutHyphenation(): Plugin {
  const empty = '\0no-hyphenation';
  return {
    name: 'jiping-without-hyphenation',
    enforce: 'pre',
    resolveId(id, importer) {
      const from = importer?.replace(/\\/g, '/') ?? '';
      const isPattern = from.includes('@univerjs/engine-render/lib/es/') && /^\.\/(?!index|facade)/.test(id);
      return isPattern ? empty : null;
    },
    load: id => (id === empty ? 'export default {};' : null),
  };
}

/** The static page: works from any server, also under a path. */
function webBundle(): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    root: join('src', 'shells', 'web'),
    base: './',
    publicDir: false,
    plugins: [withoutDirectives(), withoutExamples(), withoutHyphenation()],
    mode: 'production',
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir: join(process.cwd(), webFolder),
      emptyOutDir: true,
      // The grid is one large part that comes when a file is opened.
      chunkSizeWarningLimit: 8000,
      modulePreload: { polyfill: false },
    },
  };
}

/** Builds the page with what goes along: icons and examples. */
export async function buildWeb(): Promise<void> {
  const vite = await import('vite');
  await vite.build(webBundle());
  cpSync(join('assets', 'icons'), join(webFolder, 'icons'), { recursive: true });
  cpSync(join('assets', 'examples'), join(webFolder, 'examples'), { recursive: true });
}
