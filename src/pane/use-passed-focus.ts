import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Passes the focus on when an element that holds it goes: to the first button of the next one of its kind, or of the one
 * before it. Else the browser would begin again at the page's top, and a keyboard user with it.
 */
export function usePassedFocus<T extends HTMLElement>(kind: string): RefObject<T | null> {
  const ref = useRef<T>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const all = [...document.querySelectorAll(kind)];
      const at = all.indexOf(element);
      const heir = all[at + 1] ?? all[at - 1];
      requestAnimationFrame(() => {
        // Whoever has taken the focus meanwhile keeps it.
        if (document.activeElement === document.body) heir?.querySelector('button')?.focus();
      });
    };
  }, [kind]);
  return ref;
}
