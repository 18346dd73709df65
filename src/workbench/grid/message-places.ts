import { workbench as words } from '../../words/workbench';

/** Univer has two places for messages, both called alike, in English: a screen reader could not tell them apart. */
export function nameMessages(): void {
  const places = document.querySelectorAll('section[aria-label^="Notifications"]');
  for (const [i, place] of places.entries())
    place.setAttribute('aria-label', words.gridMessages(String(i + 1)));
}
