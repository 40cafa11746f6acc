import type { EditDescription } from '../../src/book';
import type { cliTexts as japanese } from '../ja/cli';
import type { Texts } from '../same-texts';
import { plural } from './plural';

const unwritten = (dryRun: boolean): string => (dryRun ? ' (nothing was written)' : '');

/** Texts of the command line. */
export const cliTexts: Texts<typeof japanese> = {
  about: '達成: make, check and grade plan sheets, and report on them (in .xlsx files, without Excel)',
  file: 'the workbook of the plan (.xlsx)',
  year: 'the year (R2, 令和2年度); without it the report year of 計画設定',
  output: 'the file to write',
  json: 'give the results as JSON',
  dryRun: 'only say what would change, and write nothing',
  at: (where, text) => `[${where}] ${text}`,
  damagedPart: (part) =>
    `[warning] “${part}” inside the workbook is damaged. It was kept as it is, but Excel may not open the workbook.`,
  unknownYear: (text, years) => `This plan has no year “${text}”. Choose one of ${years}.`,
  create: {
    about: 'make the sheets of a form from the data of a plan',
    format: 'the name of the form (sanyo-onoda)',
    from: 'a list of measures with headings (CSV, TSV, workbook, JSON), or the data of a plan (JSON)',
    sheet: 'name or place of the sheet with the list; without it the one with most headings',
    column: 'what a heading means: --column "備考=注記" (can be repeated)',
    listTemplate: 'write an empty list with its headings to -o',
    blank: 'how many empty sheets to make, numbered from 1',
    fromOrBlank: 'Give either the data or a list (--from), or a number of empty sheets (--measures).',
    badCount: (text, most) =>
      `--measures “${text}” has to be a whole number from 1 to ${most.toLocaleString('en')}.`,
    title: 'title of the plan (from a list, or for empty sheets)',
    municipality: 'municipality (from a list, or for empty sheets)',
    years: 'years of the plan (from a list, or for empty sheets): R4-R8',
    baselineYear:
      'year of the baseline (from a list, or for empty sheets); without it the year before the plan',
    reportYear: 'report year (from a list, or for empty sheets); without it the first year of the plan',
    tooManyRows: (name, rows, most) =>
      `${name} has ${rows.toLocaleString('en')} rows; a list may have ${most.toLocaleString('en')}. Divide the plan.`,
    yearsReversed: (from, to) =>
      `The years are the wrong way round. Begin with the earlier one: --years ${to}-${from}.`,
    noYears: 'Give the years of the plan: --years R4-R8.',
    badYear: (text) => `“${text}” is no year. Write R4 or 令和4年度.`,
    nothingTaken: (path) => `No plan can be made from ${path}.`,
    noIndicators: (name, measures) =>
      `${name}: no indicator was found (${measures.toLocaleString('en')} measures). Mend the headings of the columns with indicators and targets, or say --column "heading=指標名". If the list has none on purpose, add --without-indicators.`,
    withoutIndicators: 'make a plan of a list without indicators, too',
    noSheet: (sheet, known) => `There is no sheet “${sheet}”. Sheets: ${known}`,
    badColumn: (text) => `--column “${text}” has to be “heading=meaning”.`,
    fromOrTemplate: '--list-template cannot be used together with --from or --measures.',
    templateDone: (output, columns, dryRun) =>
      dryRun
        ? `${output} would become an empty list of ${plural(columns, 'column')} (nothing was written).`
        : `Made an empty list of ${plural(columns, 'column')} in ${output}. Fill it in and give it to create --from.`,
    remedies: {
      years: 'Give them as --years R4-R8.',
      sheets: ' (choose with --sheet)',
      column: ' (correct the heading, or say what it means with --column)',
      cells: ' (--json shows all)',
    },
    problemsHead: (count) => `Not taken, or to be looked at (${String(count)})`,
    notesHead: (count) => `How it was read (${String(count)})`,
    unknownFormat: (id, known) => `There is no form “${id}”. Forms: ${known}`,
    otherFormat: (id, other) => `The data is of the form “${other}”, and not of “${id}”.`,
    notJson: (path, { line, column }) =>
      `${path} is no JSON (line ${String(line)}, character ${String(column)}).`,
    notPlan: (path) => `${path} cannot be read as a plan. Correct these places.`,
    done: (output, measures, sheets, dryRun) =>
      dryRun
        ? `${output} would get ${plural(measures, 'measure')} on ${plural(sheets, 'sheet')} (nothing was written).`
        : `Made ${output} (${plural(measures, 'measure')}, ${plural(sheets, 'sheet')}).`,
  },
  changing: {
    about:
      'change years, reported year, title, departments and measures of a plan, in 計画設定 and on every sheet (with nothing to change, the sheets follow 計画設定)',
    years:
      'years of the plan (R4-R9); added years get their cells on the sheets, what is filled in for others stays in 控え',
    reportYear: 'reported year (headings that name it change, too)',
    baselineYear: 'baseline year',
    title: 'title of the plan',
    municipality: 'municipality',
    department: 'rename a department (--department "税務課=収納課"; can come again)',
    add: 'number of blank measures to add',
    copy: 'number of a measure to copy (can come again)',
    remove: 'number of a measure to remove; what is filled in stays in 控え (can come again)',
    move: 'move a measure (--move "5=1" puts number 5 first; can come again)',
    renumber: 'number the measures anew',
    badDepartment: (text) => `Write --department “${text}” as “old name=new name”.`,
    noDepartment: (name, known) => `There is no department “${name}”. There are: ${known}`,
    noMeasure: (number, known) => `There is no measure “${number}”. There are: ${known}`,
    badCount: (text) => `Write --add “${text}” as a whole number from 1 to 1,000.`,
    badMove: (text) => `Write --move “${text}” as “number=place” (1 is the first).`,
  },
  rebuilding: {
    about: 'make 計画設定 again from the sheets of the measures, where it is gone or cannot be read',
    notNeeded: '計画設定 can be read; nothing has to be rebuilt.',
  },
  adopt: {
    about:
      'make a plan of the workbook in a municipality’s own form (only names, 様式定義 and 計画設定 are added)',
    file: 'the municipality’s workbook, or a folder of them',
    output: 'the file to write (a folder for a folder)',
    form: 'a form that was exported from another workbook (the JSON of form export)',
    answers: 'answers to what is unsure (JSON)',
    csv: 'give the values that were read as a table (CSV)',
    title: 'title of the plan (without it the name of the workbook)',
    municipality: 'name of the municipality',
    noOutput: 'Say with -o where to write (not needed with --dry-run).',
    noBooks: (folder) => `There is no Excel workbook (.xlsx, .xlsm) in ${folder}.`,
    badForm: (file, detail) => `${file} cannot be read as a form (${detail}).`,
    badAnswers: (file, detail) => `${file} cannot be read as answers (${detail}).`,
    structure:
      'The structure of the workbook is protected, so the sheets 様式定義 and 計画設定 cannot be added. Take the protection off in Excel (Review, Protect Workbook) and try again.',
    sheets: (words, names) => `  ${words}: ${names}`,
    read: (file, measures, sheets, values) =>
      `${file}: ${plural(measures, 'measure')} on ${plural(sheets, 'sheet')}, ${plural(values, 'value')} read.`,
    years: (years, baseline, report) =>
      `  Years ${years}, baseline ${baseline || '–'}, reported ${report || '–'}`,
    unsure: (where, text) => `[${where}] To be settled: ${text}`,
    note: (where, text) => `[${where}] Note: ${text}`,
    alsoAt: (count, places, isMore) =>
      ` (and in ${plural(count, 'more place')}: ${places.join(', ')}${isMore ? ' …' : ''})`,
    more: (count) => `  and ${String(count)} more (all of them with --json)`,
    none: (file) => `${file} cannot be adopted.`,
    done: (output, dryRun) =>
      output === ''
        ? 'Only read; nothing was written.'
        : dryRun
          ? `Would write ${output}${unwritten(true)}.`
          : `Wrote ${output}.`,
  },
  form: {
    about: 'show, export and try the form of a workbook',
    show: 'list the form that was read from the workbook',
    export: 'write the form as JSON (for adopt --form with another workbook)',
    test: 'tell how much of a workbook the form reads',
    line: (sureness, meaning, label, place, cell) => `${sureness}\t${meaning}\t${label}\t${place}\t${cell}`,
    head: (title, kind, template) => `Form “${title}” (${kind}, sample sheet: ${template})`,
    tested: (measures, values, doubts) =>
      `${plural(measures, 'measure')}, ${plural(values, 'value')}, ${String(doubts)} to be settled`,
    exported: (output, fields) => `Wrote the form (${plural(fields, 'field')}) to ${output}.`,
  },
  next: {
    about: 'make the form of the next year in a new workbook from what this one holds',
    ended: (year) =>
      `${year} is the last year of the plan. Add the next one to its years in 計画設定, or begin a new plan with --years R9-R13.`,
    years: 'years of a new plan (as R9-R13), begun from this one with its last actuals as baselines',
    otherLength: (count, years) =>
      `The form has columns for ${plural(count, 'year')} (${years}). Say as many years with --years, or adopt a workbook in the new form.`,
    headingsStay: (years) =>
      `The headings of years cannot be moved on to the new period (they would read ${years || 'no year'}). Where they are formulas, change the cells they come from (a settings sheet, say) and adopt that workbook.`,
    emptied: (name, before) => `“${name}” in 計画設定 (${before}) was left empty. Fill in the new one.`,
    moved: (name, before, after) => `“${name}” in 計画設定 moved on: ${before} → ${after}`,
    done: (output, year, count, dryRun) =>
      dryRun
        ? `${output} would get the form of ${year} (${plural(count, 'measure')}; nothing was written).`
        : `Made the form of ${year} in ${output} (${plural(count, 'measure')}).`,
  },
  check: {
    about: 'check what is missing, units, targets, grades, formulas, and the overview against the sheets',
    csv: 'give the findings as a table (CSV for Excel); fields that could not be read go to standard error',
    openData: 'what breaks the rules of 総務省 for machine-readable tables, cell by cell (CSV files, too)',
    remedy: 'Remedy',
    openDataRule: (name: string, count: number) => `■ ${name} (${String(count)})`,
    openDataMore: (count: number) => `${String(count)} more (all of them with --csv or --json)`,
    openDataDone: (count: number) =>
      count === 0
        ? 'Nothing breaks the rules for machine-readable tables.'
        : `${count.toLocaleString('en')} places break the rules. A plan can stay as it is: tassei export makes tables of it that keep them.`,
    wholePlan: 'whole plan',
    heading: (where, severity, message) => `[${where}] ${severity}: ${message}`,
    done: (errors, warnings, infos, ignored) => {
      const left = ignored > 0 ? ` (${plural(ignored, 'finding')} more set aside)` : '';
      return errors + warnings + infos === 0
        ? `Checked. Nothing was found.${left}`
        : `Checked. ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'note')}.${left}`;
    },
  },
  grade: {
    about: 'put rates and grades into the sheets; grades given by hand stay beside the calculated ones',
    line: (number, title, computed, given) =>
      `${number} ${title}: calculated ${computed ?? '–'}${given === null ? '' : `, by hand ${given}${computed !== null && computed !== given ? ' (differs)' : ''}`}`,
    overwritten: (name) => `The formula of “${name}” was typed over and was left so.`,
    unsettled: (indicator) =>
      `“${indicator}” is to be settled: nothing tells whether more or less is better. It got no rate and no grade.`,
    unsettledDone: (count) =>
      `${plural(count, 'indicator')} to be settled. Choose 増加 or 減少 for 方向 beside the page, then grade again.`,
    done: (year, count, dryRun) => `Graded ${plural(count, 'measure')} for ${year}.${unwritten(dryRun)}`,
  },
  export: {
    about: 'Writes any number of plan workbooks as tables for other programs, or for everybody',
    files: 'plan workbooks, or folders of them (folders below are searched, too)',
    output: 'folder to write to',
    format:
      'format of the tables: csv opens in Excel; parquet is parted by municipality and year; html is a page for citizens, one file a plan',
    headers: 'language of headings and code words (csv; ja if not given)',
    year: 'rows of this year only (R6)',
    municipality: 'name of the municipality, instead of what the workbooks say (山口県宇部市)',
    public: 'only what may be published: no texts that tell of persons, no findings, no names of files',
    license: 'licence of published tables, for datapackage.json',
    jobs: 'workbooks at the same time (the number of cores if not given)',
    noMunicipality:
      'The settings sheet names no municipality, so there is no code. Name it there or by --municipality.',
    severalMunicipalities: (name: string, prefectures: string) =>
      `“${name}” is in ${prefectures}, so there is no code. Put the prefecture before the name in the settings sheet.`,
    unknownMunicipality: (name: string) =>
      `“${name}” is not in the list of local governments, so there is no code.`,
    outOfMemory: 'There was not enough memory to read it.',
    sameWorkbook: (other: string) => `The same as “${other}”, so it is not exported twice.`,
    parquetHeaders: 'Headings of parquet are English (en) only.',
    badJobs: (text: string) => `--jobs “${text}”: give a whole number from 1 to 64.`,
    otherFormat: (folder: string, format: string) =>
      `${folder} holds ${format} tables. Write other formats to another folder.`,
    otherPublic: (folder: string, isPublic: boolean) =>
      `${folder} holds tables ${isPublic ? 'for everybody' : 'for the house'}. Write to another folder, so that the two are never mixed.`,
    progress: (count: number, total: number, seconds: number) =>
      `${String(count)}/${String(total)} workbooks (${seconds < 60 ? `${String(seconds)} s` : `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`} left)`,
    stopping: 'Stopping when the workbooks that are under way are done.',
    stopped: (count: number, total: number, isKept: boolean) =>
      isKept
        ? `Stopped (${String(count)}/${String(total)} workbooks). What is written can be used; run it again to complete it.`
        : `Stopped (${String(count)}/${String(total)} workbooks). The tables written before are untouched.`,
    table: (title: string, name: string, rows: number) =>
      `  ${title}${title === name ? '' : ` (${name})`}: ${rows.toLocaleString('en')} rows`,
    withheld: (count: number) =>
      `  ${count.toLocaleString('en')} cells and rows were withheld (columns that stay in the house, texts that tell of persons). Read the tables before you publish them.`,
    tooManyRows: '  A table of over 1,048,576 rows does not fit a sheet of Excel: use --year, or parquet.',
    done: (folder: string, books: number, lost: number, notes: number) =>
      `Wrote ${String(books)} workbooks to ${folder}.${lost > 0 ? ` ${String(lost)} could not be written (failures.csv).` : ''}${notes > 0 ? ` ${String(notes)} notes (failures.csv).` : ''}`,
  },
  report: {
    about:
      'make the sheets of a report; an earlier one is replaced, what was written beside or below it stays',
    kind: 'the report: overview 一覧 (A3 landscape), tally 集計, trends 推移 (charts of the indicators), table 指標の表 (a row a figure), findings 点検結果',
    earlier:
      'workbooks of former plans, whose years come before in 推移 (indicators of the same name are joined)',
    earlierOnlyTrends: '--earlier goes with --kind trends only.',
    done: (kind, year, count, dryRun) =>
      `Made ${{ overview: '一覧', tally: '集計', trends: '推移', table: '指標の表', findings: '点検結果' }[kind]} of ${year} (${plural(count, 'measure')}).${unwritten(dryRun)}`,
  },
};

export function schemaIssueLine(path: readonly string[], message: string): string {
  return `  ${path.join(' › ') || 'whole'}: ${message}`;
}

const sheetChanges: Readonly<Record<NonNullable<EditDescription['sheetChange']>, string>> = {
  made: 'made',
  copied: 'made as a copy',
  replaced: 'made again',
  moved: 'moved',
  removed: 'removed',
};

/** “[1 公金収納対策の強化] 3 formulas”: what is changed on one sheet. */
export function descriptionLine(description: EditDescription): string {
  const { sheet, sheetChange, values, formulas, emptied, rows, newRows, choices, names } = description;
  const parts = [
    sheetChange === null ? '' : sheetChanges[sheetChange],
    values > 0 ? plural(values, 'value') : '',
    formulas > 0 ? plural(formulas, 'formula') : '',
    emptied > 0 ? `${String(emptied)} emptied` : '',
    rows > 0 ? plural(rows, 'row height') : '',
    newRows > 0 ? plural(newRows, 'new row') : newRows < 0 ? `${plural(-newRows, 'row')} removed` : '',
    choices > 0 ? plural(choices, 'drop-down') : '',
    sheetChange === null && names > 0 ? plural(names, 'name') : '',
  ].filter((part) => part !== '');
  return `[${sheet ?? 'workbook'}] ${parts.join(', ')}`;
}
