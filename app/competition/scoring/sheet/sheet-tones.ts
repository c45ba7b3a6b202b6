/** How the state of a sheet looks; `none` is one that was never saved. */
export const sheetTones = { none: 'neutral', draft: 'info', locked: 'success', void: 'warning' } as const;
export type ShownState = keyof typeof sheetTones;
