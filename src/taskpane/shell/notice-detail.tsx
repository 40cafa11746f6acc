import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { copyText } from '../ui/copy-text';
import { usePaneTools } from '../workbook/pane-context';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  text: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere', userSelect: 'text' },
});

/** What Excel said of a failure: selectable, and copied by a button, so that it can be sent to whoever helps. */
export function NoticeDetail({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { texts } = usePaneTools();
  const line = useRef<HTMLSpanElement>(null);
  const [state, setState] = useState<'copy' | 'copied' | 'selected'>('copy');
  return (
    <div className={styles.line}>
      <span ref={line} className={styles.text}>
        {texts.failures.detail(text)}
      </span>
      <Button size="small" icon={<CopyRegular />} onClick={() => setState(copied(text, line.current))}>
        {texts.failures[state]}
      </Button>
    </div>
  );
}

/** Where the host keeps the clipboard to itself, the line is selected, for Ctrl+C. */
function copied(text: string, line: HTMLElement | null): 'copied' | 'selected' {
  if (copyText(text)) return 'copied';
  if (line) getSelection()?.selectAllChildren(line);
  return 'selected';
}
