import { plural } from './plural';
import type { RuleCode } from '../../src/checks/codes';
import type { ReadProblemCode } from '../../src/sheets/problem';
import { fieldWords } from '../field-words';

type Data = Readonly<Record<string, string | number>>;
type FindingText = (data: Data) => string;

const s = (data: Data, key: string): string => String(data[key] ?? '');

const kindWords: Readonly<Record<string, string>> = {
  none: 'The sign for “none”',
  roman: 'The Roman numeral',
  separator: 'The separator of departments',
  width: 'The width of the number',
  words: 'The writing',
};

const lostSets: Readonly<Record<string, string>> = {
  radical: 'a radical that only looks like the kanji',
  private: 'a private-use character (gaiji), another one on every machine',
  emoji: 'an emoji',
  invisible: 'an invisible character',
  kanji: 'a kanji outside Windows-31J (JIS levels 3 and 4)',
  other: 'not in Windows-31J (Shift_JIS)',
};

const directions: Readonly<Record<string, string>> = { up: 'rising', down: 'falling', keep: 'to be kept' };

const texts = {
  'number-as-text': (d) =>
    `The text “${s(d, 'text')}” stands where a number is expected, so no rate can be reckoned. Make it the number ${s(d, 'reading')} ${s(d, 'unit')}.`,
  'struck-text': (d) => {
    switch (s(d, 'state')) {
      case 'part':
        return `Part of “${s(d, 'text')}” is struck through. Only “${s(d, 'rest')}”, which is not, was read. If that is right, delete the struck part.`;
      case 'whole':
        return `“${s(d, 'text')}” is struck through as a whole and not read as a value (formulas reckon with it). Empty the cell, or take the line away.`;
      default:
        return `To be settled: part of “${s(d, 'text')}” is struck through, and this Excel does not tell which part, so that nothing was read. Type the right value alone.`;
    }
  },
  'decimals-hidden': (d) =>
    `“${s(d, 'typed')}” was typed, and its number format prints “${s(d, 'shown')}”. The format can be made to show what was typed.`,
  'number-duplicate': (d) =>
    `The number “${s(d, 'number')}” is also that of “${s(d, 'other')}”. Correct one of them.`,
  'number-missing': (d) =>
    `There is no number ${s(d, 'missing')} (before “${s(d, 'number')}”). Unless it is vacant, a sheet may be missing.`,
  'entry-missing': (d) => {
    if (d.entry === 'title') return 'The title of this measure has not been filled in.';
    return d.entry === 'department'
      ? 'The department in charge has not been filled in.'
      : 'This indicator has figures but no name. Fill in its name.';
  },
  'unit-slip': (d) =>
    `“${s(d, 'value')}” is about ${Number(d.factor).toLocaleString('en')} times ${d.larger === 1 ? 'larger' : 'smaller'} than the other values (${s(d, 'other')} …). The unit or the digits may be wrong.`,
  'unit-differs': (d) =>
    `The unit of “${s(d, 'value')}” (${s(d, 'unit')}) differs from that of the target “${s(d, 'target')}” (${s(d, 'expected')}).`,
  'unit-twice': (d) =>
    s(d, 'state') === 'same'
      ? `The unit stands in the value “${s(d, 'value')}” and in its own column (${s(d, 'column')}).`
      : `The unit in the value “${s(d, 'value')}” is not that of its column (${s(d, 'column')}). Use one of them.`,
  'unit-odd': (d) =>
    s(d, 'state') === 'none'
      ? `The unit is “${s(d, 'unit')}” although the values are numbers. Enter the unit.`
      : `“${s(d, 'unit')}” names no unit. Enter what is counted.`,
  'actual-missing': (d) =>
    s(d, 'state') === 'not-begun'
      ? `No actual of ${s(d, 'year')} has been entered yet (${s(d, 'count')} indicators). Is it the year to report?`
      : `The actual of ${s(d, 'year')} is missing (target ${s(d, 'target')}).`,
  'actual-implausible': (d) =>
    s(d, 'state') === 'sign'
      ? `The actual of ${s(d, 'year')} “${s(d, 'value')}” is negative, all other values (${s(d, 'known')}) are positive. Check the sign.`
      : `The actual of ${s(d, 'year')} “${s(d, 'value')}” is more than ten times away from baseline, targets and earlier actuals (${s(d, 'known')}). Check the digits.`,
  'cumulative-falls': (d) =>
    `A running total falls from “${s(d, 'earlier')}” (${s(d, 'earlierYear')}) to “${s(d, 'value')}” (${s(d, 'year')}). Is it the figure of one year?`,
  'target-missing': (d) =>
    s(d, 'state') === 'none'
      ? 'There is no target in any year.'
      : `There is no target for ${s(d, 'year')} (the last is that of ${s(d, 'latest')}). A column may be missing, or cells are merged.`,
  'target-not-better': (d) =>
    `The target “${s(d, 'target')}” is no better than the baseline “${s(d, 'baseline')}”. Check the figures or the direction.`,
  'target-not-monotone': (d) =>
    `The target “${s(d, 'value')}” (${s(d, 'year') || 'final'}) goes back from “${s(d, 'earlier')}” (${s(d, 'earlierYear') || 'baseline'}), while the indicator is ${directions[s(d, 'direction')] ?? ''} as a whole.`,
  'final-target-differs': (d) =>
    s(d, 'state') === 'last'
      ? `The final target “${s(d, 'final')}” differs from that of ${s(d, 'year')}, “${s(d, 'target')}”.`
      : `The target of ${s(d, 'year')} “${s(d, 'target')}” is beyond the final target “${s(d, 'final')}”.`,
  'total-differs': (d) =>
    `The total ${s(d, 'part')} “${s(d, 'total')}” differs from the sum of the years, ${s(d, 'sum')}.`,
  'stated-change-differs': (d) =>
    s(d, 'year') === ''
      ? `The change stated in “${s(d, 'text')}” (${s(d, 'stated')}%) is not that from the baseline (${s(d, 'found')}%).`
      : `The change stated in the report of ${s(d, 'year')} (${s(d, 'stated')}%) is not that of the actuals ${s(d, 'text')} (${s(d, 'found')}%).`,
  'target-kinds-mixed': (d) =>
    `Targets are words (${s(d, 'words')}) in some years and figures (${s(d, 'figure')} …) in others. Years with words (${s(d, 'years')}) have no rate.`,
  'value-compound': (d) =>
    `One cell holds several figures, so no rate can be reckoned: ${s(d, 'values')}. Part the indicator or give one figure.`,
  'year-outside': (d) =>
    `“${s(d, 'value')}” is a target for ${s(d, 'years')}, after the plan's last year (${s(d, 'last')}).`,
  'indicator-renamed': (d) =>
    `The indicator's name differs by year (${s(d, 'names')}); its figures cannot be compared.`,
  'name-and-value': (d) =>
    s(d, 'state') === 'level'
      ? `The name speaks of a change, the value “${s(d, 'value')}” is a level.`
      : s(d, 'state') === 'share'
        ? `The name speaks of a number, the value “${s(d, 'value')}” is a share (%).`
        : `The name speaks of a share, the unit of “${s(d, 'value')}” is “${s(d, 'unit')}”.`,
  'grade-unknown': (d) =>
    `The grade “${s(d, 'grade')}” of ${s(d, 'year')} is none of this plan's (${s(d, 'known')}).`,
  'grade-differs': (d) =>
    `The grade ${s(d, 'given')} of ${s(d, 'year')} differs from ${s(d, 'computed')}, which follows from ${s(d, 'rate')}%. ${s(d, 'reason') ? `Reason: ${s(d, 'reason')}.` : 'Give the reason.'}`,
  'grade-without-figures': (d) =>
    `No figures stand behind the grade ${s(d, 'grade')} of ${s(d, 'year')} (target or actual is no number). Give the reason.`,
  'status-contradicts': (d) => {
    const about = `“${s(d, 'word')}” in ${s(d, 'year')}, with a rate of ${s(d, 'rate')}%`;
    switch (s(d, 'state')) {
      case 'achieved-below':
        return `${about}: below 100%.`;
      case 'late-above':
        return `${about}: 100% or more is no delay.`;
      case 'smooth-below':
        return `${about}: less than half of the target.`;
      case 'reached':
        return `${about}: the target is reached already.`;
      case 'best-low':
        return `${about}: the best grade for so low a rate.`;
      default:
        return `${about}: the lowest grade although the target is reached.`;
    }
  },
  'status-count': (d) => {
    switch (s(d, 'state')) {
      case 'included':
        return `“${s(d, 'word')}” ${s(d, 'printed')} in the summary is ${s(d, 'counted')} of the sheets and ${s(d, 'more')} “達成”. A note in the table would help.`;
      case 'no-row':
        return `“${s(d, 'word')}” (${s(d, 'counted')} sheets) has no line in the summary.`;
      default:
        return `“${s(d, 'word')}” is ${s(d, 'printed')} in the summary and ${s(d, 'counted')} in the sheets${Number(d.more) > 0 ? ` (with “達成”: ${String(Number(d.counted) + Number(d.more))})` : ''}.`;
    }
  },
  'schedule-not-reported': (d) =>
    s(d, 'state') === 'blank'
      ? `“${s(d, 'label')}”, ${s(d, 'year')}: planned is “${s(d, 'plan')}”, and the report is empty, where other years have the sign.`
      : `“${s(d, 'label')}”, ${s(d, 'year')}: nothing is reported of the planned “${s(d, 'plan')}”.`,
  'schedule-not-planned': (d) =>
    `“${s(d, 'label')}”, ${s(d, 'year')}: “${s(d, 'actual')}” is reported and nothing was planned.`,
  'schedule-ahead': (d) =>
    `“${s(d, 'label')}”, ${s(d, 'year')}: “${s(d, 'actual')}” was planned for ${s(d, 'plannedFor')} (this year's plan is “${s(d, 'plan')}”). Early, or in the wrong column?`,
  'schedule-figure-differs': (d) =>
    s(d, 'state') === 'sum'
      ? `The actual of ${s(d, 'year')} “${s(d, 'value')}” is not the sum of the schedule rows, ${s(d, 'row')} (in other years it is).`
      : s(d, 'state') === 'unit'
        ? `The actual of ${s(d, 'year')} “${s(d, 'value')}” and “${s(d, 'row')}” of the schedule are one number in two units.`
        : `The actual of ${s(d, 'year')} “${s(d, 'value')}” and “${s(d, 'row')}” of the schedule differ in a note (forecast …) only.`,
  'text-figure-differs': (d) =>
    s(d, 'state') === 'unit'
      ? `“${s(d, 'figure')}” in the text and the actual “${s(d, 'value')}” are one number in two units.`
      : `“${s(d, 'figure')}” in the text gives the actual “${s(d, 'value')}” neither by rounding nor by cutting.`,
  'record-unit-differs': (d) =>
    `The record is in ${s(d, 'recorded')}, the target in ${s(d, 'target')}; they cannot be compared.`,
  'formula-overwritten': (d) =>
    s(d, 'state') === 'constant'
      ? `The formula was typed over with “${s(d, 'value')}”.`
      : 'The formula is not the one that the present direction and method need. Grading puts it right.',
  'overview-rows': (d) =>
    s(d, 'state') === 'no-sheet'
      ? `The overview lists “${s(d, 'number')} ${s(d, 'title')}”, which has no sheet.`
      : `The overview lacks “${s(d, 'number')} ${s(d, 'title')}”. Make it again.`,
  'overview-differs': (d) => {
    const note: Readonly<Record<string, string>> = {
      annotation: ' (only in a note)',
      notation: ' (only written differently)',
    };
    return `${s(d, 'part')} ${s(d, 'year')}: overview “${s(d, 'overview')}”, sheet “${s(d, 'sheet')}”${note[s(d, 'difference')] ?? ''}.`;
  },
  'system-differs': (d) =>
    s(d, 'state') === 'unknown'
      ? `“${s(d, 'entry')} ${s(d, 'name')}” is not in the table of the plan's system.`
      : `“${s(d, 'entry')} ${s(d, 'name')}” is “${s(d, 'expected')}” in the table of the plan's system.`,
  'department-unknown': (d) =>
    `The department “${s(d, 'department')}” is not in the plan's list.${s(d, 'near') ? ` Is it “${s(d, 'near')}”?` : ''}`,
  'heading-differs': (d) => `The heading “${s(d, 'heading')}” differs from that of the other sheets.`,
  'text-copied': (d) =>
    `The text of “${fieldWords(s(d, 'field'))}” is that of number ${s(d, 'other')}. Was it left from a copy?`,
  'placeholder-left': (d) => `A placeholder “${s(d, 'found')}” was left (…${s(d, 'around')}…).`,
  'half-width-kana': (d) =>
    `Half-width kana “${s(d, 'found')}” is lost on other machines. Write “${s(d, 'better')}”.`,
  'character-lost': (d) =>
    `Other machines lose ${s(d, 'found')}: ${lostSets[s(d, 'set')] ?? ''}.${s(d, 'better') ? ' It can be written in common characters.' : ' Use another character.'}`,
  'character-lookalike': (d) =>
    s(d, 'set') === 'letters'
      ? `“${s(d, 'found')}” in “${s(d, 'text')}” is of another alphabet.`
      : s(d, 'set') === 'kanji'
        ? `“${s(d, 'found')}” in “${s(d, 'text')}” is a kanji, not katakana.`
        : `“${s(d, 'found')}” in “${s(d, 'text')}” is a dash, not the long vowel ー.`,
  'platform-character': (d) =>
    `“${s(d, 'found')}” depends on the platform.${s(d, 'better') ? ` “${s(d, 'better')}” is read everywhere.` : ''}`,
  'mixed-notation': (d) =>
    `${kindWords[s(d, 'kind')] ?? ''} “${s(d, 'text')}” differs from the others (“${s(d, 'better')}”).`,
  'mixed-width': (d) =>
    `“${s(d, 'text')}” has full-width figures${Number(d.places) > 1 ? ` (in ${s(d, 'places')} cells)` : ''}. “${s(d, 'better')}” is as the others.`,
  'bracket-pair': (d) =>
    s(d, 'state') === 'open'
      ? `A bracket is not closed: “${s(d, 'text')}”.`
      : `Brackets are opened and closed in different widths: “${s(d, 'text')}”.`,
  'text-cut': (d) => {
    const field = s(d, 'name') === '' ? 'this cell' : `“${fieldWords(s(d, 'name'))}”`;
    const chars = plural(Number(d.chars), 'character');
    switch (s(d, 'state')) {
      case 'number':
        return `The number of ${field} is too wide and will be printed as ###. Widen the column or use a larger unit.`;
      case 'lines':
        return `${plural(Number(d.lost), 'line')} of ${s(d, 'lines')} of ${field} will not be printed. Shorten the text by about ${chars}, or make the row higher.`;
      default:
        return `About ${chars} at the end of ${field} will not be printed. Shorten the text or make its cell larger.`;
    }
  },
} satisfies Readonly<Record<RuleCode, FindingText>>;

export const findingTexts: Readonly<Record<string, FindingText>> = texts;

export const severityTexts = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

export const readProblemTexts: Readonly<Record<ReadProblemCode, (data: Data) => string>> = {
  'no-plan': () => 'This workbook has no plan sheets of Tassei. Make them from a form first.',
  'settings-missing': () => 'The sheet 計画設定 is missing. Restore it or make the plan again.',
  'settings-twice': (d) => `There is more than one settings sheet (${s(d, 'sheets')}). Keep one.`,
  'setting-invalid': (d) => `The setting “${s(d, 'name')}” cannot be read. Correct its cell in 計画設定.`,
  'format-unknown': (d) => `This version does not know the form “${s(d, 'format')}”.`,
  'version-newer': () => 'This sheet was made by a newer version. Update the add-in.',
  'name-lost': (d) => `The defined name “${s(d, 'name')}” leads nowhere (#REF!); its field cannot be read.`,
  'measure-without-number': () => 'The number is missing.',
  'rule-unknown': (d) =>
    `There is no check “${s(d, 'rule')}” to leave out.${s(d, 'near') ? ` Is it “${s(d, 'near')}”?` : ' Choose anew in the settings, or empty its cell.'}`,
};
