import type Fraction from 'fraction.js';

/** A value as printed, read: one number, several numbers, a text, or a sign for "none" (－, —). The text itself is always kept. */
export type Quantity = NumberQuantity | CompoundQuantity | TextQuantity | NoneQuantity;

export interface NumberQuantity {
  readonly kind: 'number';
  readonly text: string;
  /** Exact, in the printed unit: 「982百万円」 → 982; 「1億2,000万円」 → 120,000,000 (円). */
  readonly number: Fraction;
  /** As printed, NFKC: 百万円, %, 時間/月. */
  readonly unit: string | null;
  /** As printed: 以上・以下・未満・超・約・見込・累計 …; several are joined with ・: 約・以上. */
  readonly qualifier: string | null;
  /** The year that the value belongs to where it is printed with it: 「(H28)」 → H28. */
  readonly yearNote: string | null;
  /** What the qualifier says the unit is of: 「1人1日当たり850g」 → 人・日; a fiscal year is not told. */
  readonly per?: string;
  /** What stands before the number: 「参加者数 約80名」 → 参加者数. */
  readonly prefix?: string;
  /** What stands after the unit: 「共創セミナー1回開催」 → 開催. */
  readonly suffix?: string;
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
  /** Why there is no figure yet: 未確定 (集計中), 後年度設定 (次期計画で目標値を設定), 基準年 (基準値). */
  readonly qualifier?: string;
}

export interface NoneQuantity {
  readonly kind: 'none';
  readonly text: string;
}
