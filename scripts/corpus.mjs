/**
 * `npm run corpus -- DIR OUTDIR`: writes one text below the first sheet of every workbook of a folder and changes nothing
 * else, so that the two folders can be compared. Ends with 1 where a workbook is refused.
 */
import { require as requireTs } from 'tsx/cjs/api';

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) {
  process.stderr.write('npm run corpus -- DIR OUTDIR\n');
  process.exit(2);
}
const { touchFolder } = requireTs('../test/support/touch.ts', import.meta.url);
const { written, refused } = touchFolder(from, to);
for (const { file, code, data } of refused)
  process.stdout.write(`${file}: ${code} ${data instanceof Error ? data.stack : JSON.stringify(data)}\n`);
process.stdout.write(`${written} written, ${refused.length} refused\n`);
process.exitCode = refused.length === 0 ? 0 : 1;
