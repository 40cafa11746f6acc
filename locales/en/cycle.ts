import type { cycleTexts as japanese } from '../ja/cycle';
import type { Texts } from '../same-texts';

export const cycleTexts: Texts<typeof japanese> = {
  refusals: {
    unreadable: (d) => d.text ?? '',
    'not-a-reply': () => 'It contains no sheet that was handed out from this plan. Check the file.',
    'other-plan': () => 'It was handed out from another plan.',
    'other-year': (d) => `It answers for ${d.year ?? ''} (this plan reports ${d.now ?? ''}).`,
    'base-unknown': () =>
      'It is not known what it contained when it was handed out, so it is not taken. Hand it out again, or copy its values by hand.',
  },
  notes: {
    beside: (where, text) => `[${where}] Written outside the fields: “${text}”`,
    comment: (where, text) =>
      `[${where}] A comment (note): “${text}”. It is not taken into the plan; it stays in the file that came back.`,
    aside: (where, text) =>
      `[${where}] Written after it was handed out: “${text}”. Changes to this sheet are not taken.`,
    'aside-gone': (sheet, text) =>
      `[${sheet}] “${text}” was handed out and is now missing. Changes to this sheet are not taken.`,
    realigned: {
      'names-lost': (sheet) =>
        `[${sheet}] The names of the fields were lost; their places were found by the texts of the form.`,
      moved: (sheet) =>
        `[${sheet}] Rows or columns had moved; the fields were found by the texts of the form.`,
    },
    'sheet-renamed': (sheet, was) => `[${sheet}] The sheet has been renamed (handed out as “${was}”).`,
    'sheet-added': (sheet) => `[${sheet}] This sheet was not handed out and is not taken.`,
    'sheet-twice': (sheet, other) => `[${other}] A copy of the sheet “${sheet}”: both are read.`,
    'sheet-missing': (sheet) => `The sheet “${sheet}” is missing, so its entries cannot be taken.`,
    'fields-lost': (sheet, fields) =>
      `[${sheet}] Fields not found: ${fields}. The plan stays as it is there.`,
    'measure-gone': (measure) => `“${measure}” is no longer in the plan and is not taken.`,
    'known-by-texts': () =>
      'The workbook has lost its record of the hand-out; its measures were recognised by the texts of the sheets.',
  },
  twice: (department, files) =>
    `${department} has replied more than once (${files}). Where the replies differ, they are shown as conflicts.`,
  empty: '(empty)',
};
