export const directory = {
  title: 'Verzeichnis',
  lead: 'Wer sonst noch im Netzwerk ist, so wie sich jede Organisation selbst zeigt.',
  searchLabel: 'Name, Ort oder Schlagwort',
  empty: 'Noch zeigt sich keine andere Organisation Ihrer Region den Partnern.',
  emptyFiltered: 'Zu diesen Filtern gibt es niemanden.',
  people: 'Ansprechpersonen',
  peopleNone: 'Diese Organisation zeigt keine Ansprechpersonen.',
  tell: 'Verbindung angeben',
  wish: 'Vermittlung wünschen',
  wishLead:
    'Das Regionalmanagement bringt Sie zusammen. Es erfährt, dass Sie es wünschen, und fragt die andere Seite.',
  wishField: 'Worum geht es?',
  wishSend: 'Um Vermittlung bitten',
  wished: 'Ihr Wunsch liegt beim Regionalmanagement.',
};
