import { describe, expect, test } from '@jest/globals';
import { type Keep, loadSettings, profileOf, saveSettings } from '../../../src/pane/session/settings';

function storage(text: string | null = null): Keep & { kept: string | null } {
  return {
    kept: text,
    read() {
      return this.kept;
    },
    write(_, value) {
      this.kept = value;
    },
  };
}

describe('settings', () => {
  test('are the ministry’s at first', () => {
    expect(loadSettings(storage())).toEqual({ profile: 'mof-2020', mode: 'fill', marks: true });
  });

  test('come back as they were kept', () => {
    const keep = storage();
    const chosen = { profile: 'jinzhong', mode: 'overwrite', marks: false } as const;
    saveSettings(keep, chosen);
    expect(loadSettings(keep)).toEqual(chosen);
    expect(profileOf(loadSettings(keep)).name).toBe('晋中');
  });

  test.each(['{', 'null', '{"profile":"没有","mode":7}', '[]'])(
    'what is kept as %s is as good as nothing',
    text => {
      expect(loadSettings(storage(text))).toEqual({ profile: 'mof-2020', mode: 'fill', marks: true });
    },
  );
});
