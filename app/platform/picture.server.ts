import { open } from 'node:fs/promises';
import type Sharp from 'sharp';

let loaded: Promise<typeof Sharp> | null = null;

/**
 * Pictures that people send are taken apart and written anew, so that nothing
 * of what was sent goes out again: no second file behind the picture, no
 * program in its text, no place where it was taken. What does so is loaded with
 * the first picture, so that a start does not wait for it.
 */
function loadSharp(): Promise<typeof Sharp> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    // A picture is a small matter: it must not take every core from those who wait for pages.
    sharp.concurrency(1);
    return sharp;
  });
  return loaded;
}

export interface PictureLimits {
  readonly pixels: number;
  /** The longest side of what is kept. */
  readonly side: number;
}

export type PictureFault = 'picture-type' | 'picture-pixels' | 'picture-broken';

const kinds = ['png', 'jpeg', 'webp'] as const;

/** PNG, JPEG or WebP by its first bytes; nothing else ever reaches the decoder. */
async function kindOf(path: string): Promise<(typeof kinds)[number] | null> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(16), 0, 16, 0);
    const begins = (text: string, at = 0) => buffer.toString('latin1', at, at + text.length) === text;
    if (begins('\x89PNG\r\n\x1a\n')) return 'png';
    if (begins('\xff\xd8\xff')) return 'jpeg';
    return begins('RIFF') && begins('WEBP', 8) ? 'webp' : null;
  } finally {
    await file.close();
  }
}

/**
 * Writes the picture of one file into another, as WebP within a square, upright
 * and without all that was beside its pixels. Its size is read from its head
 * before a pixel of it is.
 *
 * @returns what is wrong with it; null when it was written
 */
export async function writePicture(
  from: string,
  to: string,
  { pixels, side }: PictureLimits,
): Promise<PictureFault | null> {
  const kind = await kindOf(from);
  if (!kind) return 'picture-type';
  const sharp = await loadSharp();
  const input = { limitInputPixels: pixels, failOn: 'error', animated: false } as const;
  try {
    const { width, height, format } = await sharp(from, { ...input, limitInputPixels: false }).metadata();
    if (format !== kind) return 'picture-type';
    if (!width || !height || width * height > pixels) return 'picture-pixels';
    await sharp(from, input)
      .rotate()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: 10 })
      .webp({ quality: 85 })
      .toFile(to);
    return null;
  } catch {
    return 'picture-broken';
  }
}
