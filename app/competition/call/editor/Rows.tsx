import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { FieldErrors } from '#app/ui/FieldErrors.tsx';
import { moved } from './at-path.ts';
import { usePlace } from './use-draft.ts';

interface RowsProps<Item> {
  path: string;
  label: string;
  /** what a row is called on its buttons */
  nameOf: (item: Item) => string;
  add: { label: string; make: (items: readonly Item[]) => Item };
  children: (path: string, item: Item) => ReactNode;
}

/** A list of the draft: rows that are added, removed and moved. */
export function Rows<Item>({ path, label, nameOf, add, children }: RowsProps<Item>) {
  const { t } = useTranslation('call');
  // A draft from before there was such a list has none.
  const { value: items = [], set, errors } = usePlace<Item[] | undefined>(path);
  return (
    <div className="grid grid-cols-1 gap-4">
      <FieldErrors id={`${path}-error`} errors={errors} />
      <ol aria-label={label} className="grid grid-cols-1 gap-4">
        {items.map((item, i) => {
          const rowPath = `${path}.${i}`;
          const name = nameOf(item) || t('editor.unnamed');
          return (
            <li key={rowPath} className="rounded-lg border border-line bg-surface p-4">
              <div className="mb-3 flex items-center justify-between gap-3">
                <p className="min-w-0 truncate font-semibold">
                  <span className="me-2 text-ink-faint tabular">{i + 1}</span>
                  {name}
                </p>
                <div className="flex shrink-0">
                  <RowButton
                    action={t('editor.up')}
                    name={name}
                    disabled={i === 0}
                    onClick={() => set(moved(items, i, i - 1))}
                  >
                    <ArrowUp aria-hidden="true" />
                  </RowButton>
                  <RowButton
                    action={t('editor.down')}
                    name={name}
                    disabled={i === items.length - 1}
                    onClick={() => set(moved(items, i, i + 1))}
                  >
                    <ArrowDown aria-hidden="true" />
                  </RowButton>
                  <RowButton
                    action={t('editor.remove')}
                    name={name}
                    onClick={() => set(items.filter((_, other) => other !== i))}
                  >
                    <Trash2 aria-hidden="true" />
                  </RowButton>
                </div>
              </div>
              <div className="grid grid-cols-1 gap-4">{children(rowPath, item)}</div>
            </li>
          );
        })}
      </ol>
      <Button
        type="button"
        variant="secondary"
        className="justify-self-start"
        onClick={() => set([...items, add.make(items)])}
      >
        <Plus aria-hidden="true" />
        {add.label}
      </Button>
    </div>
  );
}

function RowButton({
  action,
  name,
  disabled,
  onClick,
  children,
}: {
  action: string;
  name: string;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('call');
  const label = t('editor.withName', { action, name });
  return (
    <Button
      type="button"
      variant="quiet"
      size="small"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
