import type { PaneTexts } from '../../ja/pane';
import { plural } from '../plural';
import { pageProblemTexts } from '../page-problems';
import { unprintedTexts } from '../unprinted';
import { numberText } from '../../number';

const n = numberText('en');

/** Texts of 帳票 and of printing, English. */
export const reportsEn: Pick<PaneTexts, 'reports' | 'otherReports' | 'tableFile' | 'printing'> = {
  reports: {
    forYear: (year) => `Reports are made for ${year}. The year is chosen above.`,
    overview: 'Overview',
    overviewAbout:
      'All measures with their indicators, actuals and grades in one table (A3 landscape). It replaces the present overview.',
    make: 'Make the overview',
    preview: (sheet, rows) =>
      `An overview of ${plural(rows, 'measure')} will be made on the sheet “${sheet}”`,
    replaces: 'The present sheet of that name is replaced.',
    done: (sheet) => `Overview made: sheet “${sheet}”`,
    title: 'Overview',
    open: 'Open the overview',
  },

  otherReports: {
    tally: {
      heading: 'Tally',
      about:
        'Counts by grade or status for the whole plan, by year, by policy and by department, with charts. Indicators are counted by year, too.',
      make: 'Make the tally',
      preview: (sheet) => `The tally will be made on the sheet “${sheet}”`,
      done: (sheet) => `Tally made: sheet “${sheet}”`,
      title: 'Making the tally',
      open: 'Open the tally',
    },
    trends: {
      heading: 'Trends',
      about:
        'Baseline, targets, actuals and rates of every indicator over the years: one chart per indicator, six on an A4 page.',
      make: 'Make the trends',
      preview: (sheet) => `Charts of the indicators will be made on the sheet “${sheet}”`,
      done: (sheet) => `Trends made: sheet “${sheet}”`,
      title: 'Making the trends',
      open: 'Open the trends',
    },
    table: {
      heading: 'Table of figures',
      about:
        'One row per figure, with columns for year, kind and unit, ready for pivot tables and filters. Making it again updates it in place.',
      make: 'Make the table',
      preview: (sheet) => `A table of all figures will be made on the sheet “${sheet}”`,
      done: (sheet) => `Table made: sheet “${sheet}”`,
      title: 'Making the table',
      open: 'Open the table',
    },
    findings: {
      heading: 'List of findings',
      about: 'All findings of the check with sheet and cell, to hand to the departments.',
      make: 'Make the list of findings',
      preview: (sheet) => `A list of findings will be made on the sheet “${sheet}”`,
      done: (sheet) => `List of findings made: sheet “${sheet}”`,
      title: 'Making the list of findings',
      open: 'Open the list of findings',
    },
  },

  tableFile: {
    /** Of the columns. */
    headings: 'en',
    csv: 'Save as CSV',
    copy: 'Copy the table',
    file: (title) => `${title} indicators.csv`,
    begun: (file) => `The download of ${file} has begun. Your browser’s downloads show where it is saved.`,
    copied: (count) => `Copied ${plural(count, 'row')}. You can paste them into a new workbook.`,
    notCopied: 'Copying is not possible here. Please use “Make the table”.',
  },

  printing: {
    heading: 'PDF and preview',
    about: 'The chosen sheets as they are now, as a PDF with the pages that Excel would print.',
    aboutPreview: 'The chosen sheets as they are now, on the pages that Excel would print.',
    desktop: {
      title: 'This Excel does not let a task pane save a PDF. You can make one this way.',
      steps: {
        choose: 'Select the tabs of the sheets with Ctrl (Command on a Mac) held down.',
        save: 'On Windows choose File › Export › Create PDF/XPS, on a Mac File › Save As with the format PDF. Paper and page breaks are set up in the sheets.',
        ungroup:
          'When done, right-click a tab and choose “Ungroup Sheets”: while several sheets are selected the add-in cannot write.',
      },
      command:
        'Where the command line is installed, this command makes a PDF with bookmarks of the whole workbook. In Excel on the web a PDF can be saved from here.',
    },
    sheets: 'Sheets to print',
    all: 'Choose all',
    settings: (sheet) => `${sheet} (printed only if chosen)`,
    none: 'Clear the choice',
    groups: 'Choose by department or policy',
    groupKinds: { department: 'Departments', policy: 'Policies' },
    group: (name, sheets) => `${name} (${plural(sheets, 'sheet')})`,
    chosen: (chosen, all) => `${n(chosen)} of ${plural(all, 'sheet')} chosen.`,
    unprinted: 'Some things are not printed in the PDF',
    unprintedAt: (sheet, thing, count) => `${sheet}: ${thing} (${n(count)})`,
    unprintedHint: 'Print pages that need them from Excel.',
    things: unprintedTexts,
    preview: 'Preview',
    make: 'Make the PDF',
    only: 'Pages to print',
    onlyHint: 'For example 3-5,8 (empty: all). Page numbers are those of the preview.',
    pageProblems: pageProblemTexts,
    goTo: 'Go to the page with this number',
    goToShort: 'Go to',
    pages: (page, pages) => `Page ${n(page)} of ${n(pages)}`,
    previous: 'Previous page',
    next: 'Next page',
    zoom: 'Larger',
    made: (pages, kilobytes) => `The PDF is ready (${plural(pages, 'page')}, ${n(kilobytes)} KB)`,
    save: 'Save the PDF',
    openWindow: 'Open in a window',
    saveHint: 'Where it cannot be saved here, open it in a window and save it from there.',
    nothing: 'The chosen sheets have nothing to print.',
    overflow: 'Text that does not fit its box is cut off in print',
    overflowAt: (sheet, cell) => `${sheet} ${cell}`,
    missing: (characters) => `Characters that the PDF’s typeface lacks are printed as 〓: ${characters}`,
  },
};
