import { commandLine as english } from '../../locales/en/command-line';
import { commandLine as japanese } from '../../locales/ja/command-line';
import type { CommandLineWords } from '../../locales/command-line';

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * What the command line says, in the language of this run. What it writes into workbooks is Japanese in every language:
 * sheets are read by those who fill them in.
 */
export let say: CommandLineWords = japanese;

/** The language of this run. */
export let language: Language = 'ja';

export function speak(spoken: Language): void {
  language = spoken;
  say = spoken === 'en' ? english : japanese;
}

/** The language of `--lang`, else that of the environment (LC_ALL, LC_MESSAGES, LANG); Japanese where that is none of ours. */
export function languageOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const at = options.lastIndexOf('--lang');
  const given = options.findLast((one) => one.startsWith('--lang='))?.slice('--lang='.length);
  const said = given ?? (at < 0 ? undefined : options[at + 1]);
  const asked =
    said ?? [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((one) => one !== undefined && one !== '');
  return /^en(?![a-z])/iu.test(asked ?? '') ? 'en' : 'ja';
}
