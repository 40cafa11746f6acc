/**
 * Excel's place at the other end of Microsoft's unmodified runtime, over the .xlsx model of `src/book/xlsx`.
 *
 * ```ts
 * const engine = new HostEngine(book, { excelApi: '1.14' });
 * engine.listen((event) => …);                       // for the grid: what changed, by the add-in or the user
 * const addin = openAddin(container, url, engine);   // the page in an iframe; addin.close() takes it away
 * engine.type(sheetId, row, col, '835');             // the user's edits; throw HostError AccessDenied on locked cells
 * engine.setCells(sheetId, [{ row, col, input }]);
 * engine.select(sheetId, area);                      // the user's selection
 * await addin.conversation.invokeRibbon('check');    // a ribbon button; done when the add-in has completed it
 * engine.failures.cellEditMode = true;               // what can go wrong, see Failures
 * ```
 */
export { AddinConversation, type AddinPort, type ConversationOptions } from './conversation';
export { HostEngine, type CellEntry, type HostAnswer, type HostOptions } from './engine';
export { Failures, OfficeError, usualLimit } from './failures';
export { openAddin, type OpenAddin } from './frame';
export { HostError, type HostErrorCode } from './host-error';
export type { By } from './by';
export type { HostEvent } from './session';
export { cellText } from './cell-text';
