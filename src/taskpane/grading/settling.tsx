import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { lowPane } from '../ui/media';
import { isBusy, usePane, usePaneTools, useSlice, yearOf } from '../workbook/pane-context';
import { keepSettling, proposeSettling } from './actions';
import { settlingSlice, type SettlingDraft } from './settling-state';
import type { PlanReading } from '../workbook/book-port';
import { canSettle, guessOf, settlingRows, type SettlingRow } from './settling-rows';
import { Heading } from '../ui/heading';
import { isFocusLost } from '../ui/kept-focus';
import { SettlingTable } from './settling-table';
import { useMainLook } from '../ui/main-look';

const useStyles = makeStyles({
  intro: {
    padding: '12px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    alignItems: 'flex-start',
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '4px 20px 4px 12px',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 8px',
    alignItems: 'center',
    justifyContent: 'space-between',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [`@media ${lowPane}`]: { position: 'static' },
  },
  apply: { marginInlineStart: 'auto' },
  none: { display: 'flex', gap: '8px', alignItems: 'center' },
});

/** All indicators that are 要確認, to be settled in one go; written as one batch. */
export function Settling({ reading }: { reading: PlanReading }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const mainLook = useMainLook();
  const busy = usePane(isBusy);
  const words = texts.settling;
  const year = usePane(yearOf);
  const rows = useMemo(() => settlingRows(reading, year), [reading, year]);
  const { drafts, at } = useSlice(settlingSlice);
  const open = rows.filter(canSettle);
  const accepted = open.filter(({ key }) => drafts.get(key)?.isAccepted).length;
  const first = useRef<HTMLElement | null>(null);
  const isOfOne = rows.some(({ directionCell }) => isAt(directionCell?.place, at));
  // what was pressed to come here has gone; the table takes the focus where one row was meant
  useEffect(() => {
    if (!isOfOne && isFocusLost()) first.current?.focus();
  }, [isOfOne]);
  const keep = (changed: readonly (readonly [string, SettlingDraft])[]): void =>
    keepSettling(pane, { drafts: new Map([...drafts, ...changed]) });
  const acceptAll = (isAccepted: boolean): void =>
    keep(open.map((row) => [row.key, { ...(drafts.get(row.key) ?? guessOf(row)), isAccepted }]));
  const close = (): void => keepSettling(pane, { isOpen: false });
  const press = (event: KeyboardEvent): void => {
    // of a drop-down that is open it is the answer
    if (event.key !== 'Escape' || event.target instanceof HTMLSelectElement) return;
    // Excel on the web would take the focus out of the pane
    event.stopPropagation();
    close();
  };
  const back = (
    <Button
      {...(rows.length === 0
        ? {
            ref: (element: HTMLButtonElement | null) => {
              first.current = element;
            },
          }
        : {})}
      onClick={close}
    >
      {words.back}
    </Button>
  );
  return (
    <section aria-label={words.heading} onKeyDown={press}>
      <div className={styles.intro}>
        <Heading>{words.heading}</Heading>
        {rows.length === 0 ? (
          <Text className={styles.none}>
            <CheckmarkCircleRegular aria-hidden /> {words.none}
          </Text>
        ) : (
          <Text>{words.about}</Text>
        )}
        {back}
      </div>
      {rows.length > 0 && (
        <>
          <div className={styles.head}>
            <Checkbox
              ref={(element: HTMLInputElement | null) => {
                first.current = element;
              }}
              label={words.all}
              checked={accepted === 0 ? false : accepted === open.length ? true : 'mixed'}
              onChange={() => acceptAll(accepted < open.length)}
            />
            <Button
              appearance={mainLook}
              className={styles.apply}
              disabledFocusable={accepted === 0 || busy}
              onClick={() => void proposeSettling(pane)}
            >
              {words.apply(accepted)}
            </Button>
          </div>
          <SettlingTable
            rows={rows}
            reading={reading}
            year={year}
            drafts={drafts}
            startAt={isOfOne ? rows.findIndex(({ directionCell }) => isAt(directionCell?.place, at)) : null}
            onChange={(row: SettlingRow, draft: SettlingDraft) => keep([[row.key, draft]])}
          />
        </>
      )}
    </section>
  );
}

type At = { readonly sheet: string; readonly row: number; readonly col: number } | null | undefined;

function isAt(one: At, other: At): boolean {
  return !!one && !!other && one.sheet === other.sheet && one.row === other.row && one.col === other.col;
}
