const families = [
  'PingFang SC',
  'HarmonyOS Sans SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'WenQuanYi Micro Hei',
];

/** Rows of pixels a character leaves on a small canvas. */
function drawn(context: CanvasRenderingContext2D, character: string, font: string): string {
  context.clearRect(0, 0, 24, 24);
  context.font = font;
  context.fillText(character, 2, 19);
  return context.getImageData(0, 0, 24, 24).data.join(',');
}

/** Whether this machine can draw Chinese: two characters that look the same are both the box for a missing one. */
function hasCjkFont(): boolean {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return true;
  const font = `18px ${families.map((family) => `"${family}"`).join(', ')}, sans-serif`;
  return drawn(context, '英', font) !== drawn(context, '雄', font);
}

/** Fetches the web font's slices only where no system font serves. */
export async function loadCjkFontIfMissing(): Promise<void> {
  if (!hasCjkFont()) await import('@fontsource-variable/noto-sans-sc/index.css');
}
