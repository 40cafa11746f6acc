/** The pane as a window: open beside the sheet, or closed while its page goes on running. */
export interface PaneWindow {
  isOpen(): boolean;
  /** Opens it where Excel can; never fails. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** The window of a page that Excel keeps running without it. @param startedHidden what Excel said when the page began */
export function sharedPaneWindow(startedHidden: boolean): PaneWindow {
  /** What Excel told last; it tells of changes only. */
  let told: boolean | null = startedHidden ? false : null;
  void Office.addin
    .onVisibilityModeChanged(({ visibilityMode }) => {
      told = visibilityMode === Office.VisibilityMode.taskpane;
    })
    // Then the page's own size has to do.
    .catch(() => undefined);
  return {
    isOpen: () => told ?? (document.visibilityState === 'visible' && window.innerWidth > 0),
    open: () => Office.addin.showAsTaskpane().catch(() => undefined),
    close: () => Office.addin.hide().catch(() => undefined),
  };
}

/** Where every button runs in a page of its own that nobody sees, there is no window to open. */
export const noPaneWindow: PaneWindow = {
  isOpen: () => false,
  open: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
