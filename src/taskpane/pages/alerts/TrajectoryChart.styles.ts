import { makeStyles, tokens } from '@fluentui/react-components';

/** Where a system's own colours are forced, lines are told by dashes and marks. */
const forced = (color: string) => ({ '@media (forced-colors: active)': { stroke: color } });

export const useStyles = makeStyles({
  picture: { display: 'block', width: '100%', height: 'auto', overflow: 'visible' },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1px', ...forced('GrayText') },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '10px',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  figures: {
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '2px',
    fill: 'none',
    ...forced('Highlight'),
  },
  mark: {
    fill: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  pace: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: '1.5px',
    strokeDasharray: '6 4',
    fill: 'none',
    ...forced('CanvasText'),
  },
  target: {
    stroke: tokens.colorStatusSuccessForeground1,
    strokeWidth: '2px',
    ...forced('CanvasText'),
  },
  asOf: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '1px',
    strokeDasharray: '1 3',
    ...forced('CanvasText'),
  },
  projected: {
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '1.5px',
    fill: tokens.colorNeutralBackground1,
    '@media (forced-colors: active)': { stroke: 'Highlight', fill: 'Canvas' },
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    rowGap: '2px',
    listStyleType: 'none',
    margin: '4px 0 0',
    padding: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: 'flex', alignItems: 'center', columnGap: '4px' },
  sample: { width: '22px', height: '10px', flexShrink: 0 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': {
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: '2px 4px',
      textAlign: 'right',
    },
    '& th:first-child, & td:first-child': { textAlign: 'left' },
  },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
});
