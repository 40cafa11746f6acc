import { customFunctions } from './custom-functions';
import { scanFormula } from './formula-text';

/**
 * `IFS(` → `_xlfn.IFS(`, `TASSEI.RATE(` → `_xldudf_TASSEI_RATE(`: how the file writes functions that are younger than
 * the format, and custom functions of add-ins.
 */
export function addFuturePrefixes(formula: string): string {
  return mapFunctions(formula, (name) => {
    const upper = name.toUpperCase();
    if (customFunctions.has(upper)) return customInFile(upper);
    if (sheetFunctions.has(upper)) return `_xlfn._xlws.${name}`;
    return futureFunctions.has(upper) ? `_xlfn.${name}` : name;
  });
}

/** `_xlfn.IFS(` → `IFS(`, `_xldudf_TASSEI_RATE(` → `TASSEI.RATE(`. */
export function dropFuturePrefixes(formula: string): string {
  return formula.includes('_xl')
    ? mapFunctions(
        formula,
        (name) => namesInFile.get(name.toUpperCase()) ?? name.replace(/^(_xlfn\.|_xlws\.)+/i, ''),
      )
    : formula;
}

/** The name of a function as formulas are typed, in upper case, from how the file or a formula writes it. */
export function functionName(text: string): string {
  const upper = text.toUpperCase();
  return namesInFile.get(upper) ?? upper.replace(/^(_XLFN\.|_XLWS\.)+/, '');
}

/** Excel's prefix for custom functions of add-ins; the dot after the namespace becomes an underscore. */
function customInFile(name: string): string {
  return `_xldudf_${name.replace(/\./g, '_')}`;
}

const namesInFile: ReadonlyMap<string, string> = new Map(
  [...customFunctions.keys()].map((name) => [customInFile(name).toUpperCase(), name]),
);

function mapFunctions(formula: string, change: (name: string) => string): string {
  return scanFormula(formula)
    .map((token) => (token.kind === 'function' ? change(token.text) : token.text))
    .join('');
}

const sheetFunctions: ReadonlySet<string> = new Set(['FILTER', 'SORT']);

const futureFunctions: ReadonlySet<string> = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND ' +
    'BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV ' +
    'CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P ' +
    'COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT ' +
    'F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA ' +
    'GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH ' +
    'IMSINH IMTAN ISFORMULA ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP ' +
    'MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE ' +
    'PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC ' +
    'QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P ' +
    'STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT ' +
    'TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP ' +
    'XMATCH XOR Z.TEST'
  ).split(' '),
);
