import { Link, type LinkProps } from '@remix-run/react';
import type { ButtonHTMLAttributes } from 'react';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'harm';

const base =
  'tap inline-flex min-h-9 compact:min-h-7 items-center justify-center gap-1.5 rounded-md px-3 py-1 compact:py-0 font-medium no-underline transition-colors duration-150 disabled:opacity-60';

const looks: Readonly<Record<ButtonLook, string>> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border border-strong-line bg-raised text-ink hover:bg-sunken',
  quiet: 'text-accent hover:bg-accent-soft',
  harm: 'border border-harm bg-raised text-harm hover:bg-harm-soft',
};

/** The classes of a button, for the rare element that is neither `button` nor link. */
export function buttonClass(look: ButtonLook = 'secondary', extra = ''): string {
  return `${base} ${looks[look]} ${extra}`;
}

interface Look {
  readonly look?: ButtonLook;
}

export function Button({
  look = 'secondary',
  type = 'submit',
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & Look) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />;
}

export function LinkButton({ look = 'secondary', className = '', ...rest }: LinkProps & Look) {
  return <Link className={buttonClass(look, className)} {...rest} />;
}
