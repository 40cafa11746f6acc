import type { PaneTexts } from '../../ja/pane';
import { numberText } from '../../number';

const n = numberText('en');
const many = (count: number, one: string): string => `${n(count)} ${one}${count === 1 ? '' : 's'}`;

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
    indicatorCount: (count) => many(count, 'indicator'),
    formOf: (form) => `After: ${form}`,
    behind: {
      title: 'The sheets have other years than 計画設定',
      about: (count, has, says, reported, report) =>
        `The sheets of ${many(count, 'measure')} have ${has} (reported: ${reported}), 計画設定 says ${says} (reported: ${report}).`,
      follow: 'Let the sheets follow',
      work: 'Years into the sheets',
      done: 'The sheets have the years of 計画設定.',
    },
    rebuild: {
      about: 'The sheets of the measures are there. 計画設定 can be made again from what they say.',
      offer: 'Rebuild 計画設定',
      work: 'Rebuilding 計画設定',
      done: '計画設定 stands again. Please check what was guessed.',
    },
    blank: {
      begin: 'Begin with blank sheets',
      heading: 'Begin a plan with blank sheets',
      about: 'Makes numbered blank sheets. Titles and indicators are filled in on them.',
      count: 'Number of measures',
      badCount: (most) => `Write a number from 1 to ${n(most)}.`,
      needed: 'Write a year.',
      yearHint: 'For example R4, 令和4年度, 2022. Baseline and reported year can be left empty.',
    },
    measures: {
      open: 'Arrange measures and indicators',
      heading: 'Measures and indicators',
      about: 'Moves, copies, adds and removes them with their sheets, numbers, overview and formulas.',
      openOwn: 'Arrange measures',
      aboutOwn:
        'A new measure is a copy of the sample sheet (in a table, of the row above) with its entries emptied. The sheet of a measure that is removed stays; it only leaves the plan.',
      list: 'Measures',
      indicators: (name) => `Indicators of ${name}`,
      up: (name) => `${name}: up`,
      down: (name) => `${name}: down`,
      copy: (name) => `${name}: add a copy`,
      remove: (name) => `${name}: remove`,
      openIndicators: (name, count) => `${many(count, 'indicator')}: change those of ${name}`,
      add: 'Add a measure',
      addIndicator: 'Add an indicator',
      newMeasure: '(new measure)',
      newIndicator: '(new indicator)',
      noName: '(no name)',
      copied: (name) => `${name} (copy)`,
      renumber: 'Number them anew',
      show: 'See what changes',
      close: 'Close',
      work: 'Arranging measures and indicators',
      added: (count) => `Adds ${many(count, 'measure')}.`,
      removed: (count) => `Removes ${many(count, 'measure')}.`,
      moved: 'Changes the order of the measures.',
      renumbered: (count) => `Gives ${many(count, 'measure')} another number.`,
      indicatorsChanged: (count) => `Changes the indicators of ${many(count, 'measure')}.`,
      done: 'Measures and indicators are arranged anew.',
      last: 'Leave at least one measure.',
    },
    department: {
      heading: 'Rename a department',
      from: 'Name now',
      to: 'New name',
      show: 'See what changes',
      work: (from, to) => `Department renamed: ${from} → ${to}`,
      summary: (from, to, count) =>
        `“${from}” becomes “${to}” (${many(count, 'measure')}, overview, 計画設定).`,
      mentioned: (numbers) => `Names within texts stay: numbers ${numbers}`,
      done: (to) => `The department is called “${to}” now.`,
    },
  },
};
