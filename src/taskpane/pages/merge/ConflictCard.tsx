import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { ConflictView } from '../../../pipeline/mergeView';
import { namePeriod } from '../../format/dates';
import type { Pane } from '../../pane';
import { NO_DRAFT, type DecisionDraft } from '../../session/mergeSession';
import { DifferenceTable } from './DifferenceTable';
import { useStyles } from './Merge.styles';

interface CardProps {
  readonly pane: Pane;
  readonly conflict: ConflictView;
}

/** One conflict: what the rivals say side by side, and the way to settle it. */
export function ConflictCard({ pane, conflict }: CardProps) {
  const styles = useStyles();
  const { session, words } = pane;
  const text = words.mergePage;
  const { key, unit, document } = conflict;
  const period = namePeriod(key.period, session.locale, words);
  return (
    <li className={styles.card}>
      <h3 className={styles.cardTitle}>{fillMessage(text.conflictOf, { unit, period })}</h3>
      <p className={styles.note}>
        {session.locale === 'zh-CN' ? document.zh : document.en}
        {words.pane.common.listSeparator}
        {fillMessage(text.differences, { count: conflict.differences.length })}
      </p>
      <DifferenceTable pane={pane} conflict={conflict} />
      <Decision pane={pane} conflict={conflict} />
    </li>
  );
}

/** Which one counts, who says so and why; nothing is decided while one of them is missing. */
function Decision({ pane, conflict }: CardProps) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { drafts, decider, decideJob } = session.merge;
  const text = words.mergePage;
  const { id, rivals, unit, key } = conflict;
  const draft = drafts[id] ?? NO_DRAFT;
  const change = (part: Partial<DecisionDraft>) =>
    controller.dispatch({ type: 'decisionDrafted', id, change: part });
  const isWhole = draft.chosen !== null && draft.why.trim() !== '' && decider.trim() !== '';
  const isBusy = decideJob.kind === 'running';
  const period = namePeriod(key.period, session.locale, words);
  return (
    <>
      <Field label={text.takeQuestion}>
        <RadioGroup
          value={draft.chosen ?? ''}
          onChange={(_, { value }) => change({ chosen: value })}
        >
          {rivals.map(({ hash, files }) => {
            const file = files.join(words.pane.common.listSeparator);
            return (
              <Radio
                key={hash}
                value={hash}
                className={styles.radio}
                label={
                  <span className={styles.choice} title={file}>
                    {fillMessage(text.take, { file })}
                  </span>
                }
              />
            );
          })}
        </RadioGroup>
      </Field>
      <div className={styles.fields}>
        <Field className={styles.field} label={text.decider} hint={text.deciderHint}>
          <Input
            className={styles.input}
            value={decider}
            maxLength={60}
            onChange={(_, { value }) =>
              controller.dispatch({ type: 'deciderTyped', decider: value })
            }
          />
        </Field>
        <Field className={styles.field} label={text.why} hint={text.whyHint}>
          <Input
            className={styles.input}
            value={draft.why}
            maxLength={300}
            onChange={(_, { value }) => change({ why: value })}
          />
        </Field>
      </div>
      <div className={styles.actions}>
        <Button
          disabledFocusable={!isWhole || isBusy}
          aria-label={fillMessage(text.decideOf, { unit, period })}
          onClick={() => void controller.merge.decide(id)}
        >
          {isBusy ? text.deciding : text.decide}
        </Button>
        {!isWhole && <span className={styles.note}>{text.decisionNeeds}</span>}
      </div>
    </>
  );
}
