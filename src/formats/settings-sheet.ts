import { boundText } from '../achievement/scale-text';
import { absoluteReference } from '../book/address';
import type { Area } from '../book/cell';
import type { CellStyle, ContentName, SheetContent } from '../book/sheet-content';
import { LayoutBuilder, text, type BoxSpec } from '../layout/builder';
import type { Choices, Layout } from '../layout/layout';
import { toContent } from '../layout/to-content';
import { negativeMarks, overviewColumn, type Plan, type PlanSettings } from '../plan';
import { input, inputCenter, label, note, ownPages, plain } from './blocks/look';
import { sheetNames } from './blocks/marks';
import { gradeOnWords, measureGradeWords, roundingWords, totalWords, yearTargetWords } from './blocks/words';
import { columnsText } from './blocks/overview-words';
import {
  asTyped,
  settingsSheetName,
  noLowerBound,
  settingLabels,
  settingLists,
  settingName,
  type SettingKey,
  type SettingListKey,
} from './settings-names';

/** Empty lines that a list has at least. */
const reserve = 4;
/** Empty lines of the last list that are printed, of the hundred that it has. */
const printedReserve = 4;

/** Where a list of the settings stands, as the source of a drop-down: `='計画設定'!$A$30:$A$89`. */
export function settingListSource(settings: PlanSettings, key: SettingListKey): string {
  const area = settingAreas(settings).get(settingName(key));
  if (area === undefined || typeof area === 'string') throw new RangeError(key);
  return `=${absoluteReference(settingsSheetName, area)}`;
}

const areasOf = new WeakMap<PlanSettings, Map<string, ContentName['refersTo']>>();

/** Where each setting stands; calculated once for all sheets of a plan. */
function settingAreas(settings: PlanSettings): Map<string, ContentName['refersTo']> {
  let areas = areasOf.get(settings);
  if (!areas) {
    const plan: Plan = { format: '', municipality: '', title: '', settings, measures: [] };
    const { names = [] } = settingsContent(plan, 0);
    areas = new Map(names.map(({ name, refersTo }) => [name, refersTo]));
    areasOf.set(settings, areas);
  }
  return areas;
}

/** 計画設定: what holds for the whole plan, in plain cells that anybody can read and change. */
export function settingsContent(plan: Plan, version: number): SheetContent {
  const { settings } = plan;
  const b = new LayoutBuilder<never>();
  const names: ContentName[] = sheetNames('settings', plan.format, version);

  b.row(30, {
    col: 0,
    cols: 8,
    style: { ...plain, font: { ...plain.font, size: 14, bold: true } },
    content: text(settingsSheetName),
  });
  b.row(18, {
    col: 0,
    cols: 8,
    style: note,
    content: text('計画全体の決まりごとです。白いセルを書き換えると、点検・評価・帳票に反映されます。'),
  });
  b.row(8);

  const single = (key: SettingKey, value: string | number, choices?: readonly string[]): void => {
    const row = b.row(
      18,
      { col: 0, cols: 2, style: { ...label, horizontal: 'left' }, content: text(settingLabels[key]) },
      {
        col: 2,
        cols: 3,
        style: key === 'format' ? { ...input, locked: true } : input,
        content: text(value),
        ...(choices ? { choices: { list: choices, strict: true } satisfies Choices } : {}),
      },
    );
    names.push({ name: settingName(key), refersTo: { row, col: 2, rows: 1, cols: 1 } });
  };
  single('municipality', plan.municipality);
  single('title', plan.title);
  single('format', plan.format);
  single('baselineYear', settings.baselineYear);
  single('reportYear', settings.reportYear, settings.years);
  single('rounding', roundingWords[settings.rounding.mode], Object.values(roundingWords));
  single('places', settings.rounding.places);
  single('gradeOn', gradeOnWords[settings.gradeOn], Object.values(gradeOnWords));
  single('measureGrade', measureGradeWords[settings.measureGrade], Object.values(measureGradeWords));
  single('total', totalWords[settings.total], Object.values(totalWords));
  single('yearTarget', yearTargetWords[settings.yearTarget ?? 'final'], Object.values(yearTargetWords));
  single('negativeMark', settings.negativeMark ?? asTyped, [...negativeMarks, asTyped]);
  columnsRow(b, names, settings);
  b.row(12);

  /** Lists side by side; gives whether they need no more than their usual room. */
  const columns = (
    start: number,
    lists: readonly (readonly [SettingListKey, readonly (string | number)[], CellStyle, number?])[],
  ): boolean => {
    // lists side by side end together
    const rows = Math.max(
      ...lists.map(([key, values]) => Math.max(settingLists[key].room, values.length + reserve)),
    );
    lists.forEach(([key, values, style, cols = 1], index) => {
      const before = lists.slice(0, index).reduce((sum, list) => sum + (list[3] ?? 1), 0);
      const col = before;
      b.put(start, { col, cols, style: label, content: text(settingLists[key].label) });
      const area: Area = { row: start + 1, col, rows, cols: 1 };
      for (let i = 0; i < area.rows; i++) {
        while (b.next <= start + 1 + i) b.row({ min: 16, max: 60 });
        const spec: BoxSpec<never> = { col, cols, style, content: text(values[i] ?? null) };
        b.put(start + 1 + i, spec);
      }
      names.push({ name: settingName(key), refersTo: area });
    });
    return lists.every(([key]) => rows <= settingLists[key].room);
  };
  const scale = settings.gradeScale;
  const gradeRow = b.row(20);
  columns(gradeRow, [
    ['years', settings.years, inputCenter],
    ['grades', scale.map((s) => s.grade), inputCenter],
    [
      'gradeFrom',
      scale.map((s) => boundText(s) ?? noLowerBound),
      { ...inputCenter, numberFormat: 'General"%";General"%";General"%";@' },
    ],
    ['gradeText', scale.map((s) => s.text ?? ''), input, 3],
  ]);
  b.row(12);
  const listRow = b.row(20);
  const onOnePage = columns(listRow, [
    ['departments', settings.departments, input, 2],
    ['statusWords', settings.statusWords, input, 2],
    ['disabledRules', settings.disabledRules, input, 2],
    ['extraNames', Object.keys(settings.extra), { ...input, indent: 1 }],
    ['extraValues', Object.values(settings.extra), input, 2],
  ]);
  b.row(12);
  const ignored = settings.ignored ?? [];
  const ignoredRow = b.row(20);
  columns(ignoredRow, [
    ['ignored', ignored.map((one) => one.key), input, 4],
    ['ignoredReasons', ignored.map((one) => one.reason), input, 5],
  ]);

  const layout: Layout<never> = {
    name: settingsSheetName,
    tabColor: '#7F7F7F',
    columns: [80, 80, 80, 80, 80, 80, 80, 80, 80],
    rows: b.rows,
    boxes: b.boxes,
    names,
    protect: true,
    page: {
      paper: 'A4',
      orientation: 'portrait',
      printArea: { row: 0, col: 0, rows: ignoredRow + 1 + ignored.length + printedReserve, cols: 9 },
      margins: { top: 48, bottom: 48, left: 40, right: 40, header: 22, footer: 22 },
      fitWidth: 1,
      fitHeight: onOnePage ? 1 : null,
      ...ownPages,
    },
  };
  return toContent(layout, { content: (field) => field, name: (field) => field });
}

/** The columns of 一覧 in one cell, beside it the words that can stand there. */
function columnsRow(b: LayoutBuilder<never>, names: ContentName[], { overviewColumns }: PlanSettings): void {
  const row = b.row(
    { min: 32 },
    {
      col: 0,
      cols: 2,
      style: { ...label, horizontal: 'left' },
      content: text(settingLabels.overviewColumns),
    },
    { col: 2, cols: 3, style: input, content: text(overviewColumns ? columnsText(overviewColumns) : null) },
    {
      col: 5,
      cols: 4,
      style: { ...note, wrap: true, indent: 1 },
      content: text(`空欄は様式どおり。使える列：${columnsText(overviewColumn.options)}`),
    },
  );
  names.push({ name: settingName('overviewColumns'), refersTo: { row, col: 2, rows: 1, cols: 1 } });
}
