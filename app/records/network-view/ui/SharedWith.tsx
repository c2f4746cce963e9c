import { useTranslation } from 'react-i18next';

interface SharedWithProps {
  readonly regionKey: string | null;
  readonly regions: ReadonlyArray<{ readonly key: string; readonly name: string }>;
}

/** Who besides the owner is offered a view or a presentation. */
export function SharedWith({ regionKey, regions }: SharedWithProps) {
  const { t } = useTranslation('view');
  if (regionKey === null) return t('mine');
  return t('shared', { region: regions.find(({ key }) => key === regionKey)?.name ?? regionKey });
}
