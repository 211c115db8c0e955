import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { TableAdd16Regular } from '@fluentui/react-icons/svg/table-add';
import { fillMessage } from '../../../i18n/texts';
import type { SummaryWriting } from '../../../pipeline/mergeIntoWorkbook';
import type { SummaryView } from '../../../pipeline/mergeView';
import { DownloadButton } from '../../components/DownloadButton';
import { InlineNotice } from '../../components/InlineNotice';
import { ProblemBar } from '../../components/ProblemBar';
import type { Pane } from '../../pane';
import type { FileKind } from '../../session/mergeSession';
import { useStyles } from './Merge.styles';

const TYPES: Readonly<Record<FileKind, string>> = {
  write: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  corrections: 'application/zip',
  reminders: 'application/zip',
};

/** What is made of a merge: sheets in the workbook, or a file. */
export function SummaryActions({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { view, writeJob, fileJob } = session.merge;
  const text = words.mergePage;
  const summary = view?.summary ?? null;
  if (!view || (summary === null && view.faulty === 0)) return null;
  const hasWorkbook = session.connection.kind === 'ready' && summary !== null;
  const isBusy = writeJob.kind === 'running' || fileJob.kind === 'running';
  const open = view.conflicts.length;
  return (
    <section className={styles.section} aria-labelledby="merge-output">
      <h2 id="merge-output" className={styles.heading}>
        {text.output}
      </h2>
      {open > 0 && (
        <InlineNotice tone="warning">
          {fillMessage(text.openConflicts, { count: open })}
        </InlineNotice>
      )}
      <div className={styles.actions}>
        {hasWorkbook && (
          <Button
            appearance="primary"
            icon={<TableAdd16Regular />}
            disabledFocusable={isBusy}
            onClick={() => void controller.merge.write()}
          >
            {writeJob.kind === 'running' ? text.writing : text.write}
          </Button>
        )}
        {summary && (
          <MakeButton pane={pane} of="write" label={text.make} isPrimary={!hasWorkbook} />
        )}
        {view.faulty > 0 && (
          <MakeButton
            pane={pane}
            of="corrections"
            label={fillMessage(text.returnFiles, { count: view.faulty })}
          />
        )}
        {summary && summary.roll.missing > 0 && (
          <MakeButton
            pane={pane}
            of="reminders"
            label={fillMessage(text.reminders, { count: summary.roll.missing })}
          />
        )}
      </div>
      {writeJob.kind === 'failed' && <ProblemBar problem={writeJob.problem} words={words} />}
      {writeJob.kind === 'done' && <Written pane={pane} outcome={writeJob.outcome} />}
      {fileJob.kind === 'failed' && <ProblemBar problem={fileJob.problem} words={words} />}
      {fileJob.kind === 'done' && (
        <DownloadButton
          pane={pane}
          name={fileJob.outcome.name}
          bytes={fileJob.outcome.bytes}
          type={TYPES[fileJob.of]}
          text={text.file}
          goesAtOnce
        />
      )}
    </section>
  );
}

/** A file is made in the language of the pane; while one is made no other begins. */
function MakeButton(props: {
  readonly pane: Pane;
  readonly of: FileKind;
  readonly label: string;
  readonly isPrimary?: boolean;
}) {
  const { pane, of, label, isPrimary = false } = props;
  const { view, writeJob, fileJob } = pane.session.merge;
  const text = pane.words.mergePage;
  const isMaking = fileJob.kind === 'running' && fileJob.of === of;
  const name = view?.summary ? nameFile(view.summary, pane) : '';
  return (
    <Button
      appearance={isPrimary ? 'primary' : 'secondary'}
      icon={<ArrowDownload16Regular />}
      disabledFocusable={writeJob.kind === 'running' || fileJob.kind === 'running'}
      onClick={() => void pane.controller.merge.makeFile(of, name)}
    >
      {isMaking ? text.making : label}
    </Button>
  );
}

function Written({ pane, outcome }: { readonly pane: Pane; readonly outcome: SummaryWriting }) {
  const text = pane.words.mergePage;
  const { listSeparator } = pane.words.pane.common;
  const { sheets, replaced, leftOver } = outcome;
  const isWhole = leftOver.length === 0;
  const named = (isWhole ? sheets : leftOver).join(listSeparator);
  const message = isWhole ? (replaced > 0 ? text.replaced : text.written) : text.leftOver;
  return (
    <MessageBar intent={isWhole ? 'success' : 'warning'} layout="multiline" role="status">
      <MessageBarBody>{fillMessage(message, { sheets: named })}</MessageBarBody>
    </MessageBar>
  );
}

function nameFile({ period, documents }: SummaryView, { session, words }: Pane): string {
  const text = words.mergePage;
  const [first = { zh: '', en: '' }, ...others] = documents;
  const document = session.locale === 'zh-CN' ? first.zh : first.en;
  const count = documents.length;
  return fillMessage(text.fileName, {
    period,
    document:
      others.length === 0 ? document : fillMessage(text.severalDocuments, { document, count }),
  });
}
