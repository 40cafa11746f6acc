import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');
const localeFile = path.join(root, 'locales/ja/pane/index.ts');

/** Keys (`checks.severity.error`) of the pane's texts that no expression of the files reads, by the types of the compiler. */
export function unusedTexts(files: readonly string[]): string[] {
  const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram([...files, localeFile], options);
  const checker = program.getTypeChecker();
  const read = new Set<ts.Node>();

  function mark(symbol: ts.Symbol | undefined): void {
    for (const declaration of symbol?.declarations ?? []) read.add(declaration);
  }
  /** A property of a name that is known; every property when only the key's type is `string`. */
  function markKeys(type: ts.Type, key: ts.Type): void {
    const keys = key.isUnion() ? key.types : [key];
    const names = keys.flatMap((each) => (each.isStringLiteral() ? [each.value] : []));
    if (names.length === keys.length) names.forEach((name) => mark(type.getProperty(name)));
    else type.getApparentProperties().forEach(mark);
  }
  /** Texts handed on as another type (a record, an interface of its own): what that type has of them. */
  function markHandedOn(node: ts.Expression): void {
    const wanted = checker.getContextualType(node);
    if (!wanted) return;
    const type = checker.getTypeAtLocation(node);
    for (const given of type.isUnion()
      ? type.types.flatMap((each) => each.getProperties())
      : type.getProperties()) {
      if (wanted.getProperty(given.name) ?? wanted.getStringIndexType()) {
        if (!wanted.getProperty(given.name)?.declarations?.some((each) => given.declarations?.includes(each)))
          mark(given);
      }
    }
  }
  function visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) markHandedOn(node);
    if (ts.isPropertyAccessExpression(node)) mark(checker.getSymbolAtLocation(node.name));
    if (ts.isElementAccessExpression(node)) {
      markKeys(
        checker.getTypeAtLocation(node.expression),
        checker.getTypeAtLocation(node.argumentExpression),
      );
    }
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && !node.dotDotDotToken) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) mark(checker.getTypeAtLocation(node.parent).getProperty(name.text));
    }
    // Object.entries(texts.rules): all that is in it
    if (ts.isCallExpression(node) && /^Object\.(entries|values|keys)$/.test(node.expression.getText())) {
      const [argument] = node.arguments;
      if (argument) checker.getTypeAtLocation(argument).getApparentProperties().forEach(mark);
    }
    ts.forEachChild(node, visit);
  }
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`not in the program: ${file}`);
    visit(source);
  }

  const locale = program.getSourceFile(localeFile);
  const module = locale && checker.getSymbolAtLocation(locale);
  const texts = module && checker.getExportsOfModule(module).find(({ name }) => name === 'paneJa');
  if (!texts) throw new Error('no paneJa');
  const unread = (symbol: ts.Symbol, key: string, parentRead = false): string[] => {
    // The members of a Record<Code, string> have no place of their own: they are looked up by their code.
    const isRead = symbol.declarations?.some((each) => read.has(each)) ?? parentRead;
    const type = checker.getTypeOfSymbol(symbol);
    if (type.isStringLiteral() || type.flags & ts.TypeFlags.String || type.getCallSignatures().length > 0) {
      return isRead ? [] : [key];
    }
    return type
      .getProperties()
      .flatMap((each) => unread(each, key === '' ? each.name : `${key}.${each.name}`, isRead));
  };
  return unread(texts, '');
}
