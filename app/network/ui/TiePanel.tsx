import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Skeleton } from '#app/ui/Skeleton.tsx';
import { EvidenceList, type ExplainedTie } from './EvidenceList.tsx';
import { usePublic } from './use-public.ts';

interface TiePanelProps {
  readonly a: string;
  readonly b: string;
  /** The part of the address's query that names day and window. */
  readonly moment: string;
}

/** The evidence of one tie, fetched when somebody asks for it. */
export function TiePanel(props: TiePanelProps) {
  const { t } = useTranslation('view');
  return usePublic() ? <p className="text-quiet">{t('audience.noEvidence')}</p> : <Evidence {...props} />;
}

function Evidence({ a, b, moment }: TiePanelProps) {
  const { t } = useTranslation('network');
  const { load, data, state } = useFetcher<{ tie: ExplainedTie }>({ key: `tie ${a} ${b} ${moment}` });
  const address = `/netzwerk/verbindung/${a}/${b}${moment && `?${moment}`}`;
  useEffect(() => {
    load(address);
  }, [load, address]);
  if (data) return <EvidenceList tie={data.tie} />;
  if (state === 'idle') {
    return (
      <div>
        <p>{t('tie.failed')}</p>
        <Button type="button" onClick={() => load(address)}>
          {t('retry')}
        </Button>
      </div>
    );
  }
  return <Skeleton rows={3} />;
}
