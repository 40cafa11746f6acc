import type { Finding, FindingData, RuleCode, RuleData } from '../src/checks';
import { quoted } from './quoted';

/** What a rule is called, and its sentence. A sentence can tell what its rule gives, and nothing else. */
interface FindingText<Data> {
  readonly name: string;
  readonly text: (data: Data) => string;
}

export type FindingTexts = { readonly [Code in RuleCode]: FindingText<RuleData[Code]> };

/** The sentence about a finding. */
export function findingText(texts: FindingTexts, { code, data }: Pick<Finding, 'code' | 'data'>): string {
  // which data belongs to which code is known where the rule is declared, and no more here
  const { text } = texts[code] as unknown as FindingText<FindingData>;
  return text(data);
}

/** The names of all rules by their codes. */
export function ruleNames(texts: FindingTexts): Readonly<Record<RuleCode, string>> {
  return Object.fromEntries(Object.entries(texts).map(([code, { name }]) => [code, name])) as Record<
    RuleCode,
    string
  >;
}

/** One thing that a finding tells, as it is quoted. */
export function s<Data extends object>(data: Data, key: keyof Data & string): string {
  return quoted(data[key] as string | number | undefined);
}
