import type { usageTexts as japanese } from '../ja/usage';
import type { Texts } from '../same-texts';

/** How the command line is used: the words of its help, and what is wrong with a command that was typed. */
export const usageTexts: Texts<typeof japanese> = {
  titles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Options of all commands:',
    'Commands:': 'Commands:',
  },
  help: 'show this help',
  helpCommand: 'show the help of a command',
  language: 'the language of help, messages and results (by default that of LANG)',
  values: (values) => ` (one of ${values})`,
  unless: (value) => ` (by default ${value})`,
  suggestion: (name) => ` Did you mean ${name}?`,
  more: (command) => ` See ${command} --help.`,
  missingArgument: (name) => `<${name}> is missing.`,
  optionMissingArgument: (option) => `The option “${option}” needs a value.`,
  missingMandatoryOptionValue: (option) => `The option “${option}” is missing.`,
  conflictingOption: (one, other) => `The options “${one}” and “${other}” cannot be used together.`,
  unknownOption: (name) => `There is no option “${name}”.`,
  excessArguments: 'Too many arguments. Put names with spaces in quotes.',
  invalidArgument: (value) => `“${value}” cannot be used.`,
  choices: (choices) => ` Choose one of ${choices}.`,
  unknownCommand: (name) => `There is no command “${name}”.`,
  other: (message) => `The command could not be run (${message}).`,
};
