import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { formatPlainDay } from '#app/ui/format.ts';
import { Badge, Section } from '#app/ui/PageHeader.tsx';
import type { AskedTie } from '../present-ties.ts';
import type { Opened } from './opened.ts';
import { SaidBack } from './SaidBack.tsx';

const verdicts = ['CONFIRMED', 'CORRECTED', 'DISPUTED'] as const;

/** The most important ties, each to confirm, to correct or to leave out, and the way to others. */
export function AnswerTies({ opened }: { readonly opened: Opened }) {
  const { t } = useTranslation('campaign');
  const { ties, others, room } = opened;
  return (
    <Section id="verbindungen" title={t('answer.ties')}>
      <SaidBack said={opened.said} part="verbindungen" />
      <p className="mb-2 max-w-[60ch] text-quiet">
        {ties.length === 0 ? t('answer.tiesNone') : t('answer.tiesLead')}
      </p>
      <ul className="divide-y divide-line">
        {ties.map((tie) => (
          <li key={tie.id} className="py-3">
            <TieLine tie={tie} />
            <TieActions tie={tie} />
          </li>
        ))}
      </ul>
      <p className="mt-3">
        {room > 0 ? (
          <LinkButton to="?schritt=ergaenzen">{t('answer.add')}</LinkButton>
        ) : (
          <span className="text-quiet">{t('answer.full')}</span>
        )}
      </p>
      {others.length > 0 && (
        <details className="mt-4">
          <summary className="tap inline-flex min-h-6 cursor-pointer items-center text-accent">
            {t('answer.others', { count: others.length })}
          </summary>
          <ul className="divide-y divide-line">
            {others.map((tie) => (
              <li key={tie.id} className="flex flex-wrap items-baseline gap-x-4 py-2">
                <TieLine tie={{ ...tie, verdict: null }} silent />
                {room > 0 && <Choose tie={tie} chosen />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function TieLine({ tie, silent = false }: { readonly tie: AskedTie; readonly silent?: boolean }) {
  const { t, i18n } = useTranslation('campaign');
  const language = i18n.language === 'en' ? 'en' : 'de';
  const day = (value: string) => formatPlainDay(value.slice(0, 10), i18n.language);
  const verdict = verdicts.find((known) => known === tie.verdict);
  const meta = [
    tie.since && t('answer.since', { day: day(tie.since) }),
    tie.confirmedAt && t('answer.confirmedOn', { day: day(tie.confirmedAt) }),
  ].filter(Boolean);
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span>{tie.labels[language]}</span>
        <strong className="font-medium wrap-anywhere">{tie.other.name}</strong>
        {!silent && (
          <Badge tone={verdict ? (verdict === 'DISPUTED' ? 'harm' : 'accent') : 'ageing'}>
            {verdict ? t(`answer.verdict.${verdict}`) : t('answer.open')}
          </Badge>
        )}
      </p>
      {meta.length > 0 && <p className="text-sm text-quiet">{meta.join(' · ')}</p>}
    </div>
  );
}

function TieActions({ tie }: { readonly tie: AskedTie }) {
  const { t } = useTranslation('campaign');
  const { name } = tie.other;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      {tie.verdict === null && (
        <Form method="post">
          <input type="hidden" name="relationshipId" value={tie.id} />
          <input type="hidden" name="version" value={tie.version} />
          <input type="hidden" name="verdict" value="CONFIRMED" />
          <Button look="primary" name="verb" value="say" aria-label={t('answer.tieRightOf', { name })}>
            {t('answer.tieRight')}
          </Button>
        </Form>
      )}
      <LinkButton
        to={`?schritt=verbindung&id=${tie.id}`}
        look={tie.verdict === null ? 'secondary' : 'quiet'}
        aria-label={
          tie.verdict === null ? t('answer.tieWrongOf', { name }) : t('answer.tieChangeOf', { name })
        }
      >
        {tie.verdict === null ? t('answer.tieWrong') : t('answer.tieChange')}
      </LinkButton>
      {tie.verdict === null && <Choose tie={tie} chosen={false} />}
    </div>
  );
}

function Choose({ tie, chosen }: { readonly tie: Pick<AskedTie, 'id' | 'other'>; readonly chosen: boolean }) {
  const { t } = useTranslation('campaign');
  const { name } = tie.other;
  return (
    <Form method="post">
      <input type="hidden" name="relationshipId" value={tie.id} />
      <input type="hidden" name="chosen" value={String(chosen)} />
      <Button
        look="quiet"
        name="verb"
        value="choose"
        aria-label={chosen ? t('answer.takeInOf', { name }) : t('answer.setAsideOf', { name })}
      >
        {chosen ? t('answer.takeIn') : t('answer.setAside')}
      </Button>
    </Form>
  );
}
