import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ignoreFindings } from './ignore-finding';
import { isBusy, usePane, usePaneTools } from '../workbook/pane-context';
import type { PaneFinding } from '../workbook/checking/pane-findings';
import { Fold } from '../ui/fold';

const useStyles = makeStyles({
  section: { padding: '12px 20px', display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px' },
  item: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'flex-start' },
  reason: { color: tokens.colorNeutralForeground2 },
});

/** 対応不要の指摘: why each was left, and a way to take it back. */
export function IgnoredFindings({ findings }: { findings: readonly PaneFinding[] }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const busy = usePane(isBusy);
  const words = texts.ignoring;
  return (
    <section className={styles.section}>
      <Fold label={words.list(findings.length)}>
        <ul className={styles.list}>
          {findings.map((finding, index) => (
            <li key={`${finding.key} ${String(index)}`} className={styles.item}>
              <Text>{finding.text}</Text>
              <Text size={200} className={styles.reason}>
                {words.why(finding.ignored ?? '')}
              </Text>
              <Button
                size="small"
                aria-label={words.againOne(finding.text)}
                disabledFocusable={busy}
                onClick={() => void ignoreFindings(pane, [finding.key], null)}
              >
                {words.again}
              </Button>
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}
