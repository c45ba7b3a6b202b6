import { Form, Link } from '@remix-run/react';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { buttonStyle } from './button-style.ts';
import { Field } from './Field.tsx';
import { TextInput } from './TextInput.tsx';

export interface FilterBarProps {
  /** A search box: `name` is `q` by default. */
  search?: { name?: string; value?: string; label?: string; placeholder?: string };
  /** Further fields, as `Field` with a control. */
  children?: ReactNode;
  /** Where the list without filters is; shown when given. */
  clearTo?: string;
  /** Beside the buttons: an export, say. */
  actions?: ReactNode;
}

/** Narrows a list: a form whose answers stand in the address. */
export function FilterBar({ search, children, clearTo, actions }: FilterBarProps) {
  const { t } = useTranslation('common');
  return (
    <Form method="get" role="search" data-screen-only="" className="mb-6 flex flex-wrap items-end gap-4">
      {search && (
        <Field label={search.label ?? t('actions.search')} className="min-w-56 flex-1 sm:max-w-sm">
          <TextInput
            type="search"
            name={search.name ?? 'q'}
            defaultValue={search.value}
            placeholder={search.placeholder}
          />
        </Field>
      )}
      {children}
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary">
          <Search aria-hidden="true" />
          {t('actions.filter')}
        </Button>
        {clearTo && (
          <Link to={clearTo} className={buttonStyle('quiet', 'medium')}>
            {t('ui.clearFilters')}
          </Link>
        )}
        {actions}
      </div>
    </Form>
  );
}
