import { createRequire } from 'node:module';
import { Font } from '@react-pdf/renderer';
import { breakable } from './wrapping.ts';

/** The family of every PDF of ours: it has Chinese and Latin, and its subset is embedded. */
export const PDF_FONT = 'Noto Sans SC';

const files = {
  400: 'NotoSansSC_400Regular.ttf',
  700: 'NotoSansSC_700Bold.ttf',
  900: 'NotoSansSC_900Black.ttf',
} as const;

const { resolve } = createRequire(import.meta.url);
let registered = false;

/** Makes the fonts known to the renderer; from files of a package, so nothing is fetched. May be called any number of times. */
export function registerFonts(): void {
  if (registered) return;
  registered = true;
  Font.register({
    family: PDF_FONT,
    fonts: Object.entries(files).map(([weight, file]) => ({
      fontWeight: Number(weight),
      src: resolve(`@expo-google-fonts/noto-sans-sc/${file.replace(/^.*_(.*)\.ttf$/, '$1')}/${file}`),
    })),
  });
  Font.registerHyphenationCallback(breakable);
}
