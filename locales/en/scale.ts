import type { ScaleProblem } from '../../src/achievement/scale-steps';

/** Why a grade scale cannot be used. */
export function scaleProblemText({ code, grades = [], from, to }: ScaleProblem): string {
  const [upper = '', lower = ''] = grades;
  const at = from === to ? `exactly ${String(from)}%` : `from ${String(from)}% to ${String(to)}%`;
  switch (code) {
    case 'unreadable':
      return 'it cannot be read; write, for example, “A:100,B:75,C:50,D”, “S:105超,A:80以上105以下,B:80未満” or “A:改善,B:維持,C:悪化”';
    case 'empty':
      return 'a step has no grade';
    case 'order':
      return `the bounds of “${upper}” and “${lower}” do not fall; write the best grade first`;
    case 'gap':
      return to === undefined
        ? `rates above ${String(from)}% have no grade; the best step, “${upper}”, takes no upper bound`
        : `between “${upper}” and “${lower}” rates (${at}) have no grade`;
    case 'overlap':
      return `“${upper}” and “${lower}” overlap: rates (${at}) have both`;
    case 'mixed':
      return 'steps by rate and steps by comparison with the baseline are mixed';
    case 'comparison':
      return 'a scale by comparison with the baseline needs 改善, 維持 and 悪化, each once';
  }
}
