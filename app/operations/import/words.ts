import { contact as germanContact } from '#app/i18n/de/contact.ts';
import { organisation as germanOrganisation } from '#app/i18n/de/organisation.ts';
import { contact as englishContact } from '#app/i18n/en/contact.ts';
import { organisation as englishOrganisation } from '#app/i18n/en/organisation.ts';
import { fold } from '#app/kernel/text.ts';

/** Words of a choice, in both languages, by which a spreadsheet names it, and others besides: folded word → code. */
function wordsOf(
  languages: ReadonlyArray<Readonly<Record<string, string>>>,
  others: Readonly<Record<string, readonly string[]>> = {},
): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [code, more] of Object.entries(others)) for (const word of more) words.set(fold(word), code);
  for (const language of languages) {
    for (const [code, word] of Object.entries(language)) {
      words.set(fold(code), code);
      words.set(fold(word), code);
    }
  }
  return words;
}

/** The words of the pages are the words of the files: what an export writes, an import reads. */
export const choiceWords = {
  sector: wordsOf([germanOrganisation.sector, englishOrganisation.sector], {
    BUSINESS: ['Unternehmen', 'Firma', 'Wirtschaft', 'company'],
    MUNICIPAL: ['Kommunal', 'Kommune', 'Gemeinde', 'Stadt', 'Landkreis', 'municipality'],
    EDUCATION: ['Bildung', 'Schule', 'Hochschule', 'Forschung', 'school'],
    CIVIL_SOCIETY: ['Verein', 'Verband', 'Stiftung', 'Zivilgesellschaft', 'association'],
    STATE: ['Behörde', 'Staat', 'Land', 'Bund', 'state'],
  }),
  visibility: wordsOf([germanOrganisation.visibility, englishOrganisation.visibility], {
    PUBLIC: ['öffentlich', 'alle'],
    PARTNERS: ['Partner'],
    OFFICE: ['intern', 'Büro'],
  }),
  'legal-basis': wordsOf([germanContact.legalBasis, englishContact.legalBasis]),
  'organisation-kind': wordsOf([germanOrganisation.kind, englishOrganisation.kind]),
} as const;

const yes: ReadonlySet<string> = new Set(['ja', 'j', 'yes', 'y', 'x', '1', 'wahr', 'true', 'on']);
const no: ReadonlySet<string> = new Set(['nein', 'n', 'no', '0', '-', 'falsch', 'false']);

/** Ja or nein as people write it; null for anything else. */
export function flagOf(text: string): boolean | null {
  const word = fold(text);
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}
