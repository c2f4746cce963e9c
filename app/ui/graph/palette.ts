/** The colours of the page as they are now: canvases cannot read CSS variables by themselves. */
export interface Palette {
  readonly colour: (variable: string) => string;
  readonly fontFamily: string;
}

export function readPalette(element: Element): Palette {
  const styles = getComputedStyle(element);
  return {
    colour: (variable) => styles.getPropertyValue(variable).trim() || 'currentcolor',
    fontFamily: styles.fontFamily,
  };
}

/** Calls back when the page turns dark or light, by the system or by choice. Gives the way to stop. */
export function onThemeChange(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = new MutationObserver(changed);
  system.addEventListener('change', changed);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    system.removeEventListener('change', changed);
    chosen.disconnect();
  };
}

export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
