/** The file, and what more there is to say of it. */
type Data = Readonly<Record<string, string>> & { readonly file: string };

/** What the system says, by its code. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'フォルダーがありません。先に作るか、場所を確かめてください',
  ENOTDIR: '途中の名前がフォルダーではありません。場所を確かめてください',
  EISDIR: 'フォルダーです。ファイルの名前を指定してください',
  EEXIST: '同じ名前のファイルがあります。フォルダーには別の名前を指定してください',
  EACCES: '書き込む権限がありません。場所を変えるか、管理者に確かめてください',
  EPERM: '書き込みが許可されていません。ほかのプログラムで開いていれば閉じ、権限を確かめてください',
  EBUSY: 'ほかのプログラムで開いています。閉じてからもう一度実行してください',
  ETXTBSY: 'ほかのプログラムで開いています。閉じてからもう一度実行してください',
  EROFS: '読み取り専用のディスクです。場所を変えてください',
  ENOSPC: 'ディスクがいっぱいです。空きを作ってください',
  EDQUOT: 'ディスクの割り当てがいっぱいです。空きを作ってください',
  EFBIG: 'このディスクには大きすぎます。場所を変えてください',
  EIO: 'ディスクの読み書きに失敗しました。接続を確かめてください',
  ENAMETOOLONG: 'ファイルの名前が長すぎます。短い名前にしてください',
  ELOOP: 'リンクが循環しています。リンク先を確かめてください',
  lock: 'ほかの tassei が書き込みを終えません。終わってからもう一度実行してください',
};
const readReasons: Readonly<Record<string, string>> = {
  ENOENT: 'ファイルがありません。名前と場所を確かめてください',
  ENOTDIR: 'ファイルがありません。名前と場所を確かめてください',
  EISDIR: 'フォルダーです。ファイルの名前を指定してください',
  device: 'パイプや装置です。内容をファイルに保存し、その名前を指定してください',
  EACCES: '読み取る権限がありません。管理者に確かめてください',
  EPERM: '読み取る権限がありません。管理者に確かめてください',
  EBUSY: 'ほかのプログラムで開いています。閉じてからもう一度実行してください',
  EIO: reasons.EIO ?? '',
  ENAMETOOLONG: reasons.ENAMETOOLONG ?? '',
  ELOOP: reasons.ELOOP ?? '',
};
const things: Readonly<Record<string, string>> = {
  folder: 'フォルダー',
  device: 'パイプや装置',
  dangling: 'リンク先のないリンク',
};
const because = (known: Readonly<Record<string, string>>, reason = ''): string => known[reason] ?? reason;

/** Why a file could not be read or written, by the code of `FileFailure`. */
export const fileTexts = {
  unreadable: ({ file, reason }: Data) => `ファイルを読めません: ${file}（${because(readReasons, reason)}）`,
  unwritable: ({ file, reason }: Data) => `ファイルに書けません: ${file}（${because(reasons, reason)}）`,
  exists: ({ file }: Data) =>
    `${file} は既にあるため、書きませんでした。別の名前を指定するか、置き換えるなら --force を付けてください。`,
  input: ({ file }: Data) =>
    `${file} は読み込むファイルそのものです。元のファイルを失わないよう、-o に別の名前を指定してください。`,
  'not-a-file': ({ file, what = '' }: Data) =>
    `ファイルに書けません: ${file}（${things[what] ?? what}です。別の名前を指定してください）`,
  'read-only': ({ file }: Data) =>
    `ファイルに書けません: ${file}（読み取り専用です。書き込むなら、ファイルのプロパティで読み取り専用を外してください）`,
  'other-kind': ({ file, kind = '', fit = '' }: Data) =>
    `${file} には書けません。拡張子「${kind}」の内容ではないためです。${fit} の名前にしてください。`,
  open: ({ file, who = '', lock = '' }: Data) =>
    `${file} は${who === '' ? 'だれか' : `「${who}」`}が開いています（${lock} があります）。閉じてからもう一度実行してください。だれも開いていなければ --force を付けてください。`,
  changed: ({ file }: Data) =>
    `${file} は、読み込んだ後にほかのプログラムが書き換えたため、書きませんでした。もう一度実行してください。`,
};
/** Of every command that writes a file. */
export const forceText = '既にあるファイルを置き換え、だれかが開いているしるしがあっても書きます';
