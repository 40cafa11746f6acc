import { departmentsIn } from '../plan';
import { columnsOf, type AnyRow, type Column, type TableName } from './columns';

/** The tables that leave with `--public`: 点検 is for the house. */
export const openTables: readonly TableName[] = ['indicators', 'measures', 'texts'];

/**
 * The fields of `texts` that leave, by the words of their names: what was planned, done and is going to be done. All others
 * (remarks, contacts, who is in charge, what forms of other cities have) stay in the house.
 */
const openField =
  /^(?:目的|目標|概要|現状|課題|現状と課題|背景|効果|期待される効果|成果|内容|方針|方向性|取組|年次計画|年度実績|年度計画|達成状況|進捗|今後|実施内容|実施状況|インプット|アウトプット|基本項目|重点項目|施策|事業|担い手|指標)/u;
const closedField = /担当|連絡|電話|氏名|職名|記入|作成者|責任者|課長|係長|備考|メモ|所属|内線|メール|FAX/iu;

/** What tells of a person: telephone numbers, addresses of mail, names behind the words that announce them. */
const personal = [
  /(?<!\d)(?:0\d{1,4}[-‐－ー–(（)）\s]{1,2}\d{1,4}[-‐－ー–)）\s]{1,2}\d{3,4}|0\d{9,10})(?!\d)/u,
  /内線\s*[:：]?\s*\d/u,
  /(?:TEL|FAX|電話|ＴＥＬ|携帯)(?:番号)?\s*[:：.]?\s*[\d０-９(（]/iu,
  /[\w.+-]+@[\w-]+\.[\w.]+/u,
  /(?:担当者|記入者|作成者|責任者|氏名|連絡先|問合せ先|問い合わせ先)\s*[:：(（]/u,
  /(?:課長|係長|部長|室長|局長|主任|主査|主事|次長|補佐|参事|主幹|課員|氏名)\s*[:：]?\s*\p{Script=Han}{1,4}[\s　]+\p{Script=Han}{1,4}/u,
  /\p{Script=Han}{2,5}\s*(?:氏|さん|課長|係長|部長|室長|局長)(?:$|[、。,.\s）)])/u,
] as const;

/** The rest of an organisation's name: a part of a department that ends otherwise may be a person. */
const organisation =
  /(?:部|課|室|局|係|所|館|校|園|署|庁|院|班|グループ|チーム|センター|委員会|事務局|本部|支所|機構|協議会|公社|財団|会計管理者|全庁|各課|関係課|全課|企業団|消防|議会|病院|水道|[町村市区]長部局)$/u;

/** What was withheld of one table. */
export interface Withheld {
  readonly table: TableName;
  readonly cells: number;
  readonly rows: number;
}

/**
 * The rows that may leave the house: an allow-list of columns and fields, and of these no text that tells of a person. The
 * figures themselves, codes, years and places always leave.
 * @param digest what stands for the file, whose name may tell of a person
 */
export function openRows(
  table: TableName,
  rows: readonly AnyRow[],
  digest: string,
): { readonly rows: AnyRow[]; readonly withheld: Withheld } {
  if (!openTables.includes(table)) return { rows: [], withheld: { table, cells: 0, rows: rows.length } };
  const columns = columnsOf(table);
  let cells = 0;
  const open = rows.flatMap((row): AnyRow[] => {
    if (table === 'texts' && !isOpenField(String(row.field))) return [];
    const kept = Object.fromEntries(
      columns.map(([name, column]) => {
        const value = row[name] ?? null;
        const shown = value === null ? null : openValue(column, value, digest);
        if (shown !== value && column.open !== 'file') cells++;
        return [name, shown];
      }),
    );
    return table === 'texts' && kept.text === null ? [] : [kept];
  });
  return { rows: open, withheld: { table, cells, rows: rows.length - open.length } };
}

function isOpenField(name: string): boolean {
  return openField.test(name) && !closedField.test(name);
}

function openValue({ open }: Column, value: string | number, digest: string): string | number | null {
  switch (open) {
    case 'fact':
      return value;
    case 'words':
      return typeof value === 'string' && tellsOfPerson(value) ? null : value;
    case 'section':
      return sections(String(value));
    case 'file':
      return digest;
    case 'no':
      return null;
  }
}

/** Whether a text holds a telephone number, an address of mail or what announces somebody's name. */
export function tellsOfPerson(text: string): boolean {
  const normal = text.normalize('NFKC');
  return personal.some((pattern) => pattern.test(normal));
}

/** 「総務課 山田太郎（内線123）」 → 総務課: what ends as an organisation does. */
function sections(text: string): string | null {
  const names = departmentsIn(text.replace(/[(（][^)）]*[)）]/gu, ' '))
    .flatMap((name) => name.split(/[\s　]+/u))
    .filter((name) => organisation.test(name) && !tellsOfPerson(name));
  return names.length === 0 ? null : names.join('、');
}
