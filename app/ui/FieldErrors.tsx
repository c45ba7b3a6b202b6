import { CircleAlert } from 'lucide-react';

/** What is wrong with a field, beside it. */
export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <div id={id} className="grid gap-1 text-sm text-danger">
      {errors.map((error) => (
        <p key={error} className="flex gap-1.5">
          <CircleAlert aria-hidden="true" className="mt-1 size-4 shrink-0" />
          {error}
        </p>
      ))}
    </div>
  );
}
