import { cli as words } from '../words/cli';
import { check } from './check';
import { checkCommand, profilesCommand, rulesCommand, templateCommand, UsageError } from './options';
import { profilesText } from './profiles-command';
import { rulesText } from './rules-command';
import { writeTemplate } from './template-command';
import type { ExitCode, Terminal } from './terminal';

/** Runs the command line. `entry` is the file a thread starts from; null: the files are checked in this one. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  entry: string | null,
): Promise<ExitCode> {
  const [name, ...rest] = args;
  try {
    if (name === 'help' || args.includes('--help') || args.includes('-h')) {
      terminal.out(`${words.usage}\n`);
      return 0;
    }
    if (name === 'check') return await check(checkCommand(rest), terminal, entry);
    if (name === 'template') return writeTemplate(templateCommand(rest), terminal);
    if (name === 'profiles') {
      terminal.out(`${profilesText(profilesCommand(rest))}\n`);
      return 0;
    }
    if (name === 'rules') {
      terminal.out(`${rulesText(rulesCommand(rest))}\n`);
      return 0;
    }
    throw new UsageError(name === undefined ? words.noCommand : words.unknownCommand(name));
  } catch (problem) {
    if (!(problem instanceof UsageError)) throw problem;
    terminal.say(problem.message);
    terminal.say(name === undefined ? words.usage : words.hint);
    return 2;
  }
}
