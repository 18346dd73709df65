import type { Profile } from '../../profiles/profile';
import type { Topic } from '../../profiles/settings';

/** The settings a sentence gives: those it does not speak of are absent. Empty where it only says what is done anyway. */
export type Patch = Partial<Profile>;

/** Reads the sentences of one topic. */
export interface TopicReader {
  readonly topic: Topic;
  /** Whether a sentence, in one spelling, is about this topic at all. */
  readonly speaks: (text: string) => boolean;
  /** The settings it gives; null where any part of it is not understood. */
  readonly read: (text: string) => Patch | null;
}
