import type { ReactNode } from 'react';
import { Card } from '#app/ui/Card.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

/** A page with one form in its middle, as signing in is. */
export function NarrowPage({
  title,
  description,
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={title} description={description} />
      <Card>
        <div className="grid gap-5">{children}</div>
      </Card>
    </div>
  );
}
