import { Option, type Command, type CommanderError } from 'commander';
import { languages, say } from './words';

/** Help in the user's language, and errors left to {@link usageError}; what is registered afterwards takes it over. */
export function withUsage(program: Command): Command {
  const titles: Readonly<Record<string, string>> = say.usage.titles;
  return program
    .addOption(new Option('--lang <language>', say.usage.language).choices(languages))
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => titles[title] ?? title,
      optionDescription,
    })
    .configureOutput({ outputError: () => undefined })
    .helpOption('-h, --help', say.usage.help)
    .helpCommand('help [command]', say.usage.helpCommand);
}

/** What an option is for, with the values that it takes and the one that it has without being said. */
function optionDescription({ description, argChoices, defaultValue }: Option): string {
  const unsaid: unknown = defaultValue;
  return [
    description,
    argChoices ? say.usage.values(argChoices.join(', ')) : '',
    typeof unsaid === 'string' ? say.usage.unless(unsaid) : '',
  ].join('');
}

/** What is wrong with the command that was typed, and where to read how it is used. Commander says it in English only. */
export function usageError(error: CommanderError, command: string): string {
  const suggested = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(error.message)?.[1];
  return [
    problem(error),
    ...(suggested ? [say.usage.suggestion(suggested)] : []),
    say.usage.more(command),
  ].join('');
}

/** By the error's code; its message has the names in quotes. */
function problem({ code, message }: CommanderError): string {
  const [one = '', other = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  switch (code.replace('commander.', '')) {
    case 'missingArgument':
      return say.usage.missingArgument(one);
    case 'optionMissingArgument':
      return say.usage.optionMissingArgument(one);
    case 'missingMandatoryOptionValue':
      return say.usage.missingMandatoryOptionValue(one);
    case 'conflictingOption':
      return say.usage.conflictingOption(one, other);
    case 'unknownOption':
      return say.usage.unknownOption(one);
    case 'unknownCommand':
      return say.usage.unknownCommand(one);
    case 'excessArguments':
      return say.usage.excessArguments;
    case 'invalidArgument':
      return invalid(message);
    default:
      return say.usage.other(message);
  }
}

/** `error: option '--kind <kind>' argument 'x' is invalid. Allowed choices are a, b.` */
function invalid(message: string): string {
  const value = /(?:argument|value) '([^']*)' is invalid/.exec(message)?.[1] ?? '';
  const choices = /Allowed choices are ([^.]+)\./.exec(message)?.[1];
  return say.usage.invalidArgument(value) + (choices === undefined ? '' : say.usage.choices(choices));
}
