import { Button } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import { fillMessage } from '../../../i18n/texts';
import { describeRejection } from '../../../i18n/rejectionText';
import { InlineNotice } from '../../components/InlineNotice';
import { ProblemBar } from '../../components/ProblemBar';
import { namePeriod } from '../../format/dates';
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
  const isEmpty = rows.length === 0 && run.kind === 'idle';
  const isBusy = run.kind === 'listing' || run.kind === 'reading' || run.kind === 'merging';
  const isMerged = !isBusy && view !== null;
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
      {isMerged && <ConflictList pane={pane} />}
      {isMerged && <RollCall pane={pane} />}
      {isMerged && <RollUpPreview pane={pane} />}
      {isMerged && <SummaryActions pane={pane} />}
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
    const period = namePeriod(basis.period, session.locale, words);
    said = fillMessage(text.basis, { period, count: basis.units });
  }
  return <p className={styles.note}>{said}</p>;
}

/** What became of the files, spoken once. */
function Outcome({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { view, rows, notRead } = pane.session.merge;
  const text = pane.words.mergePage;
  if (!view) return null;
  const twice = rows.length - view.counts.read;
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
