import { createRoot } from 'react-dom/client';
import { registerCommands } from '../commands';
import { readBook } from '../book/office/read';
import { BookFailure, type BookShell } from '../book/shell';
import { App } from './app';
import { PaneController } from './controller';
import { textsFor } from './language';
import { startBook } from './start-book';

const notYet = (): Promise<never> => Promise.reject(new BookFailure('host'));
const shell: BookShell = { read: () => readBook(() => new Excel.RequestContext()), apply: notYet };

Office.onReady(() => {
  const root = document.getElementById('pane');
  if (!root) return;
  const { displayLanguage, officeTheme } = Office.context;
  const texts = textsFor(displayLanguage);
  document.documentElement.lang = displayLanguage.slice(0, 2);
  document.title = texts.appName;
  const pane = new PaneController(startBook(shell), texts);
  registerCommands(pane);
  createRoot(root).render(<App pane={pane} officeTheme={officeTheme ?? null} />);
  void pane.start();
});
