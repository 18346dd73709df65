import type { Finding } from '../../explain';
import {
  type Profile,
  type ScoreCard,
  type ScoredLeaf,
  settingOf,
  type Statement,
  type Topic,
} from '../../scoring';
import { addressKey } from '../../sheet';
import type { Basis, Rule } from '../rule';

type Setting = NonNullable<Rule['setting']>;

/** Findings that rest on one topic: the sentence that settled it, or the profile as a whole. */
export function byTopic(topic: Topic, usual: (profile: Profile) => string): Setting {
  return (_, { profile }) => {
    const said = profile.said[topic] ?? null;
    return { text: settingOf(profile, topic) ?? usual(profile), source: said && sourceOf(said) };
  };
}

/** Findings about a score: what that score was computed by. */
export function byScore(usual: (profile: Profile, row: ScoredLeaf) => string | null): Setting {
  return (found, { card, profile }) => {
    const row = rowOf(found, card);
    if (row?.score.kind !== 'computed') return null;
    const { setting, spoke } = row.score;
    const text = setting ?? usual(profile, row);
    const source = spoke ? sourceOf(spoke) : null;
    return text === null ? null : ({ text, source } satisfies Basis);
  };
}

function rowOf({ cells, candidates }: Finding, card: ScoreCard): ScoredLeaf | null {
  const keys = new Set([...cells, ...candidates].map(addressKey));
  const named = card.rows.filter(({ leaf }) => leaf.score !== null && keys.has(addressKey(leaf.score.at)));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** A sentence with the cell or document it stands in. */
export function sourceOf({
  text,
  source,
}: Pick<Statement, 'text' | 'source'>): NonNullable<Finding['source']> {
  return source.kind === 'cell'
    ? { text, cell: source.at, document: null }
    : {
        text,
        cell: null,
        document: source.place === null ? source.document : `${source.document}，${source.place}`,
      };
}
