import type { WorkbenchPage } from './workbench-page';

/**
 * Tells which views are drawn together, as React itself tells by the hook for its developer tools, which the built page
 * calls as well: an element of a view has new props each time that its view is drawn. The pane is loaded anew.
 * @param selectors one for each view: an element of the pane that it draws
 * @returns gives for each time that React drew since it was last asked which of them were drawn, by their places
 */
export async function countDrawn(
  workbench: WorkbenchPage,
  selectors: readonly string[],
): Promise<() => Promise<readonly (readonly number[])[]>> {
  await workbench.page.addInitScript(`(() => {
    const selectors = ${JSON.stringify(selectors)};
    const seen = new WeakSet();
    window.drawnViews = [];
    const isDrawn = (selector) => {
      const element = document.querySelector(selector);
      const key = element && Object.keys(element).find((name) => name.startsWith('__reactFiber$'));
      const fiber = key && element[key];
      let isNew = false;
      for (const one of fiber ? [fiber, fiber.alternate] : []) {
        if (!one || seen.has(one.memoizedProps)) continue;
        seen.add(one.memoizedProps);
        isNew = true;
      }
      return isNew;
    };
    window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount() {},
      onPostCommitFiberRoot() {},
      onCommitFiberRoot: () => drawnViews.push(selectors.flatMap((one, i) => (isDrawn(one) ? [i] : []))),
    };
  })()`);
  await workbench.page.reload();
  await workbench.pane.getByRole('tab').first().waitFor();
  return async () => {
    const frame = workbench.frame();
    return frame.evaluate<number[][]>('drawnViews.splice(0)');
  };
}
