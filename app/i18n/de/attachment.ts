export const attachment = {
  title: 'Anhänge',
  none: 'Kein Anhang.',
  file: 'Datei anhängen',
  fileHint:
    'Höchstens {{megabytes}} MB je Datei und {{max}} Dateien: {{endings}}. Ohne Makros. Wer das Treffen sieht, sieht auch seine Anhänge; die eines vertraulichen sieht nur das Büro.',
  listingHint:
    'Höchstens {{megabytes}} MB je Datei und {{max}} Dateien: {{endings}}. Ohne Makros. Ist der Eintrag veröffentlicht, kann jeder sie herunterladen, der ihn sieht.',
  attach: 'Anhängen',
  sending: 'Die Datei wird übertragen …',
  detach: 'Entfernen',
  detachOf: '„{{name}}“ entfernen',
  toMeeting: 'Zum Treffen',
};
