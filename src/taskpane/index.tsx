import { createRoot } from 'react-dom/client';
import { paneWindow, registerCommands } from '../commands';
import { OfficeBook } from '../book/office';
import { registerFunctions } from '../functions';
import { App } from './shell/app';
import { Pane } from './workbook/pane';
import { paneJobs } from './shell/jobs';
import { isFirstTime } from './shell/first-time';
import { loadTexts } from './state/language';
import { idle } from './workbook/in-idle-time';
import { ribbonJobs } from './shell/ribbon-jobs';
import { startBook } from './workbook/start-book';

void Office.onReady((info) => {
  const { displayLanguage, requirements } = Office.context;
  const pane = startPane();
  // At once: a button may have started this page.
  registerCommands(pane.then(ribbonJobs), paneWindow(startedHidden(info)));
  if (requirements.isSetSupported('CustomFunctionsRuntime', '1.1')) registerFunctions(displayLanguage);
});

async function startPane(): Promise<Pane> {
  const { displayLanguage, partitionKey, requirements } = Office.context;
  const texts = await loadTexts(displayLanguage);
  document.documentElement.lang = displayLanguage.slice(0, 2);
  document.title = texts.appName;
  const outlivesPane = requirements.isSetSupported('SharedRuntime', '1.1');
  const book = new OfficeBook(Excel);
  const pane = new Pane(startBook(book), texts, paneJobs, outlivesPane);
  if (isFirstTime(partitionKey)) pane.showGuide('first');
  const root = document.getElementById('pane');
  if (root) createRoot(root).render(<App pane={pane} officeColors={() => Office.context.officeTheme} />);
  // What writes comes once the plan stands there, so that the first entry need not wait for it.
  void pane
    .start()
    .then(idle)
    .then(() => book.fetchParts());
  return pane;
}

/** In a shared runtime Office.js says how the page began; its types leave that out. */
function startedHidden(info: object): boolean {
  const addin: unknown = 'addin' in info ? info.addin : null;
  return (
    typeof addin === 'object' &&
    addin !== null &&
    'visibilityMode' in addin &&
    addin.visibilityMode === Office.VisibilityMode.hidden
  );
}
