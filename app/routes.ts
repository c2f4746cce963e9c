import { index, layout, type RouteConfig, route } from '@remix-run/route-config';

/** Every address of the product: German outside, English inside. */
export default [
  route('anmelden', 'routes/sign-in.tsx'),
  route('abmelden', 'routes/sign-out.tsx'),
  route('einstellungen/anzeige', 'routes/preferences.tsx'),

  route('einrichten', 'routes/account/set-up.tsx'),
  route('profil', 'routes/account/profile.tsx'),

  layout('routes/shell.tsx', [
    index('routes/start.tsx'),
    route('organisationen', 'routes/organisation/list.tsx'),
    route('organisationen/neu', 'routes/organisation/new.tsx'),
    route('organisationen/papierkorb', 'routes/organisation/bin.ts'),
    route('organisationen/:id', 'routes/organisation/detail.tsx'),
    route('organisationen/:id/bearbeiten', 'routes/organisation/edit.tsx'),
    route('kontakte', 'routes/contact/list.tsx'),
    route('kontakte/neu', 'routes/contact/new.tsx'),
    route('kontakte/papierkorb', 'routes/contact/bin.ts'),
    route('kontakte/:id', 'routes/contact/detail.tsx'),
    route('kontakte/:id/bearbeiten', 'routes/contact/edit.tsx'),
    route('beziehungen/neu', 'routes/relationship/new.tsx'),
    route('beziehungen/:id', 'routes/relationship/edit.tsx'),
    route('treffen', 'routes/meeting/list.tsx'),
    route('treffen/neu', 'routes/meeting/new.tsx'),
    route('treffen/papierkorb', 'routes/meeting/bin.ts'),
    route('treffen/:id', 'routes/meeting/detail.tsx'),
    route('treffen/:id/bearbeiten', 'routes/meeting/edit.tsx'),
    route('wiedervorlagen', 'routes/follow-up/list.tsx'),
    route('wiedervorlagen/neu', 'routes/follow-up/new.tsx'),
    route('wiedervorlagen/:id', 'routes/follow-up/edit.tsx'),
    // One page for the history of every kind: the part in front says which.
    ...['organisationen', 'kontakte', 'treffen', 'beziehungen', 'wiedervorlagen'].flatMap((area) => [
      route(`${area}/:id/verlauf`, 'routes/history/list.tsx', { id: `history-${area}` }),
      route(`${area}/:id/verlauf/:entry`, 'routes/history/state.tsx', { id: `state-${area}` }),
    ]),
    route('papierkorb', 'routes/bin/list.tsx'),
    route('netzwerk', 'routes/network/network.tsx'),
    route('netzwerk/verbindung/:a/:b', 'routes/network/tie.tsx'),
    route('konto', 'routes/account/own.tsx'),
    route('verwaltung', 'routes/administration/index.tsx'),
    route('verwaltung/konten', 'routes/administration/accounts.tsx'),
    route('verwaltung/konten/neu', 'routes/administration/account-new.tsx'),
    route('verwaltung/konten/:id', 'routes/administration/account-edit.tsx'),
    route('verwaltung/rechte', 'routes/administration/permissions.tsx'),
    route('verwaltung/gestaltung', 'routes/administration/gallery.tsx'),
  ]),

  route('netzwerk/daten', 'routes/network/data.ts'),
  route('netzwerk/tabelle/:table', 'routes/network/csv.ts'),
  route('wiedervorlagen/stand', 'routes/follow-up/state.tsx'),
  route('suche/akteure', 'routes/search/actors.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
