import type { Form } from '../form';
import type { Profile, Statement, Topic } from './profiles/profile';
import type { Patch } from './rule-text/notes/patch';
import { readNote } from './rule-text/notes/read-note';

/**
 * The settings that hold for a form: its own notes win over the profile. What a note says of a topic without being
 * understood leaves that topic undecided, and nothing else.
 */
export function inForce(form: Form, profile: Profile): Profile {
  const patches: Patch[] = [];
  const said: { [topic in Topic]?: Statement } = { ...profile.said };
  const unread: Statement[] = [...profile.unread];
  for (const note of form.notes) {
    for (const { text, topics, patch } of readNote(note.text)) {
      const own = note.cells.find(cell => cell.text.includes(text.slice(0, 8))) ?? note;
      const source = { kind: 'cell', at: own.at } as const;
      if (patch) patches.push(patch);
      for (const topic of topics) {
        const statement: Statement = { topic, text, source };
        if (patch) said[topic] = statement;
        else unread.push(statement);
      }
    }
  }
  if (patches.length === 0 && unread.length === profile.unread.length) return profile;
  const open = (topic: Topic) => unread.some(statement => statement.topic === topic);
  return {
    ...profile,
    ...patches.reduce<Patch>((all, patch) => Object.assign(all, patch), {}),
    said,
    unread,
    // Bands that were not understood are none: no grade is told or written, no score is outside its band.
    ...(open('grades') ? { grades: [] } : {}),
    ...(open('qualitative') ? { qualitative: [] } : {}),
  };
}

/** The sentence of the form about a topic that was not understood; null where every one was. */
export function unreadOf(profile: Profile, ...topics: readonly Topic[]): Statement | null {
  return profile.unread.find(({ topic }) => topics.includes(topic)) ?? null;
}
