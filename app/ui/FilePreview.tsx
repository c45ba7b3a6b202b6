import { PdfReader } from './pdf/PdfReader.tsx';

interface FilePreviewProps {
  src: string;
  type: string;
  name: string;
  /** written across the pages of a PDF, such as the reader's name */
  mark?: string;
}

/** Whether a file of this type can be looked at in the page; any other is downloaded. */
export function isShowable(type: string): boolean {
  return type === 'application/pdf' || /^(image|video)\//.test(type);
}

/** A file in the page: a PDF to read, a picture, a film. */
export function FilePreview({ src, type, name, mark = '' }: FilePreviewProps) {
  if (type === 'application/pdf') return <PdfReader key={src} src={src} title={name} mark={mark} />;
  if (type.startsWith('image/'))
    return <img src={src} alt={name} className="max-w-full rounded-md border border-line" />;
  if (type.startsWith('video/'))
    return <video src={src} title={name} controls preload="metadata" muted className="w-full rounded-md" />;
  return null;
}
