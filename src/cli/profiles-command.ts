import { type Profile, profiles, settingsList } from '../scoring';
import { plain } from '../sheet';
import { report } from '../words/cli';
import { profileList as words } from '../words/profile';
import { profileOf } from './options';

/** `jiping profiles`: the settings that ship; with a name or a file, each of its settings with its source. */
export function profilesText(name: string | null): string {
  if (name === null) return [...profiles.map(head), words.more].join('\n');
  return whole(profileOf(name));
}

const head = ({ name, id, source }: Profile): string => words.head(name, id, source);

function whole(profile: Profile): string {
  const { costSaving, severities, checks } = profile;
  return [
    head(profile),
    ...settingsList(profile).map(({ name, text, source }) => words.line(name, text, source)),
    ...(costSaving ? [words.costSaving(`${plain(costSaving.times(100))}%`)] : []),
    ...Object.entries(severities).map(([rule, { level, reason }]) =>
      words.severity(rule, level === 'off' ? words.off : report.levels[level], reason),
    ),
    ...checks.map(({ id, level, sentence }) => words.check(id, report.levels[level], sentence)),
  ].join('\n');
}
