import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  shell: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    minWidth: '280px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: '8px 12px 4px',
  },
  mark: { display: 'flex', color: tokens.colorBrandForeground1 },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    flexGrow: 1,
  },
  languages: { display: 'flex', columnGap: '2px' },
  language: { minWidth: 'auto', paddingLeft: '8px', paddingRight: '8px' },
  nav: {
    display: 'flex',
    padding: '0 0 0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // Every page stays in sight in a narrow pane, in the longer language as well.
    flexWrap: 'wrap',
    flexShrink: 0,
  },
  link: {
    position: 'relative',
    flexShrink: 0,
    // Four names in the longer language fit a pane of the usual width.
    padding: '8px 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: '4px',
      right: '4px',
      bottom: 0,
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
    '@media (forced-colors: active)': { '::after': { backgroundColor: 'Highlight' } },
  },
  page: {
    flexGrow: 1,
    overflowY: 'auto',
    padding: '12px',
    // Room for the focus ring of what touches the edge, and for the footer that stays in view.
    scrollPaddingBlock: '12px 64px',
  },
});
