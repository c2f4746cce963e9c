import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActorOption } from '#app/ui/ActorPicker.tsx';
import { Button } from '#app/ui/Button.tsx';
import { useDates } from '#app/ui/format.ts';
import type { LastTime } from '../last-time.server.ts';

interface SamePeopleProps {
  readonly title: string;
  readonly chosen: readonly ActorOption[];
  readonly today: string;
  readonly onTake: (people: readonly ActorOption[]) => void;
}

/** Offers those who were there the last time, as soon as a title or somebody says which time that was. */
export function SamePeople({ title, chosen, today, onTake }: SamePeopleProps) {
  const { t } = useTranslation('meeting');
  const dates = useDates(today);
  const [offer, setOffer] = useState<LastTime>(null);
  const [first] = chosen;
  const attendee = first ? `${first.kind}:${first.id}` : '';
  useEffect(() => {
    const stop = new AbortController();
    const query = new URLSearchParams({ title: title.trim(), mit: attendee });
    // Without an answer there is no offer, and the form works as before.
    const ask = async () => {
      if (!title.trim() && !attendee) return null;
      const response = await fetch(`/treffen/letztes?${query}`, { signal: stop.signal });
      return response.ok ? ((await response.json()) as LastTime) : null;
    };
    ask()
      .catch(() => null)
      .then((answer) => {
        if (!stop.signal.aborted) setOffer(answer);
      });
    return () => stop.abort();
  }, [title, attendee]);
  const missing = offer?.people.filter(({ id }) => !chosen.some((one) => one.id === id)) ?? [];
  if (!offer || missing.length === 0) return null;
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button type="button" onClick={() => onTake(missing)}>
        {t('samePeople')}
      </Button>
      <span className="text-sm text-quiet">
        {t('samePeopleOf', {
          title: offer.title,
          when: dates.instant(offer.start),
          count: offer.people.length,
        })}
      </span>
    </p>
  );
}
