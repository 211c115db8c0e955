import { memo, useState } from 'react';
import { Button, ToggleButton, mergeClasses } from '@fluentui/react-components';
import { fillMessage, type Texts } from '../../../i18n/texts';
import type { Locale } from '../../../model/basics';
import { namePeriod } from '../../format/dates';
import { formatNumber } from '../../format/quantities';
import type { Pane } from '../../pane';
import { listLines, needsAttention, toneOf, type FileLine } from './fileRows';
import { useStyles } from './Merge.styles';

/** As many lines as are drawn at once without making the window wait; fewer while files are read. */
const LINES_AT_ONCE = 30;
const LINES_WHILE_READING = 12;

/** Every file with what it is and what became of it. */
export function FileTable({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { session, words } = pane;
  const { rows, view, run } = session.merge;
  const text = words.mergePage;
  const [limit, setLimit] = useState(LINES_AT_ONCE);
  const [isFiltered, setIsFiltered] = useState(false);
  const isReading = run.kind === 'reading';
  // While files are read the latest stand on top, where something is seen to happen.
  const first = isReading ? Math.max(0, rows.length - LINES_WHILE_READING) : 0;
  const listed = listLines(rows.slice(first), isReading ? null : view, first);
  const lines = isReading ? [...listed].reverse() : listed;
  const attention = isReading ? [] : lines.filter(needsAttention);
  const chosen = isFiltered ? attention : lines;
  const rest = chosen.length - limit;
  return (
    <section className={styles.section} aria-labelledby="merge-files">
      <h2 id="merge-files" className={styles.heading}>
        {fillMessage(text.files, { count: rows.length })}
      </h2>
      {attention.length > 0 && (
        <div className={styles.actions} role="group" aria-label={text.showFiles}>
          {([false, true] as const).map((filtered) => (
            <ToggleButton
              key={String(filtered)}
              size="small"
              checked={isFiltered === filtered}
              onClick={() => setIsFiltered(filtered)}
            >
              {fillMessage(filtered ? text.filters.attention : text.filters.all, {
                count: filtered ? attention.length : lines.length,
              })}
            </ToggleButton>
          ))}
        </div>
      )}
      <div role="table" aria-labelledby="merge-files" className={styles.table}>
        <div role="row" className={styles.headRow}>
          {Object.entries(text.columns).map(([key, title]) => (
            <span key={key} role="columnheader">
              {title}
            </span>
          ))}
        </div>
        {chosen.slice(0, limit).map((line) => (
          <FileLineView key={line.id} line={line} locale={session.locale} words={words} />
        ))}
      </div>
      {rest > 0 && (
        <div>
          <Button size="small" onClick={() => setLimit(limit + LINES_AT_ONCE)}>
            {fillMessage(text.more, { count: Math.min(rest, LINES_AT_ONCE) })}
          </Button>
        </div>
      )}
    </section>
  );
}

interface LineProps {
  readonly line: FileLine;
  readonly locale: Locale;
  readonly words: Texts;
}

/** Drawn anew only where what it says changed: hundreds of files come one after the other. */
const FileLineView = memo(
  function FileLineView({ line, locale, words }: LineProps) {
    const styles = useStyles();
    const { row, returnStatus } = line;
    const text = words.mergePage;
    const reason = locale === 'zh-CN' ? line.reason.zh : line.reason.en;
    return (
      <div role="row" className={styles.row}>
        <span role="cell" className={styles.file} title={row.name}>
          {row.name}
        </span>
        <span role="cell" className={styles.cell}>
          {row.unit ?? (row.kind === 'summary' ? text.summaryFile : text.unknown)}
        </span>
        <span role="cell" className={styles.cell}>
          {row.period === null ? text.unknown : namePeriod(row.period, locale, words)}
        </span>
        <span role="cell" className={styles.cell}>
          {row.revision === null
            ? text.unknown
            : fillMessage(text.revision, { count: row.revision })}
        </span>
        <span role="cell" className={styles.cell}>
          {nameSubmission(row.submission, words)}
        </span>
        <span
          role="cell"
          className={mergeClasses(styles.cell, styles.strong, styles[toneOf(returnStatus)])}
        >
          {words.status.returnState[returnStatus]}
        </span>
        <span role="cell" className={styles.cell}>
          <Findings hard={row.hard} soft={row.soft} words={words} />
        </span>
        <span role="cell" className={mergeClasses(styles.cell, styles.quiet)}>
          {nameSize(row.size, locale)}
        </span>
        {reason !== '' && (
          <span role="cell" className={styles.reason}>
            {reason}
          </span>
        )}
      </div>
    );
  },
  (before, after) =>
    before.line.row === after.line.row &&
    before.line.returnStatus === after.line.returnStatus &&
    before.line.reason === after.line.reason &&
    before.words === after.words,
);

function Findings(props: { readonly hard: number; readonly soft: number; readonly words: Texts }) {
  const styles = useStyles();
  const { hard, soft } = props;
  const text = props.words.mergePage;
  if (hard + soft === 0) return <span className={styles.quiet}>{text.noFindings}</span>;
  return (
    <>
      {hard > 0 && <span className={styles.bad}>{fillMessage(text.hard, { count: hard })}</span>}
      {hard > 0 && soft > 0 && ' '}
      {soft > 0 && (
        <span className={styles.warning}>{fillMessage(text.soft, { count: soft })}</span>
      )}
    </>
  );
}

/** The first submission, or which corrected return it is. */
function nameSubmission(submission: number | null, words: Texts): string {
  const text = words.mergePage;
  if (submission === null) return text.unknown;
  if (submission <= 1) return text.firstSubmission;
  return fillMessage(text.submission, { count: submission - 1 });
}

function nameSize(bytes: number, locale: Locale): string {
  return `${formatNumber(Math.max(1, Math.round(bytes / 1024)), locale)} KB`;
}
