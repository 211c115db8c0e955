import { makeStyles, tokens } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { WorkbookState } from '../../../pipeline';
import { NothingLoaded } from '../../components/NothingLoaded';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemBar } from '../../components/ProblemBar';
import { ReadingLine } from '../../components/ReadingLine';
import { namePeriod } from '../../format/dates';
import type { Pane } from '../../pane';
import { AsOfField } from './AsOfField';
import { DocumentCounts } from './DocumentCounts';
import { DueTasks } from './DueTasks';
import { FindingsSection } from './FindingsSection';
import { SettingsSection } from './SettingsSection';
import { StatusCounts } from './StatusCounts';
import { TargetDetail } from './TargetDetail';
import { TargetList } from './TargetList';
import { countAttention, countedTargets, ofDocument } from './alertList';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '12px' },
  facts: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** 进度预警: how far each loaded target is at the as-of date, and which need attention. */
export function AlertsPage({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { workbook, reading } = session;
  const retry = (): void => void controller.refresh();
  const failure = reading.kind === 'failed' && (
    <ProblemBar problem={reading.problem} words={words} onRetry={retry} />
  );
  if (!workbook) return failure || <PageSkeleton label={words.pane.common.loading} />;
  return (
    <div className={styles.page}>
      {failure}
      {session.selectJob.kind === 'failed' && (
        <ProblemBar problem={session.selectJob.problem} words={words} />
      )}
      {workbook.kind === 'empty' ? (
        <NothingLoaded pane={pane} text={words.pane.alerts.empty} />
      ) : (
        <Alerts pane={pane} workbook={workbook} />
      )}
    </div>
  );
}

function Alerts({ pane, workbook }: { readonly pane: Pane; readonly workbook: WorkbookState }) {
  const { session } = pane;
  const { documentId, openTargetId } = session.alerts;
  const counted = countedTargets(workbook, session.includesArchived);
  const targets = ofDocument(counted, documentId);
  const opened = workbook.targets.find((one) => one.target.id === openTargetId);
  if (opened) return <TargetDetail pane={pane} progress={opened} targets={workbook.targets} />;
  const tasks = workbook.dueTasks.filter(
    (due) =>
      (session.includesArchived || !due.isArchived) &&
      (documentId === null || due.task.documentId === documentId),
  );
  return (
    <>
      <AsOfField pane={pane} key={workbook.asOf} asOf={workbook.asOf} />
      <SettingsSection pane={pane} workbook={workbook} />
      <Periods pane={pane} workbook={workbook} />
      <AlertsReading pane={pane} count={countAttention(targets)} />
      <FindingsSection pane={pane} findings={workbook.findings} />
      <DocumentCounts pane={pane} targets={counted} />
      <StatusCounts pane={pane} targets={targets} />
      <TargetList pane={pane} targets={targets} total={workbook.targets.length} />
      <DueTasks pane={pane} tasks={tasks} />
    </>
  );
}

function Periods({ pane, workbook }: { readonly pane: Pane; readonly workbook: WorkbookState }) {
  const styles = useStyles();
  const { session, words } = pane;
  const periods = workbook.periods.map((period) => namePeriod(period, session.locale, words));
  const list = periods.join(words.pane.common.listSeparator);
  return (
    <div className={styles.facts}>{fillMessage(words.pane.alerts.periods, { periods: list })}</div>
  );
}

function AlertsReading({ pane, count }: { readonly pane: Pane; readonly count: number }) {
  const { session, controller, words } = pane;
  const { edited, updated, attention, refresh } = words.pane.alerts;
  const { kind } = session.reading;
  const isOld = kind === 'edited' || kind === 'reading';
  const text = fillMessage(session.readings > 1 ? updated : attention, { count });
  return (
    <ReadingLine
      waiting={isOld ? edited : null}
      text={kind === 'failed' ? null : text}
      refresh={refresh}
      onRefresh={() => void controller.refresh()}
    />
  );
}
