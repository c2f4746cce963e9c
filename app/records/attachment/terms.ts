/** The largest file that a meeting takes, in bytes, and how many it has at most. */
export const largestAttachment = 20_000_000;
export const mostAttachments = 20;

/** The kinds of file that are taken, each with the endings that its names may have; the first is the usual one. */
export const attachmentTypes = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'text/plain': ['txt', 'csv', 'md'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const attachmentEndings: readonly string[] = Object.values(attachmentTypes).flat();
