import { useId, type ReactNode } from 'react';
import { Subtitle2 } from '@fluentui/react-components';
import { useStyles } from './Issue.styles';

/** One step of the way to issued returns, under its heading. */
export function IssueStep(props: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.step} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id}>
        {props.title}
      </Subtitle2>
      {props.children}
    </section>
  );
}
