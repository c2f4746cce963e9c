import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { asFailure } from '#app/doors/web/failure.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import type { FieldError } from '#app/kernel/failure.ts';
import { trialIn } from '#app/network/insight-filter.ts';
import { useStatus } from '#app/network/ui/NetworkStatus.tsx';
import { type Chosen, type TrialField, WhatIfForm } from '#app/network/ui/WhatIfForm.tsx';
import { WhatIfResult } from '#app/network/ui/WhatIfResult.tsx';
import { type ShownWhatIf, viewWhatIf } from '#app/network/what-if.server.ts';
import type { ActorOption } from '#app/ui/ActorPicker.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { formatPlainDay } from '#app/ui/format.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('whatIf');

type Trial = ReturnType<typeof trialIn>;

export const loader = page(async ({ ask, url }) => {
  const trial = trialIn(queryOf(url));
  const asked = Object.keys(trial).length > 0;
  // Also without anything asked, for whoever may not try shall not see the form either.
  const answer: { shown: ShownWhatIf | null; errors: readonly FieldError[] } = await ask(
    viewWhatIf,
    trial,
  ).then(
    (shown) => ({ shown, errors: [] }),
    (error: unknown) => {
      const failure = asFailure(error);
      if (failure.code !== 'invalid') throw error;
      return { shown: null, errors: failure.fields };
    },
  );
  return { ...answer, trial, asked };
});

function optionOf(
  kind: ActorOption['kind'],
  id: string | undefined,
  label: string | undefined,
): ActorOption | null {
  return id && label ? { kind, id, label, detail: '' } : null;
}

function chosenIn(trial: Trial, shown: ShownWhatIf | null): Chosen {
  const names = shown?.names;
  const organisation = (id: string | undefined) => optionOf('organisation', id, names?.actors[id ?? '']);
  return {
    without:
      organisation(trial.without) ??
      optionOf('contact', trial.withoutPerson, names?.people[trial.withoutPerson ?? '']?.name),
    joinA: organisation(trial.joinA),
    joinB: organisation(trial.joinB),
  };
}

export default function WhatIf() {
  const { t, i18n } = useTranslation('insight');
  const { shown, errors, trial, asked } = useLoaderData<typeof loader>();
  const status = useStatus();
  const chosen = chosenIn(trial, shown);
  const errorsAt = Object.groupBy(errors, ({ path }) => path as TrialField);
  const said = {
    without: errorsAt.without?.map(({ message }) => message),
    joinA: errorsAt.joinA?.map(({ message }) => message),
    joinB: errorsAt.joinB?.map(({ message }) => message),
  };
  return (
    <>
      <PageHeader
        title={t('whatIf.title')}
        lead={t('whatIf.lead')}
        back={{ to: '/netzwerk', label: t('network') }}
        actions={<LinkButton to="/netzwerk/erkenntnisse">{t('whatIf.insights')}</LinkButton>}
      />
      <WhatIfForm
        chosen={chosen}
        errors={Object.fromEntries(Object.entries(said).filter(([, messages]) => messages))}
        asked={asked}
      />
      {!asked && <p className="max-w-[60ch] text-quiet">{t('whatIf.nothingAsked')}</p>}
      {asked && shown && (
        <>
          <p className="text-lg font-semibold">
            {[
              chosen.without && t('whatIf.withoutActor', { name: chosen.without.label }),
              chosen.joinA &&
                chosen.joinB &&
                t('whatIf.joined', { a: chosen.joinA.label, b: chosen.joinB.label }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <WhatIfResult shown={shown} />
          <p className="mt-6 text-xs text-quiet">
            {t('whatIf.asOf', { day: formatPlainDay(shown.asOf, i18n.language) })}. {status.withheld(shown)}.
          </p>
        </>
      )}
    </>
  );
}
