import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { describeChanges } from '../../../pipeline/issueFlow';
import { fillMessage } from '../../../i18n/texts';
import type { IssuePackage } from '../../../pipeline/issuePackage';
import { DownloadButton } from '../../components/DownloadButton';
import { InlineNotice } from '../../components/InlineNotice';
import type { Pane } from '../../pane';
import { useStyles } from './Issue.styles';
import { LeftOut } from './LeftOut';

/** What was issued: the zip, each file's revision and what is new in it, and what was left out. */
export function IssueResult(props: {
  readonly pane: Pane;
  readonly outcome: IssuePackage;
  readonly isEditedSince: boolean;
}) {
  const styles = useStyles();
  const { pane, outcome } = props;
  const text = pane.words.pane.issue;
  const { returns } = outcome.report;
  const changed = returns.filter(({ changes }) => changes.length > 0);
  const again = changed.filter(({ content }) => content.template.revision > 1).length;
  const counts = {
    first: changed.length - again,
    again,
    unchanged: returns.length - changed.length,
  };
  if (outcome.fileNames.length === 0)
    return (
      <div className={styles.result}>
        <MessageBar intent="warning" layout="multiline" role="status">
          <MessageBarBody>{text.nothingIssued}</MessageBarBody>
        </MessageBar>
        <LeftOut pane={pane} report={outcome.report} />
      </div>
    );
  return (
    <div className={styles.result}>
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>
          {outcome.isSample && <MessageBarTitle>{text.sample}</MessageBarTitle>}
          {fillMessage(text.issued, { count: outcome.fileNames.length })}
          <br />
          {fillMessage(text.counts, counts)}
        </MessageBarBody>
      </MessageBar>
      {props.isEditedSince && <InlineNotice tone="warning">{text.editedSince}</InlineNotice>}
      <DownloadButton
        pane={pane}
        name={outcome.zipName}
        bytes={outcome.zip}
        type="application/zip"
        text={text}
      />
      <LeftOut pane={pane} report={outcome.report} />
      <FileList pane={pane} outcome={outcome} />
    </div>
  );
}

function FileList({ pane, outcome }: { readonly pane: Pane; readonly outcome: IssuePackage }) {
  const styles = useStyles();
  const { session, words } = pane;
  const text = words.pane.issue;
  return (
    <details className={styles.details}>
      <summary>{fillMessage(text.files, { count: outcome.fileNames.length })}</summary>
      <ul className={styles.tightList}>
        {outcome.report.returns.map(({ unit, content, changes }, at) => (
          <li key={unit.row}>
            {[
              outcome.fileNames[at],
              fillMessage(text.fileRevision, { revision: content.template.revision }),
              changes.length === 0 ? text.fileUnchanged : describeChanges(changes, session.locale),
            ].join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
