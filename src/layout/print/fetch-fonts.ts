import type { PdfFonts } from './pdf';

const files = { regular: 'BIZUDGothic_400Regular.ttf', bold: 'BIZUDGothic_700Bold.ttf' } as const;
let loaded: { readonly base: string; readonly fonts: Promise<PdfFonts> } | null = null;

/**
 * The faces from beside the page (9 MB), once: only who makes a PDF waits for them.
 * @param base the folder's address, with `/` at its end; `fonts/` as the build leaves it
 */
export function fetchFonts(base = 'fonts/'): Promise<PdfFonts> {
  if (loaded?.base !== base) {
    const fonts = fetchBoth(base);
    loaded = { base, fonts };
    // a failure is not kept: the network may be there at the next try
    fonts.catch(() => (loaded = null));
  }
  return loaded.fonts;
}

async function fetchBoth(base: string): Promise<PdfFonts> {
  const [regular, bold] = await Promise.all([fetchOne(base + files.regular), fetchOne(base + files.bold)]);
  return { regular, bold };
}

async function fetchOne(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
