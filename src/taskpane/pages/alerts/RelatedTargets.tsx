import { Badge } from '@fluentui/react-components';
import { statusWord } from '../../../i18n/statusIcons';
import type { RelatedTarget, TargetProgress } from '../../../pipeline';
import { StatusBadge } from '../../components/StatusBadge';
import { formatQuantity, formatShare, formatTargetValue } from '../../format/quantities';
import type { Pane } from '../../pane';
import { useStyles } from './TargetDetail.styles';
import type { TargetDetailProps } from './TargetDetail';

/** The same indicator elsewhere; what only looks alike is marked and never compared. */
export function RelatedTargets({ pane, progress, targets }: TargetDetailProps) {
  const styles = useStyles();
  const { words } = pane;
  if (progress.related.length === 0) return null;
  return (
    <section>
      <h3 className={styles.head}>{words.alerts.related.title}</h3>
      <ul className={styles.related}>
        {progress.related.map((related) => (
          <Related
            key={related.target.id}
            pane={pane}
            related={related}
            loaded={targets.find((one) => one.target.id === related.target.id) ?? null}
          />
        ))}
      </ul>
    </section>
  );
}

function Related(props: {
  readonly pane: Pane;
  readonly related: RelatedTarget;
  readonly loaded: TargetProgress | null;
}) {
  const styles = useStyles();
  const { session, documents, words } = props.pane;
  const { target, kind } = props.related;
  const { related } = words.alerts;
  const isChinese = session.locale === 'zh-CN';
  const document = documents.find((one) => one.document.id === target.documentId)?.document;
  const title =
    (isChinese ? document?.shortTitle.zh : document?.shortTitle.en) ?? target.documentId;
  const assessment = props.loaded?.assessment ?? null;
  const { current = null, progress = null } = assessment ?? {};
  const figures = [
    `${related.target} ${formatTargetValue(target, session.locale)}`,
    ...(current === null
      ? []
      : [`${related.current} ${formatQuantity(current, target, session.locale)}`]),
    ...(progress === null ? [] : [`${related.progress} ${formatShare(progress, session.locale)}%`]),
  ];
  return (
    <li className={styles.other}>
      <Badge appearance="outline" color={kind === 'same' ? 'brand' : 'warning'}>
        {related[kind]}
      </Badge>
      <span>
        {title} · {isChinese ? target.name.zh : target.name.en}
      </span>
      <span>{figures.join(' · ')}</span>
      {assessment ? (
        <StatusBadge
          progressStatus={assessment.progressStatus}
          word={statusWord(assessment.progressStatus, target.measureKind, session.locale)}
        />
      ) : (
        <span className={styles.source}>{related.notLoaded}</span>
      )}
    </li>
  );
}
