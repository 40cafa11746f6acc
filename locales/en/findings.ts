type Data = Readonly<Record<string, string | number>>;

const s = (data: Data, key: string): string => String(data[key] ?? '');

export const findingTexts: Readonly<Record<string, (data: Data) => string>> = {
  'number-as-text': (d) =>
    `The text “${s(d, 'text')}” stands where a number is expected, so no rate can be reckoned. Make it the number ${s(d, 'reading')} ${s(d, 'unit')}.`,
  'actual-missing': (d) => `The actual of ${s(d, 'year')} is missing (target ${s(d, 'target')}).`,
  'unit-differs': (d) =>
    `The unit of “${s(d, 'value')}” (${s(d, 'unit')}) differs from that of the target “${s(d, 'target')}” (${s(d, 'expected')}).`,
  'target-not-better': (d) =>
    `The target “${s(d, 'target')}” is no better than the baseline “${s(d, 'baseline')}”. Check the figures or the direction.`,
  'grade-differs': (d) =>
    `The grade ${s(d, 'given')} of ${s(d, 'year')} differs from ${s(d, 'computed')}, which follows from ${s(d, 'rate')}%. ${s(d, 'reason') ? `Reason: ${s(d, 'reason')}.` : 'Give the reason.'}`,
  'formula-overwritten': (d) =>
    s(d, 'state') === 'constant'
      ? `The formula was typed over with “${s(d, 'value')}”.`
      : 'The formula is not the one that the present direction and method need. Grading puts it right.',
  'overview-rows': (d) =>
    s(d, 'state') === 'no-sheet'
      ? `The overview lists “${s(d, 'number')} ${s(d, 'title')}”, which has no sheet.`
      : `The overview lacks “${s(d, 'number')} ${s(d, 'title')}”. Make it again.`,
  'overview-differs': (d) =>
    `${s(d, 'part')} ${s(d, 'year')}: overview “${s(d, 'overview')}”, sheet “${s(d, 'sheet')}”${s(d, 'difference') === 'substantive' ? '' : ' (only written differently)'}.`,
};

export const severityTexts = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

export const readProblemTexts: Readonly<Record<string, (data: Data) => string>> = {
  'no-plan': () => 'This workbook has no plan sheets of Tassei. Make them from a form first.',
  'settings-missing': () => 'The sheet 計画設定 is missing. Restore it or make the plan again.',
  'settings-twice': (d) => `There is more than one settings sheet (${s(d, 'sheets')}). Keep one.`,
  'setting-invalid': (d) => `The setting “${s(d, 'name')}” cannot be read. Correct its cell in 計画設定.`,
  'format-unknown': (d) => `This version does not know the form “${s(d, 'format')}”.`,
  'version-newer': () => 'This sheet was made by a newer version. Update the add-in.',
  'name-lost': (d) => `The defined name “${s(d, 'name')}” leads nowhere (#REF!); its field cannot be read.`,
  'measure-without-number': () => 'The number is missing.',
  'measure-twice': (d) => `More than one sheet has the number “${s(d, 'number')}”.`,
};
