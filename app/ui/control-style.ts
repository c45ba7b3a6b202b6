/** The look of anything one types or chooses in. */
export const controlStyle =
  'block w-full min-h-11 rounded-md border border-line-strong bg-surface px-3 py-2 text-base text-ink ' +
  'hover:border-ink-soft focus:border-action aria-invalid:border-danger aria-invalid:border-2 ' +
  'disabled:bg-sunken disabled:text-ink-faint [&[readonly]]:bg-sunken';
