// Written by `npm run checks` from the files beside it.
import type { RuleCode } from '../codes';
import type { Rule } from '../rule';
import { actualImplausible } from './actual-implausible';
import { actualMissing } from './actual-missing';
import { bracketPair } from './bracket-pair';
import { characterLookalike } from './character-lookalike';
import { characterLost } from './character-lost';
import { compoundDiffers } from './compound-differs';
import { cumulativeFalls } from './cumulative-falls';
import { decimalsHidden } from './decimals-hidden';
import { departmentUnknown } from './department-unknown';
import { directionUnsure } from './direction-unsure';
import { entryMissing } from './entry-missing';
import { finalTargetDiffers } from './final-target-differs';
import { formulaOverwritten } from './formula-overwritten';
import { gradeAgainstActual } from './grade-against-actual';
import { gradeDiffers } from './grade-differs';
import { gradeInverted } from './grade-inverted';
import { gradeUnknown } from './grade-unknown';
import { gradeWithoutFigures } from './grade-without-figures';
import { halfWidthKana } from './half-width-kana';
import { headingDiffers } from './heading-differs';
import { indicatorRenamed } from './indicator-renamed';
import { mixedNotation } from './mixed-notation';
import { mixedWidth } from './mixed-width';
import { nameAndValue } from './name-and-value';
import { numberAsText } from './number-as-text';
import { numberDuplicate } from './number-duplicate';
import { numberMissing } from './number-missing';
import { overviewDiffers } from './overview-differs';
import { overviewRows } from './overview-rows';
import { ownRateDiffers } from './own-rate-differs';
import { placeholderLeft } from './placeholder-left';
import { planBehindActual } from './plan-behind-actual';
import { platformCharacter } from './platform-character';
import { recordUnitDiffers } from './record-unit-differs';
import { scaleTextDiffers } from './scale-text-differs';
import { scheduleAhead } from './schedule-ahead';
import { scheduleFigureDiffers } from './schedule-figure-differs';
import { scheduleNotPlanned } from './schedule-not-planned';
import { scheduleNotReported } from './schedule-not-reported';
import { statedChangeDiffers } from './stated-change-differs';
import { statusContradicts } from './status-contradicts';
import { statusCount } from './status-count';
import { statusTextDiffers } from './status-text-differs';
import { struckText } from './struck-text';
import { sumDiffers } from './sum-differs';
import { systemDiffers } from './system-differs';
import { targetKindsMixed } from './target-kinds-mixed';
import { targetMissing } from './target-missing';
import { targetNotBetter } from './target-not-better';
import { targetNotMonotone } from './target-not-monotone';
import { textAboveTarget } from './text-above-target';
import { textCopied } from './text-copied';
import { textCut } from './text-cut';
import { textFigureDiffers } from './text-figure-differs';
import { totalDiffers } from './total-differs';
import { unitDiffers } from './unit-differs';
import { unitElsewhere } from './unit-elsewhere';
import { unitOdd } from './unit-odd';
import { unitSlip } from './unit-slip';
import { unitTwice } from './unit-twice';
import { valueCompound } from './value-compound';
import { wordMistaken } from './word-mistaken';
import { yearOutside } from './year-outside';

export const rules = {
  'number-as-text': numberAsText,
  'struck-text': struckText,
  'decimals-hidden': decimalsHidden,
  'number-duplicate': numberDuplicate,
  'number-missing': numberMissing,
  'entry-missing': entryMissing,
  'unit-slip': unitSlip,
  'unit-differs': unitDiffers,
  'unit-twice': unitTwice,
  'unit-odd': unitOdd,
  'unit-elsewhere': unitElsewhere,
  'actual-missing': actualMissing,
  'actual-implausible': actualImplausible,
  'cumulative-falls': cumulativeFalls,
  'direction-unsure': directionUnsure,
  'target-missing': targetMissing,
  'target-not-better': targetNotBetter,
  'target-not-monotone': targetNotMonotone,
  'plan-behind-actual': planBehindActual,
  'final-target-differs': finalTargetDiffers,
  'total-differs': totalDiffers,
  'sum-differs': sumDiffers,
  'stated-change-differs': statedChangeDiffers,
  'target-kinds-mixed': targetKindsMixed,
  'value-compound': valueCompound,
  'year-outside': yearOutside,
  'indicator-renamed': indicatorRenamed,
  'name-and-value': nameAndValue,
  'grade-unknown': gradeUnknown,
  'grade-differs': gradeDiffers,
  'grade-inverted': gradeInverted,
  'grade-against-actual': gradeAgainstActual,
  'grade-without-figures': gradeWithoutFigures,
  'status-contradicts': statusContradicts,
  'status-text-differs': statusTextDiffers,
  'status-count': statusCount,
  'schedule-not-reported': scheduleNotReported,
  'schedule-not-planned': scheduleNotPlanned,
  'schedule-ahead': scheduleAhead,
  'schedule-figure-differs': scheduleFigureDiffers,
  'text-figure-differs': textFigureDiffers,
  'text-above-target': textAboveTarget,
  'record-unit-differs': recordUnitDiffers,
  'scale-text-differs': scaleTextDiffers,
  'formula-overwritten': formulaOverwritten,
  'own-rate-differs': ownRateDiffers,
  'overview-rows': overviewRows,
  'overview-differs': overviewDiffers,
  'system-differs': systemDiffers,
  'department-unknown': departmentUnknown,
  'heading-differs': headingDiffers,
  'text-copied': textCopied,
  'placeholder-left': placeholderLeft,
  'half-width-kana': halfWidthKana,
  'character-lost': characterLost,
  'character-lookalike': characterLookalike,
  'word-mistaken': wordMistaken,
  'platform-character': platformCharacter,
  'mixed-notation': mixedNotation,
  'compound-differs': compoundDiffers,
  'mixed-width': mixedWidth,
  'bracket-pair': bracketPair,
  'text-cut': textCut,
} satisfies Readonly<Record<RuleCode, Rule>>;

type DataOf<Of> = Of extends Rule<infer Data> ? Data : never;

/** What the sentences of each rule can tell. */
export type RuleData = { readonly [Code in RuleCode]: DataOf<(typeof rules)[Code]> };
