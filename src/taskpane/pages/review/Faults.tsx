import { Link } from '@fluentui/react-components';
import type { DraftFault, ReviewDraft } from '../../../model/review';
import type { ReviewState } from '../../../pipeline/reviewFlow';
import type { Pane } from '../../pane';
import type { ReviewStep } from '../../session/reviewSession';
import { useStyles } from './Review.styles';

/** What keeps a draft from being saved; each leads to where it is put right. */
export function Faults(props: {
  readonly pane: Pane;
  readonly draft: ReviewDraft;
  readonly state: ReviewState;
}) {
  const styles = useStyles();
  const { pane, draft, state } = props;
  const goTo = (fault: DraftFault): void => {
    pane.controller.dispatch({ type: 'reviewStepChosen', step: stepOf(fault) });
    // There, too, it is said what is missing.
    pane.controller.dispatch({ type: 'reviewTried' });
    if (fault.kind === 'draft') return;
    const key = fault.kind === 'detail' ? fault.field : fault.key;
    pane.controller.dispatch({ type: 'candidateShown', key });
  };
  return (
    <div role="status">
      <p className={styles.note}>{pane.words.review.save.faults}</p>
      <ul className={styles.faults}>
        {state.faults.map((fault) => (
          <li key={JSON.stringify(fault)}>
            <Link as="button" onClick={() => goTo(fault)}>
              {describeFault(fault, draft, pane)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function stepOf({ kind }: DraftFault): ReviewStep {
  if (kind === 'detail') return 'details';
  return kind === 'task' ? 'tasks' : 'targets';
}

function describeFault(
  fault: DraftFault,
  { targets, tasks }: ReviewDraft,
  { words }: Pane,
): string {
  const text = words.review;
  const said = text.faults[fault.code];
  if (fault.kind === 'draft') return said;
  const fields: Readonly<Record<string, string>> = text.fields;
  const name =
    fault.kind === 'detail'
      ? fields[fault.field]
      : fault.kind === 'target'
        ? targets.find(({ key }) => key === fault.key)?.name
        : tasks.find(({ key }) => key === fault.key)?.heading;
  return `${name || text.candidate.unnamed}${words.pane.common.colon}${said}`;
}
