/** Figures in the writing that `[DBNum1]` to `[DBNum3]` ask for in Japanese. */
interface Writing {
  readonly digits: string;
  /** 十 百 千 */
  readonly places: readonly string[];
  /** Whether a single 1 stands before 十, 百 and 千. */
  readonly writesOne: boolean;
}

const writings: Readonly<Record<string, Writing>> = {
  '1': { digits: '〇一二三四五六七八九', places: ['', '十', '百', '千'], writesOne: false },
  '2': { digits: '〇壱弐参四伍六七八九', places: ['', '拾', '百', '阡'], writesOne: true },
  '3': { digits: '０１２３４５６７８９', places: ['', '十', '百', '千'], writesOne: false },
};
const myriads = ['', '万', '億', '兆', '京'];

/**
 * The figures of a formatted number in the writing that its format names. With digits in the format each figure is written
 * by itself (`[DBNum1]0` → 一二三四), in the general format by its places (千二百三十四), and in dates so, too, but for years of
 * four figures (二〇二六年十一月).
 */
export function inKanji(text: string, numberFormat: string, kind: 'digits' | 'general' | 'date'): string {
  const writing = writings[/\[DBNum([123])\]/i.exec(numberFormat)?.[1] ?? ''];
  if (!writing) return text;
  const each = (figures: string): string =>
    [...figures].map((figure) => writing.digits[Number(figure)] ?? figure).join('');
  const isFullWidth = writing === writings['3'];
  if (kind === 'digits' || (kind === 'date' && isFullWidth)) return text.replace(/\d+/g, each);
  return text.replace(/(\.?)(\d+)/g, (_, point: string, figures: string) =>
    point !== '' || (kind === 'date' && figures.length >= 4) || figures.length > 20
      ? point + each(figures)
      : byPlaces(figures, writing),
  );
}

function byPlaces(figures: string, { digits, places, writesOne }: Writing): string {
  const plain = figures.replace(/^0+(?=\d)/, '');
  if (plain === '0') return digits[0] ?? '';
  let text = '';
  for (let myriad = 0; myriad * 4 < plain.length; myriad++) {
    const four = plain.slice(Math.max(0, plain.length - 4 * (myriad + 1)), plain.length - 4 * myriad);
    const part = [...four]
      .map((figure, i) => {
        const place = four.length - 1 - i;
        if (figure === '0') return '';
        const isBare = figure === '1' && place > 0 && !writesOne;
        return (isBare ? '' : (digits[Number(figure)] ?? '')) + (places[place] ?? '');
      })
      .join('');
    if (part !== '') text = part + (myriads[myriad] ?? '') + text;
  }
  return text;
}
