import type { PaneTexts } from '../../ja/pane';
import { numberText } from '../../number';
import { plural } from '../plural';

const n = numberText('en');

export const planEditEn: Pick<PaneTexts, 'formUses' | 'planEdit'> = {
  formUses: {
    general: 'General form: overview and sheets with a yearly schedule',
    'ube-reform': 'Plan: inputs and outputs, targets by year (one wide page)',
    'ube-dx': 'Plan: arrows over the years, table of policies (two pages)',
    'sanyo-onoda': 'Overview and sheets, schedule and grades A–D (two pages)',
    mine: 'Report: wide tables of many measures (A3)',
    seki: 'Year-end report: status words, results and problems (one page)',
  },
  planEdit: {
    indicatorCount: (count) => plural(count, 'indicator'),
    formOf: (form) => `Based on: ${form}`,
    behind: {
      title: 'The years of the sheets differ from 計画設定',
      about: (count, has, says, reported, report) =>
        `The sheets of ${plural(count, 'measure')} have ${has} (report year ${reported}); 計画設定 says ${says} (report year ${report}).`,
      follow: 'Adapt the sheets to 計画設定',
      work: 'Adapting the years of the sheets',
      done: 'The sheets now have the years of 計画設定.',
    },
    rebuild: {
      about: 'The sheets of the measures are still there, and 計画設定 can be rebuilt from them.',
      offer: 'Rebuild 計画設定',
      work: 'Rebuilding 計画設定',
      done: '計画設定 has been rebuilt. Please check what was guessed.',
    },
    blank: {
      begin: 'Start with blank sheets',
      heading: 'Start a plan with blank sheets',
      about: 'Makes numbered blank sheets. Fill in titles and indicators on the sheets.',
      count: 'Number of measures',
      badCount: (most) => `Write a number from 1 to ${n(most)}.`,
      needed: 'Write a year.',
      yearHint: 'For example R4, 令和4年度, 2022. The baseline year and the report year can be left empty.',
    },
    measures: {
      open: 'Arrange measures and indicators',
      heading: 'Measures and indicators',
      about: 'Moves, copies, adds and removes them with their sheets, numbers, overview and formulas.',
      openOwn: 'Arrange measures',
      aboutOwn:
        'A new measure is a copy of the sample sheet (in a table, of the row above) without its entries. The sheet of a removed measure stays in the workbook, but is no longer part of the plan.',
      list: 'Measures',
      indicators: (name) => `Indicators of ${name}`,
      up: (name) => `${name}: up`,
      down: (name) => `${name}: down`,
      copy: (name) => `${name}: add a copy`,
      remove: (name) => `${name}: remove`,
      openIndicators: (name, count) => `${plural(count, 'indicator')}: change those of ${name}`,
      add: 'Add a measure',
      addIndicator: 'Add an indicator',
      newMeasure: '(new measure)',
      newIndicator: '(new indicator)',
      noName: '(no name)',
      copied: (name) => `${name} (copy)`,
      renumber: 'Renumber',
      show: 'Review the changes',
      close: 'Close',
      work: 'Arranging measures and indicators',
      added: (count) => `Adds ${plural(count, 'measure')}.`,
      removed: (count) => `Removes ${plural(count, 'measure')}.`,
      moved: 'Changes the order of the measures.',
      renumbered: (count) => `Renumbers ${plural(count, 'measure')}.`,
      indicatorsChanged: (count) => `Changes the indicators of ${plural(count, 'measure')}.`,
      done: 'Measures and indicators have been rearranged.',
      last: 'Keep at least one measure.',
    },
    department: {
      heading: 'Rename a department',
      from: 'Present name',
      to: 'New name',
      show: 'Review the changes',
      work: (from, to) => `Department renamed: ${from} → ${to}`,
      summary: (from, to, count) =>
        `“${from}” becomes “${to}” (${plural(count, 'measure')}, overview, 計画設定).`,
      mentioned: (numbers) => `The name stays where texts mention it: numbers ${numbers}`,
      done: (to) => `The department is now called “${to}”.`,
    },
  },
};
