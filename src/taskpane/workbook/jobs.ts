import type { CellPlace } from './book-port';

/** What more than one feature, the ribbon or the keyboard starts: 点検, 評価, settling what is 要確認, 一覧, 点検結果, the table of figures, この様式を使う. */
export type JobName = 'check' | 'grade' | 'settle' | 'overview' | 'findings' | 'figures' | 'form';

/** Each is done by the feature that it belongs to, which the others need not know. `at`: the cell that is meant. */
export type Jobs<Pane> = Readonly<Record<JobName, (pane: Pane, at: CellPlace | null) => Promise<void>>>;
