/**
 * The colours of everything that people see: the site, the mails, the pages of one machine. Text holds 4.5:1 against paper, sheet and tint,
 * edges of controls 3:1, in both schemes (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const palette = {
  light: {
    paper: '#fbf8f2',
    sheet: '#fff',
    ink: '#211d17',
    soft: '#5f574b',
    line: '#ddd4c4',
    edge: '#857a68',
    accent: '#0b4f4a',
    onAccent: '#fff',
    tint: '#e4efec',
    amber: '#c77d12',
    bad: '#9c1c1c',
    badTint: '#fbeae6',
    good: '#1d6135',
  },
  dark: {
    paper: '#171512',
    sheet: '#211e1a',
    ink: '#f1ece3',
    soft: '#bdb3a4',
    line: '#3d382f',
    edge: '#968b7a',
    accent: '#86d4ca',
    onAccent: '#04211e',
    tint: '#1d302d',
    amber: '#e8a13c',
    bad: '#ffa79c',
    badTint: '#38201c',
    good: '#93d9a8',
  },
} as const;

type Colours = { readonly [name in keyof typeof palette.light]: string };

/** Fonts of the system, so that nothing is loaded: for headings and for text. */
export const fonts = {
  serif: 'ui-serif,"Iowan Old Style","Palatino Linotype",Georgia,"Noto Serif",serif',
  sans: 'system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif',
} as const;

const custom = (colours: Colours) =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)}:${colour};`)
    .join('');

/** Both schemes and the fonts as custom properties: `--paper`, `--on-accent`, `--serif` ... */
export const tokens = `:root{color-scheme:light dark;${custom(palette.light)}--serif:${fonts.serif};--sans:${fonts.sans}}
@media (prefers-color-scheme:dark){:root{${custom(palette.dark)}}}`;
