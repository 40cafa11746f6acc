import type Fraction from 'fraction.js';

/** A value as printed, read: one number, several numbers, a text, or a sign for "none" (－, —). The text itself is always kept. */
export type Quantity = NumberQuantity | CompoundQuantity | TextQuantity | NoneQuantity;

export interface NumberQuantity {
  readonly kind: 'number';
  readonly text: string;
  /** Exact, in the printed unit: 「982百万円」 → 982. */
  readonly number: Fraction;
  /** As printed, NFKC: 百万円, %, 時間/月. */
  readonly unit: string | null;
  /** 以上・以下・未満・超・約・見込・累計 … */
  readonly qualifier: string | null;
  /** The year that the value belongs to where it is printed with it: 「(H28)」 → H28. */
  readonly yearNote: string | null;
  /** What stands before the number: 「参加者数 約80名」 → 参加者数. */
  readonly prefix?: string;
}

export interface CompoundQuantity {
  readonly kind: 'compound';
  readonly text: string;
  readonly parts: readonly QuantityPart[];
  readonly prefix?: string;
}

export interface QuantityPart {
  readonly label: string;
  readonly number?: Fraction;
  readonly text?: string;
  readonly unit?: string | null;
  readonly qualifier?: string | null;
  readonly yearNote?: string | null;
}

export interface TextQuantity {
  readonly kind: 'text';
  readonly text: string;
}

export interface NoneQuantity {
  readonly kind: 'none';
  readonly text: string;
}
