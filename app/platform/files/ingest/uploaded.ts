/** A stored file as the page that sent it learns of it. */
export interface UploadedFile {
  fileId: string;
  name: string;
  size: number;
  type: string;
  sha256: string;
  scan: 'unscanned' | 'clean' | 'infected';
  /** What a reader should know: `pdfScript`, `pdfEncrypted`, `notInspected`; words under `files:warnings.…`. */
  warnings: FileWarning[];
}

export const fileWarnings = ['pdfScript', 'pdfEncrypted', 'notInspected'] as const;
export type FileWarning = (typeof fileWarnings)[number];
