interface Channel {
  readonly kind: string;
  readonly value: string;
}

/** E-mail addresses and numbers, ready to be written to or called. */
export function ChannelLinks({ channels }: { readonly channels: readonly Channel[] }) {
  return (
    <span className="flex flex-wrap gap-x-4">
      {channels.map(({ kind, value }) => (
        <a
          key={`${kind}${value}`}
          className="link tap inline-flex min-h-6 items-center"
          href={kind === 'EMAIL' ? `mailto:${value}` : `tel:${value.replace(/[^+\d]/g, '')}`}
        >
          {value}
        </a>
      ))}
    </span>
  );
}
