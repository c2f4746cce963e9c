import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface PageHeaderProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly back?: { readonly to: string; readonly label: string };
  readonly actions?: ReactNode;
}

/** Where one is, what this is, and what can be done with it. */
export function PageHeader({ title, lead, back, actions }: PageHeaderProps) {
  const { t } = useTranslation('common');
  return (
    <header className="mb-5 compact:mb-0">
      {back && (
        <nav aria-label={t('breadcrumb')} className="no-print mb-1 text-sm">
          <Link className="link tap inline-flex min-h-6 items-center" to={back.to}>
            ‹ {back.label}
          </Link>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-2xl compact:text-xl">{title}</h1>
          {lead && <div className="mt-1 text-quiet">{lead}</div>}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  );
}

/** A part of a page with its heading. */
export function Section({
  title,
  id,
  aside,
  children,
}: {
  readonly title: string;
  readonly id: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2 border-b border-line pb-1">
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        {aside && <div className="no-print text-sm">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** Two halves of a record side by side where there is room, else one below the other. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return (
    <div className="grid items-start gap-x-12 lg:grid-cols-2 lg:[&>*>section:first-child]:mt-0">
      {children}
    </div>
  );
}

/** What belongs here, and the first step. */
export function EmptyState({
  children,
  action,
}: {
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="max-w-[60ch] rounded-md bg-sunken px-5 py-6">
      <p>{children}</p>
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}

/** Facts as term and description; those without a value are left out. */
export function Facts({
  items,
}: {
  readonly items: ReadonlyArray<readonly [term: string, value: ReactNode]>;
}) {
  const filled = items.filter(
    ([, value]) => value !== null && value !== undefined && value !== '' && value !== false,
  );
  return (
    <dl className="grid max-w-[70ch] grid-cols-[minmax(7rem,auto)_1fr] gap-x-6 gap-y-1.5 phone:grid-cols-[minmax(5rem,auto)_1fr] phone:gap-x-4">
      {filled.map(([term, value]) => (
        <div key={term} className="contents">
          <dt className="text-quiet phone:text-sm phone:leading-6">{term}</dt>
          <dd className="min-w-0 whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Badge({
  tone = 'plain',
  children,
}: {
  readonly tone?: 'plain' | 'accent' | 'ageing' | 'harm';
  readonly children: ReactNode;
}) {
  const tones = {
    plain: 'bg-sunken text-ink',
    accent: 'bg-accent-soft text-ink',
    ageing: 'bg-ageing-soft text-ageing',
    harm: 'bg-harm-soft text-harm',
  };
  return <span className={`inline-block rounded-sm px-1.5 text-sm ${tones[tone]}`}>{children}</span>;
}
