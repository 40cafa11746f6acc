import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { findingsCsv, findingsForClipboard } from '../../reports/findings-table';
import { copyText } from '../ui/copy-text';
import { ruleTitle } from './finding-groups';
import { usePane, usePaneTools } from '../workbook/pane-context';
import type { PaneFinding } from '../workbook/checking/pane-findings';
import { downloadFile } from '../workbook/save-file';

/** 指摘を書き出す: as a sheet of the workbook, as a CSV file, or for another table. */
export function ExportFindings(props: {
  readonly findings: readonly PaneFinding[];
  /** They are those of another year: not for handing on. */
  readonly isOld: boolean;
}) {
  const { findings, isOld } = props;
  const { pane, texts } = usePaneTools();
  const title = usePane((pane) => pane.state().reading?.plan.title ?? '');
  const words = texts.exporting;
  const lines = findings.map(({ severity, code, measure, title, place, text }) => ({
    severity: texts.checks.severity[severity],
    rule: ruleTitle(texts, code),
    measure: measure ?? '',
    title,
    place,
    message: text,
  }));
  const save = (): void => {
    const file = words.file(title);
    downloadFile(file, new Blob([findingsCsv(lines, words.columns)], { type: 'text/csv' }));
    pane.tell({ intent: 'info', title: words.begun(file) });
  };
  const copy = (text: string, done: string): void => {
    pane.tell(
      copyText(text) ? { intent: 'success', title: done } : { intent: 'error', title: words.notCopied },
    );
  };
  const copyCsv = (): void => copy(findingsCsv(lines, words.columns), words.csvCopied);
  const copyTable = (): void => copy(findingsForClipboard(lines, words.columns), words.copied(lines.length));
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton disabledFocusable={isOld}>{words.open}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void pane.do('findings')}>{words.sheet}</MenuItem>
          {pane.book.savesFiles() ? (
            <MenuItem onClick={save}>{words.csv}</MenuItem>
          ) : (
            <MenuItem onClick={copyCsv}>{words.copyCsv}</MenuItem>
          )}
          <MenuItem onClick={copyTable}>{words.copy}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
