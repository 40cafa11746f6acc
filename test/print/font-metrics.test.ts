import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'fontkit';
import { charWidth, fontMetrics } from '../../src/print/font-metrics';

const folder = path.resolve(__dirname, '../../node_modules/@expo-google-fonts/biz-udgothic');
const faces = ['400Regular/BIZUDGothic_400Regular.ttf', '700Bold/BIZUDGothic_700Bold.ttf'];

test.each(faces)('%s: every character has the width that we calculate with', (file) => {
  const font = create(readFileSync(path.join(folder, file)));
  const wrong: string[] = [];
  for (let code = 0x20; code < 0x20000; code++) {
    if (!font.hasGlyphForCodePoint(code)) continue;
    const char = String.fromCodePoint(code);
    const width = font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm;
    if (width !== charWidth(char)) wrong.push(`${char} U+${code.toString(16)} ${width}`);
  }
  expect(wrong).toEqual([]);
});

test.each(faces)('%s: ascent and descent are those of the metrics', (file) => {
  const font = create(readFileSync(path.join(folder, file)));
  expect(font.ascent / font.unitsPerEm).toBeCloseTo(fontMetrics.ascent, 3);
  expect(-font.descent / font.unitsPerEm).toBeCloseTo(fontMetrics.descent, 3);
});
