import { makeStyles, tokens } from '@fluentui/react-components';

const column = { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' } as const;
const small = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;
/** From here on the text stands beside the candidates, not below. */
const WIDE = '@media (min-width: 760px)';

export const useStyles = makeStyles({
  page: { ...column, rowGap: '12px', maxWidth: '1200px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { ...small, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  file: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  drop: {
    ...column,
    justifyItems: 'center',
    textAlign: 'center',
    rowGap: '8px',
    padding: '24px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  dropOver: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
  paste: { ...column, rowGap: '8px', '& summary': { cursor: 'pointer', width: 'fit-content' } },
  pasteBody: { ...column, rowGap: '8px', paddingTop: '8px' },
  steps: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  sides: {
    ...column,
    gap: '12px',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', alignItems: 'start' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, ...column, rowGap: '8px' },
  card: {
    ...column,
    rowGap: '6px',
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cardShown: { border: `1px solid ${tokens.colorCompoundBrandStroke}` },
  cardRejected: { backgroundColor: tokens.colorNeutralBackground3 },
  cardTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  quote: {
    ...small,
    margin: 0,
    paddingLeft: '8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  doubts: { ...small, margin: 0, color: tokens.colorStatusWarningForeground1 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: '8px',
    alignItems: 'start',
  },
  wideField: { gridColumn: '1 / -1', minWidth: 0 },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  text: {
    ...column,
    rowGap: '6px',
    [WIDE]: { position: 'sticky', top: 0 },
  },
  textBody: {
    ...small,
    maxHeight: '40vh',
    overflowY: 'auto',
    padding: '8px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    [WIDE]: { maxHeight: '70vh' },
  },
  mark: {
    backgroundColor: 'transparent',
    color: 'inherit',
    textDecoration: `underline ${tokens.colorNeutralStrokeAccessible}`,
    textUnderlineOffset: '3px',
  },
  markShown: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  faults: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
});
