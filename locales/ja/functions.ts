/** Messages of the custom functions, which Excel shows beside an error value. */
export const functionsJa = {
  badMethod: (text: string) =>
    `方法「${text}」はありません。水準、逆数、変化量、上限・下限、差のいずれかを指定してください。`,
  badDirection: (text: string) =>
    `方向「${text}」はありません。増加・減少・維持のいずれかを指定してください。`,
  badScale: (text: string) =>
    `評価基準「${text}」を読み取れません。「A:100,B:75,C:50,D」のように、高い順に書いてください。`,
  noRate: '達成率がありません。0.75 または「75%」のような値を指定してください。',
  belowScale: '評価基準のどの段階にも届きません。',
  badPart: (text: string, known: string) =>
    `「${text}」という部分はありません。${known} のいずれかを指定してください。`,
  noNumber: (text: string) => `「${text}」は一つの数値として読めません。`,
  parts: { number: '数値', unit: '単位', qualifier: '限定', year: '年度', kind: '種類' },
  kinds: { number: '数値', compound: '複数の数値', text: '文字', none: 'なし' },
};

export type FunctionTexts = typeof functionsJa;
