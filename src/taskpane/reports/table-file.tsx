import { Button } from '@fluentui/react-components';
import { tableWords as english } from '../../../locales/en/tables';
import { tableWords as japanese } from '../../../locales/ja/tables';
import { clipboardText, csvHead, csvLines } from '../../tables';
import { indicatorRows } from '../../tables/indicator-rows';
import { copyText } from '../ui/copy-text';
import { downloadFile } from '../workbook/save-file';
import { usePane, usePaneTools } from '../workbook/pane-context';

/** The table of figures as a CSV file where the pane can save one, else for the clipboard. */
export function TableFile() {
  const { pane, texts } = usePaneTools();
  const reading = usePane((one) => one.state().reading);
  if (!reading) return null;
  const words = texts.tableFile;
  const file = words.file(reading.plan.title);
  const table = words.headings === 'en' ? english : japanese;
  const save = (): void => {
    const rows = indicatorRows(reading, { file: '' });
    const text = csvHead('indicators', table) + csvLines('indicators', rows, table);
    downloadFile(file, new Blob([text], { type: 'text/csv' }));
    pane.tell({ intent: 'info', title: words.begun(file) });
  };
  const copy = (): void => {
    const rows = indicatorRows(reading, { file: '' });
    pane.tell(
      copyText(clipboardText('indicators', rows, table))
        ? { intent: 'success', title: words.copied(rows.length) }
        : { intent: 'error', title: words.notCopied },
    );
  };
  return pane.book.savesFiles() ? (
    <Button onClick={save}>{words.csv}</Button>
  ) : (
    <Button onClick={copy}>{words.copy}</Button>
  );
}
