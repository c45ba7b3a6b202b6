import { cx } from './cx.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-action text-on-action hover:bg-action-hover',
  secondary: 'border border-line-strong bg-surface text-ink hover:border-action hover:text-action',
  quiet: 'text-action hover:bg-action-soft',
  danger: 'bg-danger-fill text-on-seal hover:brightness-90',
};

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-9 px-3 py-1.5 text-sm leading-snug',
  medium: 'min-h-11 px-5 py-2 text-base leading-snug',
  large: 'min-h-13 px-7 py-2.5 text-lg leading-snug',
};

/** How a button or a link that acts as one looks. */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return cx(
    'inline-flex items-center justify-center gap-2 rounded-md font-medium no-underline transition-colors',
    'disabled:cursor-not-allowed disabled:opacity-60 [&_svg]:size-[1.15em] [&_svg]:shrink-0',
    variants[variant],
    sizes[size],
    className,
  );
}
