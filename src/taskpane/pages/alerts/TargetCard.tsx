import { Caption1, mergeClasses } from '@fluentui/react-components';
import { statusWord } from '../../../i18n/statusIcons';
import { fillMessage } from '../../../i18n/texts';
import type { TargetProgress } from '../../../pipeline';
import { StatusBadge } from '../../components/StatusBadge';
import { statusTones } from '../../components/statusTones';
import { formatDate } from '../../format/dates';
import { formatDifference, formatQuantity, formatTargetValue } from '../../format/quantities';
import type { Pane } from '../../pane';
import { useStyles } from './TargetCard.styles';
import { PaceBar } from './PaceBar';
import { TargetActions } from './TargetActions';

export interface TargetCardProps {
  readonly pane: Pane;
  readonly progress: TargetProgress;
}

/** One target: its status, figures, the arithmetic in a sentence, and the ways to its cells. */
export function TargetCard({ pane, progress }: TargetCardProps) {
  const styles = useStyles();
  const { session, documents, words } = pane;
  const { target, assessment, sentence } = progress;
  const isChinese = session.locale === 'zh-CN';
  const document = documents.find((one) => one.document.id === progress.documentId)?.document;
  const source = isChinese ? document?.shortTitle.zh : document?.shortTitle.en;
  const deadline = formatDate(assessment.deadline, session.locale);
  const { progressStatus } = assessment;
  return (
    <li className={mergeClasses(styles.card, styles[statusTones[progressStatus]])}>
      <div>
        <StatusBadge
          progressStatus={progressStatus}
          word={statusWord(progressStatus, target.measureKind, session.locale)}
        />
      </div>
      <h3 className={styles.name}>{isChinese ? target.name.zh : target.name.en}</h3>
      <Caption1 className={styles.source}>
        {[source, fillMessage(words.pane.alerts.deadline, { date: deadline })]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </Caption1>
      <Figures pane={pane} progress={progress} />
      <PaceBar pane={pane} assessment={assessment} />
      <Caption1 className={styles.sentence}>{sentence}</Caption1>
      <TargetActions pane={pane} progress={progress} canOpen />
    </li>
  );
}

function Figures({ pane, progress }: TargetCardProps) {
  const styles = useStyles();
  const { session, words } = pane;
  const { target, assessment } = progress;
  const { alerts } = words.pane;
  const quantity = (value: number): string => formatQuantity(value, target, session.locale);
  const { current } = assessment;
  const figures = [
    ...(current === null ? [] : [[alerts.current, quantity(current)]]),
    [alerts.target, formatTargetValue(target, session.locale)],
  ];
  const isShort = assessment.distance !== null && assessment.distance > 0;
  return (
    <div className={styles.figures}>
      {figures.map(([label, value]) => (
        <span key={label} className={styles.figure}>
          <span className={styles.label}>{label}</span>
          <span className={styles.value}>{value}</span>
        </span>
      ))}
      {isShort && (
        <span className={styles.label}>
          {fillMessage(alerts.distance, {
            distance: formatDifference(assessment.distance, target, session.locale),
          })}
        </span>
      )}
    </div>
  );
}
