import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from './session/session';
import type { State } from './session/state';

const Current = createContext<Session | null>(null);

export const SessionProvider = Current.Provider;

/** The session the pane shows. */
export function useSession(): Session {
  const session = useContext(Current);
  if (!session) throw new Error('no session');
  return session;
}

export function useSessionState(): State {
  const session = useSession();
  const read = () => session.state;
  return useSyncExternalStore(session.subscribe, read, read);
}
