/** RFC 8187: these are sent as they are. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * The header of a download under its name: in UTF-8 for every browser of today (RFC 6266), and in plain letters for programs that know no
 * other. Line breaks, slashes and control characters of a name become hyphens.
 * @example attachment('拨付.xlsx') // attachment; filename="download.xlsx"; filename*=UTF-8''%E6%8B%A8%E4%BB%98.xlsx
 */
export function attachment(name: string): string {
  const safe =
    name
      .toWellFormed()
      .replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '-')
      .replace(/^[.\s-]+/, '')
      .slice(0, 200) || 'download';
  const dot = safe.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, ''];
  const letters = (text: string) => text.normalize('NFKD').replaceAll(/[^\w.-]/g, '');
  const plain = `${letters(stem).replaceAll(/^[-.]+|[-.]+$/g, '') || 'download'}${letters(ending)}`;
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded(safe)}`;
}
