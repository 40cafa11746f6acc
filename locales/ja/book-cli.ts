/** Texts of the commands that work on any workbook. */
export const bookCliTexts = {
  touch: {
    about: '最初のワークシートの使用範囲の下に文字を一つ書きます（ほかは何も変えません）',
    input: '読み込むブック（.xlsx、.xlsm）',
    output: '書き出し先のファイル',
    text: '達成',
    done: (file: string, sheet: string, address: string) =>
      `${file} を書きました（${sheet} の ${address}）。`,
  },
  corpus: {
    about: 'フォルダーのすべてのブックに touch を行います',
    input: 'ブックのあるフォルダー',
    output: '書き出し先のフォルダー',
    refused: (file: string, code: string, message: string) => `${file}: ${code} ${message}`,
    done: (written: number, refused: number) =>
      `${String(written)} 個を書きました。開けなかったもの ${String(refused)} 個。`,
  },
} as const;
