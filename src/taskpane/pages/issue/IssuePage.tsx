import { NothingLoaded } from '../../components/NothingLoaded';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemBar } from '../../components/ProblemBar';
import { ReadingLine } from '../../components/ReadingLine';
import type { Pane } from '../../pane';
import { useStyles } from './Issue.styles';
import { OwnersStep } from './OwnersStep';
import { PrepareStep } from './PrepareStep';
import { RefusalBar } from './RefusalBar';
import { ReturnsStep } from './ReturnsStep';
import { UnitsStep } from './UnitsStep';

/** 布置报表: prepare, confirm owners, look through units, issue one return a unit. */
export function IssuePage({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { workbook, reading, issue } = session;
  const failure = reading.kind === 'failed' ? reading : issue.reading;
  const bar = failure.kind === 'failed' && (
    <ProblemBar
      problem={failure.problem}
      words={words}
      onRetry={() => void (reading.kind === 'failed' ? controller : controller.issue).refresh()}
    />
  );
  const skeleton = bar || <PageSkeleton label={words.pane.common.loading} />;
  if (!workbook) return skeleton;
  if (workbook.kind === 'empty')
    return (
      <div className={styles.page}>
        {bar}
        <NothingLoaded pane={pane} text={words.pane.issue.empty} />
      </div>
    );
  const { overview } = issue;
  if (!overview) return skeleton;
  return (
    <div className={styles.page}>
      {bar}
      {session.selectJob.kind === 'failed' && (
        <ProblemBar problem={session.selectJob.problem} words={words} />
      )}
      <IssueReading pane={pane} />
      {overview.kind === 'refused' ? (
        <RefusalBar pane={pane} problem={overview.problem} findings={overview.findings} />
      ) : (
        <>
          <PrepareStep pane={pane} overview={overview} />
          <OwnersStep pane={pane} overview={overview} />
          <UnitsStep pane={pane} overview={overview} />
          <ReturnsStep pane={pane} overview={overview} />
        </>
      )}
    </div>
  );
}

/** Whether what is shown is what the sheets hold. */
function IssueReading({ pane }: { readonly pane: Pane }) {
  const { session, controller, words } = pane;
  const isOld =
    session.reading.kind === 'edited' ||
    session.reading.kind === 'reading' ||
    session.issue.reading.kind === 'reading';
  const { edited, refresh } = words.pane.issue;
  return (
    <ReadingLine
      waiting={isOld ? edited : null}
      refresh={refresh}
      onRefresh={() => void controller.refresh()}
    />
  );
}
