import type { ReactNode } from 'react';

/** A chapter of the call's text; its id is what the contents point at. */
export function Part({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-6 border-t border-line pt-8 first:border-t-0 first:pt-0"
    >
      <h2
        id={`${id}-title`}
        className="mb-4 flex items-center gap-3 text-xl font-bold tracking-tight sm:text-2xl"
      >
        <span aria-hidden="true" className="h-5 w-1 rounded-sm bg-seal-fill" />
        {title}
      </h2>
      {children}
    </section>
  );
}
