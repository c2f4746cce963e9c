import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Badge } from '#app/ui/PageHeader.tsx';

interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly partnerAdmin: boolean;
  readonly you: boolean;
}

interface TeamListProps {
  readonly accounts: readonly Member[];
  /** May whoever looks say who invites? */
  readonly invites: boolean;
}

/** The accounts of an organisation, with who of them invites others, and for those who do a button to pass that on. */
export function TeamList({ accounts, invites }: TeamListProps) {
  const { t } = useTranslation('profile');
  const several = accounts.filter(({ partnerAdmin }) => partnerAdmin).length > 1;
  return (
    <>
      <ul className="max-w-[80ch] divide-y divide-line">
        {accounts.map((account) => (
          <li key={account.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <span className="font-medium">{account.name}</span>
            <span className="wrap-anywhere text-quiet">{account.email}</span>
            {account.you && <Badge>{t('team.you')}</Badge>}
            {account.partnerAdmin && <Badge tone="accent">{t('team.admin')}</Badge>}
            {invites && (several || !account.partnerAdmin) && <RightButton {...account} />}
          </li>
        ))}
      </ul>
      {invites && accounts.length > 1 && (
        <p className="mt-2 max-w-[70ch] text-sm text-quiet">
          {several ? t('team.signsInAnew') : `${t('team.last')} ${t('team.signsInAnew')}`}
        </p>
      )}
    </>
  );
}

function RightButton({ id, name, partnerAdmin, you }: Member) {
  const { t } = useTranslation('profile');
  const [label, named] = you
    ? [t('team.giveUp'), t('team.giveUpNamed')]
    : partnerAdmin
      ? [t('team.takeBack'), t('team.takeBackFrom', { name })]
      : [t('team.handOn'), t('team.handOnTo', { name })];
  return (
    <Form method="post" className="ml-auto">
      <input type="hidden" name="id" value={id} />
      <Button name="verb" value={partnerAdmin ? 'take-back' : 'hand-on'} aria-label={named}>
        {label}
      </Button>
    </Form>
  );
}
