import { makeStyles, tokens } from '@fluentui/react-components';

const edge = (color: string): { borderLeft: string } => ({ borderLeft: `4px solid ${color}` });

export const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 10px',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '6px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  danger: edge(tokens.colorStatusDangerBorder2),
  warning: edge(tokens.colorStatusWarningBorder2),
  success: edge(tokens.colorStatusSuccessBorder2),
  brand: edge(tokens.colorBrandStroke1),
  informative: edge(tokens.colorNeutralStrokeAccessible),
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  source: { color: tokens.colorNeutralForeground3 },
  figures: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '2px' },
  figure: { display: 'flex', columnGap: '4px', alignItems: 'baseline' },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { fontWeight: tokens.fontWeightSemibold },
  sentence: { color: tokens.colorNeutralForeground2, wordBreak: 'break-word' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});
