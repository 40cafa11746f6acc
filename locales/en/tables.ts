import type { TableWords } from '../../src/tables';
import { kinds, tableColumns, type ColumnName } from '../../src/tables/columns';

/** In English columns and codes are called as they are fixed, so that files of every year and city can be joined. */
const descriptions: Readonly<Record<ColumnName, string>> = {
  municipality_code: 'Code of the local government (six digits); empty where the name does not tell it',
  municipality: 'Name of the municipality',
  plan: 'Title of the plan',
  form: 'Id of the form; own-form is a municipality’s own form',
  measure_number: 'Number of the measure, as printed',
  measure: 'Title of the measure',
  policy: 'Policy that the measure belongs to',
  direction: 'Level below the policies',
  department: 'Department in charge',
  indicator_number: 'Place of the indicator in its measure, from 1',
  indicator: 'Name of the indicator',
  unit: 'Unit of the value',
  fiscal_year: 'Fiscal year (April to March), western',
  era_year: 'Fiscal year by the era: R6 is 2024',
  kind: 'What the value is; final_target only where the last year has another target of its own; total_… covers all years',
  value: 'The number, in the unit; empty where the value is no number',
  value_text: 'The value as printed',
  qualifier: 'Qualifier of the value: 以上, 約, 見込 …',
  method: 'How the rate is calculated; empty where that is not decided',
  improvement: 'Which way is better; empty where that is not decided',
  source_file: 'File that contains the value',
  sheet: 'Sheet that contains the value',
  cell: 'Cell of the value; of a computed one the cell of the rate, or of the actual that it is computed from',
  report_year: 'Year that the workbook reports (western): of several workbooks of a plan the latest counts',
  grade: 'Grade: the given one, otherwise the computed one',
  grade_computed: 'Grade that follows from the rates',
  grade_given: 'Grade given by hand',
  grade_reason: 'Reason for the given grade',
  status: 'Status word of the plan',
  field: 'Name of the field',
  line: 'Line of the field, from 1, where it has lines',
  text: 'Text of the field',
  severity: 'error, warning or info',
  rule: 'Code of the check',
  message: 'The finding in words',
};

const names = Object.values(tableColumns).flatMap((columns) => Object.keys(columns)) as ColumnName[];
const same = (codes: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(codes.map((code) => [code, code]));

export const tableWords: TableWords = {
  package: {
    title: 'Progress of municipal plans',
    description:
      'Tables made from plan workbooks: one value per cell, numbers as numbers, western years beside eras, codes of local governments, and file, sheet and cell of every value.',
  },
  tables: {
    indicators: { title: 'indicators', description: 'A row is one figure of an indicator in one year.' },
    measures: { title: 'measures', description: 'A row is a measure in one year.' },
    texts: {
      title: 'texts',
      description: 'A row is a text of a measure; texts that belong to no year have none.',
    },
    findings: { title: 'findings', description: 'A row is a finding of check.' },
  },
  columns: Object.fromEntries(
    names.map((name) => [name, { title: name, description: descriptions[name] }]),
  ) as TableWords['columns'],
  codes: { kind: same(kinds), improvement: {}, method: {}, severity: {} },
};
