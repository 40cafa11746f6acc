import { createElement } from 'react';
import { usePane, usePaneTools, useSlice, yearOf } from '../workbook/pane-context';
import { measureKey, wantedFocus } from '../workbook/wanted-focus';
import type { PlanReading } from '../workbook/book-port';
import { figuresSlice } from '../entry/figures-state';
import { later } from '../ui/later';
import { PlaceWaiting } from '../ui/waiting';
import { Home } from './lazy-views';
import { MeasureForm } from '../entry/measure-form';

/** Loaded when it is opened. */
const FiguresTable = later(
  async () => (await import('../entry/figures-table')).FiguresTable,
  createElement(PlaceWaiting),
);

/** 記入: the form of the active sheet's measure, else the list of all. */
export function Entry({ reading }: { reading: PlanReading }) {
  const { pane } = usePaneTools();
  const current = usePane((one) => one.current());
  const year = usePane(yearOf);
  const wanted = useSlice(wantedFocus);
  const showsFigures = useSlice(figuresSlice);
  if (!current && showsFigures) return <FiguresTable.Part reading={reading} />;
  if (!current) return <Home reading={reading} />;
  const key = measureKey(current);
  return (
    <MeasureForm
      key={`${key} ${year}`}
      reading={reading}
      one={current}
      takesFocus={wanted === key}
      go={(one) => void pane.openForm(one)}
    />
  );
}
