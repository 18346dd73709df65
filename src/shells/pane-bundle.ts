import type { InlineConfig, Plugin } from 'vite';

/**
 * tabster selects what can take the focus by `:is()`, which Chromium 87 inside WPS does not know: the pane would stay
 * white. The selector is written out, and the build fails when a new version of tabster words it otherwise.
 */
export function plainSelectors(): Plugin {
  const shape = /`:is\(\$\{(\[[\s\S]*?\])\.join\(", "\)\}\):not\(:disabled\)`/;
  let patched = false;
  return {
    name: 'jiping-plain-selectors',
    transform(code, id) {
      if (!id.replace(/\\/g, '/').endsWith('tabster/dist/esm/Consts.js')) return null;
      if (!shape.test(code))
        throw new Error('tabster words FOCUSABLE_SELECTOR otherwise: look at src/shells/pane-bundle.ts');
      patched = true;
      return {
        code: code.replace(
          shape,
          (_, parts: string) => `${parts}.map(part => part + ":not(:disabled)").join(", ")`,
        ),
        map: null,
      };
    },
    buildEnd(error) {
      if (!error && !patched) throw new Error('tabster was not found: look at src/shells/pane-bundle.ts');
    },
  };
}

const directive = /^((?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)*)['"]use client['"];?/;

/** Fluent's modules begin with a word for servers ("use client") that keeps a bundler from leaving out what is unused. */
export function withoutDirectives(): Plugin {
  return {
    name: 'jiping-without-directives',
    enforce: 'pre',
    transform(code) {
      return directive.test(code) ? { code: code.replace(directive, '$1'), map: null } : null;
    },
  };
}

const examples = /\n {2}examples: \[\n[\s\S]*?\n {2}\],\n/;

/** The example sheets of the rules are documentation and tests: the pane shows none of them. */
export function withoutExamples(): Plugin {
  return {
    name: 'jiping-without-examples',
    enforce: 'pre',
    transform(code, id) {
      const path = id.replace(/\\/g, '/');
      if (!path.includes('/src/rules/') || !code.includes('\n  examples: [')) return null;
      if (!examples.test(code))
        throw new Error(`${path} words its examples otherwise: look at src/shells/pane-bundle.ts`);
      return { code: code.replace(examples, '\n  examples: [],\n'), map: null };
    },
  };
}

/** The pane with all it needs, in one script. */
export function paneBundle(entry: string, outDir: string): InlineConfig {
  return {
    ...classicScript(entry, outDir, 'pane.js'),
    plugins: [withoutDirectives(), withoutExamples(), plainSelectors()],
  };
}

/** One classic script that Chromium 87 runs, from a page on a server or from file://. */
export function classicScript(entry: string, outDir: string, fileName: string): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'chrome87',
      outDir,
      emptyOutDir: false,
      lib: { entry, formats: ['iife'], name: 'jiping', fileName: () => fileName },
      minify: true,
    },
  };
}
