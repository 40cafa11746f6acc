import { pairedBrackets } from './rules/bracket-pair';
import { withoutLost } from './rules/character-lost';
import { fullWidthKana } from './rules/half-width-kana';
import { withoutPlatform } from './rules/platform-character';

/**
 * A text as the rules about characters would have it. Rules that compare writings compare these, so that one fault of one
 * cell is told by one rule.
 */
export function mended(text: string): string {
  return pairedBrackets(withoutPlatform(withoutLost(fullWidthKana(text))));
}
