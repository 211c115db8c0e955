import { useDeferredValue, useEffect } from 'react';
import { Button } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import { fillMessage } from '../../../i18n/texts';
import { describeRejection } from '../../../i18n/rejectionText';
import type { Locale } from '../../../model/basics';
import { InlineNotice } from '../../components/InlineNotice';
import { ProblemBar } from '../../components/ProblemBar';
import { formatDate, namePeriod } from '../../format/dates';
import { formatNumber } from '../../format/quantities';
import type { Pane } from '../../pane';
import { ConflictList } from './ConflictList';
import { DropZone } from './DropZone';
import { FileTable } from './FileTable';
import { useStyles } from './Merge.styles';
import { ReadingProgress } from './ReadingProgress';
import { RollCall } from './RollCall';
import { RollUpPreview } from './RollUpPreview';
import { SummaryActions } from './SummaryActions';

/** 汇总: returns in, a summary out; every file is told of, every conflict is put to a person. */
export function MergePage({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { run, rows, view } = session.merge;
  const text = words.mergePage;
  useEffect(() => warmFormatters(session.locale), [session.locale]);
  const isEmpty = rows.length === 0 && run.kind === 'idle';
  const isBusy = run.kind === 'listing' || run.kind === 'reading' || run.kind === 'merging';
  const isMerged = !isBusy && view !== null;
  // What came of a merge is drawn in slices: of hundreds of units it would hold the window up.
  const isShown = useDeferredValue(isMerged) && isMerged;
  return (
    <div className={styles.page}>
      {session.connection.kind === 'alone' && <p className={styles.note}>{text.alone}</p>}
      <DropZone
        pane={pane}
        isEmpty={isEmpty}
        isBusy={isBusy}
        intro={isEmpty ? text.intro : text.dropMore}
        onFiles={(drops) => void controller.merge.add(drops)}
      />
      <BasisLine pane={pane} />
      {run.kind === 'failed' && <ProblemBar problem={run.problem} words={words} />}
      <ReadingProgress pane={pane} />
      {isMerged && <Outcome pane={pane} />}
      {isShown && <ConflictList pane={pane} />}
      {isShown && <RollCall pane={pane} />}
      {isShown && <RollUpPreview pane={pane} />}
      {isShown && <SummaryActions pane={pane} />}
      {rows.length > 0 && <FileTable pane={pane} />}
      {!isBusy && rows.length > 0 && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            icon={<Delete16Regular />}
            onClick={() => controller.merge.clear()}
          >
            {text.clear}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A browser takes long over its first formatters: they are made before the first file comes. */
function warmFormatters(locale: Locale): () => void {
  const timer = setTimeout(() => {
    formatNumber(0, locale);
    formatDate('2000-01-01', locale);
  });
  return () => clearTimeout(timer);
}

/** Who was to report, and by whose word. */
function BasisLine({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { session, words } = pane;
  const { basis, run } = session.merge;
  const text = words.mergePage;
  if (run.kind === 'idle') return null;
  let said = text.basisNone;
  if (basis.kind === 'reading') said = text.readingBasis;
  if (basis.kind === 'refused') {
    const { found } = describeRejection(basis.problem, words);
    said = fillMessage(text.basisRefused, { found: found.replace(/[。.]$/, '') });
  }
  if (basis.kind === 'master') {
    const nameOf = (code: string) => namePeriod(code, session.locale, words);
    const period = nameOf(basis.period);
    said = fillMessage(text.basis, { period, count: basis.units });
    const others = basis.otherPeriods.map(nameOf).join(words.pane.common.listSeparator);
    if (others !== '') said += fillMessage(text.basisOthers, { others });
  }
  return <p className={styles.note}>{said}</p>;
}

/** What became of the files, spoken once. */
function Outcome({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { view, rows, notRead } = pane.session.merge;
  const text = pane.words.mergePage;
  if (!view) return null;
  const twice = rows.length - new Set(rows.map(({ sha256 }) => sha256)).size;
  return (
    <div className={styles.list}>
      <p role="status">
        {fillMessage(text.counts, { ...view.counts })}
        {view.summary === null && ` ${text.onlyMissing}`}
        {twice > 0 && ` ${fillMessage(text.twice, { count: twice })}`}
      </p>
      {notRead.length > 0 && (
        <InlineNotice tone="warning">
          {fillMessage(text.notRead, { count: notRead.length })}
        </InlineNotice>
      )}
    </div>
  );
}
