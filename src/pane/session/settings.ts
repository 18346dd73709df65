import type { WriteMode } from '../../plan';
import { ministry, type Profile, profileNamed, profiles } from '../../scoring';

/** What a person sets once and keeps. */
export interface Settings {
  readonly profile: string;
  readonly mode: WriteMode;
  /** Whether problem cells are highlighted in the sheet. */
  readonly marks: boolean;
}

/** Where settings last: the browser's storage, or nothing where it is closed. */
export interface Keep {
  read(key: string): string | null;
  write(key: string, value: string): void;
}

const key = 'jiping.settings';
const usual: Settings = { profile: ministry.id, mode: 'fill', marks: true };

export function loadSettings(keep: Keep): Settings {
  const text = keep.read(key);
  if (text === null) return usual;
  try {
    return checked(JSON.parse(text));
  } catch {
    // Written by something else: the usual settings are as good as any.
    return usual;
  }
}

export function saveSettings(keep: Keep, settings: Settings): void {
  keep.write(key, JSON.stringify(settings));
}

function checked(stored: unknown): Settings {
  const { profile, mode, marks } = (stored ?? {}) as Partial<Record<keyof Settings, unknown>>;
  return {
    profile: typeof profile === 'string' && profileNamed(profile) ? profile : usual.profile,
    mode: mode === 'overwrite' ? 'overwrite' : 'fill',
    marks: marks !== false,
  };
}

export function profileOf({ profile }: Pick<Settings, 'profile'>): Profile {
  return profileNamed(profile) ?? ministry;
}

export const choices: readonly { readonly id: string; readonly name: string; readonly source: string }[] =
  profiles;

/** The browser's storage. A closed one (private windows, some web views) keeps nothing and says nothing. */
export function browserKeep(): Keep {
  return {
    read(name) {
      try {
        return window.localStorage.getItem(name);
      } catch {
        return null;
      }
    },
    write(name, value) {
      try {
        window.localStorage.setItem(name, value);
      } catch {
        // Nothing can be kept here; the setting holds until the pane is closed.
      }
    },
  };
}
