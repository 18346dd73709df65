import { workbench as words } from '../../words/workbench';

/**
 * Univer has two places for messages, both called alike, in English: a screen reader could not tell them apart. They come
 * when Univer gets to drawing them, so they are waited for; each gets a number of its own and keeps it.
 */
export function nameMessages(): void {
  name();
  const watch = new MutationObserver(name);
  watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['aria-label'] });
  // A page that lives long need not be watched for ever.
  setTimeout(() => watch.disconnect(), longestDrawing);
}

/** In milliseconds: the slowest first drawing seen took a tenth of it. */
const longestDrawing = 30_000;

const numbers = new WeakMap<Element, number>();
let last = 0;

function name(): void {
  for (const place of document.querySelectorAll('section[aria-label^="Notifications"]')) {
    const number = numbers.get(place) ?? ++last;
    numbers.set(place, number);
    place.setAttribute('aria-label', words.gridMessages(String(number)));
  }
}
