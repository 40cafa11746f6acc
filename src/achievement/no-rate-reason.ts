/** Why there is no rate: a code for the words in `locales/`. */
export type NoRateReason =
  | 'target-missing'
  | 'target-not-numeric'
  | 'actual-missing'
  | 'actual-not-numeric'
  | 'target-zero'
  | 'target-negative'
  | 'actual-zero'
  | 'actual-negative'
  | 'baseline-missing'
  | 'baseline-not-numeric'
  | 'target-equals-baseline'
  | 'units-differ'
  | 'stage-unknown'
  /** Another word of the plan's stages than the target: nobody has said in which order they follow. */
  | 'stage-order'
  /** A change (74人減) that no baseline turns into a level. */
  | 'change-without-baseline'
  | 'change-unclear'
  | 'actual-is-change'
  /** 要確認: the rate depends on a direction that is not sure. */
  | 'direction-unsure'
  | 'manual';
