/** The stylesheet's colours for drawings, which also stand where no stylesheet reaches (a PDF). */
export const PALETTE = {
  paper: '#fdfbf7',
  sheet: '#f5efe6',
  ink: '#221a14',
  quiet: '#5f5348',
  edge: '#857363',
  land: '#ddd0bc',
  accent: '#74381a',
  sure: '#1d6338',
  open: '#85560a',
} as const;
