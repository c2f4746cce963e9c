import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { formatInstant } from '#app/ui/format.ts';
import type { PresentedListing } from '../present.ts';

interface ListingStandingProps {
  readonly listing: PresentedListing;
  readonly mayEdit: boolean;
  readonly mayPublish: boolean;
}

/** Who sees the listing at present, and the button that changes it. */
export function ListingStanding({ listing, mayEdit, mayPublish }: ListingStandingProps) {
  const { t, i18n } = useTranslation(['listing', 'board']);
  if (!mayEdit) return null;
  const { published, publishedAt, state, own, hiddenByOrganisation, board, onBoard } = listing;
  const said = published
    ? t('seenByAll', { when: publishedAt ? formatInstant(publishedAt, i18n.language) : '' })
    : own
      ? t('notYetOwn')
      : t('notYetOffice');
  const verb = published ? 'unpublish' : mayPublish && !hiddenByOrganisation ? 'publish' : null;
  return (
    <div className="mb-5 max-w-[70ch] rounded-md bg-sunken px-4 py-3">
      <p>{state === 'expired' ? t('over') : said}</p>
      {published && board && state !== 'expired' && (
        <p>
          {onBoard ? (
            <a className="link" href={board.address}>
              {t('seenOnBoard', { board: t(`board:${board.name}.title`) })}
            </a>
          ) : (
            t('seenOnBoardNot', { board: t(`board:${board.name}.title`) })
          )}
        </p>
      )}
      {hiddenByOrganisation && <p>{t('organisationHidden')}</p>}
      {verb && state !== 'expired' && (
        <Form method="post" className="no-print mt-2">
          <input type="hidden" name="version" value={listing.version} />
          <Button look={published ? 'secondary' : 'primary'} name="verb" value={verb}>
            {t(verb)}
          </Button>
        </Form>
      )}
    </div>
  );
}
