import { Badge, Body1, Button, Spinner, Subtitle2 } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { CheckmarkCircle48Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { fillMessage } from '../../../i18n/texts';
import type { CheckReport } from '../../../pipeline/findingsFlow';
import { ProblemBar } from '../../components/ProblemBar';
import type { Pane } from '../../pane';
import { ChangedBar } from './ChangedBar';
import { useStyles } from './Check.styles';
import { FindingFilters } from './FindingFilters';
import { FindingSections } from './FindingSections';
import { countClasses, filterFindings } from './findingGroups';
import { WriteSheet } from './WriteSheet';
import { NO_FILTER } from '../../session/checkSession';

interface ResultProps {
  readonly pane: Pane;
  readonly report: CheckReport;
}

/** What the last check found: counts, filters, and a card a finding. */
export function CheckResult({ pane, report }: ResultProps) {
  const { session, words } = pane;
  const { recheckJob } = session.check;
  return (
    <>
      <Summary pane={pane} report={report} />
      <ChangedBar pane={pane} />
      {recheckJob.kind === 'failed' && <ProblemBar problem={recheckJob.problem} words={words} />}
      <Status pane={pane} report={report} />
      <WriteSheet pane={pane} />
      {report.findings.length === 0 ? (
        <Clean pane={pane} report={report} />
      ) : (
        <Findings pane={pane} report={report} />
      )}
      <Skipped pane={pane} report={report} />
    </>
  );
}

function Summary({ pane, report }: ResultProps) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const text = words.check;
  const counts = countClasses(report.findings);
  const isBusy = session.check.run.kind === 'running';
  return (
    <div className={styles.head}>
      <div className={styles.headLine}>
        <span className={styles.counts}>
          {counts.hard > 0 && (
            <Badge appearance="tint" color="danger">
              {fillMessage(text.sections.hard, { count: counts.hard })}
            </Badge>
          )}
          {counts.soft > 0 && (
            <Badge appearance="tint" color="warning">
              {fillMessage(text.sections.soft, { count: counts.soft })}
            </Badge>
          )}
          {counts.closed > 0 && (
            <Badge appearance="tint" color="success">
              {fillMessage(text.sections.closed, { count: counts.closed })}
            </Badge>
          )}
        </span>
        <Button
          appearance="primary"
          size="small"
          icon={isBusy ? <Spinner size="extra-tiny" /> : <ArrowClockwise16Regular />}
          disabledFocusable={isBusy}
          onClick={() => void controller.check.run()}
        >
          {text.again}
        </Button>
      </div>
    </div>
  );
}

/** The last thing that happened, spoken once. */
function Status({ pane, report }: ResultProps) {
  const styles = useStyles();
  const { check } = pane.session;
  const text = pane.words.check;
  const { recheckJob, explainJob } = check;
  const counts = countClasses(report.findings);
  let said = fillMessage(text.found, counts);
  if (recheckJob.kind === 'done')
    said =
      recheckJob.count === 0
        ? text.recheckedClean
        : fillMessage(text.rechecked, { count: recheckJob.count });
  if (explainJob.kind === 'done' && explainJob.outcome.kind === 'written')
    said = fillMessage(text.explained, { cell: explainJob.outcome.cell });
  return (
    <div className={styles.status} role="status" aria-live="polite">
      {said}
    </div>
  );
}

function Findings({ pane, report }: ResultProps) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const text = words.check;
  const shown = filterFindings(report.findings, session.check.filter);
  const clear = () => controller.dispatch({ type: 'findingFilterChosen', change: NO_FILTER });
  return (
    <>
      <FindingFilters pane={pane} findings={report.findings} />
      {shown.length < report.findings.length && (
        <div className={styles.headLine}>
          <span className={styles.note}>
            {shown.length === 0
              ? text.noneShown
              : fillMessage(text.shown, { shown: shown.length, total: report.findings.length })}
          </span>
          <Button size="small" appearance="subtle" onClick={clear}>
            {text.clearFilters}
          </Button>
        </div>
      )}
      <FindingSections pane={pane} findings={shown} />
    </>
  );
}

function Clean({ pane, report }: ResultProps) {
  const styles = useStyles();
  const text = pane.words.check;
  const counts = { ran: report.ruleCount, skipped: report.skipped.length };
  return (
    <div className={styles.start}>
      <span className={styles.cleanIcon}>
        <CheckmarkCircle48Regular />
      </span>
      <Subtitle2 as="h2">{text.clean}</Subtitle2>
      <Body1>{fillMessage(text.ran, counts)}</Body1>
    </div>
  );
}

/** Rules that had nothing to look at: counted, and listed for who wants to know. */
function Skipped({ pane, report }: ResultProps) {
  const styles = useStyles();
  const { session, words } = pane;
  const text = words.check;
  const counts = { ran: report.ruleCount, skipped: report.skipped.length };
  return (
    <div className={styles.head}>
      {report.findings.length > 0 && <p className={styles.note}>{fillMessage(text.ran, counts)}</p>}
      {report.skipped.length > 0 && (
        <details className={styles.details}>
          <summary>{fillMessage(text.skippedTitle, { count: report.skipped.length })}</summary>
          <p className={styles.note}>{text.skippedHint}</p>
          <ul>
            {report.skipped.map(({ code, title }) => (
              <li key={code}>{session.locale === 'en-US' ? title.en : title.zh}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
