import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { excelFaces } from './excel-faces';

/** The face as it is. */
export const fontFolder = path.resolve(__dirname, '../../node_modules/@expo-google-fonts/biz-udgothic');

/**
 * Prints workbooks to PDF beside them as a Japanese user of Excel would see them: BIZ UDGothic is the only face, with the
 * line height that Excel gives it, the language is Japanese, kinsoku, which Calc leaves off for .xlsx files, is on, and
 * hidden sheets are left out.
 * @param folder for the profile and the font cache
 */
export function printWithLibreOffice(folder: string, files: readonly string[]): string[] {
  const profile = path.join(folder, 'print-profile');
  mkdirSync(path.join(profile, 'user'), { recursive: true });
  writeFileSync(path.join(profile, 'user/registrymodifications.xcu'), settings);
  const fonts = path.join(folder, 'fonts.conf');
  writeFileSync(fonts, fontConfiguration(excelFaces(fontFolder, folder), path.join(folder, 'font-cache')));
  const script = path.join(folder, 'print.py');
  writeFileSync(script, driver);
  execFileSync('/usr/bin/python3', [script, profile, ...files], {
    stdio: 'pipe',
    timeout: 240_000,
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  });
  return files.map((file) => file.replace(/\.xlsx$/, '.pdf'));
}

const setting = (place: string, name: string): string =>
  `<item oor:path="${place}"><prop oor:name="${name}" oor:op="fuse"><value>ja-JP</value></prop></item>`;
const settings =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  setting('/org.openoffice.Office.Linguistic/General', 'DefaultLocale_CJK') +
  setting('/org.openoffice.Setup/L10N', 'ooSetupSystemLocale') +
  '</oor:items>';

function fontConfiguration(faces: string, cache: string): string {
  return (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n' +
    `<fontconfig><dir>${faces}</dir><cachedir>${cache}</cachedir></fontconfig>`
  );
}

/** Arguments: the profile's folder, then the workbooks. */
const driver = `import subprocess, sys, time, uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale
def value(name, v):
    p = PropertyValue(); p.Name = name; p.Value = v; return p
pipe = 'tassei%d' % time.time_ns()
office = subprocess.Popen(['soffice', '-env:UserInstallation=file://' + sys.argv[1], '--headless', '--norestore',
    '--accept=pipe,name=%s;urp;' % pipe])
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
for _ in range(600):
    try:
        context = resolver.resolve('uno:pipe,name=%s;urp;StarOffice.ComponentContext' % pipe); break
    except Exception: time.sleep(0.1)
desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
try:
    for path in sys.argv[2:]:
        doc = desktop.loadComponentFromURL('file://' + path, '_blank', 0, (value('Hidden', True),))
        for sheet in doc.Sheets:
            sheet.unprotect('')
            sheet.ParaIsForbiddenRules = True
            sheet.CharLocaleAsian = Locale('ja', 'JP', '')
            if not sheet.IsVisible: sheet.setPrintAreas(())
        doc.storeToURL('file://' + path[:-5] + '.pdf', (value('FilterName', 'calc_pdf_Export'),))
        doc.close(True)
finally:
    try: desktop.terminate()
    except Exception: pass
    office.wait(30)
`;
