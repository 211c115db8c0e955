import { makeStyles, tokens } from '@fluentui/react-components';

const column = { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' } as const;
const small = {
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
} as const;

export const useStyles = makeStyles({
  page: { ...column, rowGap: '12px' },
  start: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: '12px',
    padding: '32px 8px',
  },
  startIcon: { display: 'flex', color: tokens.colorNeutralForeground3 },
  cleanIcon: { display: 'flex', color: tokens.colorStatusSuccessForeground1 },
  head: { ...column, rowGap: '8px' },
  headLine: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
  },
  counts: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
  note: {
    ...small,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  status: { ...small, color: tokens.colorNeutralForeground2, minHeight: '16px' },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: '8px',
  },
  filter: { minWidth: 0 },
  dropdown: { minWidth: 0, width: '100%' },
  section: { ...column, rowGap: '8px' },
  sectionTitle: { display: 'flex', alignItems: 'center', columnGap: '6px', margin: 0 },
  hard: { color: tokens.colorStatusDangerForeground1 },
  soft: { color: tokens.colorStatusWarningForeground1 },
  closed: { color: tokens.colorStatusSuccessForeground1 },
  icon: { display: 'flex' },
  sheet: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '8px' },
  details: {
    ...small,
    overflowWrap: 'anywhere',
    '& summary': { cursor: 'pointer', width: 'fit-content', padding: '4px 0' },
    '& ul': { margin: 0, paddingLeft: '20px' },
  },
});
