import { a1 } from '../../sheet';
import { scoring } from '../../words/scoring';
import type { Profile, Statement, Topic } from './profile';

/** Where a sentence stands, with its words: `按 A20 的规定“…”`. */
export function spokenText({ source, text }: Pick<Statement, 'source' | 'text'>): string {
  return source.kind === 'cell'
    ? scoring.note(a1(source.at), shortened(text))
    : scoring.document(source.document, source.place, shortened(text));
}

/** The sentence that decides a topic; null where the profile as a whole does. */
export function settingOf(profile: Profile, topic: Topic): string | null {
  const said = profile.said[topic];
  return said ? spokenText(said) : null;
}

/** Why a topic is not decided: its sentence was not understood. */
export function unreadText({ source, text }: Statement): string {
  return source.kind === 'cell'
    ? scoring.unreadNote(a1(source.at), shortened(text))
    : scoring.unreadSetting(source.document, shortened(text));
}

const longest = 60;

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replace(/[。；;]$/, '');
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}
