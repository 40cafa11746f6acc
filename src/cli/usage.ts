import type { Command, CommanderError } from 'commander';
import { usageTexts as words } from '../../locales/ja/usage';

/** Help in the user's language, and errors left to {@link usageError}; what is registered afterwards takes it over. */
export function withUsage(program: Command): Command {
  const titles: Readonly<Record<string, string>> = words.titles;
  return program
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({ outputError: () => undefined })
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.helpCommand);
}

/** What is wrong with the command that was typed, and where to read how it is used. Commander says it in English only. */
export function usageError(error: CommanderError, command: string): string {
  const suggested = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(error.message)?.[1];
  return [problem(error), ...(suggested ? [words.suggestion(suggested)] : []), words.more(command)].join('');
}

/** By the error's code; its message has the names in quotes. */
function problem({ code, message }: CommanderError): string {
  const [one = '', other = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  switch (code.replace('commander.', '')) {
    case 'missingArgument':
      return words.missingArgument(one);
    case 'optionMissingArgument':
      return words.optionMissingArgument(one);
    case 'missingMandatoryOptionValue':
      return words.missingMandatoryOptionValue(one);
    case 'conflictingOption':
      return words.conflictingOption(one, other);
    case 'unknownOption':
      return words.unknownOption(one);
    case 'unknownCommand':
      return words.unknownCommand(one);
    case 'excessArguments':
      return words.excessArguments;
    case 'invalidArgument':
      return invalid(message);
    default:
      return words.other(message);
  }
}

/** `error: option '--kind <kind>' argument 'x' is invalid. Allowed choices are a, b.` */
function invalid(message: string): string {
  const value = /(?:argument|value) '([^']*)' is invalid/.exec(message)?.[1] ?? '';
  const choices = /Allowed choices are ([^.]+)\./.exec(message)?.[1];
  return words.invalidArgument(value) + (choices === undefined ? '' : `${words.choices(choices)}。`);
}
