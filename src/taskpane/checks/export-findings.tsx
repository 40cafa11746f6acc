import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { findingsCsv, findingsForClipboard } from '../../reports/findings-table';
import { copyText } from './copy-text';
import { ruleTitle } from './finding-groups';
import { usePane, usePaneTools } from '../workbook/pane-context';
import type { PaneFinding } from '../workbook/checking/pane-findings';
import { saveFile } from '../ui/save-file';

/** 一覧を書き出す: as a sheet of the workbook, as a CSV file, or for another table. */
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
    saveFile(file, new Blob([findingsCsv(lines, words.columns)], { type: 'text/csv' }));
    pane.tell({ intent: 'success', title: words.saved(file) });
  };
  const copy = (): void => {
    const done = copyText(findingsForClipboard(lines, words.columns));
    pane.tell(
      done
        ? { intent: 'success', title: words.copied(lines.length) }
        : { intent: 'error', title: words.notCopied },
    );
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton disabledFocusable={isOld}>{words.open}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void pane.do('findings')}>{words.sheet}</MenuItem>
          <MenuItem onClick={save}>{words.csv}</MenuItem>
          <MenuItem onClick={copy}>{words.copy}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
