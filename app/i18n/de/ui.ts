export const ui = {
  loading: 'Wird geladen …',
  phone: { bar: 'Schnellzugriff', log: 'Eintragen' },
  date: {
    placeholder: '24.11. oder morgen',
    timePlaceholder: '14:00',
    pick: 'Kalender öffnen',
    unclear: 'Datum nicht erkannt',
  },
  picker: { create: 'Neu anlegen', added: '{{name}} ist dabei', removed: '{{name}} ist nicht mehr dabei' },
  dialog: { close: 'Schließen' },
  diff: { before: 'Vorher', after: 'Nachher', nothing: 'nichts' },
  conflict: {
    title: 'Zwei Fassungen',
    lead: 'Bitte wählen Sie für jedes Feld, welche Fassung gelten soll. Nichts ist überschrieben.',
    yours: 'Ihre Fassung',
    theirs: 'Jetzt gespeichert',
  },
  shortcuts: {
    search: 'Suchen und Befehle',
    log: 'Treffen eintragen',
    rows: 'Nächste und vorige Zeile einer Liste',
    open: 'Öffnen',
    save: 'Formular speichern',
    control: 'Strg',
    title: 'Tastenkürzel',
    help: 'Diese Übersicht',
  },
};
