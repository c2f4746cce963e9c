import { useForm } from '@conform-to/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActorOption, ActorPicker } from '#app/ui/ActorPicker.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { DateField } from '#app/ui/DateField.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { RadioField } from '#app/ui/RadioField.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextArea, TextField } from '#app/ui/TextField.tsx';
import { dataRequestKinds, recordedChannels } from '../terms.ts';

interface RecordFormProps {
  /** Chosen by the page, so that a second click is the same request. */
  readonly id: string;
  readonly today: string;
  readonly answer: KeptAnswer | undefined;
}

type Shape = Record<
  'channel' | 'receivedOn' | 'kind' | 'contactId' | 'personName' | 'message',
  string | null
>;

/** A request that came by letter, telephone or otherwise, as the administration writes it down. */
export function RecordForm({ id, today, answer }: RecordFormProps) {
  const { t } = useTranslation(['dataRequest', 'common']);
  const [person, setPerson] = useState<ActorOption | null>(null);
  const [form, fields] = useForm<Shape>({
    id: 'recorded-request',
    lastResult: answer?.result,
    defaultValue: { channel: 'LETTER', receivedOn: today, kind: 'ACCESS', personName: '', message: '' },
  });
  const labels = {
    channel: t('channelOf'),
    receivedOn: t('requestedAt'),
    kind: t('kindOf'),
    contactId: t('person'),
    personName: t('personName'),
    message: t('message'),
  };
  return (
    <FormFrame
      form={form}
      errors={errorsOf(form, fields, labels)}
      failure={answer?.failure ?? null}
      submitLabel={t('record')}
      cancel={
        <LinkButton to="/betroffenenanfragen" look="quiet">
          {t('common:cancel')}
        </LinkButton>
      }
    >
      <input type="hidden" name="id" value={id} />
      <RadioField
        field={fields.channel}
        label={labels.channel}
        required
        options={recordedChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <DateField
        field={fields.receivedOn}
        label={labels.receivedOn}
        hint={t('receivedHint')}
        required
        today={today}
      />
      <div className="max-w-[60ch]">
        <input type="hidden" name="contactId" value={person?.id ?? ''} />
        <ActorPicker
          id={fields.contactId.id}
          name=""
          single
          label={labels.contactId}
          hint={t('personHint')}
          searchUrl="/suche/akteure?kind=contact"
          chosen={person ? [person] : []}
          onChange={([next]) => setPerson(next ?? null)}
          errors={fields.contactId.errors ?? []}
        />
      </div>
      <TextField
        field={fields.personName}
        label={labels.personName}
        hint={t('personNameHint')}
        maxLength={200}
      />
      <SelectField
        field={fields.kind}
        label={labels.kind}
        required
        options={dataRequestKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextArea
        field={fields.message}
        label={labels.message}
        hint={t('recordedMessageHint')}
        rows={5}
        maxLength={5_000}
      />
    </FormFrame>
  );
}
