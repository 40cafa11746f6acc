import { cellAddress } from '../../src/book/address';
import type { GuessReason } from '../../src/sheets/list/column';
import type { Meaning } from '../../src/sheets/list/meaning';
import type { ListProblem, ListProblemCode } from '../../src/sheets/list/problem';
import type { TypedCell } from '../../src/sheets/list/table';
import { fieldWords } from '../field-words';
import { numberText } from '../number';

const n = numberText('ja');

/** What a shell says of its own ways out. */
export interface ListRemedies {
  /** How the years are said. */
  readonly years: string;
  /** How another sheet is chosen. */
  readonly sheets: string;
  /** How a meaning is chosen for a column. */
  readonly column: string;
  /** How the cells are seen that a line does not name. */
  readonly cells: string;
}

/** How lists are spoken of in a language. */
export interface ListWords {
  /** @param most so many cells are named, the others counted */
  readonly problem: (problem: ListProblem, remedies: ListRemedies, most: number) => string;
  readonly meaning: (meaning: Meaning) => string;
  readonly reasons: Readonly<Record<GuessReason, string>>;
}

/** 「B3「10」」, with the sheet where there is one; of a JSON file the record and its key. */
function cellText({ sheet, row, col, text, key }: TypedCell): string {
  const typed = text === '' ? '' : `「${text.replace(/\s+/gu, ' ')}」`;
  if (row < 0) return `施策 ${key ?? ''}${typed}`;
  if (key !== undefined) return `${String(row)} 件目の ${key}${typed}`;
  return `${sheet === null ? '' : `［${sheet}］`}${cellAddress({ row, col })}${typed}`;
}

function cellsText(cells: readonly TypedCell[], most: number, how: string): string {
  const shown = cells.slice(0, most);
  const rest = cells.length - shown.length;
  return shown.map(cellText).join('、') + (rest > 0 ? `、ほか ${n(rest)} セル${how}` : '');
}

const plainMeanings: Readonly<Partial<Record<Meaning['kind'], string>>> = {
  number: '番号',
  title: '施策・事業の名称',
  department: '担当部署',
  indicatorName: '指標の名称',
  unit: '単位',
  baseline: '基準値',
  finalTarget: '最終目標',
  totalTarget: '合計目標',
  totalActual: '合計実績',
  direction: '方向',
  method: '達成率の算定方法',
  note: '指標の注記',
  markWord: '状態（印）',
  scheduleLabel: '年次計画の項目',
  rowKind: '行の区分（目標・実績）',
  computed: '計算する項目',
  nothing: '使わない',
};
const yearMeanings: Readonly<Partial<Record<Meaning['kind'], string>>> = {
  target: '目標',
  actual: '実績',
  schedulePlan: '年次計画（計画）',
  scheduleActual: '年次計画（実績）',
  activityInput: 'インプット',
  activityOutput: 'アウトプット',
  markedLines: '達成状況・課題',
  givenGrade: '評価',
  gradeReason: '評価の理由',
  rowFigure: '年度の値',
};

/** What a column holds: 「R4 目標」, 「現状と課題」. */
function meaningText(meaning: Meaning): string {
  if (meaning.kind === 'report') return `${meaning.year} ${meaning.name}`;
  if ('name' in meaning)
    return `${meaning.name.replace(/_/gu, '・')}${meaning.kind === 'mark' ? '（○）' : ''}`;
  if ('year' in meaning) return `${meaning.year} ${yearMeanings[meaning.kind] ?? meaning.kind}`;
  return plainMeanings[meaning.kind] ?? meaning.kind;
}

const reasons: Readonly<Record<GuessReason, string>> = {
  'year-only': '見出しが年度だけのため',
  'no-year': '見出しに年度がないため',
  'bare-year': '年度に元号がないため、ほかの年度に近いものとして',
  'relative-year': '前年度・今年度などを報告年度から数えて',
  'year-range': '見出しが期間のため、その最後の年度として',
  content: '同じ語に意味がいくつかあり、入っている値から',
  kin: '様式の近い欄として',
  container: '施策より上の区分として',
  'baseline-year': '年度が基準年度かどうかから',
  'second-department': '担当の列が二つあるため、続けて',
  'second-name': '名称の列が二つあるため、具体的な内容として',
};

type Said = {
  readonly cells: string;
  readonly column: string;
  readonly meaning: string;
  readonly problem: ListProblem;
  readonly remedies: ListRemedies;
};

const texts: Readonly<Record<ListProblemCode, (said: Said) => string>> = {
  'no-heading': ({ problem, cells }) =>
    `施策の名称の見出し（名称、施策名、事業名、行動計画など）がありません。${problem.other === undefined ? '' : `「${problem.other}」が近い見出しです。`}${cells === '' ? '' : `見出しとみた行: ${cells}`}`,
  'no-years': ({ remedies }) => `計画期間が、見出しからも指定からも分かりません。${remedies.years}`,
  'no-lines': ({ cells }) => `見出しの下に施策の行がありません。見出しとみた行: ${cells}`,
  'column-unknown': ({ column, cells, problem, meaning, remedies }) =>
    `列「${column}」は意味が分からないため、取り込みませんでした: ${cells}${problem.meaning ? `。近いのは「${meaning}」です${remedies.column}` : ''}`,
  'column-unnamed': ({ cells }) => `見出しのない列は、取り込みませんでした: ${cells}`,
  'no-place': ({ cells, problem }) =>
    `この様式に「${fieldWords(problem.field ?? '')}」を入れる欄がないため、シートに入りません: ${cells}`,
  'column-twice': ({ column, problem, meaning }) =>
    `列「${column}」と「${problem.other ?? ''}」は、どちらも「${meaning}」です。値が同じか片方だけの行は取り込み、違う行は取り込みません。`,
  'values-differ': ({ cells, meaning }) =>
    `「${meaning}」の二つの列の値が違うため、どちらも取り込みませんでした: ${cells}`,
  'differs-from-first': ({ cells, problem, meaning }) =>
    `「${meaning}」は同じ施策の先の行に「${problem.other ?? ''}」とあるため、取り込みませんでした: ${cells}`,
  'year-outside': ({ column, cells, problem }) =>
    `列「${column}」の年度（${problem.other ?? ''}）は ${(problem.years ?? []).join('・')} でないため、取り込みませんでした: ${cells}`,
  computed: ({ column, cells }) =>
    `列「${column}」は目標と実績から計算するため、取り込みませんでした: ${cells}`,
  'no-title': ({ cells }) => `施策の名称がありません: ${cells}`,
  'number-taken': ({ cells, problem }) =>
    `同じ番号の施策が先にあり名称が違うため、番号「${problem.other ?? ''}」の別の施策としました: ${cells}`,
  'word-unknown': ({ cells, meaning }) =>
    `「${meaning}」の語として読めないため、取り込みませんでした: ${cells}`,
  'unit-differs': ({ cells, problem }) =>
    `値の単位が、単位の列の「${problem.other ?? ''}」と違います。値のままとしました: ${cells}`,
  'unit-nowhere': ({ cells }) =>
    `単位を付けられる値がなく、この様式に単位の欄もないため、シートに入りません: ${cells}`,
  'digits-lost': ({ cells }) => `桁数が多く、Excel は数値としてすべての桁を持てません: ${cells}`,
  'error-value': ({ cells }) => `エラー値のため、取り込みませんでした: ${cells}`,
  'not-computed': ({ cells }) =>
    `計算されていない数式のため、取り込みませんでした。Excel で開いて保存してください: ${cells}`,
  'not-kept': ({ cells, problem }) =>
    `「${fieldWords(problem.field ?? '')}」は、いまの報告年度のシートに欄がないため、シートに入りません: ${cells}`,
  'kept-otherwise': ({ cells, problem }) =>
    `「${fieldWords(problem.field ?? '')}」は、シートでは「${problem.other ?? ''}」になります: ${cells}`,
  struck: ({ cells }) => `取り消し線で消された文字は、取り込みませんでした: ${cells}`,
  'second-list': ({ cells }) =>
    `同じシートの二つ目の表とみて、取り込みませんでした。別のシートに分けてください: ${cells}`,
  'line-total': ({ cells }) => `合計の行とみて、取り込みませんでした: ${cells}`,
  'line-group': ({ cells }) => `区切りの見出しの行とみて、取り込みませんでした: ${cells}`,
  'line-alone': ({ cells }) => `どの施策の行か分からないため、取り込みませんでした: ${cells}`,
  'quotes-open': ({ problem }) =>
    `引用符（"）が閉じていない行があります。続きが正しく読めていないことがあります: ${problem.cells.map(({ row }) => `${String(row + 1)} 行目`).join('、')}`,
  'no-indicators': () => '指標 0 件です。指標の名称・目標・実績の列が見つかりませんでした。',
  'not-taken': ({ cells }) => `取り込みませんでした: ${cells}`,
  'struck-part': ({ cells }) => `取り消し線のない部分を値としました: ${cells}`,
  'hidden-taken': ({ cells }) => `非表示の行・列も取り込みました: ${cells}`,
  'sheets-left': ({ problem, remedies }) =>
    `ほかのシートは読んでいません: ${problem.other ?? ''}${remedies.sheets}`,
  'line-above': ({ cells }) => `見出しより上の文は、取り込みませんでした: ${cells}`,
  'line-below': ({ cells }) => `注などの行は、取り込みませんでした: ${cells}`,
  'heading-again': ({ cells }) => `繰り返しの見出しは、取り込みませんでした: ${cells}`,
  'group-taken': ({ cells, meaning }) => `区切りの見出しの行を、下の施策の「${meaning}」としました: ${cells}`,
  'number-given': ({ cells, problem }) => `番号がないため、「${problem.other ?? ''}」としました: ${cells}`,
  guess: ({ column, meaning, problem }) =>
    `列「${column}」は、${problem.reason ? reasons[problem.reason] : ''}「${meaning}」とみました。`,
  joined: ({ cells, meaning }) => `同じ施策の「${meaning}」を、先の行のものに続けました: ${cells}`,
  'left-out': ({ column, cells }) => `列「${column}」は、指定のとおり取り込みませんでした: ${cells}`,
  'mark-off': ({ cells, meaning }) => `「${meaning}」は印なしとしました: ${cells}`,
  'years-found': ({ problem }) =>
    `計画期間は、見出しの年度から ${problem.years?.[0] ?? ''}～${problem.years?.at(-1) ?? ''} としました。`,
  'report-year-found': ({ problem }) =>
    `報告年度は、実績のある最後の年度から ${problem.years?.[0] ?? ''} としました。`,
};

/** Japanese. */
export const listJa: ListWords = {
  problem: (problem, remedies, most) =>
    texts[problem.code]({
      problem,
      remedies,
      cells: cellsText(problem.cells, most, remedies.cells),
      column: problem.column ?? '',
      meaning: problem.meaning ? meaningText(problem.meaning) : '',
    }),
  meaning: meaningText,
  reasons,
};
