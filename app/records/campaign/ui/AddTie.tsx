import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TypeFields } from '#app/records/claim/ui/TypeFields.tsx';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { RadioField } from '#app/ui/RadioField.tsx';
import type { Opened, Refused } from './opened.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface AddTieProps {
  readonly opened: Opened;
  readonly found: {
    readonly chosen: Named | null;
    readonly items: ReadonlyArray<Named & { readonly city: string | null }>;
    readonly more: boolean;
  };
  readonly answer: Refused;
}

/** A tie that is missing: first the other organisation by name, then what kind of tie it is. */
export function AddTie({ opened, found, answer }: AddTieProps) {
  const { t } = useTranslation('campaign');
  if (found.chosen) return <TieForm opened={opened} other={found.chosen} answer={answer} />;
  const { items, more } = found;
  return (
    <>
      <h1 className="text-2xl">{t('answer.addTitle')}</h1>
      <Form role="search" className="mt-4 flex flex-wrap items-end gap-2">
        <input type="hidden" name="schritt" value="ergaenzen" />
        <div className="min-w-0 grow basis-60">
          <label htmlFor="other" className="mb-1 block font-medium">
            {t('answer.searchOther')}
          </label>
          <input
            id="other"
            name="q"
            type="search"
            className="control"
            defaultValue={opened.q}
            minLength={2}
            maxLength={200}
            autoComplete="off"
          />
        </div>
        <Button look={items.length === 0 ? 'primary' : 'secondary'}>{t('answer.search')}</Button>
      </Form>
      <div role="status">
        {opened.q !== '' && items.length === 0 && <p className="mt-4 text-quiet">{t('answer.nothing')}</p>}
        {more && <p className="mt-4 text-quiet">{t('answer.moreFound')}</p>}
      </div>
      <ul className="mt-4 divide-y divide-line">
        {items.map(({ id, name, city }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span className="min-w-0 wrap-anywhere">
              {name}
              {city && <span className="text-quiet">, {city}</span>}
            </span>
            <LinkButton to={`?schritt=ergaenzen&mit=${id}`} aria-label={t('answer.takeOtherOf', { name })}>
              {t('answer.takeOther')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}

interface Draft {
  readonly otherId: string;
  readonly typeKey: string;
  readonly direction: string;
  readonly strength: string;
  readonly note: string;
}

function TieForm({ opened, other, answer }: Omit<AddTieProps, 'found'> & { readonly other: Named }) {
  const { t } = useTranslation(['campaign', 'claim']);
  const [form, fields] = useForm<Draft>({
    id: 'tie',
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
    defaultValue: { direction: 'OUT' },
  });
  const labels = {
    otherId: t('answer.searchOther'),
    typeKey: t('claim:type'),
    strength: t('claim:strength'),
    note: t('claim:note'),
  };
  return (
    <>
      <h1 className="mb-4 text-2xl">{t('answer.tieTitle', { name: other.name })}</h1>
      <FormFrame
        form={form}
        errors={errorsOf(form, fields, labels)}
        failure={answer?.failure ?? null}
        submitLabel={t('answer.sendTie')}
      >
        <input type="hidden" name="verb" value="add" />
        <input type="hidden" name="id" value={opened.newId} />
        <input type="hidden" name="otherId" value={other.id} />
        <TypeFields fields={fields} types={opened.types} />
        <RadioField
          field={fields.direction}
          label={t('answer.direction')}
          hint={t('answer.directionHint')}
          options={[
            { value: 'OUT', label: t('answer.outward') },
            { value: 'IN', label: t('answer.inward') },
          ]}
        />
      </FormFrame>
    </>
  );
}
