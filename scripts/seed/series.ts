import type { Handle } from './actors.ts';
import type { ThemeKey } from './topics.ts';

/** A round that meets again and again: who invites, who is nearly always there, who comes now and then. */
export interface Series {
  readonly title: string;
  readonly kind: 'MEETING' | 'WORKSHOP' | 'CALL' | 'SITE_VISIT' | 'EMAIL';
  readonly theme: ThemeKey;
  readonly place: string;
  /** Days from one meeting to the next. */
  readonly every: number;
  readonly host: Handle;
  readonly regulars: readonly Handle[];
  /** The first come more often than the last. */
  readonly guests: readonly Handle[];
  /** How many guests, at least and at most. */
  readonly take: readonly [number, number];
  /** The last was so many days ago; without it the round goes on. */
  readonly ended?: number;
  readonly confidential?: boolean;
  readonly triangle?: boolean;
}

function series(
  title: string,
  kind: Series['kind'],
  theme: ThemeKey,
  place: string,
  every: number,
  [host, ...regulars]: readonly [Handle, ...Handle[]],
  guests: readonly Handle[] = [],
  take: readonly [number, number] = [1, 2],
  more: Pick<Series, 'ended' | 'confidential' | 'triangle'> = {},
): Series {
  return { title, kind, theme, place, every, host, regulars, guests, take, ...more };
}

const nordhausen: readonly Series[] = [
  series('Runde der Wirtschaftsförderung Nordhausen', 'MEETING', 'economy', 'Nordhausen', 76, ['lraNdh', 'nordhausen', 'bankNdh'], ['bleicherode', 'heringen', 'ellrich']),
  series('Arbeitskreis Berufsorientierung Nordhausen', 'WORKSHOP', 'orientation', 'Nordhausen', 96, ['agentur', 'herder', 'humboldt'], ['kvhs', 'klinikNdh', 'feuer', 'schachtbau']),
  series('Transfergespräch', 'MEETING', 'transfer', 'Nordhausen', 52, ['hsn'], ['maximator', 'schachtbau', 'feuer', 'klinikNdh', 'nordbrand']),
  series('Arbeitskreis Energie', 'WORKSHOP', 'hydrogen', 'Nordhausen', 104, ['evn', 'maximator', 'hsn'], ['schachtbau', 'nordhausen', 'werkeSdh']),
  series('Tourismusrunde Südharz', 'MEETING', 'tourism', 'Ilfeld', 110, ['tourSuedharz', 'nordhausen'], ['harztor', 'ellrich', 'theater', 'nordbrand']),
  series('LEADER Südharz', 'MEETING', 'leader', 'Bleicherode', 112, ['ragSuedharz', 'lraNdh'], ['bleicherode', 'ellrich', 'heringen', 'hohenstein', 'harztor'], [2, 3]),
  series('Kulturgespräch', 'MEETING', 'culture', 'Nordhausen', 190, ['theater', 'kvhs'], ['bankNdh', 'nordhausen']),
  series('Unternehmensbesuch', 'SITE_VISIT', 'visit', 'Nordhausen', 70, ['lraNdh'], ['schachtbau', 'feuer', 'maximator', 'nordbrand', 'klinikNdh', 'evn'], [1, 1]),
  series('Pflegeberufe im Südharz', 'MEETING', 'health', 'Nordhausen', 200, ['klinikNdh', 'kvhs'], ['agentur', 'humboldt']),
];

const unstrutHainich: readonly Series[] = [
  series('Runde der Wirtschaftsförderung Unstrut-Hainich', 'MEETING', 'economy', 'Mühlhausen', 82, ['lraUh', 'muehlhausen', 'langensalza'], ['bankUh', 'nottertal', 'tennstedt']),
  series('Arbeitskreis Berufsorientierung Unstrut-Hainich', 'WORKSHOP', 'orientation', 'Mühlhausen', 100, ['vhsUh', 'tilesius', 'salza'], ['borbet', 'agentur', 'hufeland']),
  series('Gesundheitsregion Unstrut-Hainich', 'MEETING', 'health', 'Mühlhausen', 124, ['hainichKlinikum', 'hufeland'], ['vhsUh', 'lraUh']),
  series('Tourismusrunde Hainich', 'MEETING', 'tourism', 'Bad Langensalza', 88, ['welterbe', 'ktl', 'nationalpark'], ['langensalza', 'vogtei', 'muehlhausen']),
  series('LEADER Unstrut-Hainich', 'MEETING', 'leader', 'Mühlhausen', 126, ['ragUh', 'lraUh'], ['nottertal', 'tennstedt', 'vogtei', 'herbsleben'], [1, 3]),
  series('Unternehmensbesuch', 'SITE_VISIT', 'visit', 'Bad Langensalza', 84, ['lraUh'], ['borbet', 'werkeMhl', 'hufeland', 'bankUh'], [1, 1]),
  series('Energie in den Quartieren', 'MEETING', 'energy', 'Mühlhausen', 160, ['werkeMhl', 'muehlhausen'], ['hainichKlinikum', 'bankUh']),
  series('Regionale Lebensmittel', 'MEETING', 'economy', 'Vogtei', 120, ['konserven', 'vogtei'], ['ktl', 'welterbe'], [1, 1], { ended: 400 }),
];

const kyffhaeuser: readonly Series[] = [
  series('Runde der Wirtschaftsförderung Kyffhäuserkreis', 'MEETING', 'economy', 'Sondershausen', 90, ['lraKyf', 'sondershausen', 'bankKyf'], ['artern', 'frankenhausen', 'rossleben']),
  series('Arbeitskreis Berufsorientierung Kyffhäuserkreis', 'WORKSHOP', 'orientation', 'Sondershausen', 104, ['vhsKyf', 'scholl', 'agentur'], ['kyffGymnasium', 'wago', 'klosterschule', 'isoplus']),
  series('Tourismusrunde Kyffhäuser', 'MEETING', 'tourism', 'Bad Frankenhausen', 98, ['tourKyf', 'frankenhausen'], ['sondershausen', 'kyffhaeuserland', 'artern', 'gses']),
  series('LEADER Kyffhäuser', 'MEETING', 'leader', 'Sondershausen', 120, ['ragKyf', 'lraKyf'], ['ebeleben', 'greussen', 'rossleben', 'schmuecke', 'artern'], [2, 3]),
  series('Unternehmensbesuch', 'SITE_VISIT', 'visit', 'Sondershausen', 88, ['lraKyf'], ['wago', 'isoplus', 'gses', 'werkeSdh'], [1, 1]),
  series('Hochschule im Betrieb', 'MEETING', 'transfer', 'Sondershausen', 130, ['hsn'], ['wago', 'isoplus', 'gses'], [1, 1]),
  series('Energie in Sondershausen', 'CALL', 'energy', 'Sondershausen', 170, ['werkeSdh', 'sondershausen'], ['isoplus', 'bankKyf'], [0, 1]),
];

/** Across the counties: here the brokers are among themselves, or one of them with one county. */
const regional: readonly Series[] = [
  series('Lenkungsrunde Regionalmanagement', 'MEETING', 'steering', 'Nordhausen', 110, ['lraNdh', 'lraUh', 'lraKyf'], ['tlvwa'], [0, 1]),
  series('Fachkräfteallianz Nordthüringen', 'WORKSHOP', 'workforce', 'Nordhausen', 92, ['agentur', 'ihk', 'lraNdh'], ['hsn', 'hwk']),
  series('Kammergespräch Mühlhausen', 'MEETING', 'economy', 'Mühlhausen', 118, ['ihk'], ['bankUh', 'borbet', 'muehlhausen']),
  series('Kammergespräch Sondershausen', 'MEETING', 'economy', 'Sondershausen', 134, ['ihk'], ['wago', 'bankKyf', 'lraKyf']),
  series('Kammergespräch Nordhausen', 'MEETING', 'economy', 'Nordhausen', 126, ['ihk'], ['bankNdh', 'schachtbau', 'nordhausen']),
  series('LEADER-Kooperation Hainich, Südharz, Kyffhäuser', 'WORKSHOP', 'leader', 'Sondershausen', 130, ['ragSuedharz', 'ragKyf', 'ragUh']),
  series('Radwege im Südharz und am Kyffhäuser', 'MEETING', 'tourism', 'Kelbra', 170, ['ragSuedharz', 'tourKyf', 'tourSuedharz'], ['welterbe'], [0, 1]),
  series('Regionalbudget', 'MEETING', 'budget', 'Weimar', 150, ['lraNdh', 'tlvwa'], ['tab'], [0, 1], { confidential: true }),
  series('Studieren in der Region', 'MEETING', 'orientation', 'Mühlhausen', 160, ['hsn', 'tilesius'], ['muehlhausen', 'salza'], [0, 1]),
  series('Arbeitgebergespräch Unstrut-Hainich', 'CALL', 'workforce', 'Mühlhausen', 140, ['agentur'], ['hufeland', 'lraUh', 'borbet'], [1, 1]),
  series('Arbeitgebergespräch Kyffhäuserkreis', 'CALL', 'workforce', 'Sondershausen', 150, ['agentur'], ['isoplus', 'lraKyf', 'wago'], [1, 1]),
  series('Duales Studium', 'CALL', 'transfer', 'Erfurt', 200, ['ihk', 'dhge'], ['fhe', 'hsn'], [1, 1]),
  series('Standorte an der A 38', 'MEETING', 'economy', 'Nordhausen', 210, ['leg', 'lraNdh'], ['heringen', 'ihk'], [0, 1]),
  series('Ausbildung im Handwerk', 'EMAIL', 'workforce', 'Erfurt', 190, ['hwk', 'agentur'], ['vhsUh'], [0, 1]),
  series('Entwicklungskonzept', 'WORKSHOP', 'concept', 'Nordhausen', 230, ['lraNdh', 'hsn', 'ragSuedharz', 'ihk'], ['lraUh', 'lraKyf'], [1, 2]),
  series('Breitbandausbau', 'CALL', 'broadband', 'Nordhausen', 80, ['lraNdh', 'lraKyf'], ['harztor', 'kyffhaeuserland', 'nordhausen'], [0, 1], { ended: 430 }),
];

const saale: readonly Series[] = [
  series('Abstimmung der drei Städte', 'MEETING', 'economy', 'Saalfeld', 92, ['saalfeld', 'rudolstadt', 'blankenburg'], ['lraSlf'], [0, 1], { triangle: true }),
  series('Unternehmensdialog am Saalebogen', 'MEETING', 'economy', 'Saalfeld', 140, ['lraSlf', 'ihkOst'], ['stahlwerk', 'bankSlf', 'basf', 'siemens'], [1, 2], { triangle: true }),
  series('Berufsorientierung am Saalebogen', 'WORKSHOP', 'orientation', 'Saalfeld', 130, ['bzSaalfeld', 'boell', 'reinhold'], ['fridericianum', 'klinikSlf', 'stahlwerk', 'hwkOst'], [1, 2], { triangle: true }),
  series('Forschung und Betriebe', 'WORKSHOP', 'transfer', 'Rudolstadt', 180, ['titk'], ['basf', 'siemens', 'dhge'], [1, 2], { triangle: true }),
  series('Tourismus am Saalebogen', 'MEETING', 'tourism', 'Bad Blankenburg', 190, ['feengrotten', 'blankenburg'], ['sportschule', 'rudolstadt'], [1, 1], { triangle: true }),
  series('LEADER Saalfeld-Rudolstadt', 'MEETING', 'leader', 'Königsee', 200, ['leaderSlf', 'lraSlf'], ['koenigsee', 'leutenberg', 'schwarzatal'], [1, 2], { triangle: true }),
  series('Energie in Rudolstadt', 'CALL', 'energy', 'Rudolstadt', 240, ['evr', 'rudolstadt'], [], [0, 0], { triangle: true }),
];

export const allSeries: readonly Series[] = [...nordhausen, ...unstrutHainich, ...kyffhaeuser, ...regional, ...saale];

/** A fair: whoever has a stand. Each is of one part of the region, as fairs are. */
export interface Fair {
  readonly title: string;
  readonly place: string;
  readonly daysAgo: readonly number[];
  readonly host: Handle;
  readonly exhibitors: readonly Handle[];
  readonly triangle?: boolean;
}

export const fairs: readonly Fair[] = [
  {
    title: 'Ausbildungsmesse Nordhausen und Kyffhäuser',
    place: 'Nordhausen, Wiedigsburghalle',
    daysAgo: [420, 56, -37],
    host: 'agentur',
    exhibitors: [
      'hsn', 'kvhs', 'klinikNdh', 'evn', 'bankNdh', 'nordbrand', 'schachtbau', 'maximator', 'feuer', 'theater',
      'nordhausen', 'lraNdh', 'bleicherode', 'wago', 'gses', 'isoplus', 'bankKyf', 'werkeSdh', 'lraKyf', 'sondershausen',
      'artern', 'frankenhausen', 'vhsKyf', 'ihk', 'hwk', 'dhge', 'fhe', 'tourSuedharz',
    ],
  },
  {
    title: 'Berufemarkt Unstrut-Hainich',
    place: 'Mühlhausen, Thüringentherme',
    daysAgo: [480, 118],
    host: 'lraUh',
    exhibitors: [
      'agentur', 'ihk', 'hwk', 'hsn', 'fhe', 'dhge', 'borbet', 'ktl', 'konserven', 'werkeMhl', 'bankUh', 'hufeland',
      'hainichKlinikum', 'vhsUh', 'tilesius', 'salza', 'nationalpark', 'welterbe', 'muehlhausen', 'langensalza',
      'nottertal', 'tennstedt', 'vogtei', 'herbsleben', 'ragUh', 'leg',
    ],
  },
  {
    title: 'InKontakt am Saalebogen',
    place: 'Rudolstadt',
    daysAgo: [340],
    host: 'saalfeld',
    triangle: true,
    exhibitors: [
      'rudolstadt', 'blankenburg', 'lraSlf', 'boell', 'reinhold', 'fridericianum', 'bzSaalfeld', 'titk', 'sportschule',
      'stahlwerk', 'klinikSlf', 'bankSlf', 'feengrotten', 'basf', 'siemens', 'evr', 'leaderSlf', 'ihkOst', 'hwkOst',
      'dhge', 'leg', 'koenigsee', 'leutenberg', 'schwarzatal', 'tab', 'fhe',
    ],
  },
];
