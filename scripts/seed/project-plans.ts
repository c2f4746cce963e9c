import type { Handle } from './actors.ts';

export interface Plan {
  readonly title: string;
  readonly field: string;
  readonly measure: string;
  readonly status: 'RUNNING' | 'DONE' | 'APPLIED';
  /** Days before the day of the demo. */
  readonly from: number;
  readonly to: number;
  readonly thousands: number;
  readonly lead: Handle;
  readonly partners: readonly Handle[];
  readonly funders: readonly Handle[];
  readonly counties: readonly string[];
  /** Titles of the meetings that belong to it. */
  readonly meetings: readonly string[];
}

/** Joint projects, invented: of organisations that meet anyway. */
export const plans: readonly Plan[] = [
  {
    title: 'Regionale Jobbörse',
    field: 'HF2',
    measure: 'M1',
    status: 'RUNNING',
    from: 500,
    to: -420,
    thousands: 90,
    lead: 'lraNdh',
    partners: ['agentur', 'ihk', 'lraUh', 'lraKyf'],
    funders: ['tlvwa'],
    counties: ['16062', '16064', '16065'],
    meetings: ['Fachkräfteallianz'],
  },
  {
    title: 'Praktikumswoche Südharz und Kyffhäuser',
    field: 'HF2',
    measure: 'M2',
    status: 'RUNNING',
    from: 330,
    to: -300,
    thousands: 45,
    lead: 'agentur',
    partners: ['herder', 'scholl', 'feuer', 'wago'],
    funders: [],
    counties: ['16062', '16065'],
    meetings: [
      'Arbeitskreis Berufsorientierung Nordhausen',
      'Arbeitskreis Berufsorientierung Kyffhäuserkreis',
    ],
  },
  {
    title: 'Wissenstransfer Mittelstand',
    field: 'HF3',
    measure: 'M1',
    status: 'RUNNING',
    from: 610,
    to: -200,
    thousands: 120,
    lead: 'hsn',
    partners: ['maximator', 'schachtbau', 'ihk'],
    funders: ['tab'],
    counties: ['16062'],
    meetings: ['Transfergespräch'],
  },
  {
    title: 'Radregion Kyffhäuser und Südharz',
    field: 'HF4',
    measure: 'M1',
    status: 'RUNNING',
    from: 260,
    to: -500,
    thousands: 150,
    lead: 'ragSuedharz',
    partners: ['tourKyf', 'tourSuedharz', 'ragKyf'],
    funders: ['tlvwa'],
    counties: ['16062', '16065'],
    meetings: ['Radwege im Südharz'],
  },
  {
    title: 'Hainich für alle',
    field: 'HF4',
    measure: 'M2',
    status: 'DONE',
    from: 700,
    to: 90,
    thousands: 60,
    lead: 'welterbe',
    partners: ['ktl', 'nationalpark', 'langensalza'],
    funders: ['bankUh'],
    counties: ['16064'],
    meetings: ['Tourismusrunde Hainich'],
  },
  {
    title: 'Wasserstoff im Südharz',
    field: 'HF6',
    measure: 'M1',
    status: 'RUNNING',
    from: 400,
    to: -330,
    thousands: 180,
    lead: 'evn',
    partners: ['maximator', 'hsn', 'werkeSdh'],
    funders: ['tab'],
    counties: ['16062', '16065'],
    meetings: ['Arbeitskreis Energie'],
  },
  {
    title: 'Lebendige Ortskerne',
    field: 'HF5',
    measure: 'M1',
    status: 'APPLIED',
    from: -60,
    to: -700,
    thousands: 80,
    lead: 'lraUh',
    partners: ['nottertal', 'ragUh', 'herbsleben'],
    funders: [],
    counties: ['16064'],
    meetings: [],
  },
];
