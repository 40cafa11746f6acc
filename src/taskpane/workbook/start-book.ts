import { cellAddress, parseArea } from '../../book/address';
import { explained } from '../../book/office/failures';
import type { OfficeBook } from '../../book/office';
import { BookFailure } from '../../book/shell';
import type { BookEvent, BookPort, CellPlace } from './book-port';

/** The workbook that the pane stands beside: reading and writing through the shell, and what the user looks at. */
export function startBook(shell: OfficeBook): BookPort {
  return {
    read: () => shell.read(),
    readSheets: (ids) => shell.readSheets(ids),
    isEmpty: () => shell.isEmpty(),
    readWhole: (watch) => shell.readWhole(watch),
    apply: (edits, watch) => shell.apply(edits, watch),
    contents: (sheets, watch) => shell.contents(sheets, watch),
    showSheets: (sheets) => shell.showSheets(sheets),
    activeSheet: () => asked(activeSheet),
    select: (place) => asked((context) => select(context, place)),
    savesFiles: () => Office.context.platform === Office.PlatformType.OfficeOnline,
    openWorkbook,
    listen,
  };
}

async function activeSheet(context: Excel.RequestContext): Promise<string> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('name');
  await context.sync();
  return sheet.name;
}

async function select(context: Excel.RequestContext, place: CellPlace): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
  await context.sync();
  if (sheet.isNullObject) throw new BookFailure('sheet-missing', { sheet: place.sheet });
  sheet.activate();
  sheet.getRange(cellAddress(place)).select();
  await context.sync();
}

async function openWorkbook(content: Blob): Promise<void> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  await asked(() => Excel.createWorkbook(btoa(text)));
}

/** Follows edits, renamed and new sheets, and the active sheet; what the host does not know is left out. */
async function listen(listener: (event: BookEvent) => void): Promise<() => void> {
  const changed = (event: { readonly source?: string }): Promise<void> => {
    listener({ kind: 'changed', byOthers: event.source === 'Remote' });
    return Promise.resolve();
  };
  const edited = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    // What the pane writes it reads itself.
    if (isOurs(event)) return Promise.resolve();
    const { changeType, worksheetId, source } = event;
    listener({
      kind: 'changed',
      byOthers: source === 'Remote',
      ...(changeType === 'RangeEdited' ? { sheetId: worksheetId } : {}),
    });
    return Promise.resolve();
  };
  const activated = async (): Promise<void> =>
    listener({ kind: 'activated', sheet: await asked(activeSheet) });
  const selected = ({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
    const area = parseArea(address.split(',')[0] ?? '');
    if (area) listener({ kind: 'selected', sheetId: worksheetId, row: area.row, col: area.col });
    return Promise.resolve();
  };
  const handlers = await asked(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(edited),
      worksheets.onAdded.add(changed),
      worksheets.onDeleted.add(changed),
      worksheets.onActivated.add(activated),
      worksheets.onSelectionChanged.add(selected),
      ...(Office.context.requirements.isSetSupported('ExcelApi', '1.17')
        ? [worksheets.onNameChanged.add(changed)]
        : []),
    ];
    await context.sync();
    return added;
  });
  return () => {
    const [first] = handlers;
    if (!first) return;
    void Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}

/** Whether this page made the change, as far as the host tells. */
function isOurs(event: Excel.WorksheetChangedEventArgs): boolean {
  return (
    Office.context.requirements.isSetSupported('ExcelApi', '1.14') && event.triggerSource === 'ThisLocalAddin'
  );
}

async function asked<T>(question: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(question);
  } catch (error) {
    throw await explained(() => new Excel.RequestContext(), error);
  }
}
