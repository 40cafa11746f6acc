import { useEffect, useRef, useState } from 'react';
import type { ListDraft, ListReading } from '../../sheets/list/read-list';
import { inSlices } from '../workbook/in-slices';

/** How far a list has been looked at. */
export interface ListState {
  readonly reading: ListReading;
  /** From 0 to 1; at 1 it is known what the finished sheets will hold. */
  readonly share: number;
  /** The reading at 1, once it is there; another list or other years meanwhile are those that it is of. */
  readonly whenChecked: () => Promise<ListReading>;
}

interface Checked {
  readonly draft: ListDraft;
  readonly share: number;
  readonly reading?: ListReading;
  readonly failure?: { readonly error: unknown };
}

/** The draft at once, and the whole reading when the sheets have been tried, which for a long list takes a while. */
export function useListReading(draft: ListDraft): ListState {
  const [checked, setChecked] = useState<Checked | null>(null);
  const waiting = useRef<((reading: ListReading) => void)[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const put = (more: Omit<Checked, 'draft'>): void => {
      if (!signal.aborted) setChecked({ draft, ...more });
    };
    inSlices(draft.check(), { signal, progress: (count) => put({ share: count / (draft.steps + 1) }) }).then(
      (reading) => {
        put({ share: 1, reading });
        if (!signal.aborted) for (const tell of waiting.current.splice(0)) tell(reading);
      },
      (error: unknown) => put({ share: 0, failure: { error } }),
    );
    return () => abort.abort();
  }, [draft]);
  const now = checked?.draft === draft ? checked : null;
  if (now?.failure) throw now.failure.error;
  const reading = now?.reading ?? draft.reading;
  const share = now?.share ?? 0;
  const whenChecked = (): Promise<ListReading> =>
    share === 1 ? Promise.resolve(reading) : new Promise((tell) => waiting.current.push(tell));
  return { reading, share, whenChecked };
}
