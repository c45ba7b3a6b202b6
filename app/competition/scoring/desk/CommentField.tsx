import { type ReactNode, useRef } from 'react';
import type { Rubric } from '#app/competition/call/content.ts';
import { Field } from '#app/ui/Field.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { PhraseMenu } from './PhraseMenu.tsx';
import type { OwnPhrases } from './use-phrases.ts';

interface CommentFieldProps {
  rubric: Rubric;
  /** the criterion's key; '' for the overall comment */
  criterion: string;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  errors?: string | undefined;
  rows: number;
  max: number;
  value: string;
  set(text: string): void;
  phrases: OwnPhrases;
}

/** A comment, with the phrases that may go into it. */
export function CommentField({
  rubric,
  criterion,
  phrases,
  set,
  value,
  name,
  rows,
  max,
  ...field
}: CommentFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <div className="relative" data-comment="">
      <Field {...field}>
        <TextArea
          ref={area}
          name={name}
          rows={rows}
          max={max}
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      </Field>
      <div className="absolute end-0 -top-1.5">
        <PhraseMenu rubric={rubric} criterion={criterion} phrases={phrases} into={area} set={set} />
      </div>
    </div>
  );
}
