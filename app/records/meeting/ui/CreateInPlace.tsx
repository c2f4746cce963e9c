import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '#app/kernel/ids.ts';
import { sectors } from '#app/records/organisation/terms.ts';
import type { ActorOption } from '#app/ui/ActorPicker.tsx';
import { Button } from '#app/ui/Button.tsx';
import { useMessage } from '#app/ui/messages.ts';
import { postForm } from '#app/ui/post-form.ts';
import { type CreatedActor, createdActor } from './created-actor.ts';

interface CreateInPlaceProps {
  readonly kind: 'organisation' | 'contact';
  readonly text: string;
  /** Those already chosen: a new person most likely belongs to one of them. */
  readonly organisations: readonly ActorOption[];
  readonly onCreated: (option: ActorOption) => void;
  readonly onCancel: () => void;
}

const shownFields = new Set(['name', 'firstName', 'lastName']);

function splitName(text: string): { first: string; last: string } {
  const words = text.trim().split(/\s+/);
  return { last: words.at(-1) ?? '', first: words.slice(0, -1).join(' ') };
}

/** Makes the actor that was not found, without leaving the form around it. Enter saves, Escape closes. */
export function CreateInPlace({ kind, text, organisations, onCreated, onCancel }: CreateInPlaceProps) {
  const { t } = useTranslation(['meeting', 'organisation', 'contact', 'failure', 'common']);
  const sentence = useMessage();
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<CreatedActor | null>(null);
  // Chosen once: pressing again after an answer that got lost makes the same record.
  const [recordId] = useState(newId);
  const box = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  const name = splitName(text);

  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, []);
  const save = async () => {
    if (busy) return;
    const fields: Record<string, string> = { kind, id: recordId };
    for (const control of box.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      '[data-name]',
    ) ?? []) {
      fields[control.dataset.name ?? ''] = control.value;
    }
    setBusy(true);
    const next = createdActor(await postForm('/suche/akteure', fields));
    setBusy(false);
    setAnswer(next);
    if (next.created) onCreated(next.created);
  };
  const errors = answer?.errors ?? {};
  const elsewhere = Object.entries(errors).filter(([path]) => !shownFields.has(path));
  const refused = answer && !answer.created && Object.keys(errors).length === 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    else if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    else save();
    event.preventDefault();
    event.stopPropagation();
  };
  const control = (field: string, label: string, value: string) => {
    const error = errors[field];
    return (
      <div>
        <label className="mb-0.5 block text-sm" htmlFor={`${id}-${field}`}>
          {label}
        </label>
        <input
          id={`${id}-${field}`}
          data-name={field}
          className="control"
          defaultValue={value}
          maxLength={200}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-${field}-error` : undefined}
        />
        {error && (
          <p id={`${id}-${field}-error`} className="mt-1 text-sm font-medium text-harm">
            {sentence(error)}
          </p>
        )}
      </div>
    );
  };
  return (
    <fieldset
      ref={box}
      onKeyDown={onKeyDown}
      className="mt-2 space-y-3 rounded-md border border-line bg-sunken p-3"
    >
      <legend className="px-1 font-medium">
        {kind === 'organisation' ? t('createOrganisation') : t('createContact')}
      </legend>
      {kind === 'organisation' ? (
        <>
          {control('name', t('organisation:field.name'), text)}
          <label className="block" htmlFor={`${id}-sector`}>
            <span className="mb-0.5 block text-sm">{t('organisation:field.sector')}</span>
            <select id={`${id}-sector`} data-name="sector" className="control">
              {sectors.map((sector) => (
                <option key={sector} value={sector}>
                  {t(`organisation:sector.${sector}`)}
                </option>
              ))}
            </select>
          </label>
        </>
      ) : (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            {control('firstName', t('contact:field.firstName'), name.first)}
            {control('lastName', t('contact:field.lastName'), name.last)}
          </div>
          <label className="block" htmlFor={`${id}-organisation`}>
            <span className="mb-0.5 block text-sm">{t('createFor')}</span>
            <select id={`${id}-organisation`} data-name="organisationId" className="control">
              {organisations.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.label}
                </option>
              ))}
              <option value="">{t('common:none')}</option>
            </select>
          </label>
          {control('position', t('contact:field.position'), '')}
        </>
      )}
      {(refused || elsewhere.length > 0) && (
        <p role="alert" className="text-sm font-medium text-harm">
          {elsewhere.map(([, message]) => sentence(message)).join(' ') ||
            t(`failure:reason.${answer?.reason}`, { defaultValue: t('notCreated') })}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="button" onClick={save} disabled={busy}>
          {t('createHere')}
        </Button>
        <Button type="button" look="quiet" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
