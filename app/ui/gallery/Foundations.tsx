import { Plus, Trash2 } from 'lucide-react';
import { Avatar } from '../Avatar.tsx';
import { Button, LinkButton } from '../Button.tsx';
import { IconButton, IconLink } from '../IconButton.tsx';
import { Badge } from '../PageHeader.tsx';
import { SectorMark } from '../SectorMark.tsx';
import { Specimen } from './Specimen.tsx';
import { sectorList } from './samples.ts';

const swatches = [
  ['bg-ground', 'ground'],
  ['bg-raised', 'raised'],
  ['bg-sunken', 'sunken'],
  ['bg-line', 'line'],
  ['bg-strong-line', 'strong-line'],
  ['bg-ink', 'ink'],
  ['bg-quiet', 'quiet'],
  ['bg-accent', 'accent'],
  ['bg-accent-soft', 'accent-soft'],
  ['bg-harm', 'harm'],
  ['bg-harm-soft', 'harm-soft'],
  ['bg-ageing', 'ageing'],
  ['bg-ageing-soft', 'ageing-soft'],
] as const;

const sizes = [
  ['text-2xl', 28],
  ['text-xl', 20],
  ['text-base', 16],
  ['text-sm', 14],
  ['text-xs', 13],
] as const;

/** Colours, type, marks and what can be pressed. */
export function Foundations() {
  return (
    <>
      <Specimen name="tokens.css">
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-3">
          {swatches.map(([look, name]) => (
            <li key={name} className="text-sm text-quiet">
              <span className={`mb-1 block h-9 rounded-sm border border-line ${look}`} />
              {name}
            </li>
          ))}
        </ul>
        <ul className="mt-4 space-y-1">
          {sizes.map(([look, pixels]) => (
            <li key={look} className={look}>
              {pixels} · Drei Kreise, eine Region: Größe, Übermaß, 1.234,50 €
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="SectorMark">
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {sectorList.map(({ sector, name }) => (
            <li key={sector} className="inline-flex items-center gap-2">
              <SectorMark sector={sector} />
              {name}
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="Button, LinkButton, IconButton">
        <div className="flex flex-wrap items-center gap-2">
          <Button look="primary" type="button">
            Treffen speichern
          </Button>
          <Button type="button">Duplizieren</Button>
          <Button look="quiet" type="button">
            Zeile hinzufügen
          </Button>
          <Button look="harm" type="button">
            In den Papierkorb
          </Button>
          <Button look="primary" type="button" disabled>
            Wird gespeichert
          </Button>
          <LinkButton to="?link">Verweis</LinkButton>
          <IconButton icon={Trash2} label="Zeile entfernen" />
          <IconLink icon={Plus} label="Hinzufügen" to="?plus" />
        </div>
      </Specimen>
      <Specimen name="Badge, Avatar">
        <div className="flex flex-wrap items-center gap-3">
          <Badge>Entwurf</Badge>
          <Badge tone="accent">Bestätigt</Badge>
          <Badge tone="ageing">Seit 14 Monaten still</Badge>
          <Badge tone="harm">Bestritten</Badge>
          <span className="inline-flex items-center gap-2">
            <Avatar name="Dr. Erika Musterfrau" /> Dr. Erika Musterfrau
          </span>
        </div>
      </Specimen>
    </>
  );
}
