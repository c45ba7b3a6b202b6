/** What a requirement for files may ask for; the same words as in a call's form. */
export const fileKinds = ['pdf', 'docx', 'zip', 'image', 'video'] as const;
export type FileKind = (typeof fileKinds)[number];

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const types: Record<FileKind, string[]> = {
  pdf: ['application/pdf'],
  docx: [DOCX],
  zip: ['application/zip'],
  // SVG is left out: it is a program as much as a picture.
  image: ['image/png', 'image/jpeg', 'image/webp'],
  video: ['video/mp4', 'video/quicktime', 'video/webm'],
};

const endings: Record<FileKind, string[]> = {
  pdf: ['.pdf'],
  docx: ['.docx'],
  zip: ['.zip'],
  image: ['.png', '.jpg', '.jpeg', '.webp'],
  video: ['.mp4', '.mov', '.webm'],
};

/** The kind a content type belongs to, or null. */
export function kindOfType(type: string): FileKind | null {
  return fileKinds.find((kind) => types[kind].includes(type)) ?? null;
}

/** The kind a file's name promises, or null. */
export function kindOfName(name: string): FileKind | null {
  const lower = name.toLowerCase();
  return fileKinds.find((kind) => endings[kind].some((ending) => lower.endsWith(ending))) ?? null;
}

/** For the `accept` attribute of a file input. */
export function acceptOf(kinds: readonly FileKind[]): string {
  return kinds.flatMap((kind) => [...endings[kind], ...types[kind]]).join(',');
}

/** The endings of these kinds as people read them: `.pdf .docx`. */
export function endingsOf(kinds: readonly FileKind[]): string {
  return kinds.flatMap((kind) => endings[kind]).join(' ');
}

/** Types a browser may show within its window; all others are downloads. */
export function isShownInline(type: string): boolean {
  return ['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'video/mp4'].includes(type);
}
