import { fillMessage } from '../../../i18n/texts';
import { statusWord } from '../../../i18n/statusIcons';
import type { LocalizedText } from '../../../model/basics';
import type { SummaryView, TargetView } from '../../../pipeline/mergeView';
import { InlineNotice } from '../../components/InlineNotice';
import { StatusBadge } from '../../components/StatusBadge';
import { formatDate, namePeriod } from '../../format/dates';
import { formatQuantity, formatTargetValue } from '../../format/quantities';
import type { Pane } from '../../pane';
import { useStyles } from './Merge.styles';

/** The totals as they would be written, each with how many units it holds. */
export function RollUpPreview({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { session, words } = pane;
  const text = words.mergePage;
  const summary = session.merge.view?.summary;
  if (!summary) return null;
  const { hard, soft, targets } = summary;
  return (
    <section className={styles.section} aria-labelledby="merge-preview">
      <h2 id="merge-preview" className={styles.heading}>
        {text.preview}
      </h2>
      {summary.isSample && <InlineNotice tone="warning">{text.sample}</InlineNotice>}
      <p className={styles.note}>{describeSummary(summary, pane)}</p>
      {targets.length === 0 ? (
        <p className={styles.note}>{text.onlyMissing}</p>
      ) : (
        <ul className={styles.list}>
          {targets.map((one) => (
            <TargetLine key={one.target.id} pane={pane} one={one} />
          ))}
        </ul>
      )}
      {hard + soft > 0 && (
        <p className={styles.note}>{fillMessage(text.summaryFindings, { hard, soft })}</p>
      )}
    </section>
  );
}

function describeSummary({ period, asOf, documents }: SummaryView, pane: Pane): string {
  const { session, words } = pane;
  return fillMessage(words.mergePage.previewOf, {
    period: namePeriod(period, session.locale, words),
    date: formatDate(asOf, session.locale),
    documents: documents
      .map((name) => inLanguage(name, pane))
      .join(words.pane.common.listSeparator),
  });
}

function TargetLine({ pane, one }: { readonly pane: Pane; readonly one: TargetView }) {
  const styles = useStyles();
  const { session, words } = pane;
  const text = words.mergePage;
  const { target, value, progressStatus, missing } = one;
  const total =
    value === null
      ? text.noTotal
      : fillMessage(text.total, { value: formatQuantity(value, target, session.locale) });
  const facts = [
    total,
    fillMessage(text.target, { value: formatTargetValue(target, session.locale) }),
    inLanguage(one.coverage, pane),
  ];
  const note = inLanguage(one.note, pane);
  return (
    <li className={styles.target}>
      <span className={styles.cell}>{inLanguage(target.name, pane)}</span>
      <StatusBadge
        progressStatus={progressStatus}
        word={statusWord(progressStatus, target.measureKind, session.locale)}
      />
      <span className={styles.targetFacts}>{facts.join(' · ')}</span>
      {note !== '' && <span className={`${styles.note} ${styles.targetFacts}`}>{note}</span>}
      {missing.length > 0 && (
        <span className={`${styles.note} ${styles.targetFacts}`}>
          {fillMessage(text.missingNames, {
            units: missing.join(words.pane.common.listSeparator),
          })}
        </span>
      )}
    </li>
  );
}

function inLanguage({ zh, en }: LocalizedText, { session }: Pane): string {
  return session.locale === 'zh-CN' ? zh : en;
}
