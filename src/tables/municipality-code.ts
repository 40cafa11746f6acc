import { municipalityList } from './municipality-list';

/** A municipality with its code of six digits (全国地方公共団体コード). */
export interface Municipality {
  readonly code: string;
  readonly prefecture: string;
  /** Empty for a prefecture itself. */
  readonly name: string;
}

let known: readonly Municipality[] | null = null;

/** The 47 prefectures and 1,741 municipalities, by code. */
export function municipalities(): readonly Municipality[] {
  known ??= municipalityList
    .split(/\n(?! )/u)
    .flatMap((block) => {
      const [, digits = '', prefecture = '', list = ''] = /^(\d\d)(.+?):([^]*)$/u.exec(block) ?? [];
      return [
        { code: withCheckDigit(`${digits}000`), prefecture, name: '' },
        ...[...list.matchAll(/(\d{3})(\S+)/gu)].map(([, place = '', name = '']) => ({
          code: withCheckDigit(digits + place),
          prefecture,
          name,
        })),
      ];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return known;
}

/** The sixth digit: 11 less the rest of the weighted sum by 11, its last digit. */
export function withCheckDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (6 - i), 0);
  return `${digits}${String((11 - (sum % 11)) % 10)}`;
}

/** What is known of a municipality by its name, as somebody wrote it. */
export type MunicipalityMatch =
  | { readonly kind: 'one'; readonly municipality: Municipality }
  /** Cities of this name are in several prefectures: 府中市. */
  | { readonly kind: 'several'; readonly prefectures: readonly string[] }
  | { readonly kind: 'none' };

/** 宇部市, 山口県宇部市, 「東京都 府中市」, 北海道余市郡余市町, or its code of five or six digits. */
export function findMunicipality(text: string): MunicipalityMatch {
  const name = plain(text);
  let match = matches.get(name);
  if (!match) {
    match = matching(name);
    if (matches.size >= mostMatches) matches.clear();
    matches.set(name, match);
  }
  return match;
}

const matches = new Map<string, MunicipalityMatch>();
const mostMatches = 2_000;

function matching(name: string): MunicipalityMatch {
  spelled ??= municipalities().map((one) => ({
    one,
    whole: plain(one.prefecture),
    own: plain(one.name),
  }));
  const found = spelled.filter((each) => isCalled(each, name)).map(({ one }) => one);
  const [only] = found;
  if (only && found.length === 1) return { kind: 'one', municipality: only };
  return only
    ? { kind: 'several', prefectures: found.map(({ prefecture }) => prefecture) }
    : { kind: 'none' };
}

/** A municipality with its names in one spelling. */
interface Spelled {
  readonly one: Municipality;
  readonly whole: string;
  readonly own: string;
}

let spelled: readonly Spelled[] | null = null;

function isCalled({ one: { code }, whole, own }: Spelled, said: string): boolean {
  if (/^\d{5,6}$/u.test(said)) return code.startsWith(said);
  if (said === (own === '' ? whole : own)) return true;
  if (own === '') return false;
  const rest = said.startsWith(whole) ? said.slice(whole.length) : said;
  return (
    rest === own ||
    (/[町村]$/u.test(own) && rest.endsWith(own) && /^[^郡]+郡$/u.test(rest.slice(0, -own.length)))
  );
}

/** One spelling for the letters that are written in two ways. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').replace(/ヶ/gu, 'ケ').replace(/梼/gu, '檮');
}
