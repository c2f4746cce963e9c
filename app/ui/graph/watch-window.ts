import { onThemeChange } from './palette.ts';

interface Watching {
  readonly onTheme: () => void;
  readonly onResize: () => void;
  /** The fonts of the page have arrived. */
  readonly onFonts: () => void;
}

/** Tells what happens around a picture. Gives the way to stop. */
export function watchWindow(container: HTMLElement, { onTheme, onResize, onFonts }: Watching): () => void {
  const unthemed = onThemeChange(onTheme);
  const resized = new ResizeObserver(() => {
    // Also told when the page has taken the container away, just before it says goodbye.
    if (container.isConnected) onResize();
  });
  resized.observe(container);
  document.fonts.ready.then(onFonts);
  return () => {
    unthemed();
    resized.disconnect();
  };
}
