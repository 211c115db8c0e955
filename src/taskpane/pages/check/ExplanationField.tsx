import { Button, Field, Textarea } from '@fluentui/react-components';
import { namePlace } from '../../../i18n/findingText';
import { fillMessage } from '../../../i18n/texts';
import type { CheckedFinding } from '../../../pipeline/checkedWorkbook';
import { InlineNotice } from '../../components/InlineNotice';
import { ProblemBar } from '../../components/ProblemBar';
import type { Pane } from '../../pane';
import { useStyles } from './FindingCard.styles';

interface ExplanationProps {
  readonly pane: Pane;
  readonly one: CheckedFinding;
}

/** 核实说明 of a soft finding: typed here, it lands in the sheet. */
export function ExplanationField({ pane, one }: ExplanationProps) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const text = words.check;
  const { drafts, explainJob } = session.check;
  const typed = drafts[one.key] ?? '';
  const isOwn = explainJob.kind !== 'idle' && explainJob.key === one.key;
  const isBusy = isOwn && explainJob.kind === 'running';
  return (
    <div className={styles.explain}>
      <Field
        label={text.explanation}
        hint={one.explainIn === 'row' ? text.explanationInRow : text.explanationInSheet}
      >
        <Textarea
          value={typed}
          resize="vertical"
          rows={2}
          onChange={(_, data) =>
            controller.dispatch({ type: 'explanationTyped', key: one.key, text: data.value })
          }
        />
      </Field>
      {!one.finding.isClosed && one.finding.explanation !== null && (
        <InlineNotice tone="warning">{text.explanationShort}</InlineNotice>
      )}
      <Answer pane={pane} one={one} />
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={isBusy || typed.trim() === ''}
          aria-label={fillMessage(text.explainOf, { cell: namePlace(one.finding) })}
          onClick={() => void controller.check.explain(one)}
        >
          {isBusy ? text.explaining : text.explain}
        </Button>
      </div>
    </div>
  );
}

/** What became of the last attempt: a text stands there, the row is gone, or it failed. */
function Answer({ pane, one }: ExplanationProps) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const text = words.check;
  const { explainJob } = session.check;
  if (explainJob.kind === 'idle' || explainJob.kind === 'running') return null;
  if (explainJob.key !== one.key) return null;
  if (explainJob.kind === 'failed')
    return <ProblemBar problem={explainJob.problem} words={words} />;
  const { outcome } = explainJob;
  if (outcome.kind === 'gone') return <InlineNotice tone="error">{text.explainGone}</InlineNotice>;
  if (outcome.kind === 'refused') return <InlineNotice tone="error">{text.refused}</InlineNotice>;
  if (outcome.kind === 'written') return null;
  return (
    <div className={styles.explain}>
      <InlineNotice tone="error">
        {fillMessage(text.taken, outcome)}
        <br />
        {text.takenQuestion}
      </InlineNotice>
      <div className={styles.actions}>
        <Button
          size="small"
          onClick={() => void controller.check.replaceExplanation(one, outcome.found)}
        >
          {text.replace}
        </Button>
        <Button
          size="small"
          onClick={() => controller.dispatch({ type: 'explainJobChanged', job: { kind: 'idle' } })}
        >
          {text.keep}
        </Button>
      </div>
    </div>
  );
}
