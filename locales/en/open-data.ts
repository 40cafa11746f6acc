import type { OpenDataWords } from '../open-data';

export const openDataTexts: OpenDataWords = {
  encoding: {
    name: 'Encoding',
    text: () => 'The file is not UTF-8',
    remedy: 'Save it again in Excel as “CSV UTF-8 (Comma delimited)”.',
  },
  ragged: {
    name: 'Number of columns',
    text: (text) => `Line ${text} has a different number of columns than the headings`,
    remedy: 'Give every line the same number of columns; leave those without a value empty.',
  },
  merged: {
    name: 'Merged cells',
    text: () => 'Cells are merged',
    remedy: 'Unmerge them, and give every cell its value.',
  },
  'several-values': {
    name: 'One value per cell',
    text: (text) => `Several values in one cell “${text}”`,
    remedy: 'Give each value a row or a column.',
  },
  'number-as-text': {
    name: 'Numbers as numbers',
    text: (text) => `A number is typed as text “${text}”`,
    remedy:
      'Type the number alone, without unit, separators or notes; the unit goes into the heading or a column.',
  },
  'text-among-numbers': {
    name: 'Texts among numbers',
    text: (text) => `A text in a column of numbers “${text}”`,
    remedy: 'Leave the cell empty where there is no value, and say why in a column of remarks.',
  },
  'unit-in-format': {
    name: 'Units',
    text: (text) => `The unit is only in the number format “${text}”`,
    remedy: 'Write the unit into the heading or a column: in CSV it is lost, or turns the number into text.',
  },
  'unit-missing': {
    name: 'Units',
    text: (text) => `The column of numbers “${text}” has no unit`,
    remedy: 'Write it in brackets after the heading, or give it a column.',
  },
  'era-only': {
    name: 'Western years',
    text: (text) => `The year is given only by its era “${text}”`,
    remedy: 'Add a column with the western year, or write both: 2024年度（令和6年度）.',
  },
  arranged: {
    name: 'Spaces and line breaks for looks',
    text: (text) => `Arranged with spaces or line breaks “${text}”`,
    remedy: 'Remove them; alignment and wrapping belong to the format.',
  },
  ditto: {
    name: 'Omitted values',
    text: (text) => `“${text}” stands for the value above`,
    remedy: 'Write the value again.',
  },
  'heading-blank': {
    name: 'Missing headings',
    text: (text) => `${text} has no heading`,
    remedy: 'Give every column a heading that tells what its values are.',
  },
  'total-among-data': {
    name: 'Totals',
    text: (text) => `A line “${text}” stands among the lines of data`,
    remedy:
      'Put totals into a table of their own, or add a column for the kind of line: a sum counts them twice.',
  },
  'note-among-rows': {
    name: 'Notes in the table',
    text: (text) => `A note stands between the lines of data “${text}”`,
    remedy: 'Write notes into a column of remarks, or outside the table.',
  },
  formula: {
    name: 'Formulas',
    text: (text) => `A formula “${text}”`,
    remedy: 'Paste it as a value in the published table.',
  },
  'error-value': {
    name: 'Error values',
    text: (text) => `An error value “${text}”`,
    remedy: 'Correct the formula, or leave the cell empty.',
  },
  struck: {
    name: 'Struck text',
    text: (text) => `Text is struck through${text === '' ? '' : ` (left: “${text}”)`}`,
    remedy: 'Remove the struck text: formats are lost in CSV.',
  },
  'platform-character': {
    name: 'Platform-dependent characters',
    text: (text) => `Characters that other systems may lack “${text}”`,
    remedy: 'Write what every system has: (1), (株), m2 in words.',
  },
  parted: {
    name: 'One table per sheet',
    text: (text) => `${text} is empty and splits the table`,
    remedy: 'Remove empty rows and columns; put other tables on sheets of their own.',
  },
  hidden: {
    name: 'Hidden rows and columns',
    text: (text) => `${text} is hidden`,
    remedy: 'Show it, or delete it.',
  },
  objects: {
    name: 'Shapes, pictures, charts',
    text: (text) => {
      const [kind = '', count = ''] = text.split(':');
      return `${count} of ${kind}`;
    },
    remedy: 'Write what they say into cells, and remove them or move them to another sheet.',
  },
  'area-code-missing': {
    name: 'Code of the area',
    text: () => 'There is no code that tells which local government the table is from',
    remedy: 'Add a column with the code of the local government.',
  },
};
