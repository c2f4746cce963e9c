import { broker, newBroker } from './broker.ts';
import { balance, cooperation, lostTie, newTie, strongerTie, weakerTie } from './change.ts';
import { cut } from './cut.ts';
import { fading } from './fading.ts';
import { gap } from './gap.ts';
import { group } from './group.ts';
import { newcomer, unreached } from './newcomer.ts';
import { person } from './person.ts';
import { quiet } from './quiet.ts';

/** Every kind of insight there is, in the order in which the page tells them; whoever adds a kind adds a row, and its words. */
export const insightKinds = [
  broker,
  cut,
  person,
  group,
  gap,
  quiet,
  fading,
  newcomer,
  unreached,
  cooperation,
  balance,
  newBroker,
  newTie,
  lostTie,
  strongerTie,
  weakerTie,
] as const;

export type InsightKindId = (typeof insightKinds)[number]['id'];
