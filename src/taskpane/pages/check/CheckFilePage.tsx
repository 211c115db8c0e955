import { Badge, Spinner } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { CheckedFile } from '../../../pipeline/checkFlow';
import { FindingList } from '../../components/FindingList';
import { ProblemBar } from '../../components/ProblemBar';
import type { Pane } from '../../pane';
import { DropZone } from '../merge/DropZone';
import { useStyles } from './Check.styles';

/** 审核 without a workbook: a file that is dropped, or chosen, is checked by every rule. */
export function CheckFilePage({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { checkJob } = session.merge;
  const text = words.mergePage.check;
  const isBusy = checkJob.kind === 'running';
  return (
    <div className={styles.page}>
      <p className={styles.note}>{words.mergePage.alone}</p>
      <DropZone
        pane={pane}
        takes="one"
        isEmpty={checkJob.kind === 'idle'}
        isBusy={isBusy}
        intro={text.intro}
        onFiles={([first]) => first && void controller.merge.check(first)}
      />
      {isBusy && <Spinner size="tiny" label={words.check.running} role="status" />}
      {checkJob.kind === 'failed' && <ProblemBar problem={checkJob.problem} words={words} />}
      {checkJob.kind === 'done' && <Result pane={pane} checked={checkJob.outcome} />}
    </div>
  );
}

function Result({ pane, checked }: { readonly pane: Pane; readonly checked: CheckedFile }) {
  const styles = useStyles();
  const { words } = pane;
  const text = words.mergePage.check;
  const { file, kind, returnStatus, findings } = checked;
  const open = findings.filter(({ isClosed }) => !isClosed);
  const hard = open.filter(({ severity }) => severity === 'hard').length;
  return (
    <section className={styles.section} aria-labelledby="checked-file">
      <h2 id="checked-file" className={styles.sheet} title={file}>
        {file}
      </h2>
      <div className={styles.counts}>
        <Badge appearance="tint">{text.kinds[kind]}</Badge>
        {returnStatus !== null && (
          <Badge appearance="outline">{words.status.returnState[returnStatus]}</Badge>
        )}
      </div>
      <p role="status">
        {open.length === 0
          ? text.clean
          : fillMessage(text.found, { hard, soft: open.length - hard })}
      </p>
      <FindingList findings={open} words={words} onSelect={null} />
    </section>
  );
}
