import { dictionary } from '@zxcvbn-ts/language-common';

/** What people here would think of, folded: lower case, no accents. */
const local = `password passwort kennwort geheim geheimnis willkommen hallo hallowelt letmein welcome admin administrator
  root master monkey dragon football fussball baseball basketball schalke bayern dortmund sommer winter
  fruhling herbst sonnenschein sunshine princess prinzessin schatz schatzi liebe iloveyou ichliebedich
  qwertz qwerty qwertzuiop qwertyuiop asdfgh asdfghjkl yxcvbnm zxcvbnm abc abcdef abcdefgh test tester
  testtest testpasswort changeme default gast guest benutzer user login anmelden superman batman michael
  thomas andreas stefan peter daniel sebastian alexander julia anna maria computer internet telefon handy
  deutschland thuringen erfurt nordhausen muhlhausen sondershausen saalfeld rudolstadt kyffhauser hainich
  regionalmanagement landratsamt stadtverwaltung gemeinde verwaltung sparkasse hochschule
  passwordpassword passwortpasswort adminadmin administratoradministrator hallohallo geheimgeheim
  meinpasswort deinpasswort keinpasswort dasistgeheim dasisteinpasswort thisispassword correcthorsebatterystaple
  1234567890 123456789012 12345678901234 111111111111 000000000000 aaaaaaaaaaaa 123123123123 121212121212
  password1234 passwort1234 qwertz123456 qwerty123456 abc123abc123 1q2w3e4r5t6z 1qay2wsx3edc 1qaz2wsx3edc
  willkommen2024 willkommen2025 willkommen2026 sommer2024 sommer2025 sommer2026 herbst2026 winter2026
  trustno1 starwars whatever michelle jennifer hunter killer pokemon freedom mustang shadow ashley
  fussball2024 bayernmunchen borussiadortmund sonnenblume schmetterling gummibarchen schokolade kaffeetasse
  motorrad volkswagen mercedesbenz lieblingspasswort sicherespasswort unknackbar`;

/** What everybody tries first: some 49,000 passwords of known breaches, and those that people here would think of. */
export const commonPasswords: ReadonlySet<string> = new Set([
  ...dictionary['passwords-common'],
  ...local.split(/\s+/),
]);
