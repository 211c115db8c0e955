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
  // Four short words fit beside each other in a narrow pane.
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 6px',
    alignItems: 'center',
    '& button': { minWidth: 'auto' },
  },
  // Its words stand within sentences elsewhere.
  reason: { flexGrow: 1, '::first-letter': { textTransform: 'uppercase' } },
  wrapped: { overflowWrap: 'anywhere' },
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
  // Five short words fit a pane of the usual width.
  steps: { display: 'flex', flexWrap: 'wrap', gap: '4px', '& button': { minWidth: 'auto' } },
  // No grid while narrow: a cell of its own would not let the text stay in sight.
  sides: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    [WIDE]: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      alignItems: 'start',
    },
  },
  stepBody: { ...column, rowGap: '12px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, ...column, rowGap: '8px' },
  card: {
    ...column,
    rowGap: '6px',
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    // The text stands over the end of a narrow pane.
    scrollMarginBottom: '36vh',
    [WIDE]: { scrollMarginBottom: 0 },
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
  doubts: { ...small, ...column, listStyleType: 'none', margin: 0, padding: 0, rowGap: '4px' },
  doubt: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '6px',
    color: tokens.colorStatusWarningForeground1,
    // Its words stand within sentences elsewhere.
    '& strong': { display: 'inline-block', '::first-letter': { textTransform: 'uppercase' } },
  },
  figure: { margin: 0, overflowWrap: 'anywhere' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: '8px',
    alignItems: 'start',
    maxWidth: '760px',
    // A date is wider of itself than its column.
    '& .fui-Input': { minWidth: 0, width: '100%' },
    '& .fui-Select__select': { minWidth: 0, width: '100%' },
  },
  wideField: { gridColumn: '1 / -1', minWidth: 0 },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  text: {
    ...column,
    rowGap: '6px',
    position: 'sticky',
    // Over the padding of the page.
    bottom: '-12px',
    margin: '0 -12px -12px',
    padding: '6px 12px 12px',
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [WIDE]: { bottom: 'auto', top: 0, margin: 0, padding: 0, borderTop: 'none' },
  },
  textHead: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  fold: { [WIDE]: { display: 'none' } },
  folded: { display: 'none', [WIDE]: { display: 'grid' } },
  textPart: { ...column, rowGap: '6px' },
  textBody: {
    ...small,
    maxHeight: '22vh',
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
  markChosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    outline: `1px solid ${tokens.colorCompoundBrandStroke}`,
  },
  picker: {
    ...small,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '8px',
    padding: '4px 6px',
    overflowWrap: 'anywhere',
    // A long stretch leaves room for the text below.
    maxHeight: '8em',
    overflowY: 'auto',
    color: tokens.colorNeutralForeground2,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  faults: {
    margin: 0,
    paddingLeft: '20px',
    overflowWrap: 'anywhere',
    '& button': { textAlign: 'left', verticalAlign: 'top' },
  },
});
