export { editDistance, similarity } from './distance';
export type { LabelRole } from './fields';
export {
  findRole,
  mistypedRole,
  nearestRole,
  roleInForm,
  rolesOf,
  rowKindOf,
  type FoundRole,
} from './find-role';
export { labelWords, withoutBrackets } from './label';
export { yearOfBare, yearOfLabel, type LabelYear } from './label-year';
export { inKnownWords, ownWordsOf, type OwnWords } from './own-words';
export * from './value-words';
export { lexicon, wordsOfField } from './words-of-fields';
