import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from '../pane/session/session';
import type { Desk } from './desk';
import type { DeskState } from './desk-state';

const Current = createContext<Desk | null>(null);

export const DeskProvider = Current.Provider;

/** The desk the page shows. */
export function useDesk(): Desk {
  const desk = useContext(Current);
  if (!desk) throw new Error('no desk');
  return desk;
}

export function useDeskState(): DeskState {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, () => desk.state);
}

/** Whether the session has a result to report. */
export function useHasReport(session: Session | null): boolean {
  return useSyncExternalStore(
    listener => session?.subscribe(listener) ?? (() => undefined),
    () => Boolean(session?.state.review?.form) && session?.state.busy === null,
  );
}
