import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '10px' },
  back: {
    justifySelf: 'start',
    marginLeft: '-8px',
    // There the button has a border.
    '@media (forced-colors: active)': { marginLeft: 0 },
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  head: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300 },
  source: { color: tokens.colorNeutralForeground3 },
  sentence: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 42%) minmax(0, 1fr)',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& dt, & dd': {
      margin: 0,
      padding: '3px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      overflowWrap: 'anywhere',
      whiteSpace: 'pre-line',
    },
    '& dt': { color: tokens.colorNeutralForeground3, paddingRight: '8px' },
    '& dd': { fontWeight: tokens.fontWeightSemibold },
  },
  related: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '6px',
    listStyleType: 'none',
    margin: '6px 0 0',
    padding: 0,
  },
  other: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '6px 8px',
    display: 'grid',
    rowGap: '4px',
    justifyItems: 'start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});
