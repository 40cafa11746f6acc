import { execFileSync } from 'node:child_process';

/** Opens a workbook with openpyxl as `wb`, runs Python statements, and saves it as another file. */
export function editWithOpenpyxl(file: string, target: string, statements: string): void {
  const script = `import sys, openpyxl
wb = openpyxl.load_workbook(sys.argv[1])
${statements}
wb.save(sys.argv[2])
`;
  execFileSync('/usr/bin/python3', ['-c', script, file, target], { stdio: 'pipe' });
}
