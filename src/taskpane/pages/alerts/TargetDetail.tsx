import { useEffect, useRef } from 'react';
import { Button, Caption1 } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { statusWord } from '../../../i18n/statusIcons';
import { fillMessage } from '../../../i18n/texts';
import type { TargetProgress } from '../../../pipeline';
import { StatusBadge } from '../../components/StatusBadge';
import type { Pane } from '../../pane';
import { RelatedTargets } from './RelatedTargets';
import { TargetActions } from './TargetActions';
import { useStyles } from './TargetDetail.styles';
import { listGivens, listOutlook, listPaceFacts, type Fact } from './targetFacts';
import { TrajectoryChart } from './TrajectoryChart';

export interface TargetDetailProps {
  readonly pane: Pane;
  readonly progress: TargetProgress;
  /** All that are loaded, to set others beside it. */
  readonly targets: readonly TargetProgress[];
}

/** One target opened: its course, its arithmetic, what would change it, and its like elsewhere. */
export function TargetDetail({ pane, progress, targets }: TargetDetailProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { session, controller, documents, words } = pane;
  const { target, assessment, sentence } = progress;
  const isChinese = session.locale === 'zh-CN';
  const document = documents.find((one) => one.document.id === progress.documentId)?.document;
  // The list this view replaces had the focus.
  useEffect(() => heading.current?.focus(), [target.id]);
  const isPast = assessment.asOf > assessment.deadline;
  return (
    <article className={styles.page}>
      <Button
        className={styles.back}
        size="small"
        appearance="subtle"
        icon={<ArrowLeft16Regular />}
        onClick={() => controller.dispatch({ type: 'targetOpened', targetId: null })}
      >
        {words.alerts.back}
      </Button>
      <div>
        <StatusBadge
          progressStatus={assessment.progressStatus}
          word={statusWord(assessment.progressStatus, target.measureKind, session.locale)}
        />
      </div>
      <h2 className={styles.name} tabIndex={-1} ref={heading}>
        {isChinese ? target.name.zh : target.name.en}
      </h2>
      <Caption1 className={styles.source}>
        {(isChinese ? document?.shortTitle.zh : document?.shortTitle.en) ?? progress.documentId}
      </Caption1>
      <Caption1 className={styles.sentence}>{sentence}</Caption1>
      <TrajectoryChart pane={pane} progress={progress} />
      <h3 className={styles.head}>{words.alerts.facts.title}</h3>
      {isPast && <Caption1>{words.alerts.facts.past}</Caption1>}
      <Facts pane={pane} progress={progress} />
      <RelatedTargets pane={pane} progress={progress} targets={targets} />
      <TargetActions pane={pane} progress={progress} />
    </article>
  );
}

function Facts({ pane, progress }: { readonly pane: Pane; readonly progress: TargetProgress }) {
  const styles = useStyles();
  const { facts } = pane.words.alerts;
  const { methodUsed } = progress.assessment;
  const method = pane.words.status.method[methodUsed];
  const byOther: readonly Fact[] =
    methodUsed === 'pace' || progress.arithmetic === ''
      ? []
      : [[fillMessage(facts.arithmetic, { method }), progress.arithmetic]];
  const list = [
    ...listGivens(pane, progress),
    ...listPaceFacts(pane, progress),
    ...byOther,
    ...listOutlook(pane, progress),
  ];
  return (
    <dl className={styles.facts}>
      {list.flatMap(([term, value]) => [
        <dt key={`${term}:`}>{term}</dt>,
        <dd key={term}>{value}</dd>,
      ])}
    </dl>
  );
}
