import path from 'node:path';
import ts from 'typescript';

/** A member of Excel's API that the source uses, and since which set it is there. */
export interface ApiUse {
  /** `Worksheet.names` */
  readonly member: string;
  /** `1.13` as [1, 13]; other sets than ExcelApi by their name. */
  readonly version: readonly [number, number];
  readonly otherSet: string | null;
  /** The set that a condition around the use asks for at run time. */
  readonly guard: readonly [number, number] | null;
  readonly where: string;
}

const ROOT = path.resolve(__dirname, '../..');

/** Every use of a member of `Excel` in the folders, found by TypeScript's own checker. */
export function excelApiUses(folders: readonly string[]): readonly ApiUse[] {
  const config = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const wanted = folders.map((folder) => path.join(ROOT, folder) + path.sep);
  const files = fileNames.filter((file) => wanted.some((folder) => path.normalize(file).startsWith(folder)));
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return source ? usesIn(source, checker) : [];
  });
}

export function compareVersions(one: readonly [number, number], other: readonly [number, number]): number {
  return one[0] - other[0] || one[1] - other[1];
}

function usesIn(source: ts.SourceFile, checker: ts.TypeChecker): readonly ApiUse[] {
  const uses: ApiUse[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const use = useOf(node, source, checker);
      if (use) uses.push(use);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

function useOf(node: ts.Identifier, source: ts.SourceFile, checker: ts.TypeChecker): ApiUse | null {
  const symbol = symbolOf(node, checker);
  const declarations = (symbol?.declarations ?? []).filter(isExcelMember);
  if (declarations.length === 0) return null;
  const sets = declarations.flatMap((declaration) => apiSet(declaration) ?? []);
  const [first] = sets.sort((one, other) => compareVersions(one.version, other.version));
  if (!first) return null;
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return {
    member: `${ownerOf(declarations[0])}.${node.text}`,
    version: first.version,
    otherSet: first.name === 'ExcelApi' ? null : first.name,
    guard: guardOf(node),
    where: `${path.relative(ROOT, source.fileName)}:${String(line + 1)}`,
  };
}

/** In an object literal or a destructuring pattern the member is one of the type that is expected there. */
function symbolOf(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.name === node) {
    return checker.getContextualType(parent.parent)?.getProperty(node.text);
  }
  if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node) {
    return checker.getTypeAtLocation(parent.parent).getProperty(node.text);
  }
  return checker.getSymbolAtLocation(node);
}

function isExcelMember(declaration: ts.Declaration): boolean {
  if (!declaration.getSourceFile().fileName.includes('@types/office-js/')) return false;
  for (let node: ts.Node = declaration; ; node = node.parent) {
    if (ts.isModuleDeclaration(node) && node.name.text === 'Excel') return true;
    if (ts.isSourceFile(node)) return false;
  }
}

/** What the declaration's comment says, else that of the type around it. */
function apiSet(
  declaration: ts.Declaration,
): { readonly name: string; readonly version: readonly [number, number] } | null {
  for (let node: ts.Node = declaration; !ts.isModuleBlock(node); node = node.parent) {
    const text = node.getSourceFile().text.slice(node.getFullStart(), node.getStart());
    const match = /\[Api set: (\w+) (\d+)\.(\d+)/.exec(text.slice(text.lastIndexOf('/**')));
    if (match) return { name: match[1] ?? '', version: [Number(match[2]), Number(match[3])] };
    if (ts.isSourceFile(node)) break;
  }
  return null;
}

function ownerOf(declaration: ts.Declaration | undefined): string {
  const owner = declaration?.parent;
  return owner && (ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner))
    ? (owner.name?.text ?? '')
    : 'Excel';
}

/** The highest ExcelApi set that a condition around the node has made sure of. */
function guardOf(node: ts.Node): readonly [number, number] | null {
  let best: readonly [number, number] | null = null;
  for (
    let child = node, parent = node.parent;
    !ts.isSourceFile(parent);
    child = parent, parent = parent.parent
  ) {
    const version = ensured(parent, child);
    if (version && (!best || compareVersions(version, best) > 0)) best = version;
  }
  return best;
}

function ensured(parent: ts.Node, child: ts.Node): readonly [number, number] | null {
  if (ts.isConditionalExpression(parent) && child === parent.whenTrue) return supported(parent.condition);
  if (ts.isIfStatement(parent) && child === parent.thenStatement) return supported(parent.expression);
  const isAnd =
    ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  return isAnd && child === parent.right ? supported(parent.left) : null;
}

function supported(condition: ts.Expression): readonly [number, number] | null {
  const match = /isSetSupported\(\s*['"]ExcelApi['"],\s*['"](\d+)\.(\d+)['"]\s*\)/.exec(condition.getText());
  return match ? [Number(match[1]), Number(match[2])] : null;
}
