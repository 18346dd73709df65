/**
 * What a person may do in the grid: change contents, look around, copy. Rows, columns, merged areas, formats and
 * worksheets stay as the file has them: saving writes contents into it and nothing else.
 */
export function isAllowed(command: string): boolean {
  if (command.startsWith(mutations)) return allowedMutations.has(command.slice(mutations.length));
  if (command.startsWith(commands)) return allowedCommands.has(command.slice(commands.length));
  return true;
}

/** Whether a person is told that it is not done: pasting and filling try what nobody asked for by name, too. */
export function isRefused(command: string): boolean {
  return command.startsWith(commands) || /^sheet\.mutation\.(?:insert|remove|move)-/.test(command);
}

const commands = 'sheet.command.';
const mutations = 'sheet.mutation.';

const allowedCommands = new Set([
  'set-range-values',
  'clear-selection-content',
  'auto-clear-content',
  'auto-fill',
  'copy-down',
  'copy-right',
  'refill',
  'copy',
  'paste',
  'paste-by-short-key',
  'paste-value',
  'paste-formula',
  'optional-paste',
  'move-selection',
  'move-selection-enter-tab',
  'expand-selection',
  'select-all',
  'select-range',
  'scroll-to-cell',
  'scroll-view',
  'scroll-view-reset',
  'set-scroll-relative',
  'set-zoom-ratio',
  'change-zoom-ratio',
  'set-worksheet-activate',
  'set-worksheet-show',
  // Widths and heights are only looked at: a narrow column may hide what is to be read.
  'set-worksheet-col-width',
  'delta-column-width',
  'set-col-auto-width',
  'set-row-height',
  'delta-row-height',
  'set-row-is-auto-height',
]);

const allowedMutations = new Set([
  // Emptied before they are carried out: pasted cells bring them along.
  'set.numfmt',
  'remove.numfmt',
  'add-worksheet-merge',
  'remove-worksheet-merge',
  'set-range-values',
  'set-worksheet-col-width',
  'set-worksheet-row-height',
  'set-worksheet-row-auto-height',
  'set-worksheet-row-is-auto-height',
  'set-worksheet-config',
  'set-worksheet-activate',
]);
