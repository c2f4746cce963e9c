import { Link, type LinkProps } from '@remix-run/react';
import type { LucideIcon } from 'lucide-react';
import { type ButtonHTMLAttributes, forwardRef } from 'react';

interface IconLook {
  readonly icon: LucideIcon;
  /** What happens, for those who do not see the icon; also its tooltip. */
  readonly label: string;
}

const look =
  'tap inline-flex min-h-8 min-w-8 items-center justify-center rounded-md text-quiet hover:bg-sunken hover:text-ink disabled:opacity-50 coarse:min-w-11';

/** A button that is only an icon: for actions everyone knows, beside the thing they act on. */
export const IconButton = forwardRef<
  HTMLButtonElement,
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & IconLook
>(function IconButton({ icon: Icon, label, type = 'button', className = '', ...rest }, ref) {
  return (
    <button
      ref={ref}
      type={type}
      aria-label={label}
      title={label}
      className={`${look} ${className}`}
      {...rest}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
});

/** The same as a link. */
export function IconLink({
  icon: Icon,
  label,
  className = '',
  ...rest
}: Omit<LinkProps, 'children'> & IconLook) {
  return (
    <Link aria-label={label} title={label} className={`${look} ${className}`} {...rest}>
      <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
    </Link>
  );
}
