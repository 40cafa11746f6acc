import { plural } from './plural';
import type { FindingData } from '../../src/checks';
import type { ReadProblemCode } from '../../src/sheets/problem';
import { evidenceIn } from '../evidence-data';
import { fieldWords } from '../field-words';
import { s, type FindingTexts } from '../finding-texts';
import { scaleProblemOf } from '../scale-problem';
import { achievementWords } from './achievement';
import { scaleProblemText } from './scale';

type Data = FindingData;

const kindWords: Readonly<Record<string, string>> = {
  none: 'The sign for “none”',
  separator: 'The separator of departments',
  width: 'The width of the number',
  words: 'The writing',
  sign: 'The sign of the negative number',
};

const lostSets: Readonly<Record<string, string>> = {
  radical: 'a radical that only looks like the kanji',
  private: 'a private-use character (gaiji), which differs on every computer',
  emoji: 'an emoji',
  invisible: 'an invisible character',
  kanji: 'a kanji outside Windows-31J (JIS levels 3 and 4)',
  other: 'not in Windows-31J (Shift_JIS)',
};

/** “ for 2 indicators of this measure”; nothing where a finding is about one. */
const told = (d: { readonly count?: number; readonly scope?: string }): string =>
  d.count === undefined
    ? ''
    : ` for ${s(d, 'count')} indicators of this ${d.scope === 'plan' ? 'plan' : 'measure'}`;

/** “, and 2 more” */
const more = (d: { readonly places: number }): string =>
  d.places > 1 ? `, and ${String(d.places - 1)} more` : '';

const valueParts: Readonly<Record<string, string>> = {
  baseline: 'baseline',
  finalTarget: 'final target',
  target: 'target',
  actual: 'actual',
  schedulePlan: 'plan',
  scheduleActual: 'actual',
};

const directions: Readonly<Record<string, string>> = { up: 'rising', down: 'falling', keep: 'to be kept' };

/** (and in 12 more places: 004, 012…) */
function alsoAt({
  more: count = 0,
  cells = '',
}: {
  readonly more?: number;
  readonly cells?: string;
}): string {
  return count > 0 ? ` (and in ${plural(count, 'more place')}: ${cells.replaceAll('、', ', ')})` : '';
}

export const findingTexts: FindingTexts = {
  'number-as-text': {
    name: 'Figures typed as text',
    text: (d) => {
      const [text, better, reading] = [s(d, 'text'), s(d, 'better'), s(d, 'reading')];
      // the same signs as now, but as a number with a format
      const isShown = better !== reading && text.normalize('NFKC').trim() === better;
      const to = isShown
        ? `the number ${reading}, shown as “${better}” by its format`
        : `the number “${better}”`;
      return `“${text}” is text where a number is expected, so no rate can be calculated. Make it ${to}.`;
    },
  },
  'struck-text': {
    name: 'Struck text',
    text: (d) => {
      switch (d.state) {
        case 'part':
          return `Part of “${s(d, 'text')}” is struck through. Only the rest, “${s(d, 'rest')}”, was read. If that is right, delete the struck part.`;
        case 'whole':
          return `“${s(d, 'text')}” is struck through completely and is not read as a value (formulas still use it). Empty the cell, or remove the strikethrough.`;
        default:
          return `To check: part of “${s(d, 'text')}” is struck through, but this Excel does not tell which part, so nothing was read. Type only the right value.`;
      }
    },
  },
  'decimals-hidden': {
    name: 'Decimals not shown',
    text: (d) =>
      `“${s(d, 'typed')}” was typed, but its number format prints “${s(d, 'shown')}”. The format can be changed to show what was typed.`,
  },
  'number-duplicate': {
    name: 'Numbers used twice',
    text: (d) => `The number “${s(d, 'number')}” is also that of “${s(d, 'other')}”. Correct one of them.`,
  },
  'number-missing': {
    name: 'Numbers left out',
    text: (d) =>
      `There is no number ${s(d, 'missing')} (before “${s(d, 'number')}”). Unless it is left vacant on purpose, a sheet may be missing.`,
  },
  'entry-missing': {
    name: 'Titles and names not filled in',
    text: (d) => {
      if (d.entry === 'title') return 'The title of this measure has not been filled in.';
      return d.entry === 'department'
        ? `The department in charge has not been filled in${d.count === undefined ? '' : ` (${s(d, 'count')} measures)`}.`
        : 'This indicator has figures but no name. Fill in its name.';
    },
  },
  'unit-slip': {
    name: 'Figures out of scale',
    text: (d) =>
      `“${s(d, 'value')}” is about ${d.factor.toLocaleString('en')} times ${d.larger === 1 ? 'larger' : 'smaller'} than the other values (${s(d, 'other')} …). The unit or the digits may be wrong.`,
  },
  'unit-differs': {
    name: 'Units that differ',
    text: (d) =>
      `The unit of “${s(d, 'value')}” (${s(d, 'unit')}) differs from that of the target “${s(d, 'target')}” (${s(d, 'expected')}).`,
  },
  'unit-twice': {
    name: 'Units written twice',
    text: (d) =>
      d.state === 'same'
        ? `The unit is in the value “${s(d, 'value')}” as well as in its own column (${s(d, 'column')}).`
        : `The unit in the value “${s(d, 'value')}” differs from that in the unit column (${s(d, 'column')}). Use one of them.`,
  },
  'unit-odd': {
    name: 'Words that are not units',
    text: (d) =>
      d.state === 'none'
        ? `The unit is “${s(d, 'unit')}” although the values are numbers. Enter the unit.`
        : `“${s(d, 'unit')}” is not a unit. Enter what is counted.`,
  },
  'actual-missing': {
    name: 'Actuals not filled in',
    text: (d) =>
      d.state === 'not-begun'
        ? `No actual of ${s(d, 'year')} has been entered yet (${s(d, 'count')} indicators). Is it the year to report?`
        : d.state === 'most'
          ? `The actual of ${s(d, 'year')} is missing for ${s(d, 'count')} of ${s(d, 'all')} indicators (numbers ${s(d, 'numbers')}). Fill in those that are reported as figures.`
          : `The actual of ${s(d, 'year')} is missing (target ${s(d, 'target')}).`,
  },
  'actual-implausible': {
    name: 'Actuals far too large or small',
    text: (d) =>
      d.state === 'sign'
        ? `The actual of ${s(d, 'year')} “${s(d, 'value')}” is negative, while all other values (${s(d, 'known')}) are positive. Check the sign.`
        : `The actual of ${s(d, 'year')} “${s(d, 'value')}” is more than ten times larger or smaller than baseline, targets and earlier actuals (${s(d, 'known')}). Check the digits.`,
  },
  'cumulative-falls': {
    name: 'Cumulative values that fall',
    text: (d) =>
      `A running total falls from “${s(d, 'earlier')}” (${s(d, 'earlierYear')}) to “${s(d, 'value')}” (${s(d, 'year')}). Is it the figure of one year?`,
  },
  'direction-unsure': {
    name: 'Directions to be settled',
    text: (d) => {
      const evidence = evidenceIn(d.evidence, achievementWords);
      const why =
        d.doubt === 'contradictory'
          ? `some evidence says that more is better (${evidence.up}), some that less is (${evidence.down})`
          : 'there is too little evidence whether more or less is better';
      return `To be decided: ${why}. There is no rate and no grade. Choose the direction (方向) beside the page (in a municipality’s own form: in 算定表).`;
    },
  },
  'target-missing': {
    name: 'Targets not filled in',
    text: (d) =>
      d.state === 'none'
        ? `There is no target in any year${told(d)}.`
        : d.state === 'year' || d.state === 'years'
          ? `There is no target for ${s(d, 'year')} (${s(d, 'latest')} has one).${d.state === 'years' ? ` The same is true of ${s(d, 'count')} indicators in all.` : ''} Enter it, or choose expected values for such years in the settings.`
          : d.scope === 'plan'
            ? `There is no target for ${s(d, 'year')}${told(d)}. Enter it if the plan sets targets up to its last year.`
            : `There is no target for ${s(d, 'year')}${told(d)} (the last is that of ${s(d, 'latest')}). A column may be missing, or cells may be merged.`,
  },
  'target-not-better': {
    name: 'Targets worse than the baseline',
    text: (d) => {
      if (d.state === 'equal')
        return `The ${s(d, 'year') || 'final'} target “${s(d, 'target')}” is the baseline “${s(d, 'baseline')}” itself (${directions[s(d, 'direction')] ?? ''} indicator). If it is to be kept, set the direction to “keep”.`;
      const of = d.state === 'year' ? ` of ${s(d, 'year')}` : '';
      return `The target${of} “${s(d, 'target')}” is no better than the baseline “${s(d, 'baseline')}”. Check the figures or the direction.`;
    },
  },
  'target-not-monotone': {
    name: 'Targets that go back',
    text: (d) =>
      `The target “${s(d, 'value')}” (${s(d, 'year') || 'final'}) goes back from “${s(d, 'earlier')}” (${s(d, 'earlierYear') || 'baseline'}), while the indicator is ${directions[s(d, 'direction')] ?? ''} as a whole.`,
  },
  'plan-behind-actual': {
    name: 'Plans behind the last actual',
    text: (d) =>
      d.state === 'schedule'
        ? `The plan “${s(d, 'planned')}” of “${s(d, 'label')}” for ${s(d, 'year')} is a step behind “${s(d, 'actual')}”, reported in ${s(d, 'earlierYear')}. Check whether the plan should be revised.`
        : `The target “${s(d, 'planned')}” of ${s(d, 'year')} falls behind the actual “${s(d, 'actual')}” of ${s(d, 'earlierYear')} (${directions[s(d, 'direction')] ?? ''} indicator). Check whether it should be revised.`,
  },
  'final-target-differs': {
    name: 'Final targets that differ',
    text: (d) =>
      d.state === 'last'
        ? `The final target “${s(d, 'final')}” differs from that of ${s(d, 'year')}, “${s(d, 'target')}”.`
        : `The target of ${s(d, 'year')} “${s(d, 'target')}” is beyond the final target “${s(d, 'final')}”.`,
  },
  'total-differs': {
    name: 'Totals that differ',
    text: (d) =>
      `The total ${s(d, 'part')} “${s(d, 'total')}” differs from the sum of the years, ${s(d, 'sum')}.`,
  },
  'sum-differs': {
    name: 'Sums and shares that do not add up',
    text: (d) => {
      const column = `${s(d, 'year')} ${valueParts[s(d, 'part')] ?? ''}`.trim();
      const sum = `${s(d, 'calculation')} = ${s(d, 'sum')} ${s(d, 'unit')}`.trim();
      switch (d.state) {
        case 'hundred':
          return `${column}: the shares (${s(d, 'items')}) add up to ${sum}, not to 100%.`;
        case 'part':
          return `${column}: “${s(d, 'name')}” (“${s(d, 'value')}”) is more than “${s(d, 'items')}”, of which it is a part (${s(d, 'sum')}).`;
        default:
          return `${column}: “${s(d, 'name')}” is “${s(d, 'value')}”, but its items (${s(d, 'items')}) add up to ${sum}.`;
      }
    },
  },
  'stated-change-differs': {
    name: 'Stated changes that differ',
    text: (d) =>
      s(d, 'year') === ''
        ? `The change stated in “${s(d, 'text')}” (${s(d, 'stated')}%) differs from the change since the baseline (${s(d, 'found')}%).`
        : `The change stated in the report of ${s(d, 'year')} (${s(d, 'stated')}%) differs from that of the actuals ${s(d, 'text')} (${s(d, 'found')}%).`,
  },
  'target-kinds-mixed': {
    name: 'Targets in words and figures',
    text: (d) =>
      `Targets are words (${s(d, 'words')}) in some years and figures (${s(d, 'figure')} …) in others. Years with words (${s(d, 'years')}) have no rate.`,
  },
  'value-compound': {
    name: 'Several figures in a cell',
    text: (d) =>
      `One cell holds several figures, so no rate can be calculated: ${s(d, 'values')}. Split the indicator, or give a single figure.`,
  },
  'year-outside': {
    name: 'Years outside the plan',
    text: (d) =>
      `“${s(d, 'value')}” is a target for ${s(d, 'years')}, after the plan's last year (${s(d, 'last')}).`,
  },
  'indicator-renamed': {
    name: 'Indicators that change their name',
    text: (d) =>
      `The name of the indicator changes from year to year (${s(d, 'names')}), so its figures cannot be compared.`,
  },
  'name-and-value': {
    name: 'Names that do not fit the value',
    text: (d) =>
      d.state === 'level'
        ? `The name speaks of a change, the value “${s(d, 'value')}” is a level. A name without “${s(d, 'word')}” would be clearer.`
        : d.state === 'share'
          ? `The name speaks of a number, the value “${s(d, 'value')}” is a share (%).`
          : `The name speaks of a share, the unit of “${s(d, 'value')}” is “${s(d, 'unit')}”.`,
  },
  'grade-unknown': {
    name: 'Grades outside the scale',
    text: (d) =>
      `The grade “${s(d, 'grade')}” of ${s(d, 'year')} is not one of this plan’s grades (${s(d, 'known')}).`,
  },
  'grade-differs': {
    name: 'Given and computed grades that differ',
    text: (d) =>
      `The grade ${s(d, 'given')} of ${s(d, 'year')} differs from ${s(d, 'computed')}, which follows from ${s(d, 'rate')}%. ${s(d, 'reason') ? `Reason: ${s(d, 'reason')}.` : 'Give the reason.'}`,
  },
  'grade-inverted': {
    name: 'Grades against the order of rates',
    text: (d) => {
      const other = `number ${s(d, 'other')} (grade ${s(d, 'otherGrade')}, rate ${s(d, 'otherRate')})`;
      if (d.count > 0)
        return `In ${s(d, 'year')} the grades of ${s(d, 'count')} measures go against the order of the rates: for example grade ${s(d, 'grade')} (rate ${s(d, 'rate')}) here and ${other}.`;
      return `The grade ${s(d, 'grade')} of ${s(d, 'year')} (rate ${s(d, 'rate')}) is ${d.state === 'low-grade' ? 'lower' : 'higher'} than that of ${other}, though the rate is ${d.state === 'low-grade' ? 'higher' : 'lower'}.`;
    },
  },
  'grade-against-actual': {
    name: 'Better grades for worse actuals',
    text: (d) =>
      `The grade ${s(d, 'grade')} of ${s(d, 'year')} is better than ${s(d, 'earlier')} of ${s(d, 'earlierYear')}, but the actual “${s(d, 'value')}”${s(d, 'indicator') ? ` of “${s(d, 'indicator')}”` : ''} is worse than the baseline “${s(d, 'baseline')}”. Check the grade or the actual.`,
  },
  'grade-without-figures': {
    name: 'Grades without figures',
    text: (d) =>
      `There are no figures behind the grade ${s(d, 'grade')} of ${s(d, 'year')} (${achievementWords.reasons[d.why](s(d, 'printed'))}). ${s(d, 'reason') ? `Reason: ${s(d, 'reason')}.` : 'Give the reason.'}`,
  },
  'status-contradicts': {
    name: 'Status against the rate',
    text: (d) => {
      const about = `“${s(d, 'word')}” in ${s(d, 'year')}, with a rate of ${s(d, 'rate')}%`;
      switch (d.state) {
        case 'achieved-below':
          return `${about}: below 100%.`;
        case 'late-above':
          return `${about}: at 100% or more there is no delay.`;
        case 'smooth-below':
          return `${about}: less than half of the target.`;
        case 'reached':
          return `${about}: the target has already been reached.`;
        case 'best-low':
          return `${about}: the best grade for such a low rate.`;
        default:
          return `${about}: the lowest grade although the target has been reached.`;
      }
    },
  },
  'status-text-differs': {
    name: 'Late status, but good news in the text',
    text: (d) =>
      `${s(d, 'year')} is “${s(d, 'word')}”, but the text says “…${s(d, 'found')}…”. Check the status or the text.`,
  },
  'status-count': {
    name: 'Counts by status that differ',
    text: (d) => {
      switch (d.state) {
        case 'included':
          return `“${s(d, 'word')}” ${s(d, 'printed')} in the summary is ${s(d, 'counted')} of the sheets and ${s(d, 'more')} “達成”. A note in the table would make that clear.`;
        case 'other-year':
          return `The summary still counts ${s(d, 'word')}. Make the one of ${s(d, 'year')} again.`;
        case 'no-row':
          return `“${s(d, 'word')}” (${s(d, 'counted')} sheets) has no line in the summary.`;
        default:
          return `“${s(d, 'word')}” is ${s(d, 'printed')} in the summary and ${s(d, 'counted')} in the sheets${d.more > 0 ? ` (with “達成”: ${String(d.counted + d.more)})` : ''}.`;
      }
    },
  },
  'schedule-not-reported': {
    name: 'Planned steps not reported',
    text: (d) =>
      d.state === 'not-begun'
        ? `Nothing of the schedule of ${s(d, 'year')} has been reported yet (${s(d, 'count')} entries are planned). Is it the year to report?`
        : d.state === 'blank'
          ? `“${s(d, 'label')}”, ${s(d, 'year')}: “${s(d, 'plan')}” is planned, but the report is empty; other years have a mark there.`
          : `“${s(d, 'label')}”, ${s(d, 'year')}: nothing is reported on the planned “${s(d, 'plan')}”.`,
  },
  'schedule-not-planned': {
    name: 'Reports without a plan',
    text: (d) =>
      `“${s(d, 'label')}”, ${s(d, 'year')}: “${s(d, 'actual')}” is reported, but nothing was planned.`,
  },
  'schedule-ahead': {
    name: 'Reports ahead of the plan',
    text: (d) =>
      `“${s(d, 'label')}”, ${s(d, 'year')}: “${s(d, 'actual')}” was planned for ${s(d, 'plannedFor')} (this year's plan is “${s(d, 'plan')}”). Early, or in the wrong column?`,
  },
  'schedule-figure-differs': {
    name: 'Figures of the schedule that differ',
    text: (d) =>
      d.state === 'sum'
        ? `The actual of ${s(d, 'year')} “${s(d, 'value')}” is not the sum of the schedule rows, ${s(d, 'row')} (in other years it is).`
        : d.state === 'unit'
          ? `The actual of ${s(d, 'year')} “${s(d, 'value')}” and “${s(d, 'row')}” of the schedule are the same number in different units.`
          : `The actual of ${s(d, 'year')} “${s(d, 'value')}” and “${s(d, 'row')}” of the schedule differ in a note (forecast …) only.`,
  },
  'text-figure-differs': {
    name: 'Figures in texts that differ',
    text: (d) =>
      d.state === 'unit'
        ? `“${s(d, 'figure')}” in the text and the actual “${s(d, 'value')}” are the same number in different units.`
        : `“${s(d, 'figure')}” in the text is not the actual “${s(d, 'value')}”, neither rounded nor truncated.`,
  },
  'text-above-target': {
    name: 'Actuals in the text only',
    text: (d) =>
      `The actual of ${s(d, 'year')} is empty, but the text mentions “${s(d, 'figure')}”, which reaches the target “${s(d, 'target')}”. If it is the actual, fill it in.`,
  },
  'record-unit-differs': {
    name: 'Units of records that differ',
    text: (d) =>
      `The record is in ${s(d, 'recorded')}, the target in ${s(d, 'target')}; they cannot be compared.`,
  },
  'unit-elsewhere': {
    name: 'Units of one indicator that differ',
    text: (d) =>
      `“${s(d, 'indicator')}” is counted in “${s(d, 'unit')}” here and in “${s(d, 'usual')}” in measure ${s(d, 'other')}. Use one unit, or two names.`,
  },
  'own-rate-differs': {
    name: 'Rates of the form that are wrong',
    text: (d) => {
      const figures = `target ${s(d, 'target')}, actual ${s(d, 'actual')}`;
      const what = `The rate ${s(d, 'shown')} of “${s(d, 'indicator')}” for ${s(d, 'year')}`;
      switch (s(d, 'state')) {
        case 'elsewhere':
          return `${what} comes from the formula ${s(d, 'formula')}, which takes figures of other rows or columns; ${figures} give ${s(d, 'expected')}. Correct its references.`;
        case 'formula':
          return `${what}, the result of ${s(d, 'formula')}, is not the ${s(d, 'expected')} that ${figures} give. Look at the formula.`;
        case 'broken':
          return `The formula ${s(d, 'formula')} for the rate of “${s(d, 'indicator')}” for ${s(d, 'year')} gives ${s(d, 'shown')}. Correct its references.`;
        case 'no-figures':
          return `${what} has no figures behind it (${figures}). Empty it, or fill in the figures.`;
        case 'final':
          return `${what} is measured by the target of the last year; the target of the year gives ${s(d, 'expected')} (${figures}). Check which is meant.${alsoAt(d)}`;
        case 'replaced':
          return `${what} was typed where the other cells have a formula. It agrees with ${figures}; restore the formula before figures change.${alsoAt(d)}`;
        default:
          return `${what} is not the ${s(d, 'expected')} that ${figures} give. Correct the typed value.`;
      }
    },
  },
  'formula-overwritten': {
    name: 'Formulas typed over',
    text: (d) =>
      d.usual !== undefined
        ? `“${s(d, 'value')}” was typed where the other sheets have a formula (${s(d, 'usual')}). Restore the formula, or check that this is intended.`
        : d.state === 'constant'
          ? `The formula was typed over with “${s(d, 'value')}”.`
          : 'The formula is not the one that the present direction and method need. Grading restores it.',
  },
  'overview-rows': {
    name: 'Overview and sheets: missing lines',
    text: (d) => {
      const measure = `${s(d, 'number')} ${s(d, 'title')}`;
      switch (d.state) {
        case 'no-sheet':
          return `The overview lists “${measure}”, which has no sheet.`;
        case 'other-year':
          return `The overview shows the actuals of ${s(d, 'shown')}. Make the one of ${s(d, 'year')} again.`;
        case 'indicator-not-listed':
          return `The overview lacks the indicator “${s(d, 'indicator')}” of “${measure}”. Make it again.`;
        case 'indicator-unknown':
          return `The sheet of “${measure}” has no indicator “${s(d, 'indicator')}”, which the overview lists. Make it again.`;
        default:
          return `The overview lacks “${measure}”. Make it again.`;
      }
    },
  },
  'overview-differs': {
    name: 'Overview and sheets: contents',
    text: (d) => {
      if (d.difference === 'blanks')
        return `Actuals of ${s(d, 'count')} measures are not in the overview yet. Make it again.`;
      if (d.difference === 'many')
        return `Actuals, rates or grades of ${s(d, 'count')} measures differ between overview and sheets: it seems to be an older overview. Make it again.`;
      const note: Readonly<Record<string, string>> = {
        annotation: ' (only in a note)',
        notation: ' (only in the way of writing)',
      };
      return `${s(d, 'part')} ${s(d, 'line')}${s(d, 'year')}: overview “${s(d, 'overview')}”, sheet “${s(d, 'sheet')}”${note[d.difference] ?? ''}.`;
    },
  },
  'system-differs': {
    name: 'Table of policies that differs',
    text: (d) =>
      d.state === 'unknown'
        ? `“${s(d, 'entry')} ${s(d, 'name')}” is not in the plan’s table of policies.`
        : `“${s(d, 'entry')} ${s(d, 'name')}” is “${s(d, 'expected')}” in the plan’s table of policies.`,
  },
  'scale-text-differs': {
    name: 'Sentences that differ from the scale',
    text: (d) =>
      `The sentence “${s(d, 'text')}” of grade “${s(d, 'grade')}” does not match the scale (${s(d, 'expected')}). Correct one of them.`,
  },
  'department-unknown': {
    name: 'Unknown departments',
    text: (d) =>
      `The department “${s(d, 'department')}” is not in the plan’s list.${s(d, 'near') ? ` Do you mean “${s(d, 'near')}”?` : ''}`,
  },
  'heading-differs': {
    name: 'Headings that differ',
    text: (d) => `The heading “${s(d, 'heading')}” differs from that of the other sheets.`,
  },
  'text-copied': {
    name: 'Texts copied from sheet to sheet',
    text: (d) =>
      `The text of “${fieldWords(s(d, 'field'))}” is the same as that of number ${s(d, 'other')}. Was it left over from a copy?`,
  },
  'placeholder-left': {
    name: 'Placeholders left in',
    text: (d) => `The placeholder “${s(d, 'found')}” has been left in (${s(d, 'around')}).`,
  },
  'half-width-kana': {
    name: 'Half-width kana',
    text: (d) =>
      `The half-width kana “${s(d, 'found')}” may be lost on other computers. Write “${s(d, 'better')}”.`,
  },
  'character-lost': {
    name: 'Characters that get lost elsewhere',
    text: (d) =>
      `Other computers may lose ${s(d, 'found')} (“${s(d, 'around')}”): ${lostSets[d.set] ?? ''}.${s(d, 'better') ? ' It can be written in common characters.' : ' Use another character.'}`,
  },
  'character-lookalike': {
    name: 'Lookalike characters',
    text: (d) =>
      d.set === 'letters'
        ? `“${s(d, 'found')}” in “${s(d, 'around')}” is a letter of another alphabet.`
        : d.set === 'kanji'
          ? `“${s(d, 'found')}” in “${s(d, 'around')}” is a kanji, not katakana.`
          : `“${s(d, 'found')}” in “${s(d, 'around')}” is a dash, not the long vowel ー.`,
  },
  'word-mistaken': {
    name: 'Mistyped words',
    text: (d) => `“${s(d, 'typed')}” may be a slip for “${s(d, 'meant')}” (…${s(d, 'around')}…).`,
  },
  'platform-character': {
    name: 'Platform-dependent characters',
    text: (d) =>
      `“${s(d, 'found')}” is a platform-dependent character.${s(d, 'better') ? ` “${s(d, 'better')}” can be read everywhere.` : ''}`,
  },
  'mixed-notation': {
    name: 'Mixed notation',
    text: (d) =>
      `${kindWords[s(d, 'kind')] ?? ''} “${s(d, 'text')}” differs from the others (“${s(d, 'better')}”).`,
  },
  'compound-differs': {
    name: 'Terms that differ in a character',
    text: (d) =>
      `“${s(d, 'compound')}” is “${s(d, 'usual')}” elsewhere${s(d, 'other') && ` (number ${s(d, 'other')})`}. If both mean the same thing, use one spelling.`,
  },
  'mixed-width': {
    name: 'Mixed full and half width',
    text: (d) =>
      `“${s(d, 'text')}” has full-width figures${d.places > 1 ? ` (in ${s(d, 'places')} cells)` : ''}. “${s(d, 'better')}” would match the others.${alsoAt(d)}`,
  },
  'bracket-pair': {
    name: 'Brackets that do not match',
    text: (d) =>
      d.state === 'open'
        ? `A bracket is not closed: “${s(d, 'around')}”${more(d)}.`
        : `Opening and closing brackets differ in width: “${s(d, 'around')}”${more(d)}.`,
  },
  'text-cut': {
    name: 'Texts cut off in print',
    text: (d) => {
      const field = s(d, 'name') === '' ? 'this cell' : `“${fieldWords(s(d, 'name'))}”`;
      const chars = plural(d.chars, 'character');
      switch (d.state) {
        case 'number':
          return `The number of ${field} is too wide and will be printed as ###. Widen the column or use a larger unit.`;
        case 'lines':
          return `${plural(d.lost, 'line')} of ${s(d, 'lines')} of ${field} will not be printed. Shorten the text by about ${chars}, or make the row higher.${alsoAt(d)}`;
        default:
          return `About ${chars} at the end of ${field} will not be printed. Shorten the text or make its cell larger.${alsoAt(d)}`;
      }
    },
  },
};

export const readProblemTexts: Readonly<Record<ReadProblemCode, (data: Data) => string>> = {
  'no-plan': () => 'This workbook has no plan sheets of Tassei. Make them from a form first.',
  'settings-missing': () => 'The sheet 計画設定 is missing. Restore it, or rebuild it.',
  'settings-twice': (d) => `There is more than one settings sheet (${s(d, 'sheets')}). Keep only one.`,
  'setting-invalid': (d) => `The setting “${s(d, 'name')}” cannot be read. Correct its cell in 計画設定.`,
  'scale-invalid': (d) => `The grade scale cannot be used: ${scaleProblemText(scaleProblemOf(d))}.`,
  'format-unknown': (d) => `This version does not know the form “${s(d, 'format')}”.`,
  'version-newer': () => 'This sheet was made by a newer version. Update the add-in.',
  'name-lost': (d) =>
    `The defined name “${s(d, 'name')}” has lost its cell (#REF!), so its field cannot be read.`,
  'measure-without-number': () => 'The number is missing.',
  'overview-column': (d) =>
    s(d, 'state') === 'twice'
      ? `一覧の列 names “${s(d, 'word')}” twice. Keep one.`
      : `There is no column “${s(d, 'word')}” for 一覧の列. The columns are ${s(d, 'words')}.`,
  'rule-unknown': (d) =>
    `There is no check “${s(d, 'rule')}” to leave out.${s(d, 'near') ? ` Do you mean “${s(d, 'near')}”?` : ' Choose again in the settings, or empty its cell.'}`,
};
