import { makeStyles, tokens } from '@fluentui/react-components';

const column = { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' } as const;
const small = {
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
} as const;
/** From here on a line of the table has room beside, not below. */
const WIDE = '@media (min-width: 760px)';
const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

export const useStyles = makeStyles({
  page: { ...column, rowGap: '16px', maxWidth: '1100px' },
  section: {
    ...column,
    rowGap: '8px',
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  note: { ...small, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  drop: {
    ...column,
    justifyItems: 'center',
    textAlign: 'center',
    rowGap: '8px',
    padding: '16px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  dropEmpty: { padding: '32px 12px' },
  dropOver: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
  dropIcon: { display: 'flex', color: tokens.colorNeutralForeground3 },
  dropTitle: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  progress: { ...column, rowGap: '4px' },
  progressLine: { display: 'flex', justifyContent: 'space-between', gap: '8px', flexWrap: 'wrap' },
  list: { listStyleType: 'none', margin: 0, padding: 0, ...column, rowGap: '8px' },
  tightList: { ...small, margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
  details: { '& summary': { cursor: 'pointer', width: 'fit-content', padding: '4px 0' } },
  table: { ...column, ...small },
  headRow: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    [WIDE]: {
      position: 'static',
      width: 'auto',
      height: 'auto',
      clipPath: 'none',
      display: 'grid',
      gridTemplateColumns:
        'minmax(0, 3fr) minmax(0, 2fr) 90px 90px 110px minmax(0, 2fr) 130px 64px',
      columnGap: '8px',
      padding: '4px 0',
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 10px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    // Lines out of sight are not laid out.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 48px',
    [WIDE]: {
      display: 'grid',
      gridTemplateColumns:
        'minmax(0, 3fr) minmax(0, 2fr) 90px 90px 110px minmax(0, 2fr) 130px 64px',
      columnGap: '8px',
    },
  },
  file: {
    ...cut,
    flexBasis: '100%',
    fontWeight: tokens.fontWeightSemibold,
    [WIDE]: { fontWeight: tokens.fontWeightRegular },
  },
  cell: { minWidth: 0, overflowWrap: 'anywhere' },
  reason: {
    flexBasis: '100%',
    gridColumn: '1 / -1',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  card: {
    ...column,
    rowGap: '8px',
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cardTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  sides: { ...small, width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  sideHead: { ...cut, textAlign: 'left', padding: '2px 8px 2px 0' },
  subject: {
    textAlign: 'left',
    padding: '6px 0 0',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  side: { verticalAlign: 'top', padding: '0 8px 4px 0', overflowWrap: 'anywhere' },
  place: { display: 'block', color: tokens.colorNeutralForeground2 },
  choice: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  radio: { minWidth: 0 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: '8px',
  },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  target: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 8px',
    alignItems: 'start',
    paddingBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  targetFacts: { gridColumn: '1 / -1' },
});
