import type { Form, Note } from '../form';
import type { Profile, Source, Statement, Topic } from './profiles/profile';
import type { Patch } from './rule-text/notes/patch';
import { type NoteRule, readNote } from './rule-text/notes/read-note';

/**
 * The settings that hold for a form: its own notes win over the profile. What a note says of a topic without being
 * understood, or says in two ways, leaves that topic undecided, and nothing else.
 */
export function inForce(form: Form, profile: Profile): Profile {
  return withNotes(form, ofKind(form, profile));
}

/** 分值 differ by the kind of form: 部门整体 has others than a project. */
function ofKind(form: Form, profile: Profile): Profile {
  const own = profile.weightsByKind.find(({ form: kind }) => form.kind.includes(kind));
  return own ? { ...profile, standardWeights: own.weights } : profile;
}

function withNotes(form: Form, profile: Profile): Profile {
  if (form.notes.length === 0) return profile;
  const rules = form.notes.flatMap(note =>
    readNote(note.text).map(rule => ({ rule, source: sourceOf(note, rule) })),
  );
  if (rules.length === 0) return profile;
  const settings: Patch = {};
  const said: { [topic in Topic]?: Statement } = { ...profile.said };
  const unread: Statement[] = [...profile.unread];
  const patches = rules.flatMap(({ rule }) => rule.patch ?? []);
  for (const { rule, source } of rules) {
    const statements = rule.topics.map((topic): Statement => ({ topic, text: rule.text, source }));
    const patch = rule.patch && withoutVaguer(rule.patch, patches);
    if (!patch || patches.some(other => contradicts(patch, withoutVaguer(other, patches)))) {
      unread.push(...statements);
      continue;
    }
    Object.assign(settings, patch);
    for (const statement of statements) said[statement.topic] = statement;
    if (patch.over) said.over = { topic: 'over', text: rule.text, source };
  }
  const open = (topic: Topic) => unread.some(statement => statement.topic === topic);
  return {
    ...profile,
    ...settings,
    said,
    unread,
    // Bands that were not understood are none: no grade is told or written, no score is outside its band.
    ...(open('grades') ? { grades: [] } : {}),
    ...(open('qualitative') ? { qualitative: [] } : {}),
  };
}

/** The cell of the note in which a rule stands. */
function sourceOf(note: Note, { text }: NoteRule): Source {
  const own = note.cells.find(cell => cell.text.includes(text.slice(0, 8))) ?? note;
  return { kind: 'cell', at: own.at };
}

/** 按偏离度调减 beside 超过30%扣2分: the one with figures says how. */
function withoutVaguer(patch: Patch, all: readonly Patch[]): Patch {
  const { over, ...rest } = patch;
  const exact = all.some(other => other.over && other.over.kind !== 'judged');
  return over?.kind === 'judged' && exact ? rest : patch;
}

/** Two sentences that settle one thing in two ways: neither holds. */
function contradicts(patch: Patch, other: Patch): boolean {
  return Object.entries(patch).some(([key, value]) => {
    const known: unknown = other[key as keyof Patch];
    if (known === undefined) return false;
    return JSON.stringify(known) !== JSON.stringify(value);
  });
}

/** The sentence of the form about a topic that was not understood; null where every one was. */
export function unreadOf(profile: Profile, ...topics: readonly Topic[]): Statement | null {
  return profile.unread.find(({ topic }) => topics.includes(topic)) ?? null;
}
