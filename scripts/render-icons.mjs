// Renders assets/*.svg into assets/icons/NAME-SIZE.png with Chromium: `node scripts/render-icons.mjs`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const assets = new URL('../assets/', import.meta.url);
const sizes = [16, 32, 64, 80];
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const file of readdirSync(fileURLToPath(assets)).filter((name) => name.endsWith('.svg'))) {
  const svg = readFileSync(new URL(file, assets), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(new URL(`icons/${file.replace('.svg', '')}-${size}.png`, assets), png);
  }
}
await browser.close();
