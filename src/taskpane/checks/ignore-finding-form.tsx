import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { ignoreFindings } from './ignore-finding';
import { isBusy, usePane, usePaneTools } from '../workbook/pane-context';
import type { PaneFinding } from '../workbook/checking/pane-findings';

const useStyles = makeStyles({
  form: {
    flexBasis: '100%',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '0 8px 12px 48px',
  },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  buttons: { display: 'flex', gap: '8px' },
  beside: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    alignItems: 'center',
    gap: '4px',
    paddingBlock: '4px',
  },
});

/** The button that leaves a finding or a group of them, and the place where the reason is asked for. */
export function IgnoreFindings(props: {
  readonly findings: readonly PaneFinding[];
  readonly tabIndex: 0 | -1;
  /** The findings are about to go. */
  readonly onLeave: () => void;
  /** What stands beside its button. */
  readonly children?: ReactNode;
}) {
  const { findings, tabIndex, onLeave, children } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const busy = usePane(isBusy);
  const words = texts.ignoring;
  /** The one; absent for a group. */
  const only = findings.length === 1 ? findings[0] : undefined;
  const [reason, setReason] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement | null>(null);
  const close = (): void => {
    setReason(null);
    button.current?.focus();
  };
  const given = reason?.trim() ?? '';
  const confirm = (): void => {
    if (given === '') return;
    onLeave();
    void ignoreFindings(
      pane,
      findings.map(({ key }) => key),
      given,
    );
  };
  return (
    <>
      <span className={styles.beside}>
        {children}
        <Button
          ref={(element: HTMLButtonElement | null) => {
            button.current = element;
          }}
          size="small"
          data-stop
          tabIndex={tabIndex}
          appearance="subtle"
          {...(only ? { 'aria-label': words.ignoreOne(only.text) } : {})}
          aria-expanded={reason !== null}
          onClick={() => setReason(reason === null ? '' : null)}
        >
          {only ? words.ignore : words.ignoreGroup(findings.length)}
        </Button>
      </span>
      {reason !== null && (
        <div className={styles.form}>
          <Field label={words.reason}>
            <Input
              className={styles.box}
              autoFocus
              value={reason}
              onChange={(_, { value }) => setReason(value)}
              onKeyDown={(event) => {
                // the arrow keys of the list around it are for its buttons
                event.stopPropagation();
                if (event.nativeEvent.isComposing) return;
                if (event.key === 'Enter') confirm();
                if (event.key === 'Escape') close();
              }}
            />
          </Field>
          <div className={styles.buttons}>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={given === '' || busy}
              onClick={confirm}
            >
              {words.confirm}
            </Button>
            <Button size="small" onClick={close}>
              {words.cancel}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
