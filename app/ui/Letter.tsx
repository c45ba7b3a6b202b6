import { Mark } from './Mark.tsx';

export interface LetterProps {
  label: string;
  opening: string;
  /** What the letter is about, each on a line of its own. */
  lines: readonly string[];
  closing: string;
  /** Who sent it; the seal stands beside it. */
  signature: string;
}

/** A letter on ruled paper under a seal: written downwards in Chinese, across in other languages. */
export function Letter({ label, opening, lines, closing, signature }: LetterProps) {
  return (
    <div className="letter">
      <ul aria-label={label} className="letter-lines">
        <li className="letter-aside">{opening}</li>
        {lines.map((line) => (
          <li key={line} className="letter-line">
            {line}
          </li>
        ))}
        <li className="letter-aside">{closing}</li>
        <li className="justify-between gap-3">
          {signature}
          <Mark className="size-12 -rotate-3" />
        </li>
      </ul>
    </div>
  );
}
