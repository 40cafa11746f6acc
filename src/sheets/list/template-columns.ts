import { findRole, labelWords, wordsOfField, type LabelRole } from '../../lexicon';
import type { YearKey } from '../../plan';
import type { FormPlaces, PlanYears } from './form-places';
import { formMeanings, type FormMeaning } from './form-meanings';
import type { Meaning } from './meaning';

/** A column of an empty list, with what is to be known of it. */
export interface TemplateColumn {
  readonly heading: string;
  readonly meaning: Meaning;
  /** What is written there. */
  readonly about: string;
  readonly example: string;
  /** Other headings that mean the same. */
  readonly also: readonly string[];
}

interface About {
  readonly about: string;
  readonly example: string;
  readonly role?: LabelRole;
}

/** Each kind of column; what a form has of its own is a text. */
const abouts: Readonly<Record<FormMeaning['kind'], About>> = {
  number: {
    about: '施策・事業の番号。同じ番号と名称の行は、同じ施策の二つ目からの指標になります。',
    example: '1',
    role: 'number',
  },
  title: { about: '施策・事業の名称（必須）', example: '窓口の改善', role: 'title' },
  department: {
    about: '担当する部署。いくつかあるときは「、」で区切ります。',
    example: '市民課、税務課',
    role: 'department',
  },
  indicatorName: {
    about: '指標の名称。一行に一つ書きます。',
    example: '窓口の待ち時間',
    role: 'indicatorName',
  },
  unit: { about: '値の単位。単位の欄がない様式では、値に付けて入れます。', example: '分', role: 'unit' },
  baseline: { about: '基準年度の値', example: '15', role: 'baseline' },
  target: {
    about: 'その年度の目標。文字（検討、実施など）でもかまいません。',
    example: '10',
    role: 'target',
  },
  actual: { about: 'その年度の実績', example: '9.5', role: 'actual' },
  finalTarget: { about: '計画の最終年度の目標', example: '5', role: 'finalTarget' },
  totalTarget: { about: '計画期間を合計した目標', example: '50', role: 'totalTarget' },
  totalActual: {
    about: '計画期間を合計した実績。空欄なら各年度の合計です。',
    example: '45',
    role: 'totalActual',
  },
  direction: {
    about: 'よくなる向き（増加・減少・維持）。空欄なら選びます。',
    example: '減少',
    role: 'betterWay',
  },
  method: {
    about: '達成率の算定方法（水準・変化量など）。空欄なら選びます。',
    example: '変化量',
    role: 'method',
  },
  note: { about: '指標の注', example: '※ 年度末の値', role: 'remark' },
  markWord: { about: '達成・休止など、施策の状態を表す語', example: '達成', role: 'status' },
  scheduleLabel: {
    about: '年次計画の行の名称。施策ごとに何行でも書けます。',
    example: '窓口の調査',
    role: 'scheduleLabel',
  },
  schedulePlan: {
    about: 'その年度にすること。矢印の様式では「→」で前の年度から続けます。',
    example: '実施',
    role: 'schedulePlan',
  },
  scheduleActual: { about: 'その年度にしたこと', example: '実施', role: 'scheduleActual' },
  activityInput: { about: 'その年度の具体的な取組内容', example: '研修を開く', role: 'activityInput' },
  activityOutput: { about: 'その年度の事業量', example: '研修 3 回', role: 'activityOutput' },
  markedLines: {
    about: '達成状況と課題。行ごとに ○・▲ などの記号を付けます。',
    example: '○待ち時間が減った',
    role: 'reportDone',
  },
  report: { about: 'その年度の報告の文', example: '窓口を増やした。' },
  givenGrade: { about: '人が付けた評価', example: 'A', role: 'grade' },
  gradeReason: { about: '評価の理由', example: '計画どおり', role: 'gradeReason' },
  text: { about: '様式の同じ名前の欄に入る文', example: '' },
  mark: { about: '該当するときに ○', example: '○' },
};

/** Names of roles that are figures elsewhere: their texts are told apart by （文）. */
const figureRoles: readonly LabelRole[] = ['target', 'actual', 'baseline', 'current'];
/** Other headings that are shown of a column. */
const shown = 6;

/** The columns of an empty list for a form: everything that its sheets have a place for. */
export function templateColumns(places: FormPlaces, plan: PlanYears): TemplateColumn[] {
  return formMeanings(places, plan).map((meaning) => columnOf(meaning, plan.baselineYear));
}

function columnOf(meaning: FormMeaning, baselineYear: YearKey): TemplateColumn {
  const { about, example, role } = abouts[meaning.kind];
  const words = role === undefined ? [] : wordsOfField(role);
  const heading = headingOf(meaning, baselineYear);
  return {
    heading,
    meaning,
    about,
    example,
    also: words.filter((word) => !heading.includes(word)).slice(0, shown),
  };
}

const headings: Readonly<Partial<Record<Meaning['kind'], string>>> = {
  number: '番号',
  title: '施策・事業名',
  department: '担当部署',
  indicatorName: '指標名',
  unit: '単位',
  finalTarget: '最終目標',
  totalTarget: '合計目標',
  totalActual: '合計実績',
  direction: '方向',
  method: '算定方法',
  note: '注記',
  markWord: '状態',
  scheduleLabel: '年次計画',
  target: '目標',
  actual: '実績',
  schedulePlan: 'スケジュール',
  scheduleActual: 'スケジュール実績',
  activityInput: 'インプット',
  activityOutput: 'アウトプット',
  markedLines: '達成状況について・課題',
  givenGrade: '評価',
  gradeReason: '評価の理由',
};

function headingOf(meaning: Meaning, baselineYear: YearKey): string {
  switch (meaning.kind) {
    case 'baseline':
      return `基準値（${baselineYear}）`;
    case 'text':
      return asText(meaning.name.replace(/_[MTSHR]\d{1,2}$/u, ''));
    case 'mark':
      return meaning.name.replace(/^([^_]+)_(.+)$/u, '$1（$2）');
    case 'report':
      return `${asText(meaning.name)}（${meaning.year}）`;
    default:
      return `${'year' in meaning ? meaning.year : ''}${headings[meaning.kind] ?? ''}`;
  }
}

function asText(name: string): string {
  const role = findRole(labelWords(name))?.role;
  return role !== undefined && figureRoles.includes(role) ? `${name}（文）` : name;
}
