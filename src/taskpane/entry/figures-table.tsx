import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { cellsOfText } from '../../sheets/list/from-text';
import { yearName } from '../ui/year-name';
import { FigureHelp } from '../ui/figure-help';
import { Heading } from '../ui/heading';
import { StickyHead } from '../ui/sticky-head';
import { lowPane } from '../ui/media';
import { useWindowed } from '../ui/windowed';
import { measuresOf, myDepartment } from '../workbook/my-department';
import { isBusy, usePane, usePaneTools, useSlice, yearOf } from '../workbook/pane-context';
import type { PlanReading } from '../workbook/book-port';
import { writeFigures } from './actions';
import { figuresSlice } from './figures-state';
import { openFigures, placePasted, type OpenFigure } from './open-figures';
import { useMainLook } from '../ui/main-look';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: '8px 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    // a box that gets the focus is not left under the head
    '& input': { scrollMarginTop: '200px', [`@media ${lowPane}`]: { scrollMarginTop: 0 } },
  },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  muted: { color: tokens.colorNeutralForeground2 },
  left: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

/** 実績をまとめて記入: all open actuals, a box each, to be typed or pasted from a table; written as one batch. */
export function FiguresTable({ reading }: { reading: PlanReading }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const mainLook = useMainLook();
  const words = texts.figures;
  const year = usePane(yearOf);
  const busy = usePane(isBusy);
  const department = useSlice(myDepartment);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [left, setLeft] = useState<readonly string[]>([]);
  const rows = useMemo(
    () => openFigures(measuresOf(reading, department), year, new Set(typed.keys())),
    [reading, department, year, typed],
  );
  const { anchor, rows: drawn, above, below, measure } = useWindowed<HTMLUListElement>(rows.length, 118);
  const filled = rows.filter(({ field }) => (typed.get(field.id) ?? '') !== '');
  const put = (texts: ReadonlyMap<string, string>): void => {
    const next = new Map(typed);
    for (const [id, text] of texts)
      if (text === '') next.delete(id);
      else next.set(id, text);
    setTyped(next);
  };
  const paste = (event: ClipboardEvent, at: number): void => {
    const cells = cellsOfText(event.clipboardData.getData('text/plain'));
    // a single figure goes into its box as usual
    if (cells.length < 2 && (cells[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    const placed = placePasted(cells, rows, at);
    put(placed.texts);
    setLeft(placed.left);
  };
  const press = (event: KeyboardEvent, at: number): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    event.preventDefault();
    const next = rows[at + (event.shiftKey ? -1 : 1)];
    if (next) document.getElementById(idOf(next))?.focus();
  };
  const write = async (): Promise<void> => {
    const figures = filled.map(({ field }) => ({ field, text: typed.get(field.id) ?? '' }));
    if (await writeFigures(pane, figures)) setTyped(new Map());
  };
  return (
    <section aria-label={words.heading}>
      <StickyHead>
        <Heading>{words.heading}</Heading>
        <Text size={200}>{rows.length === 0 ? words.none : words.about(yearName(texts, year))}</Text>
        <div className={styles.buttons}>
          <Button
            appearance={mainLook}
            disabledFocusable={filled.length === 0 || busy}
            onClick={() => filled.length > 0 && !busy && void write()}
          >
            {words.write(filled.length)}
          </Button>
          <Button onClick={() => pane.set(figuresSlice, false)}>{words.back}</Button>
        </div>
        {left.length > 0 && (
          <div role="status">
            <Text size={200}>{words.left(left.length)}</Text>
            <ul className={styles.left}>
              {left.slice(0, 5).map((line, i) => (
                <li key={`${String(i)} ${line}`}>
                  <Text size={200}>{line}</Text>
                </li>
              ))}
            </ul>
          </div>
        )}
      </StickyHead>
      <ul
        ref={anchor}
        className={styles.list}
        style={{ paddingTop: above, paddingBottom: below }}
        aria-label={words.list}
      >
        {drawn.map((index) => {
          const row = rows[index];
          if (!row) return null;
          const { field } = row;
          const text = typed.get(field.id) ?? '';
          return (
            <li key={field.id} ref={measure} data-index={index} className={styles.item}>
              <Field label={labelOf(row)}>
                <Input
                  id={idOf(row)}
                  className={styles.box}
                  value={text}
                  autoFocus={index === 0}
                  placeholder={field.text}
                  contentAfter={field.unit}
                  onChange={(_, { value }) => put(new Map([[field.id, value]]))}
                  onPaste={(event) => paste(event, index)}
                  onKeyDown={(event) => press(event, index)}
                />
              </Field>
              <FigureHelp
                text={text}
                field={field}
                isDraft
                isBrief
                hint={{ id: `${idOf(row)} target`, text: words.target(field.row[0] ?? '—') }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function labelOf({ number, title, indicator }: OpenFigure): string {
  return `${number} ${title}　${indicator}`;
}

function idOf({ field }: OpenFigure): string {
  return `figure ${field.id}`;
}
