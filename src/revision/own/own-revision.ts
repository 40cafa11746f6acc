import type { Edit } from '../../book/edit';
import type { Revision } from '../revision';

/** What a change of the measures does to a city's own sheets. */
export interface OwnRevision {
  readonly edits: readonly Edit[];
  readonly made?: readonly string[];
  /** Sheets and blocks that are no measures any more; the city's cells stay. */
  readonly left?: readonly string[];
  /** Formulas that end right above new rows. */
  readonly unseen?: Revision['unseen'];
}
