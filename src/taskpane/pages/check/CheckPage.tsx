import { Body1, Button, Field, ProgressBar, Subtitle2 } from '@fluentui/react-components';
import { ClipboardCheckmarkRegular } from '@fluentui/react-icons/svg/clipboard-checkmark';
import { fillMessage } from '../../../i18n/texts';
import { NothingLoaded } from '../../components/NothingLoaded';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemBar } from '../../components/ProblemBar';
import type { Pane } from '../../pane';
import { useStyles } from './Check.styles';
import { CheckResult } from './CheckResult';

/** 审核: runs every rule on demand, and leads from each finding to its cell and back. */
export function CheckPage({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { workbook, reading, selectJob } = session;
  const failure = reading.kind === 'failed' && (
    <ProblemBar problem={reading.problem} words={words} onRetry={() => void controller.refresh()} />
  );
  if (!workbook) return failure || <PageSkeleton label={words.pane.common.loading} />;
  return (
    <div className={styles.page}>
      {failure}
      {selectJob.kind === 'failed' && <ProblemBar problem={selectJob.problem} words={words} />}
      {workbook.kind === 'empty' ? (
        <NothingLoaded pane={pane} text={words.check.empty} />
      ) : (
        <Check pane={pane} />
      )}
    </div>
  );
}

function Check({ pane }: { readonly pane: Pane }) {
  const { session, controller, words } = pane;
  const { run, report } = session.check;
  return (
    <>
      {run.kind === 'running' && <Progress pane={pane} done={run.done} total={run.total} />}
      {run.kind === 'failed' && (
        <ProblemBar
          problem={run.problem}
          words={words}
          onRetry={() => void controller.check.run()}
        />
      )}
      {report ? (
        <CheckResult pane={pane} report={report} />
      ) : (
        run.kind !== 'running' && <NeverChecked pane={pane} />
      )}
    </>
  );
}

function NeverChecked({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { controller, words } = pane;
  return (
    <div className={styles.start}>
      <span className={styles.startIcon}>
        <ClipboardCheckmarkRegular fontSize="48px" />
      </span>
      <Subtitle2 as="h2">{words.check.never}</Subtitle2>
      <Body1>{words.check.neverText}</Body1>
      <Button appearance="primary" onClick={() => void controller.check.run()}>
        {words.check.run}
      </Button>
    </div>
  );
}

function Progress(props: { readonly pane: Pane; readonly done: number; readonly total: number }) {
  const { pane, done, total } = props;
  const text = pane.words.check;
  const isCounted = total > 0;
  return (
    <Field
      validationState="none"
      validationMessage={isCounted ? fillMessage(text.progress, { done, total }) : text.running}
    >
      <ProgressBar aria-label={text.running} {...(isCounted && { value: done, max: total })} />
    </Field>
  );
}
