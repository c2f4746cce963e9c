export const ui = {
  loading: 'Wird geladen …',
  phoneBar: 'Schnellzugriff',
  date: {
    placeholder: '24.11. oder morgen',
    timePlaceholder: '14:00',
    pick: 'Kalender öffnen',
    unclear: 'Datum nicht erkannt',
  },
  dialog: { close: 'Schließen' },
  diff: { before: 'Vorher', after: 'Nachher', nothing: 'nichts' },
  conflict: {
    title: 'Zwei Fassungen',
    lead: 'Bitte wählen Sie für jedes Feld, welche Fassung gelten soll. Nichts ist überschrieben.',
    yours: 'Ihre Fassung',
    theirs: 'Jetzt gespeichert',
  },
  shortcuts: { title: 'Tastenkürzel', help: 'Diese Übersicht' },
};
