import {
  BookUser,
  Building2,
  CalendarDays,
  FolderKanban,
  House,
  IdCard,
  type LucideIcon,
  Megaphone,
  Plus,
  Users,
  Waypoints,
} from 'lucide-react';
import type { PhoneBarItem } from './PhoneBar.tsx';

export interface NavigationItem {
  readonly to: string;
  readonly label: string;
}

/** What stands in the bar of a phone, where the role has it, left and right of the quick log. */
const onPhone: ReadonlyArray<readonly [to: string, icon: LucideIcon]> = [
  ['/', House],
  ['/profil', IdCard],
  ['/verzeichnis', BookUser],
  ['/kontakte', Users],
  ['/organisationen', Building2],
  ['/treffen', CalendarDays],
  ['/netzwerk', Waypoints],
  ['/projekte', FolderKanban],
  ['/angebote', Megaphone],
];

const partnersMenu: readonly string[] = ['/kontakte', '/projekte'];

interface PhoneWords {
  /** Of the quick log, where it is offered. */
  readonly log: string | null;
  readonly listings: string;
}

/** At most five, the rest in the menu; where the quick log is offered, it stands in the middle and organisations make room. */
export function phoneItems(items: readonly NavigationItem[], words: PhoneWords): PhoneBarItem[] {
  // A partner comes for its own things: people and projects are in the menu.
  const own = items.some(({ to }) => to === '/profil');
  const known = onPhone
    .filter(([to]) => !own || !partnersMenu.includes(to))
    .flatMap(([to, icon]): PhoneBarItem[] => {
      const item = items.find((candidate) => candidate.to === to);
      if (!item || (words.log && to === '/organisationen')) return [];
      const label = to === '/angebote' ? words.listings : item.label;
      return [{ to, label, icon, end: to === '/' }];
    });
  if (!words.log) return known.slice(0, 5);
  const log: PhoneBarItem = { to: '/treffen/neu', label: words.log, icon: Plus, end: true, first: true };
  return known.slice(0, 4).toSpliced(2, 0, log);
}
