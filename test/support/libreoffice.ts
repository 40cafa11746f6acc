import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of its own for one test file; removed by `dispose`. */
export class LibreOffice {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'tassei-office-'));

  /**
   * Opens a file, recalculates and saves it as another kind; gives the new file's path.
   * @param filter how the file is opened where it does not tell by itself: `CSV:44,34,76` is UTF-8 with commas
   */
  convert(file: string, kind: 'pdf' | 'xlsx' | 'ods', filter?: string): string {
    const out = path.join(this.folder, `out-${kind}`);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${this.folder}/profile`,
        '--headless',
        ...(filter === undefined ? [] : [`--infilter=${filter}`]),
        '--convert-to',
        kind,
        '--outdir',
        out,
        file,
      ],
      { stdio: 'pipe', timeout: 240_000 },
    );
    return path.join(out, `${path.basename(file, path.extname(file))}.${kind}`);
  }

  /**
   * Opens `file` as a user does, runs Python statements on the document `doc` (UNO API), and saves it as .xlsx.
   * Debian's python3-uno comes with LibreOffice.
   */
  edit(file: string, statements: string): string {
    const target = path.join(this.folder, `edited-${path.basename(file)}`);
    const script = path.join(this.folder, 'edit.py');
    writeFileSync(script, driver(this.folder, file, target, statements));
    execFileSync('/usr/bin/python3', [script], { stdio: 'pipe', timeout: 240_000 });
    return target;
  }

  /** The same for many files in one run of the program, each saved under a name of its own by the kind that it has. */
  editAll(jobs: readonly OfficeJob[]): void {
    const script = path.join(this.folder, 'edit-all.py');
    writeFileSync(script, batchDriver(this.folder, jobs));
    execFileSync('/usr/bin/python3', [script], { stdio: 'pipe', timeout: 600_000 });
  }

  /** The text of a PDF, pages separated by form feeds. */
  pdfText(file: string): string {
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  }

  /** Paper sizes of all pages in pt, rounded: `595x842`. */
  pdfPages(file: string): string[] {
    const info = execFileSync('pdfinfo', ['-f', '1', '-l', '9999', file], { encoding: 'utf8' });
    return [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm)].map(
      (match) => `${String(Math.round(Number(match[1])))}x${String(Math.round(Number(match[2])))}`,
    );
  }

  /** A page (from 1) as a picture: three bytes a pixel. */
  pdfPicture(file: string, page: number, dpi: number): { bytes: Uint8Array; width: number; height: number } {
    const range = ['-f', String(page), '-l', String(page), '-r', String(dpi)];
    const picture = execFileSync('pdftoppm', [...range, file], { maxBuffer: 1 << 28 });
    const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1'));
    if (!head) throw new Error('no picture');
    return { bytes: picture.subarray(head[0].length), width: Number(head[1]), height: Number(head[2]) };
  }

  write(name: string, bytes: Uint8Array): string {
    const file = path.join(this.folder, name);
    writeFileSync(file, bytes);
    return file;
  }

  read(file: string): Uint8Array {
    return readFileSync(file);
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A file that LibreOffice opens, works on and saves. */
export interface OfficeJob {
  readonly file: string;
  readonly target: string;
  /** Python statements on the document `doc`. */
  readonly statements?: string;
  readonly password?: string;
}

const filters: Readonly<Record<string, string>> = {
  '.xlsx': 'Calc MS Excel 2007 XML',
  '.xls': 'MS Excel 97',
  '.ods': 'calc8',
};

/** Starts the program and connects to it: `desktop`. */
function connect(folder: string): string {
  return `import subprocess, time, uno
from com.sun.star.beans import NamedValue, PropertyValue
def value(name, v):
    p = PropertyValue(); p.Name = name; p.Value = v; return p
pipe = 'tassei%d' % time.time_ns()
office = subprocess.Popen(['soffice', '-env:UserInstallation=file://${folder}/profile', '--headless', '--norestore',
    '--accept=pipe,name=%s;urp;' % pipe])
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
for _ in range(1200):
    try:
        context = resolver.resolve('uno:pipe,name=%s;urp;StarOffice.ComponentContext' % pipe); break
    except Exception: time.sleep(0.1)
desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
`;
}

const leave = `    try: desktop.terminate()
    except Exception: pass
    office.wait(60)
`;

function indented(statements: string, by: string): string {
  return statements
    .split('\n')
    .map((line) => by + line)
    .join('\n');
}

const url = (file: string): string => JSON.stringify(`file://${file}`);

function driver(folder: string, source: string, target: string, statements: string): string {
  return `${connect(folder)}doc = desktop.loadComponentFromURL(${url(source)}, '_blank', 0, (value('Hidden', True),))
try:
${indented(statements, '    ')}
    doc.calculateAll()
    doc.storeToURL(${url(target)}, (value('FilterName', '${filters['.xlsx'] ?? ''}'),))
finally:
    doc.close(True)
${leave}`;
}

function batchDriver(folder: string, jobs: readonly OfficeJob[]): string {
  const each = jobs.map(({ file, target, statements = 'pass', password }) => {
    const how = [
      `value('FilterName', ${JSON.stringify(filters[path.extname(target)] ?? '')})`,
      // a plain property Password is heeded for its own format only
      ...(password === undefined
        ? []
        : [
            `value('EncryptionData', uno.Any('[]com.sun.star.beans.NamedValue', (NamedValue('OOXPassword', ${JSON.stringify(password)}), NamedValue('CryptoType', 'Standard'))))`,
          ]),
    ];
    return `    doc = desktop.loadComponentFromURL(${url(file)}, '_blank', 0, (value('Hidden', True),))
    try:
${indented(statements, '        ')}
        doc.storeToURL(${url(target)}, (${how.join(', ')},))
    finally:
        doc.close(True)`;
  });
  return `${connect(folder)}try:
${each.join('\n')}
finally:
${leave}`;
}
