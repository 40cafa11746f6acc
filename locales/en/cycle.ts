import type { cycleTexts as japanese } from '../ja/cycle';
import type { Texts } from '../same-texts';

export const cycleTexts: Texts<typeof japanese> = {
  refusals: {
    unreadable: (d) => d.text ?? '',
    'not-a-reply': () => 'It holds no sheet that was handed out of this plan. Check the file.',
    'other-plan': () => 'It was handed out of another plan.',
    'other-year': (d) => `It answers for ${d.year ?? ''} (this plan reports ${d.now ?? ''}).`,
    'base-unknown': () =>
      'Nobody knows what it held when it was handed out, so it is not taken. Hand it out again, or copy its values by hand.',
  },
  notes: {
    beside: (where, text) => `[${where}] Written outside of all fields: “${text}”`,
    comment: (where, text) =>
      `[${where}] A comment (note): “${text}”. It is not taken into the plan; it stays in the file that came back.`,
    aside: (where, text) =>
      `[${where}] Written since it was handed out: “${text}”. Changes of this sheet are not taken.`,
    'aside-gone': (sheet, text) =>
      `[${sheet}] “${text}” was handed out and is gone. Changes of this sheet are not taken.`,
    realigned: {
      'names-lost': (sheet) =>
        `[${sheet}] Names of fields were lost; their places were found by the form's texts.`,
      moved: (sheet) => `[${sheet}] Rows or columns had moved; the fields were found by the form's texts.`,
    },
    'sheet-renamed': (sheet, was) => `[${sheet}] The sheet has another name (handed out as “${was}”).`,
    'sheet-added': (sheet) => `[${sheet}] This sheet was not handed out and is not taken.`,
    'sheet-twice': (sheet, other) => `[${other}] A copy of sheet “${sheet}”: both are looked at.`,
    'sheet-missing': (sheet) => `Sheet “${sheet}” is missing; what it holds cannot be taken.`,
    'fields-lost': (sheet, fields) => `[${sheet}] Fields not found: ${fields}. The plan keeps its own there.`,
    'measure-gone': (measure) => `“${measure}” is in the plan no longer and is not taken.`,
    'known-by-texts': () =>
      'The workbook has lost its ids; its measures were known by the texts of the sheets.',
  },
  twice: (department, files) =>
    `${department} has answered more than once (${files}). Where the answers differ, they are told as conflicts.`,
  empty: '(empty)',
};
