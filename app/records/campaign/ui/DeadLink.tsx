import { useTranslation } from 'react-i18next';

/** A link that opens nothing, in the same words whatever the reason. */
export function DeadLink() {
  const { t } = useTranslation('campaign');
  return (
    <main className="mx-auto max-w-[60ch] px-4 py-16">
      <h1 className="text-2xl">{t('answer.dead')}</h1>
      <p className="mt-3">{t('answer.deadText')}</p>
    </main>
  );
}
