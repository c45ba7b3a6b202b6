/** A stored file as the page that sent it learns of it. */
export interface UploadedFile {
  fileId: string;
  name: string;
  size: number;
  type: string;
  sha256: string;
  scan: 'unscanned' | 'clean' | 'infected';
  /** What a reader should know: `pdfScript`, `pdfEncrypted`; words under `files:warnings.…`. */
  warnings: FileWarning[];
}

export const fileWarnings = ['pdfScript', 'pdfEncrypted'] as const;
export type FileWarning = (typeof fileWarnings)[number];
