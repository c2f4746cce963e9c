import { useState } from 'react';
import { ActorPicker } from '../ActorPicker.tsx';
import type { ActorOption } from '../actor-search.ts';
import { CopyField } from '../CopyField.tsx';
import { DateField, TimeField } from '../DateField.tsx';
import { FormFrame } from '../FormFrame.tsx';
import { MarkdownEditor } from '../MarkdownEditor.tsx';
import { MomentField } from '../MomentField.tsx';
import { RadioField } from '../RadioField.tsx';
import { CheckboxField, SelectField } from '../SelectField.tsx';
import { TextArea, TextField } from '../TextField.tsx';
import { Specimen } from './Specimen.tsx';
import { specimen } from './samples.ts';

const kinds = [
  { value: 'MEETING', label: 'Treffen' },
  { value: 'CALL', label: 'Telefonat' },
  { value: 'WORKSHOP', label: 'Workshop', group: 'Größeres' },
  { value: 'EVENT', label: 'Veranstaltung', group: 'Größeres' },
];

const errors = [
  { id: 'muster-mail', label: 'E-Mail', message: 'email' },
  { id: 'muster-ende', label: 'Ende', message: 'day' },
];

/** Every field, as it is, with a hint, wrong and filled in. */
export function Fields({ actorSearchUrl }: { readonly actorSearchUrl: string }) {
  const [people, setPeople] = useState<readonly ActorOption[]>([
    { kind: 'organisation', id: 'o1', label: 'Landratsamt Musterkreis', detail: 'Musterstadt' },
    { kind: 'contact', id: 'c1', label: 'Erika Musterfrau', detail: 'Amtsleiterin' },
  ]);
  return (
    <>
      <Specimen name="FormFrame, ErrorSummary">
        <FormFrame
          form={{ id: 'muster-formular', onSubmit: (event) => event.preventDefault() }}
          errors={errors}
          failure={{ reason: 'invalid' }}
          submitLabel="Kontakt speichern"
        >
          <TextField field={specimen('titel', 'Vorbereitung')} label="Titel" required />
          <TextField
            field={specimen('mail', 'erika@', 'email')}
            label="E-Mail"
            type="email"
            hint="Wird nur dem Büro gezeigt."
          />
          <SelectField field={specimen('art', 'CALL')} label="Art" options={kinds} none="Keine Angabe" />
          <RadioField
            field={specimen('sicht', 'OFFICE')}
            label="Sichtbarkeit"
            options={[
              { value: 'PUBLIC', label: 'Öffentlich' },
              { value: 'OFFICE', label: 'Nur Büro', hint: 'Partner sehen den Eintrag nicht.' },
            ]}
          />
          <CheckboxField
            field={specimen('vertraulich', 'on')}
            label="Vertraulich"
            hint="Ohne Protokoll für die Leitung."
          />
          <TextArea field={specimen('notiz', 'Zwei\nZeilen')} label="Notiz" />
        </FormFrame>
      </Specimen>
      <Specimen name="DateField, TimeField, MomentField">
        <form className="space-y-4">
          <DateField field={specimen('beginn', '2026-11-24')} label="Beginn" required today="2026-11-23" />
          <DateField
            field={specimen('ende', 'bald', 'day')}
            label="Ende"
            hint="Auch „morgen“, „Fr“ oder „+3“."
            today="2026-11-23"
          />
          <TimeField field={specimen('uhrzeit', '14:00')} label="Uhrzeit" />
          <MomentField field={specimen('treffpunkt', '2026-11-24T14:00')} label="Beginn" today="2026-11-23" />
        </form>
      </Specimen>
      <Specimen name="ActorPicker">
        <div className="max-w-[60ch]">
          <ActorPicker
            id="muster-beteiligte"
            name="beteiligte"
            label="Beteiligte"
            hint="Personen und Organisationen in einem Feld."
            searchUrl={actorSearchUrl}
            chosen={people}
            onChange={setPeople}
            onCreate={(kind, label) =>
              setPeople([...people, { kind, id: `neu-${label}`, label, detail: '' }])
            }
          />
        </div>
      </Specimen>
      <Specimen name="CopyField">
        <div className="max-w-[60ch]">
          <CopyField
            id="muster-link"
            label="Link"
            hint="Er gilt bis morgen und nur einmal."
            value="https://netz.beispiel.de/passwort/abc"
          />
        </div>
      </Specimen>
      <Specimen name="MarkdownEditor">
        <MarkdownEditor field={specimen('protokoll', '**Ergebnis**\n\n- Messe im *Mai*')} label="Protokoll" />
      </Specimen>
    </>
  );
}
