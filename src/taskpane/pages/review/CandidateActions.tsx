import { Button, ToggleButton } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { Decision } from '../../../model/review';
import type { Pane } from '../../pane';
import { useStyles } from './Review.styles';

/** What a person can do with a candidate; `name` tells a screen reader which one. */
export function CandidateActions(props: {
  readonly pane: Pane;
  readonly candidate: { readonly key: string; readonly decision: Decision };
  readonly name: string;
  readonly isEdited: boolean;
  readonly onDecide: (decision: Decision) => void;
  readonly onEdit: () => void;
}) {
  const styles = useStyles();
  const { pane, candidate, name, isEdited, onDecide, onEdit } = props;
  const text = pane.words.review.candidate;
  const { decision, key } = candidate;
  const decide = (wanted: Decision) => onDecide(decision === wanted ? 'open' : wanted);
  return (
    <div className={styles.actions} role="group" aria-label={name}>
      <ToggleButton
        size="small"
        checked={decision === 'accepted'}
        icon={<Checkmark16Regular />}
        onClick={() => decide('accepted')}
      >
        {decision === 'accepted' ? text.accepted : text.accept}
      </ToggleButton>
      <ToggleButton
        size="small"
        checked={decision === 'rejected'}
        icon={<Dismiss16Regular />}
        onClick={() => decide('rejected')}
      >
        {text.reject}
      </ToggleButton>
      <Button size="small" appearance="subtle" aria-expanded={isEdited} onClick={onEdit}>
        {isEdited ? text.close : text.edit}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => pane.controller.dispatch({ type: 'candidateShown', key })}
      >
        {text.show}
      </Button>
    </div>
  );
}
