import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '4px 8px 10px 4px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // The brand's fills turn the text unreadable in contrast themes, so the edge alone tells.
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  checkbox: { display: 'flex' },
  title: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  body: {
    paddingLeft: '36px',
    display: 'grid',
    rowGap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  notes: { '& summary': { cursor: 'pointer', width: 'fit-content' } },
  noteList: { margin: '4px 0 0', paddingLeft: '16px' },
});
