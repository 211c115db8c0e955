import { useEffect, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { TableAdd16Regular } from '@fluentui/react-icons/svg/table-add';
import type { OpenedReview } from '../../../pipeline/reviewFlow';
import { DownloadButton } from '../../components/DownloadButton';
import { ProblemBar } from '../../components/ProblemBar';
import type { Pane } from '../../pane';
import { PeriodPicker } from '../load/PeriodPicker';
import { Changes } from './Changes';
import { Faults } from './Faults';
import { useStyles } from './Review.styles';
import { Refused, Saved } from './SaveOutcome';

/** The end of a review: what is missing still, what would change, and where the result goes. */
export function SaveStep(props: { readonly pane: Pane; readonly review: OpenedReview }) {
  const styles = useStyles();
  const { pane, review } = props;
  const { session, controller, words } = pane;
  const { state, saveJob } = session.review;
  const text = words.review.save;
  const { draft } = review;
  useEffect(() => void controller.review.judge(), [controller, draft]);
  const hasWorkbook = session.connection.kind === 'ready';
  const isBlocked = !state?.built || state.blocking.length > 0;
  const isBusy = saveJob.kind === 'running';
  return (
    <section className={styles.list}>
      <p className={styles.note}>{hasWorkbook ? text.intro : text.noWorkbook}</p>
      {state && state.faults.length > 0 && <Faults pane={pane} draft={draft} state={state} />}
      {state && state.blocking.length > 0 && <Refused pane={pane} findings={state.blocking} />}
      {!isBlocked && saveJob.kind !== 'done' && <p className={styles.note}>{text.ready}</p>}
      {state?.comparison && <Changes pane={pane} comparison={state.comparison} draft={draft} />}
      {hasWorkbook && (
        <>
          <PeriodPicker pane={pane} />
          <div>
            <Button
              appearance="primary"
              icon={<TableAdd16Regular />}
              disabledFocusable={isBlocked || isBusy}
              onClick={() => void controller.review.save()}
            >
              {isBusy ? text.working : text.button}
            </Button>
          </div>
        </>
      )}
      {saveJob.kind === 'failed' && <ProblemBar problem={saveJob.problem} words={words} />}
      {saveJob.kind === 'done' && saveJob.outcome.kind === 'loaded' && (
        <Saved pane={pane} outcome={saveJob.outcome.outcome} />
      )}
      <ExportPart pane={pane} isFaulty={isBlocked} isPrimary={!hasWorkbook} />
    </section>
  );
}

function ExportPart(props: {
  readonly pane: Pane;
  readonly isFaulty: boolean;
  readonly isPrimary: boolean;
}) {
  const styles = useStyles();
  const { pane, isFaulty, isPrimary } = props;
  const text = pane.words.review.save;
  const [made, setMade] = useState<{ readonly name: string; readonly bytes: Uint8Array } | null>(
    null,
  );
  return (
    <>
      <div>
        <Button
          appearance={isPrimary ? 'primary' : 'secondary'}
          icon={<ArrowDownload16Regular />}
          disabledFocusable={isFaulty}
          onClick={() => void pane.controller.review.exportFile().then(setMade)}
        >
          {text.export}
        </Button>
      </div>
      <p className={styles.note}>{text.exportHint}</p>
      {made && (
        <DownloadButton
          pane={pane}
          name={made.name}
          bytes={made.bytes}
          type="application/json"
          text={text.file}
          goesAtOnce
        />
      )}
    </>
  );
}
