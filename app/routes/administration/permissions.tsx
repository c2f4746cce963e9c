import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type Role, roles } from '#app/access/role.ts';
import { page } from '#app/doors/web/page.server.ts';
import { viewPermissions } from '#app/operations/permission-table.server.ts';
import { Facts, PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('permissions');

export const loader = page(({ ask }) => ask(viewPermissions));

const cell = 'border-b border-line px-2 py-1 text-left align-top';

/** One table: for each kind of record its verbs, then the fields that not everybody is shown. */
export default function PermissionsPage() {
  const { t } = useTranslation(['account', 'permission', 'common']);
  const { records } = useLoaderData<typeof loader>();
  // The registry's names come as they are; one without a word would be shown by its key, and a test says so.
  const word = (group: 'record' | 'verb' | 'field', name: string) =>
    t(`permission:${group}.${name}` as 'permission:record.contact', { defaultValue: name });
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
      <Section id="handlungen" title={t('permissionTable')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard */}
        <section aria-label={t('permissions')} tabIndex={0} className="overflow-x-auto">
          <table className="max-w-[90ch] text-sm">
            <caption className="sr-only">{t('permissions')}</caption>
            <thead>
              <tr>
                <th scope="col" className={cell}>
                  {t('verbOrField')}
                </th>
                {roles.map((role) => (
                  <th key={role} scope="col" className={cell}>
                    {t(`common:role.${role}`)}
                  </th>
                ))}
              </tr>
            </thead>
            {records.map(({ record, verbs, fields }) => (
              <tbody key={record}>
                <tr>
                  <th scope="rowgroup" colSpan={roles.length + 1} className={`${cell} pt-4 text-base`}>
                    {word('record', record)}
                  </th>
                </tr>
                {verbs.map(({ name, roles: permitted }) => (
                  <Row key={name} label={word('verb', name)} permitted={permitted} />
                ))}
                {fields.map(({ name, roles: permitted }) => (
                  <Row key={name} label={t('sees', { field: word('field', name) })} permitted={permitted} />
                ))}
              </tbody>
            ))}
          </table>
        </section>
      </Section>
    </>
  );
}

interface RowProps {
  readonly label: string;
  readonly permitted: readonly Role[];
}

function Row({ label, permitted }: RowProps) {
  const { t } = useTranslation('account');
  return (
    <tr>
      <th scope="row" className={`${cell} font-normal`}>
        {label}
      </th>
      {roles.map((role) => (
        <td key={role} className={`${cell} ${permitted.includes(role) ? 'font-semibold' : 'text-quiet'}`}>
          {permitted.includes(role) ? t('yes') : t('no')}
        </td>
      ))}
    </tr>
  );
}
