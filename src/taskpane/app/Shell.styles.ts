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
    padding: '0 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: 'auto',
    flexShrink: 0,
  },
  page: {
    flexGrow: 1,
    overflowY: 'auto',
    padding: '12px',
    // Room for the focus ring of what touches the edge.
    scrollPaddingBlock: '12px',
    '&:focus-visible': { outline: 'none' },
  },
});
