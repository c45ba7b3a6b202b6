import { DocxReader } from './documents/DocxReader.tsx';
import { ImageReader } from './documents/ImageReader.tsx';
import { Watermark } from './documents/Watermark.tsx';
import { ZipList } from './documents/ZipList.tsx';
import { PdfReader } from './pdf/PdfReader.tsx';

interface FilePreviewProps {
  src: string;
  type: string;
  name: string;
  /** written across what is shown, such as the reader's name */
  mark?: string;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ZIP = 'application/zip';

/** Whether a file of this type can be looked at in the page; any other is downloaded. */
export function isShowable(type: string): boolean {
  return ['application/pdf', DOCX, ZIP].includes(type) || /^(image|video)\//.test(type);
}

/** A file in the page: a PDF or a Word document to read, a picture, a film, the list of an archive. */
export function FilePreview({ src, type, name, mark = '' }: FilePreviewProps) {
  if (type === 'application/pdf') return <PdfReader key={src} src={src} title={name} mark={mark} />;
  if (type === DOCX) return <DocxReader key={src} src={src} title={name} mark={mark} />;
  if (type === ZIP) return <ZipList key={src} src={src} name={name} />;
  if (type.startsWith('image/')) return <ImageReader key={src} src={src} name={name} mark={mark} />;
  if (type.startsWith('video/'))
    return (
      <div className="relative">
        <video src={src} title={name} controls preload="metadata" muted className="w-full rounded-md" />
        <Watermark mark={mark} />
      </div>
    );
  return null;
}
