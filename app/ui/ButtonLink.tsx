import { Link, type LinkProps } from '@remix-run/react';
import { forwardRef } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts';

export interface ButtonLinkProps extends LinkProps {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export const ButtonLink = forwardRef<HTMLAnchorElement, ButtonLinkProps>(function ButtonLink(
  { variant = 'primary', size = 'medium', className, ...rest },
  ref,
) {
  return <Link ref={ref} className={buttonStyle(variant, size, className)} {...rest} />;
});
