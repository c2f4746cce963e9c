interface AttachmentSource {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly version: number;
  readonly createdAt: Date;
}

/** An attachment as everybody sees it who sees its meeting. */
export function presentAttachment({ id, name, type, bytes, version, createdAt }: AttachmentSource) {
  return { id, name, type, bytes, version, createdAt: createdAt.toISOString() };
}

export type PresentedAttachment = ReturnType<typeof presentAttachment>;

/** An attachment as anybody reads it beside a listing on a public page. */
export function presentPublicAttachment({ id, name, bytes }: AttachmentSource) {
  return { id, name, bytes };
}
