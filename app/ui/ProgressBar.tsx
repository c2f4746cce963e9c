interface ProgressBarProps {
  readonly label?: string;
  readonly labelledBy?: string;
  /** How far it is; left out where nobody can say. */
  readonly value?: number;
  readonly max?: number;
}

/** How far work is, or that it goes on. */
export function ProgressBar({ label, labelledBy, ...progress }: ProgressBarProps) {
  return (
    <progress
      className="mb-2 h-2 w-full appearance-none overflow-hidden rounded-md bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      aria-label={label}
      aria-labelledby={labelledBy}
      {...progress}
    />
  );
}
