import { HandOutForm } from './hand-out-form';
import { LedgerTable } from './ledger-table';
import { MadeFilesPart } from './made-files';
import { NextYear } from './next-year';
import { Replies } from './replies';
import type { PlanReading } from '../workbook/book-port';

/** 配付・回収: who has answered, what came back, what goes out, and the next year. */
export function Cycle({ reading }: { reading: PlanReading }) {
  return (
    <>
      <LedgerTable reading={reading} />
      <MadeFilesPart />
      <Replies reading={reading} />
      <HandOutForm reading={reading} />
      <NextYear reading={reading} />
    </>
  );
}
