import { Button, Checkbox, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { PrintableSheets } from '../../sheets/printable-sheets';
import { usePane, usePaneTools } from '../workbook/pane-context';
import { sheetGroups, type SheetGroup } from './sheet-groups';
import { toggled } from '../ui/toggled';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '208px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  groups: { flexGrow: 1, minWidth: '120px' },
  count: { color: tokens.colorNeutralForeground2 },
});

const kinds = ['department', 'policy'] as const;

/** Sheets with a box each; those of a department or a policy are chosen together, and all but 計画設定. */
export function SheetChoice(props: {
  readonly sheets: PrintableSheets;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const { chosen, onChoose } = props;
  const { document: sheets, settings } = props.sheets;
  const styles = useStyles();
  const { texts } = usePaneTools();
  const reading = usePane((pane) => pane.state().reading);
  const words = texts.printing;
  const groups = useMemo(() => sheetGroups(reading), [reading]);
  const isChosen = (group: SheetGroup): boolean => {
    const printed = sheets.filter((name) => group.sheets.has(name));
    return printed.length === chosen.size && printed.every((name) => chosen.has(name));
  };
  const current = groups.findIndex(isChosen);
  return (
    <>
      <div className={styles.buttons}>
        <Text weight="semibold">{words.sheets}</Text>
        <Button size="small" onClick={() => onChoose(new Set(sheets))}>
          {words.all}
        </Button>
        <Button size="small" onClick={() => onChoose(new Set())}>
          {words.none}
        </Button>
      </div>
      {groups.length > 1 && (
        <Select
          size="small"
          className={styles.groups}
          aria-label={words.groups}
          value={String(current)}
          onChange={(_, { value }) => {
            const group = groups[Number(value)];
            if (group) onChoose(new Set(sheets.filter((name) => group.sheets.has(name))));
          }}
        >
          <option value="-1">{words.groups}</option>
          {kinds
            .filter((kind) => groups.some((group) => group.kind === kind))
            .map((kind) => (
              <optgroup key={kind} label={words.groupKinds[kind]}>
                {groups.map((group, i) =>
                  group.kind === kind ? (
                    <option key={group.name} value={String(i)}>
                      {words.group(group.name, group.sheets.size)}
                    </option>
                  ) : null,
                )}
              </optgroup>
            ))}
        </Select>
      )}
      <div className={styles.list} role="group" aria-label={words.sheets}>
        {sheets.map((name) => (
          <Checkbox
            key={name}
            label={name}
            checked={chosen.has(name)}
            onChange={() => onChoose(toggled(chosen, name))}
          />
        ))}
        {settings.map((name) => (
          <Checkbox
            key={name}
            label={words.settings(name)}
            checked={chosen.has(name)}
            onChange={() => onChoose(toggled(chosen, name))}
          />
        ))}
      </div>
      <Text size={200} className={styles.count} aria-live="polite">
        {words.chosen(chosen.size, sheets.length + settings.length)}
      </Text>
    </>
  );
}
