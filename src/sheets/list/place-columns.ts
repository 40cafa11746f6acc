import type { ColumnDraft } from './column-draft';
import { isOfIndicator, isOfSchedule, meaningKey, type Meaning } from './meaning';

/** A column with its place among indicators (or schedules) that stand side by side. */
export interface PlacedColumn {
  readonly draft: ColumnDraft;
  /** From 1. */
  readonly place: number;
  /** The earlier column of the same meaning and place. */
  readonly twin: number | null;
}

/** Several columns may fill one of these together. */
const joinable: readonly Meaning['kind'][] = [
  'text',
  'report',
  'markedLines',
  'department',
  'computed',
  'nothing',
  'note',
];

/**
 * Shares the columns of indicators out among those that stand side by side: a name begins the next one, a number in the
 * heading (指標2, 目標②) says which, and what comes again belongs to the next that lacks it.
 */
export function placeColumns(drafts: readonly ColumnDraft[]): PlacedColumn[] {
  const indicators = new Family(drafts, isOfIndicator, 'indicatorName');
  const schedules = new Family(drafts, isOfSchedule, 'scheduleLabel');
  const seen = new Map<string, number>();
  return drafts.map((draft): PlacedColumn => {
    const { meaning, label } = draft;
    if (meaning === null) return { draft, place: 1, twin: null };
    const family = [indicators, schedules].find((one) => one.has(meaning));
    const place = family ? family.placeOf(meaning, label.place) : 1;
    const key = `${place}/${meaningKey(meaning)}`;
    const twin = joinable.includes(meaning.kind) ? null : (seen.get(key) ?? null);
    if (!seen.has(key)) seen.set(key, label.col);
    return { draft, place, twin };
  });
}

/** Columns that come again for each indicator. */
class Family {
  /** What each place has so far. */
  private readonly places: Set<string>[] = [];
  private current = 0;
  /** Names that follow each other without a figure between. */
  private run: number[] = [];
  private figureSince = false;

  constructor(
    private readonly drafts: readonly ColumnDraft[],
    readonly has: (meaning: Meaning) => boolean,
    private readonly name: Meaning['kind'],
  ) {}

  placeOf(meaning: Meaning, said: number | null): number {
    const key = meaningKey(meaning);
    const place = said === null ? this.next(meaning, key) : said - 1;
    if (meaning.kind !== this.name) this.figureSince = true;
    else if (!this.run.includes(place)) {
      this.run = this.figureSince ? [place] : [...this.run, place];
      this.figureSince = false;
    }
    this.current = place;
    this.at(place).add(key);
    return place + 1;
  }

  private next(meaning: Meaning, key: string): number {
    if (meaning.kind === this.name) {
      if (!this.at(this.current).has(key)) return this.current;
      // two names side by side with one set of figures are not two indicators
      return this.figureSince || this.comesAgain() ? this.places.length : this.current;
    }
    const open = this.run.find((place) => !this.at(place).has(key));
    if (this.run.length > 1 && open !== undefined) return open;
    if (!this.at(this.current).has(key)) return this.current;
    const later = this.places.findIndex((one, place) => place > this.current && !one.has(key));
    return later < 0 ? this.current : later;
  }

  /** Whether some figure comes more than once. */
  private comesAgain(): boolean {
    const keys = this.drafts.flatMap(({ meaning }) =>
      meaning && this.has(meaning) && meaning.kind !== this.name ? [meaningKey(meaning)] : [],
    );
    return keys.length === 0 || new Set(keys).size < keys.length;
  }

  private at(place: number): Set<string> {
    while (this.places.length <= place) this.places.push(new Set());
    const found = this.places[place];
    if (!found) throw new RangeError(`no place ${place}`);
    return found;
  }
}
