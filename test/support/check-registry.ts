import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const checks = path.resolve(__dirname, '../../src/checks');
const codesFile = path.join(checks, 'codes.ts');

/** Every rule with the text of its file, in the order of their findings. */
export function ruleSources(): readonly { readonly code: string; readonly source: string }[] {
  return codesInOrder().map((code) => ({
    code,
    source: readFileSync(path.join(checks, 'rules', `${code}.ts`), 'utf8'),
  }));
}

/** A file that follows from the rules in src/checks/rules, as it should be. */
interface Derived {
  readonly file: string;
  readonly text: string;
}

/**
 * What follows from the files of the rules: the list of their codes, which is the order of their findings (a rule that is
 * not in it yet comes last), and the table by which they are found.
 */
export function derivedFiles(): readonly Derived[] {
  const codes = codesInOrder();
  const list = `[\n${codes.map((code) => `  '${code}',\n`).join('')}] as const`;
  return [
    { file: codesFile, text: readFileSync(codesFile, 'utf8').replace(/\[\n[^\]]*\] as const/u, list) },
    { file: path.join(checks, 'rules/index.ts'), text: registry(codes) },
  ];
}

function codesInOrder(): readonly string[] {
  const files = readdirSync(path.join(checks, 'rules'))
    .filter((name) => name !== 'index.ts')
    .map((name) => name.replace(/\.ts$/u, ''))
    .sort();
  const before = readFileSync(codesFile, 'utf8');
  const listed = [...before.matchAll(/^ {2}'([a-z0-9-]+)',$/gmu)].flatMap(([, code]) => code ?? []);
  return [
    ...listed.filter((code) => files.includes(code)),
    ...files.filter((code) => !listed.includes(code)),
  ];
}

function registry(codes: readonly string[]): string {
  return `// Written by \`npm run checks\` from the files beside it.
import type { RuleCode } from '../codes';
import type { Rule } from '../rule';
${[...codes]
  .sort()
  .map((code) => `import { ${nameOf(code)} } from './${code}';`)
  .join('\n')}

export const rules = {
${codes.map((code) => `  '${code}': ${nameOf(code)},`).join('\n')}
} satisfies Readonly<Record<RuleCode, Rule>>;

type DataOf<Of> = Of extends Rule<infer Data> ? Data : never;

/** What the sentences of each rule can tell. */
export type RuleData = { readonly [Code in RuleCode]: DataOf<(typeof rules)[Code]> };
`;
}

/** number-as-text → numberAsText, by which name a rule is exported. */
function nameOf(code: string): string {
  return code.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
}
