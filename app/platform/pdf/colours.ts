/** The colours of the design system on paper (`ui/tokens.css`), which a PDF cannot read from a style sheet. */
export const ink = {
  text: '#1a1e21',
  soft: '#474a4a',
  faint: '#63615a',
  line: '#ddd6c6',
  sunken: '#f7f4ec',
  seal: '#b5301d',
  onSeal: '#fff8ef',
  gold: '#75530a',
  goldLine: '#c9a75a',
  paper: '#fffdf8',
} as const;
