import type { BookSnapshot } from '../../book/snapshot';
import { isOwnForm } from '../../forms/own-form-name';
import type { SheetReader } from '../../sheets/plan-steps';

/** Reads sheets in a form of a city's own; what it takes is fetched for workbooks that have some. */
export async function ownFormReader({ sheets }: BookSnapshot): Promise<SheetReader | null> {
  return sheets.some(isOwnForm) ? (await import('../../sheets/read-adopted')).readAdopted : null;
}
