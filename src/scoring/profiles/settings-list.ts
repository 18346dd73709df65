import { plain } from '../../sheet';
import { profileList as words } from '../../words/profile';
import { bandsText } from '../grade';
import { describeRule } from '../rule-text/describe';
import { executionText, type Profile, type Source, type Topic } from './profile';
import { settingNames } from './topics';

/** One setting of a profile, for people: what it is about, what it says, where that stands. */
export interface SettingLine {
  readonly name: string;
  readonly text: string;
  /** The document and place; null where nothing is set. */
  readonly source: string | null;
}

/** All settings of a profile, those of the ministry it keeps included. */
export function settingsList(profile: Profile): readonly SettingLine[] {
  return settingNames.map(({ topic, name }) => {
    const said = profile.said[topic];
    if (said) return { name, text: said.text, source: placeOf(said.source) };
    const text = usualText(topic, profile);
    return {
      name,
      text: text ?? words.none,
      source: text === null ? null : ofMinistry.has(topic) ? words.usual : words.own,
    };
  });
}

/** What the ministry's document says; the other defaults are the product's, where documents differ or are silent. */
const ofMinistry: ReadonlySet<Topic> = new Set(['execution', 'forward', 'qualitative', 'grades', 'weights']);

function placeOf(source: Source): string | null {
  if (source.kind === 'cell') return null;
  return source.place === null ? source.document : `${source.document}，${source.place}`;
}

/** A setting that no sentence of the profile's own gives, in words; null where there is none. */
function usualText(topic: Topic, profile: Profile): string | null {
  const percent = (share: { times: (by: number) => Parameters<typeof plain>[0] }) =>
    `${plain(share.times(100))}%`;
  switch (topic) {
    case 'execution':
      return executionText(profile.execution);
    case 'execution-reason':
      return profile.executionReasonBelow && words.reasonBelow(percent(profile.executionReasonBelow));
    case 'forward':
      return profile.forward ? describeRule(profile.forward) : words.forward;
    case 'reverse':
      return words.reverse[profile.reverse];
    case 'over':
      return profile.over ? null : words.over;
    case 'over-reason':
      return words.overReason(percent(profile.overFulfilment));
    case 'qualitative':
      return profile.qualitative
        .map(({ word, least, most }) => words.level(word, percent(most), percent(least)))
        .join('；');
    case 'grades':
      return bandsText(profile.grades);
    case 'digits':
      return words.digits(String(profile.decimals), words[profile.shortening]);
    case 'weights': {
      const parts = Object.entries(profile.standardWeights);
      return parts.length === 0
        ? null
        : parts.map(([part, points]) => words.part(part, plain(points))).join('、');
    }
    default:
      return null;
  }
}
