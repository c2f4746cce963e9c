import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { roles } from '#app/access/role.ts';
import { page } from '#app/doors/web/page.server.ts';
import { viewPermissions } from '#app/operations/permission-table.server.ts';
import { Facts, PageHeader, Section } from '#app/ui/PageHeader.tsx';

export const meta: MetaFunction = () => [{ title: 'Rechte – Akteursnetz' }];

export const loader = page(({ ask }) => ask(viewPermissions));

const cell = 'border-b border-line px-2 py-1 text-left align-top';

export default function PermissionsPage() {
  const { t } = useTranslation(['account', 'common']);
  const { verbs, fields } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t('permissions')}
        lead={t('permissionsLead')}
        back={{ to: '/verwaltung', label: t('administration') }}
      />
      <Facts
        items={roles.map(
          (role) => [`${t(`common:role.${role}`)}: ${t('scope')}`, t(`scopes.${role}`)] as const,
        )}
      />
      <Section id="handlungen" title={t('verb')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard */}
        <section aria-label={t('permissions')} tabIndex={0} className="overflow-x-auto">
          <table className="max-w-[80ch] text-sm">
            <caption className="sr-only">{t('permissions')}</caption>
            <thead>
              <tr>
                <th scope="col" className={cell}>
                  {t('record')}.{t('verb')}
                </th>
                {roles.map((role) => (
                  <th key={role} scope="col" className={cell}>
                    {t(`common:role.${role}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {verbs.map((row) => (
                <tr key={`${row.record}.${row.verb}`}>
                  <th scope="row" className={`${cell} font-normal`}>
                    {row.record}.{row.verb}
                  </th>
                  {row.roles.map(({ role, allowed }) => (
                    <td key={role} className={`${cell} ${allowed ? 'font-semibold' : 'text-quiet'}`}>
                      {allowed ? t('yes') : t('no')}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Section>
      <Section id="felder" title={t('fieldsTitle')}>
        <Facts
          items={fields.map(({ record, field, audiences }) => [
            `${record}.${field}`,
            audiences.map((audience) => t(`audience.${audience}`)).join(', '),
          ])}
        />
      </Section>
    </>
  );
}
