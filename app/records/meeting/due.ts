interface Planned {
  readonly status: string;
  readonly start: Date;
  readonly end: Date | null;
}

/** Has the time of a planned meeting passed, so that somebody has to say whether it took place? */
export function isDue({ status, start, end }: Planned, now: Date): boolean {
  return status === 'PLANNED' && (end ?? start) < now;
}
