import { Button, Checkbox, Link, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { ownFormatId } from '../../plan/own-format';
import type { PlanReading } from '../workbook/book-port';
import { isBusy, usePane, usePaneTools } from '../workbook/pane-context';
import { proposeRevision } from '../workbook/propose-revision';
import { Heading } from '../ui/heading';
import {
  added,
  arrangementChange,
  arrangementOf,
  copied,
  indicatorsOf,
  moved,
  numberOf,
  titleOf,
  withIndicators,
} from './arrange';
import { ArrangeRow } from './arrange-row';
import { DepartmentForm } from './department-form';
import { useMainLook } from '../ui/main-look';

const useStyles = makeStyles({
  form: { width: '100%', display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  inner: { listStyleType: 'none', margin: 0, padding: 0, paddingInlineStart: '16px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 施策と指標の編成: the measures of the plan in their order, each with its indicators; all changes are one proposal. */
export function ArrangeForm({ reading, onClose }: { reading: PlanReading; onClose: () => void }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const mainLook = useMainLook();
  const busy = usePane(isBusy);
  const words = texts.planEdit.measures;
  const { plan } = reading;
  const isOwnForm = reading.format.id === ownFormatId;
  const [base, setBase] = useState(plan);
  const [list, setList] = useState(() => arrangementOf(plan));
  const [renumber, setRenumber] = useState(false);
  const [open, setOpen] = useState<number | null>(null);
  // what was written is the new beginning
  if (base.measures !== plan.measures && base !== plan) {
    setBase(plan);
    setList(arrangementOf(plan));
    setOpen(null);
  }
  const change = arrangementChange(texts, plan, list, renumber);
  const nameAt = (index: number): string => {
    const place = list[index];
    if (!place) return '';
    const title = titleOf(plan, place) || (place.from === null ? words.newMeasure : words.noName);
    return `${numberOf(plan, place)} ${place.isCopy ? words.copied(title) : title}`;
  };
  const show = (): void => {
    if (list.length === 0) pane.tell({ intent: 'error', title: words.last });
    else if (change) void proposeRevision(pane, change.change, change.name);
    else pane.tell({ intent: 'info', title: texts.settingsForm.unchanged });
  };
  return (
    <section className={styles.form} aria-label={isOwnForm ? words.openOwn : words.heading}>
      <Heading>{isOwnForm ? words.openOwn : words.heading}</Heading>
      <Text size={200}>{isOwnForm ? words.aboutOwn : words.about}</Text>
      <ol className={styles.list} aria-label={words.list}>
        {list.map((place, at) => (
          <ArrangeRow
            key={`${String(place.from)} ${String(place.isCopy)} ${numberOf(plan, place)}`}
            name={nameAt(at)}
            isFirst={at === 0}
            isLast={at === list.length - 1}
            canCopy={place.from !== null}
            onMove={(by) => {
              setList(moved(list, at, by));
              setOpen(null);
            }}
            onCopy={() => setList(copied(plan, list, at))}
            onRemove={() => {
              setList(list.toSpliced(at, 1));
              setOpen(null);
            }}
          >
            {!isOwnForm && (
              <Link
                as="button"
                aria-expanded={open === at}
                aria-label={words.openIndicators(nameAt(at), indicatorsOf(plan, place).length)}
                onClick={() => setOpen(open === at ? null : at)}
              >
                {texts.planEdit.indicatorCount(indicatorsOf(plan, place).length)}
              </Link>
            )}
            {open === at && (
              <Indicators
                name={nameAt(at)}
                names={indicatorsOf(plan, place).map(({ from, isCopy }) => {
                  const measure = place.from === null ? undefined : plan.measures[place.from];
                  const own = from === null ? undefined : measure?.indicators[from - 1]?.name;
                  const shown = own ?? (from === null ? words.newIndicator : words.noName);
                  return isCopy ? words.copied(shown) : shown;
                })}
                canCopy={(i) => indicatorsOf(plan, place)[i]?.from !== null}
                onMove={(i, by) => setList(withIndicators(list, at, moved(indicatorsOf(plan, place), i, by)))}
                onCopy={(i) => {
                  const all = indicatorsOf(plan, place);
                  const from = all[i]?.from ?? null;
                  setList(withIndicators(list, at, all.toSpliced(i + 1, 0, { from, isCopy: true })));
                }}
                onRemove={(i) => setList(withIndicators(list, at, indicatorsOf(plan, place).toSpliced(i, 1)))}
                onAdd={() =>
                  setList(withIndicators(list, at, [...indicatorsOf(plan, place), { from: null }]))
                }
              />
            )}
          </ArrangeRow>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => setList(added(plan, list))}>
          {words.add}
        </Button>
      </div>
      <Checkbox
        label={words.renumber}
        checked={renumber}
        onChange={(_, { checked }) => setRenumber(checked === true)}
      />
      <div className={styles.buttons}>
        <Button appearance={mainLook} disabledFocusable={busy} onClick={show}>
          {words.show}
        </Button>
        <Button onClick={onClose}>{words.close}</Button>
      </div>
      <DepartmentForm reading={reading} />
    </section>
  );
}

function Indicators(props: {
  readonly name: string;
  readonly names: readonly string[];
  readonly canCopy: (at: number) => boolean;
  readonly onMove: (at: number, by: 1 | -1) => void;
  readonly onCopy: (at: number) => void;
  readonly onRemove: (at: number) => void;
  readonly onAdd: () => void;
}) {
  const { name, names, canCopy, onMove, onCopy, onRemove, onAdd } = props;
  const styles = useStyles();
  const { texts } = usePaneTools();
  const words = texts.planEdit.measures;
  return (
    <>
      <ol className={styles.inner} aria-label={words.indicators(name)}>
        {names.map((one, at) => (
          <ArrangeRow
            key={`${String(at)} ${one}`}
            name={one}
            isFirst={at === 0}
            isLast={at === names.length - 1}
            canCopy={canCopy(at)}
            onMove={(by) => onMove(at, by)}
            onCopy={() => onCopy(at)}
            onRemove={() => onRemove(at)}
          />
        ))}
      </ol>
      <div>
        <Button size="small" onClick={onAdd}>
          {words.addIndicator}
        </Button>
      </div>
    </>
  );
}
