import { Button } from '#app/ui/Button.tsx';

/** Opens the browser's print dialogue. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button type="button" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
