import type { WorkbenchTexts } from '../../../locales/ja/workbench';
import type { BenchSession } from './bench-session';
import type { Answer, Question } from './question';

/** A line of the menus of cells and of sheets. */
export interface EditCommand {
  readonly id: string;
  readonly label: string;
  /** Asks first where it must. */
  readonly run: () => void | Promise<void>;
}

type Ask = (question: Question) => Promise<Answer>;

/** What can be done with the rows and columns of the selection; groups are parted by lines. */
export function cellCommands(session: BenchSession, texts: WorkbenchTexts): EditCommand[][] {
  const { edits, selection, activeSheet: sheet } = session.engine;
  const { row, col, rows, cols } = selection;
  const words = texts.edits;
  const used = sheet.usedRange;
  // whole columns are no rows that one could mean, and the other way round
  const wholeColumns = rows >= (used ? used.row + used.rows : 1) && rows > 50;
  const wholeRows = cols >= (used ? used.col + used.cols : 1) && cols > 20;
  const command = (id: string, label: string, work: () => void): EditCommand => ({
    id,
    label,
    run: () => session.attempt(work),
  });
  const near = (at: number, count: number, hidden: (index: number) => boolean): [number, number] | null => {
    let from = at;
    let end = at + count;
    while (from > 0 && hidden(from - 1)) from--;
    while (hidden(end)) end++;
    const some = Array.from({ length: end - from }, (_, i) => from + i).some(hidden);
    return some ? [from, end - from] : null;
  };
  const hiddenRows = wholeColumns ? null : near(row, rows, (i) => sheet.rowHidden(i));
  const hiddenCols = wholeRows ? null : near(col, cols, (i) => sheet.columnHidden(i));
  const rowGroup = [
    command('insertRows', words.insertRows(rows), () => edits.insertRows(sheet.id, row, rows)),
    command('deleteRows', words.deleteRows(rows), () => edits.deleteRows(sheet.id, row, rows)),
    command('hideRows', words.hideRows, () => edits.setRowsHidden(sheet.id, row, rows, true)),
    ...(hiddenRows
      ? [command('showRows', words.showRows, () => edits.setRowsHidden(sheet.id, ...hiddenRows, false))]
      : []),
  ];
  const columnGroup = [
    command('insertColumns', words.insertColumns(cols), () => edits.insertColumns(sheet.id, col, cols)),
    command('deleteColumns', words.deleteColumns(cols), () => edits.deleteColumns(sheet.id, col, cols)),
    command('hideColumns', words.hideColumns, () => edits.setColumnsHidden(sheet.id, col, cols, true)),
    ...(hiddenCols
      ? [
          command('showColumns', words.showColumns, () =>
            edits.setColumnsHidden(sheet.id, ...hiddenCols, false),
          ),
        ]
      : []),
  ];
  return [...(wholeColumns ? [] : [rowGroup]), ...(wholeRows ? [] : [columnGroup])];
}

/** What can be done with a sheet. */
export function sheetCommands(
  session: BenchSession,
  sheetId: string,
  texts: WorkbenchTexts,
  ask: Ask,
): EditCommand[][] {
  const { edits, book } = session.engine;
  const sheet = book.sheetById(sheetId);
  if (!sheet) return [];
  const words = texts.edits;
  const command = (id: string, label: string, work: () => void): EditCommand => ({
    id,
    label,
    run: () => session.attempt(work),
  });
  const remove = async (): Promise<void> => {
    const { deleteTitle, deleteText, delete: label } = texts.ask;
    const isSure =
      sheet.usedValues === null ||
      (await ask({ title: deleteTitle(sheet.name), text: deleteText, answers: [{ id: 'delete', label }] }));
    if (isSure) session.attempt(() => edits.removeSheet(sheetId));
  };
  const rename = async (): Promise<void> => {
    const { renameTitle, rename: label } = texts.ask;
    const answer = await ask({ title: renameTitle, typed: sheet.name, answers: [{ id: 'rename', label }] });
    if (answer) session.attempt(() => edits.renameSheet(sheetId, answer.typed.trim()));
  };
  const hidden = book.sheets.filter(({ visibility }) => visibility === 'hidden');
  const isProtected = sheet.protection !== null;
  return [
    [
      command('addSheet', words.addSheet, () => edits.addSheet(sheetId)),
      { id: 'deleteSheet', label: words.deleteSheet, run: remove },
      { id: 'renameSheet', label: words.renameSheet, run: rename },
      command('copySheet', words.copySheet, () => edits.copySheet(sheetId)),
    ],
    [
      command('protectSheet', isProtected ? words.unprotectSheet : words.protectSheet, () =>
        edits.protect(sheetId, !isProtected),
      ),
      command('hideSheet', words.hideSheet, () => edits.hideSheet(sheetId)),
    ],
    hidden.map(({ id, name }) => command(`show-${id}`, words.showSheet(name), () => edits.showSheet(id))),
  ].filter((group) => group.length > 0);
}
