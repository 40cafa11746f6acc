import { createRoot } from 'react-dom/client';
import { registerCommands } from '../commands';
import { OfficeBook } from '../book/office';
import { registerFunctions } from '../functions';
import { App } from './app';
import { PaneController } from './controller';
import { loadTexts } from './language';
import { startBook } from './start-book';

void Office.onReady(async () => {
  const root = document.getElementById('pane');
  if (!root) return;
  const { displayLanguage, officeTheme } = Office.context;
  const texts = await loadTexts(displayLanguage);
  document.documentElement.lang = displayLanguage.slice(0, 2);
  document.title = texts.appName;
  const pane = new PaneController(startBook(new OfficeBook(Excel)), texts);
  registerCommands(pane);
  if (Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1'))
    registerFunctions(displayLanguage);
  createRoot(root).render(<App pane={pane} officeTheme={officeTheme} />);
  void pane.start();
});
