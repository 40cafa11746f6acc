import type { EditDescription } from '../../src/book';
import type { cliTexts as japanese } from '../ja/cli';
import type { Texts } from '../same-texts';
import { plural } from './plural';

const unwritten = (dryRun: boolean): string => (dryRun ? ' (nothing was written)' : '');

/** Texts of the command line. */
export const cliTexts: Texts<typeof japanese> = {
  about: '達成: make, check, grade and report on plan sheets (in .xlsx files, without Excel)',
  file: 'the workbook of the plan (.xlsx)',
  year: 'the year (R2, 令和2年度); by default the report year in 計画設定',
  output: 'the file to write',
  json: 'print the results as JSON',
  dryRun: 'only show what would change; write nothing',
  at: (where, text) => `[${where}] ${text}`,
  damagedPart: (part) =>
    `[warning] “${part}” inside the workbook is damaged. It was kept as it is, but Excel may not open the workbook.`,
  unknownYear: (text, years) => `This plan has no year “${text}”. Choose one of ${years}.`,
  create: {
    about: 'make the sheets of a form from the data of a plan',
    format: 'the name of the form (sanyo-onoda)',
    from: 'a list of measures with headings (CSV, TSV, workbook, JSON), or the data of a plan (JSON)',
    sheet: 'name or number of the sheet with the list; by default the one with the most headings',
    column: 'what a heading means: --column "備考=注記" (can be repeated)',
    listTemplate: 'write an empty list with its headings to -o',
    blank: 'how many blank sheets to make, numbered from 1',
    fromOrBlank: 'Give either data or a list (--from), or a number of blank sheets (--measures).',
    badCount: (text, most) =>
      `--measures “${text}” must be a whole number from 1 to ${most.toLocaleString('en')}.`,
    title: 'title of the plan (from a list, or for blank sheets)',
    municipality: 'municipality (from a list, or for blank sheets)',
    years: 'years of the plan (from a list, or for blank sheets): R4-R8',
    baselineYear: 'baseline year (from a list, or for blank sheets); by default the year before the plan',
    reportYear: 'report year (from a list, or for blank sheets); by default the first year of the plan',
    tooManyRows: (name, rows, most) =>
      `${name} has ${rows.toLocaleString('en')} rows; a list can have up to ${most.toLocaleString('en')}. Split the plan.`,
    yearsReversed: (from, to) =>
      `The years are in the wrong order. Start with the earlier one: --years ${to}-${from}.`,
    noYears: 'Give the years of the plan: --years R4-R8.',
    badYear: (text) => `“${text}” is not a year. Write R4 or 令和4年度.`,
    nothingTaken: (path) => `No plan can be made from ${path}.`,
    noIndicators: (name, measures) =>
      `${name}: no indicator was found (${measures.toLocaleString('en')} measures). Correct the headings of the columns with indicators and targets, or use --column "heading=指標名". If the list has no indicators on purpose, add --without-indicators.`,
    withoutIndicators: 'accept a list without indicators',
    noSheet: (sheet, known) => `There is no sheet “${sheet}”. Sheets: ${known}`,
    badColumn: (text) => `--column “${text}” must be “heading=meaning”.`,
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
    problemsHead: (count) => `Left out, or to be checked (${String(count)})`,
    notesHead: (count) => `How it was read (${String(count)})`,
    unknownFormat: (id, known) => `There is no form “${id}”. Forms: ${known}`,
    otherFormat: (id, other) => `The data is for the form “${other}”, not “${id}”.`,
    notJson: (path, { line, column }) =>
      `${path} is not valid JSON (line ${String(line)}, character ${String(column)}).`,
    notPlan: (path) => `${path} cannot be read as a plan. Correct these places.`,
    done: (output, measures, sheets, dryRun) =>
      dryRun
        ? `${output} would get ${plural(measures, 'measure')} on ${plural(sheets, 'sheet')} (nothing was written).`
        : `Made ${output} (${plural(measures, 'measure')}, ${plural(sheets, 'sheet')}).`,
  },
  changing: {
    about:
      'change years, report year, title, departments and measures of a plan, in 計画設定 and on every sheet (without options the sheets are adapted to 計画設定)',
    years:
      'years of the plan (R4-R9); added years get cells on the sheets, and entries of removed years are kept on 控え',
    reportYear: 'report year (headings that name it change, too)',
    baselineYear: 'baseline year',
    title: 'title of the plan',
    municipality: 'municipality',
    department: 'rename a department (--department "税務課=収納課"; can be repeated)',
    add: 'number of blank measures to add',
    copy: 'number of a measure to copy (can be repeated)',
    remove: 'number of a measure to remove; its entries are kept on 控え (can be repeated)',
    move: 'move a measure (--move "5=1" puts number 5 first; can be repeated)',
    renumber: 'renumber the measures',
    badDepartment: (text) => `Write --department “${text}” as “old name=new name”.`,
    noDepartment: (name, known) => `There is no department “${name}”. Departments: ${known}`,
    noMeasure: (number, known) => `There is no measure “${number}”. Measures: ${known}`,
    badCount: (text) => `Write --add “${text}” as a whole number from 1 to 1,000.`,
    badMove: (text) => `Write --move “${text}” as “number=place” (1 is the first).`,
  },
  rebuilding: {
    about: 'rebuild 計画設定 from the sheets of the measures when it is missing or cannot be read',
    notNeeded: '計画設定 can be read, so nothing needs to be rebuilt.',
  },
  adopt: {
    about:
      'use a workbook in a municipality’s own form as a plan (only names, 様式定義 and 計画設定 are added)',
    file: 'the municipality’s workbook, or a folder of them',
    output: 'the file to write (a folder for a folder)',
    form: 'a form that was exported from another workbook (the JSON of form export)',
    answers: 'answers to the open questions (JSON)',
    csv: 'print the values that were read as a table (CSV)',
    title: 'title of the plan (by default the name of the workbook)',
    municipality: 'name of the municipality',
    noOutput: 'Give the file to write with -o (not needed with --dry-run).',
    noBooks: (folder) => `There is no Excel workbook (.xlsx, .xlsm) in ${folder}.`,
    badForm: (file, detail) => `${file} cannot be read as a form (${detail}).`,
    badAnswers: (file, detail) => `${file} cannot be read as answers (${detail}).`,
    structure:
      'The structure of the workbook is protected, so the sheets 様式定義 and 計画設定 cannot be added. Unprotect it in Excel (Review, Protect Workbook) and try again.',
    sheets: (words, names) => `  ${words}: ${names}`,
    read: (file, measures, sheets, values) =>
      `${file}: ${plural(measures, 'measure')} on ${plural(sheets, 'sheet')}, ${plural(values, 'value')} read.`,
    years: (years, baseline, report) =>
      `  Years ${years}, baseline year ${baseline || '–'}, report year ${report || '–'}`,
    unsure: (where, text) => `[${where}] To check: ${text}`,
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
    about: 'show, export and test the form of a workbook',
    show: 'list the form that was read from the workbook',
    export: 'write the form as JSON (for adopt --form with another workbook)',
    test: 'show how much of a workbook the form can read',
    line: (sureness, meaning, label, place, cell) => `${sureness}\t${meaning}\t${label}\t${place}\t${cell}`,
    head: (title, kind, template) => `Form “${title}” (${kind}, sample sheet: ${template})`,
    tested: (measures, values, doubts) =>
      `${plural(measures, 'measure')}, ${plural(values, 'value')}, ${String(doubts)} to check`,
    exported: (output, fields) => `Wrote the form (${plural(fields, 'field')}) to ${output}.`,
  },
  next: {
    about: 'make a new workbook for the next year from this one',
    ended: (year) =>
      `${year} is the last year of the plan. Add the next one to its years in 計画設定, or start a new plan with --years R9-R13.`,
    years:
      'years of a new plan (such as R9-R13) that starts from this one, with its last actuals as baselines',
    otherLength: (count, years) =>
      `The form has columns for ${plural(count, 'year')} (${years}). Give as many years with --years, or adopt a workbook in the new form.`,
    headingsStay: (years) =>
      `The headings of years cannot be moved on to the new period (they would read ${years || 'no year'}). Where they are formulas, change the cells they come from (a settings sheet, say) and adopt that workbook.`,
    emptied: (name, before) => `“${name}” in 計画設定 (${before}) was left empty. Fill in the new one.`,
    moved: (name, before, after) => `“${name}” in 計画設定 was updated: ${before} → ${after}`,
    done: (output, year, count, dryRun) =>
      dryRun
        ? `${output} would get the form of ${year} (${plural(count, 'measure')}; nothing was written).`
        : `Made the form of ${year} in ${output} (${plural(count, 'measure')}).`,
  },
  check: {
    about:
      'check for missing entries, units, targets, grades, formulas, and differences between overview and sheets',
    csv: 'print the findings as a table (CSV for Excel); fields that could not be read go to standard error',
    openData:
      'show, cell by cell, what breaks the rules of 総務省 for machine-readable tables (CSV files, too)',
    remedy: 'Remedy',
    openDataRule: (name: string, count: number) => `■ ${name} (${String(count)})`,
    openDataMore: (count: number) => `${String(count)} more (all of them with --csv or --json)`,
    openDataDone: (count: number) =>
      count === 0
        ? 'Nothing breaks the rules for machine-readable tables.'
        : `${count.toLocaleString('en')} places break the rules. A plan can stay as it is: tassei export makes tables from it that follow the rules.`,
    wholePlan: 'whole plan',
    heading: (where, severity, message) => `[${where}] ${severity}: ${message}`,
    done: (errors, warnings, infos, ignored) => {
      const left = ignored > 0 ? ` (${plural(ignored, 'more finding')} ignored)` : '';
      return errors + warnings + infos === 0
        ? `Checked. No problems were found.${left}`
        : `Checked. ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'note')}.${left}`;
    },
  },
  grade: {
    about:
      'calculate rates and grades and write them into the sheets; grades given by hand stay beside the computed ones',
    line: (number, title, computed, given) =>
      `${number} ${title}: computed ${computed ?? '–'}${given === null ? '' : `, by hand ${given}${computed !== null && computed !== given ? ' (differs)' : ''}`}`,
    overwritten: (name) => `The formula of “${name}” was typed over; it was left as it is.`,
    unsettled: (indicator) =>
      `“${indicator}” is to be decided: there is no evidence whether more or less is better, so it got no rate and no grade.`,
    unsettledDone: (count) =>
      `${plural(count, 'indicator')} to be decided. Choose 増加 or 減少 for 方向 beside the page, then grade again.`,
    done: (year, count, dryRun) => `Graded ${plural(count, 'measure')} for ${year}.${unwritten(dryRun)}`,
  },
  export: {
    about: 'write any number of plan workbooks as tables, for other programs or for publication',
    files: 'plan workbooks, or folders of them (subfolders are searched, too)',
    output: 'folder to write to',
    format:
      'format of the tables: csv opens in Excel; parquet is partitioned by municipality and year; html is a page for citizens, one file per plan',
    headers: 'language of headings and code words (csv; by default ja)',
    year: 'rows of this year only (R6)',
    municipality: 'name of the municipality, instead of what the workbooks say (山口県宇部市)',
    public: 'only what may be published: no texts about persons, no findings, no file names',
    license: 'licence of published tables, for datapackage.json',
    jobs: 'workbooks to process at the same time (by default the number of cores)',
    noMunicipality:
      '計画設定 names no municipality, so there is no code. Enter it there, or use --municipality.',
    severalMunicipalities: (name: string, prefectures: string) =>
      `“${name}” is in ${prefectures}, so there is no code. Put the prefecture before the name in 計画設定.`,
    unknownMunicipality: (name: string) =>
      `“${name}” is not in the list of local governments, so there is no code.`,
    outOfMemory: 'There was not enough memory to read it.',
    sameWorkbook: (other: string) => `Same content as “${other}”, so it is not exported twice.`,
    parquetHeaders: 'The headings of parquet are always English (en).',
    badJobs: (text: string) => `--jobs “${text}”: give a whole number from 1 to 64.`,
    otherFormat: (folder: string, format: string) =>
      `${folder} holds ${format} tables. Write other formats to another folder.`,
    otherPublic: (folder: string, isPublic: boolean) =>
      `${folder} holds tables for ${isPublic ? 'publication' : 'internal use'}. Write to another folder, so that the two are never mixed.`,
    progress: (count: number, total: number, seconds: number) =>
      `${String(count)}/${String(total)} workbooks (${seconds < 60 ? `${String(seconds)} s` : `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`} left)`,
    stopping: 'Stopping as soon as the workbooks in progress are done.',
    stopped: (count: number, total: number, isKept: boolean) =>
      isKept
        ? `Stopped (${String(count)}/${String(total)} workbooks). What has been written can be used; run it again to complete it.`
        : `Stopped (${String(count)}/${String(total)} workbooks). The earlier tables are untouched.`,
    table: (title: string, name: string, rows: number) =>
      `  ${title}${title === name ? '' : ` (${name})`}: ${rows.toLocaleString('en')} rows`,
    withheld: (count: number) =>
      `  ${count.toLocaleString('en')} cells and rows were withheld (internal columns, texts about persons). Read the tables before you publish them.`,
    tooManyRows:
      '  A table of more than 1,048,576 rows does not fit into an Excel sheet: use --year, or parquet.',
    done: (folder: string, books: number, lost: number, notes: number) =>
      `Wrote ${plural(books, 'workbook')} to ${folder}.${lost > 0 ? ` ${String(lost)} could not be written (failures.csv).` : ''}${notes > 0 ? ` ${plural(notes, 'note')} (failures.csv).` : ''}`,
  },
  report: {
    about: 'make the sheet of a report; an earlier one is replaced, and notes beside or below it are kept',
    kind: 'the report: overview 一覧 (A3 landscape), tally 集計, trends 推移 (charts of the indicators), table 指標の表 (one row per figure), findings 点検結果',
    earlier:
      'workbooks of earlier plans, whose years come first in 推移 (indicators of the same name are joined)',
    earlierOnlyTrends: '--earlier can only be used with --kind trends.',
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
