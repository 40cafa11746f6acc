import { unprintedTexts } from '../unprinted';
import type { PaneTexts } from '../../ja/pane';
import { plural } from '../plural';
import { numberText, timeText } from '../../number';

const n = numberText('en');

/** Texts of every screen: names of the places, waiting, asking, failures, English. */
export const commonEn: Pick<
  PaneTexts,
  | 'appName'
  | 'number'
  | 'time'
  | 'places'
  | 'placesLabel'
  | 'department'
  | 'year'
  | 'untitled'
  | 'yearName'
  | 'eras'
  | 'loading'
  | 'loadingPlace'
  | 'retry'
  | 'hiddenSheets'
  | 'close'
  | 'cancel'
  | 'confirm'
  | 'work'
  | 'unread'
  | 'unshown'
  | 'problems'
  | 'failures'
> = {
  appName: 'Tassei plan sheets',
  /** Numbers and times that stand by themselves, as the language writes them. */
  number: n,
  time: timeText('en'),
  places: {
    entry: 'Entry',
    checks: 'Check',
    grading: 'Grade',
    reports: 'Reports',
    cycle: 'Cycle',
    more: 'More',
  },
  placesLabel: 'Views',
  department: { label: 'My department', all: 'All departments' },
  year: 'Report year',
  untitled: '(untitled plan)',
  yearName: (era, year) => `${era} ${year}`,
  eras: { M: 'Meiji', T: 'Taisho', S: 'Showa', H: 'Heisei', R: 'Reiwa' },
  loading: 'Reading the workbook',
  loadingPlace: 'Loading the view',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  confirm: { apply: 'Write', details: 'Details', hide: 'Hide details', cancel: 'Cancel' },
  work: {
    checking: 'Looking for texts cut off in print',
    grading: 'Writing grades',
    printing: 'Preparing pages',
    reading: 'Reading the workbook',
    understanding: 'Finding out the form of the sheets',
    calculation: 'Working out what to write',
    reporting: 'Making sheets',
    undoing: 'Undoing',
    writing: 'Writing',
    progress: (done, total) => `${n(done)} / ${n(total)}`,
  },

  unread: 'The workbook has not been read yet. Choose “Try again” to read it.',
  unshown: {
    title: 'This view could not be shown.',
    body: 'Check the network connection, then try again. What has been written is in the workbook.',
  },
  problems: { title: 'What could not be read' },
  hiddenSheets: {
    hidden: (sheets) =>
      sheets.length === 1
        ? `The sheet “${sheets[0] ?? ''}” is hidden.`
        : `${n(sheets.length)} sheets are hidden (${sheets.slice(0, 3).join(', ')}${sheets.length > 3 ? ' and others' : ''}).`,
    show: 'Show',
  },
  failures: {
    read: 'The workbook could not be read.',
    understand: 'The form could not be read.',
    write: 'Nothing could be written.',
    print: 'The pages could not be prepared.',
    select: 'The cell could not be selected.',
    check: 'Texts that are cut off in print have not been looked for. The other findings are shown.',
    calculate: 'What to write could not be worked out.',
    follow: 'The change could not be checked. The findings shown are those from before it.',
    open: 'The new workbook could not be opened.',
    unchanged: 'The workbook is as it was before.',
    ownBook: 'Make it in a new workbook',
    takingBack: 'Undoing what was half written.',
    undoLost:
      'Sheets were unprotected for a moment, or moved, so Excel’s own Undo (Ctrl+Z) cannot go back beyond this point. The add-in’s Undo can.',
    changed: {
      summary: (count) =>
        `Somebody else, or another window, changed ${plural(count, 'cell')} in the meantime. Nothing has been written yet.`,
      line: (place, was, now) => `${place}: ${was} → ${now} (now)`,
      empty: '(empty)',
      wanted: (text) => `If you overwrite it, it becomes “${text}”.`,
      overwrite: 'Overwrite',
    },
    lost: {
      summary:
        'What Excel does not tell goes when this is written, and undo will not bring it back. Nothing has been written yet. Save a copy of the workbook first if you want to keep it.',
      line: (sheet, what, count) => `${sheet}: ${what} (${count})`,
      kinds: unprintedTexts,
      write: 'Write all the same',
    },
    detail: (text) => `Details: ${text}`,
    copy: 'Copy',
    copied: 'Copied',
    selected: 'Selected (copy with Ctrl+C)',
  },
};
