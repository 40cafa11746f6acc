import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** For each source file (path from the top folder) the files of the project that it imports, types included. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const top = path.resolve(__dirname, '../..');

/** Reads the imports of all files below the folders. */
export function importGraph(folders: readonly string[]): ImportGraph {
  const files = folders.flatMap((folder) => sourcesIn(folder)).sort();
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(path.join(top, file), 'utf8'), true, true);
      const found = importedFiles.flatMap(({ fileName }) => resolve(file, fileName, known) ?? []);
      return [file, [...new Set(found)]];
    }),
  );
}

/** The files that are loaded with a file: what it imports at once, not by `import()` and not as types alone, and so on. */
export function loadedWith(file: string, folders: readonly string[]): ReadonlySet<string> {
  const known = new Set(folders.flatMap((folder) => sourcesIn(folder)));
  const loaded = new Set<string>();
  const visit = (one: string): void => {
    if (loaded.has(one)) return;
    loaded.add(one);
    const text = readFileSync(path.join(top, one), 'utf8');
    for (const statement of ts.createSourceFile(one, text, ts.ScriptTarget.Latest).statements) {
      const name = importedAtOnce(statement);
      const found = name === null ? undefined : resolve(one, name, known);
      if (found !== undefined) visit(found);
    }
  };
  visit(file);
  return loaded;
}

function importedAtOnce(statement: ts.Statement): string | null {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return null;
  const isType = ts.isImportDeclaration(statement)
    ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    : statement.isTypeOnly;
  const { moduleSpecifier } = statement;
  return !isType && moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : null;
}

/** Groups of files that import each other in a circle, each sorted. */
export function circlesOf(graph: ImportGraph): string[][] {
  // Tarjan's strongly connected components.
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file) ?? 0);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(file) !== index.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return circles.sort();
}

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(top, folder)).flatMap((name) => {
    const file = `${folder}/${name}`;
    if (statSync(path.join(top, file)).isDirectory()) return sourcesIn(file);
    return /\.tsx?$/.test(name) && !name.endsWith('.d.ts') ? [file] : [];
  });
}

/** Undefined for packages and for files that are no sources (JSON, styles). */
function resolve(from: string, name: string, known: ReadonlySet<string>): string | undefined {
  if (!name.startsWith('.')) return undefined;
  const base = path.posix.join(path.posix.dirname(from), name);
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`].find((file) =>
    known.has(file),
  );
}
