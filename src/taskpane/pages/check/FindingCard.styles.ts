import { makeStyles, tokens } from '@fluentui/react-components';

const small = {
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
} as const;

export const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: '3px',
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 10px',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '4px',
    overflowWrap: 'anywhere',
  },
  hard: { borderLeftColor: tokens.colorStatusDangerForeground1 },
  soft: { borderLeftColor: tokens.colorStatusWarningForeground1 },
  closed: { borderLeftColor: tokens.colorStatusSuccessForeground1 },
  head: { display: 'flex', alignItems: 'center', columnGap: '6px' },
  place: { fontWeight: tokens.fontWeightSemibold, flexShrink: 0 },
  rule: {
    ...small,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
  },
  subject: { ...small, color: tokens.colorNeutralForeground2 },
  message: { margin: 0 },
  said: {
    ...small,
    margin: 0,
    padding: '4px 8px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
  why: {
    ...small,
    color: tokens.colorNeutralForeground2,
    '& summary': { cursor: 'pointer', width: 'fit-content' },
    '& p': { margin: '2px 0 0' },
  },
  explain: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '6px' },
});
