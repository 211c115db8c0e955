import { Suspense, lazy, useState } from 'react';
import { Body1, Button, Spinner, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentAdd16Regular } from '@fluentui/react-icons/svg/document-add';
import { fillMessage } from '../../../i18n/texts';
import { InlineNotice } from '../../components/InlineNotice';
import type { Pane } from '../../pane';
import { codePeriod, readYear } from '../../session/period';
import { DocumentCard } from './DocumentCard';
import { LoadOutcomeBar } from './LoadOutcomeBar';
import { PeriodPicker } from './PeriodPicker';
import { findDocumentsStartingLater } from './planStarts';

// Rarely asked, and dialogs are heavy.
const TitlesTakenDialog = lazy(async () => ({
  default: (await import('./TitlesTakenDialog')).TitlesTakenDialog,
}));

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '12px' },
  intro: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '8px' },
  footer: {
    position: 'sticky',
    bottom: '-12px',
    margin: '0 -12px -12px',
    padding: '8px 12px 12px',
    display: 'grid',
    rowGap: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
    // A long outcome scrolls by itself and leaves the documents in view.
    maxHeight: '60vh',
    overflowY: 'auto',
  },
});

/** 载入文件: which documents, for which period, and what became of it. */
export function LoadPage({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const [wasPressed, setWasPressed] = useState(false);
  const { session, controller, documents, words } = pane;
  const { load } = words.pane;
  const { draft, loadJob } = session;
  const isRunning = loadJob.kind === 'running';
  const lacksDocuments = wasPressed && draft.documentIds.length === 0;
  const late = findDocumentsStartingLater(documents, draft);
  const press = (): void => {
    setWasPressed(true);
    if (codePeriod(draft.period) !== null) void controller.load();
  };
  return (
    <div className={styles.page}>
      <Body1 className={styles.intro}>{load.intro}</Body1>
      <div>
        <Button
          size="small"
          icon={<DocumentAdd16Regular />}
          onClick={() => controller.dispatch({ type: 'pageOpened', page: 'review' })}
        >
          {words.pane.nav.review}
        </Button>
      </div>
      <PeriodPicker pane={pane} />
      {late.length > 0 && (
        <InlineNotice tone="warning">
          {fillMessage(load.beforePlanStart, {
            titles: late.map((one) => nameTitle(pane, one)).join(words.pane.common.listSeparator),
          })}
        </InlineNotice>
      )}
      <Subtitle2 as="h2" id="documents-title">
        {load.documents}
      </Subtitle2>
      <ul className={styles.list} aria-labelledby="documents-title">
        {documents.map((entry) => (
          <DocumentCard
            key={entry.document.id}
            pane={pane}
            entry={entry}
            year={readYear(draft.period.year)}
          />
        ))}
      </ul>
      <div className={styles.footer}>
        <LoadOutcomeBar pane={pane} />
        {lacksDocuments && <InlineNotice tone="error">{load.noDocuments}</InlineNotice>}
        <Button
          appearance="primary"
          onClick={press}
          disabledFocusable={isRunning}
          {...(isRunning && { icon: <Spinner size="tiny" /> })}
        >
          {isRunning ? load.working : load.button}
        </Button>
      </div>
      {loadJob.kind === 'asking' && (
        <Suspense fallback={null}>
          <TitlesTakenDialog pane={pane} job={loadJob} />
        </Suspense>
      )}
    </div>
  );
}

function nameTitle(pane: Pane, title: { readonly zh: string; readonly en: string }): string {
  const text = pane.session.locale === 'zh-CN' ? title.zh : title.en;
  return fillMessage(pane.words.pane.common.titleOf, { title: text });
}
