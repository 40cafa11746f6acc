import type { Direction } from './terms';

/** What speaks for a direction: a code for the words in `locales/`, with the texts that they show. */
export interface Evidence {
  readonly code: EvidenceCode;
  readonly direction: Direction;
  /** 1 weak, 2 enough where nothing is against it, 3 strong, 4 decides. */
  readonly weight: 1 | 2 | 3 | 4;
  readonly data: Readonly<Record<string, string>>;
}

export type EvidenceCode =
  /** 以上・以下・未満・超 on the target itself, or on another target of the indicator. */
  | 'qualifier-limit'
  | 'other-limit'
  /** 増・減 or a sign in the target. */
  | 'target-increase'
  | 'target-decrease'
  /** 前年比50%, 前年度比110%. */
  | 'ratio-above'
  | 'ratio-below'
  | 'unit-rank'
  | 'name-wanted'
  | 'name-unwanted'
  | 'target-above-baseline'
  | 'target-below-baseline'
  | 'target-equals-baseline'
  | 'targets-rise'
  | 'targets-fall'
  | 'target-zero'
  | 'target-whole'
  | 'actual-below-target'
  | 'actual-above-target';
