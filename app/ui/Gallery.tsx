import { useState } from 'react';
import { Button } from './Button.tsx';
import { Dialog, Drawer } from './Dialog.tsx';
import { Fields } from './gallery/Fields.tsx';
import { Foundations } from './gallery/Foundations.tsx';
import { Records } from './gallery/Records.tsx';
import { Specimen } from './gallery/Specimen.tsx';
import { PageHeader } from './PageHeader.tsx';
import { Kbd, ShortcutHelp } from './ShortcutHelp.tsx';

/** Every component in every state on one page, to look at after a change of any of them. */
export function Gallery({ actorSearchUrl }: { readonly actorSearchUrl: string }) {
  const [open, setOpen] = useState<'dialog' | 'drawer' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <PageHeader
        title="Gestaltung"
        lead="Alle Bausteine in allen Zuständen"
        back={{ to: '/verwaltung', label: 'Verwaltung' }}
        actions={
          <Button look="primary" type="button">
            Handlung
          </Button>
        }
      />
      <Foundations />
      <Specimen name="Dialog, Drawer, ShortcutHelp">
        <div className="flex flex-wrap items-center gap-2">
          <Button type="button" onClick={() => setOpen('dialog')}>
            Dialog öffnen
          </Button>
          <Button type="button" onClick={() => setOpen('drawer')}>
            Seitenfeld öffnen
          </Button>
          <span>
            <Kbd>?</Kbd> zeigt die Tastenkürzel
          </span>
        </div>
        <Dialog
          open={open === 'dialog'}
          onClose={close}
          title="Organisation anlegen"
          actions={
            <Button look="primary" type="button" onClick={close}>
              Anlegen
            </Button>
          }
        >
          <p>Ein kurzes Formular oder eine Frage steht hier.</p>
        </Dialog>
        <Drawer open={open === 'drawer'} onClose={close} title="Landratsamt Musterkreis">
          <p>Was zu einem Eintrag gehört, neben der Seite.</p>
        </Drawer>
        <ShortcutHelp
          shortcuts={[
            { keys: ['n'], does: 'Neues Treffen' },
            { keys: ['j', 'k'], does: 'Nächste und vorige Zeile' },
          ]}
        />
      </Specimen>
      <Fields actorSearchUrl={actorSearchUrl} />
      <Records />
    </>
  );
}
