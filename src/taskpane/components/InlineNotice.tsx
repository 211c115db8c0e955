import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';

const useStyles = makeStyles({
  notice: {
    display: 'grid',
    gridTemplateColumns: '16px 1fr',
    columnGap: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

/** One line beside what it is about: an error to mend, or something to mind. */
export function InlineNotice(props: {
  readonly tone: 'error' | 'warning';
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const Icon = props.tone === 'error' ? ErrorCircle16Filled : Warning16Filled;
  return (
    <div
      role={props.tone === 'error' ? 'alert' : 'status'}
      className={mergeClasses(styles.notice, styles[props.tone])}
    >
      <Icon />
      <span>{props.children}</span>
    </div>
  );
}
