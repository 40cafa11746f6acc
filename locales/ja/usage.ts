/** How the command line is used: the words of its help, and what is wrong with a command that was typed. */
export const usageTexts = {
  titles: {
    'Usage:': '使い方:',
    'Arguments:': '引数:',
    'Options:': 'オプション:',
    'Global Options:': 'どのコマンドにもあるオプション:',
    'Commands:': 'コマンド:',
  },
  help: '使い方を表示します',
  helpCommand: 'コマンドの使い方を表示します',
  language: '使い方・メッセージ・結果の言語（省くと環境変数 LANG による）',
  /** Behind what an option is for. */
  values: (values: string) => `（使える値: ${values}）`,
  unless: (value: string) => `（省くと ${value}）`,
  suggestion: (name: string) => `「${name}」ではありませんか。`,
  more: (command: string) => `使い方は ${command} --help で表示できます。`,
  missingArgument: (name: string) => `<${name}> を指定してください。`,
  optionMissingArgument: (option: string) => `オプション「${option}」の値を指定してください。`,
  missingMandatoryOptionValue: (option: string) => `オプション「${option}」を指定してください。`,
  conflictingOption: (one: string, other: string) =>
    `オプション「${one}」と「${other}」は、いっしょには使えません。`,
  unknownOption: (name: string) => `オプション「${name}」はありません。`,
  excessArguments: '引数が多すぎます。空白のある名前は "" で囲んでください。',
  invalidArgument: (value: string) => `「${value}」は使えません。`,
  choices: (choices: string) => `使える値: ${choices}。`,
  unknownCommand: (name: string) => `コマンド「${name}」はありません。`,
  other: (message: string) => `コマンドを実行できません（${message}）。`,
} as const;
