import { isCellError, type CellValue } from '../../cell';
import { customFunctions, isCustomFunction, type CustomFunction } from '../../../formula/custom-functions';
import { scanFormula } from '../../../formula/formula-text';
import type { FormulaNode } from './dependencies';
import { fromEngine, toEngine, type EngineFunction } from '../../../formula/engine-values';
import { functionName } from '../../../formula/future-functions';
import type { FunctionAnswers } from '../model';

/**
 * The calls of custom functions in one recalculation. The engine does not tell which formula calls a function: so each
 * call is a function of its own, which knows its formula.
 */
export class CustomCalls {
  /** For the engine, by name. */
  readonly functions = new Map<string, EngineFunction>();
  /** Formulas with a call whose result is not known yet. */
  readonly waiting = new Set<FormulaNode>();
  /** Formulas that give a block to a function, which would spill: left to Excel. */
  readonly left = new Set<FormulaNode>();

  constructor(private readonly answers: FunctionAnswers | null) {}

  /** The text of a formula for the engine, with its calls made functions of their own. */
  write(node: FormulaNode, text: string): string {
    const { answers } = this;
    if (!node.custom || !answers) return text;
    return scanFormula(text)
      .map((token) => {
        const name = token.kind === 'function' ? functionName(token.text) : '';
        if (!isCustomFunction(name)) return token.text;
        const call = `TASSEI.CALL.${String(this.functions.size)}`;
        this.functions.set(call, this.call(node, customFunctions.get(name), answers));
        return call;
      })
      .join('');
  }

  private call(
    node: FormulaNode,
    called: CustomFunction | undefined,
    answers: FunctionAnswers,
  ): EngineFunction {
    if (!called)
      return { minArity: 0, maxArity: MOST_ARGUMENTS, invoke: () => toEngine({ error: '#NAME?' }) };
    const { id, least, most } = called;
    return {
      minArity: least,
      maxArity: most,
      invoke: (given) => toEngine(this.ask(node, given, (args) => answers.result(id, filled(args, most)))),
    };
  }

  /** What stands for the result while the formula waits is never seen. */
  private ask(
    node: FormulaNode,
    given: readonly unknown[],
    result: (args: readonly CellValue[]) => CellValue | undefined,
  ): CellValue {
    if (this.waiting.has(node) || this.left.has(node)) return null;
    const args: CellValue[] = [];
    for (const one of given) {
      const value = fromEngine(one);
      if (value === undefined) {
        this.left.add(node);
        return null;
      }
      // Excel does not call a function with an error value.
      if (isCellError(value)) return value;
      args.push(value);
    }
    const known = result(args);
    if (known === undefined) this.waiting.add(node);
    return known ?? null;
  }
}

/** Of a formula's function, as Excel limits it. */
const MOST_ARGUMENTS = 255;

/** Excel hands over what was left out, too. */
function filled(args: readonly CellValue[], count: number): readonly CellValue[] {
  return Array.from({ length: count }, (_, at) => args[at] ?? null);
}
