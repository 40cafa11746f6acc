export { editDistance, similarity } from './distance';
export { findRole, nearestRole, rolesOf, type FoundRole } from './find-role';
export { formRoleOf } from './form-words';
export { labelWords, withoutBrackets } from './label';
export { yearOfBare, yearOfLabel, type LabelYear } from './label-year';
export { lexicon, type LabelRole, type RoleWords } from './roles';
export * from './value-words';
