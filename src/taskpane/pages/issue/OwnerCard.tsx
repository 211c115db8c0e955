import { Badge, Button, mergeClasses } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { fillMessage } from '../../../i18n/texts';
import type { OwnerOverview, OwnerState } from '../../../pipeline/issueOverview';
import type { Pane } from '../../pane';
import { useStyles } from './Issue.styles';
import { canBeConfirmed, isSettled } from './ownerStates';

type Reason = Extract<OwnerState, 'ownerMissing' | 'ownerUnknown' | 'ownerGeneric'>;

/** One target with its owner, how sure that is, and the ways to confirm or correct it. */
export function OwnerCard({ pane, owner }: { readonly pane: Pane; readonly owner: OwnerOverview }) {
  const styles = useStyles();
  const { session, words } = pane;
  const text = words.pane.issue;
  const { target, owners, reporters, state } = owner;
  const separator = words.pane.common.listSeparator;
  const name = session.locale === 'zh-CN' ? target.name.zh : target.name.en;
  const isOpen = canBeConfirmed(owner);
  const isBad = !isOpen && !isSettled(owner);
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <Badge
          className={styles.badge}
          appearance="tint"
          color={isBad ? 'danger' : isOpen ? 'warning' : 'success'}
        >
          {text.ownerStates[state]}
        </Badge>
        <h3 className={styles.name}>{name}</h3>
      </div>
      <p className={mergeClasses(styles.note, styles.names)}>
        {fillMessage(text.ownerOf, {
          owners: owners.length === 0 ? text.noOwner : owners.join(separator),
        })}
        {reporters.length > 0 && (
          <> · {fillMessage(text.reportersOf, { reporters: reporters.join(separator) })}</>
        )}
      </p>
      {isSettled(owner) && (
        <p className={styles.note}>{fillMessage(text.confirmedBy, { name: owner.confirmedBy })}</p>
      )}
      {isBad && (
        <p className={styles.note}>
          {fillMessage(words.issue.targetReasons[state as Reason], { name: owner.unresolved })}
        </p>
      )}
      <Actions pane={pane} owner={owner} name={name} />
    </li>
  );
}

function Actions(props: {
  readonly pane: Pane;
  readonly owner: OwnerOverview;
  readonly name: string;
}) {
  const styles = useStyles();
  const { name, owner } = props;
  const { session, controller, words } = props.pane;
  const text = words.pane.issue;
  const { draft, confirmJob } = session.issue;
  const isBlocked = draft.confirmer.trim() === '' || confirmJob.kind === 'running';
  const { place, target } = owner;
  return (
    <div className={styles.actions}>
      {canBeConfirmed(owner) && (
        <Button
          size="small"
          icon={<Checkmark16Regular />}
          aria-label={fillMessage(text.confirmOf, { name })}
          title={draft.confirmer.trim() === '' ? text.confirmerNeeded : undefined}
          disabledFocusable={isBlocked}
          onClick={() => void controller.issue.confirm([target.id])}
        >
          {text.confirm}
        </Button>
      )}
      {place && (
        <Button
          className={styles.goTo}
          size="small"
          appearance="subtle"
          icon={<Location16Regular />}
          aria-label={fillMessage(text.goToOwnerOf, { name })}
          onClick={() => void controller.select(place)}
        >
          {text.goToOwner}
        </Button>
      )}
    </div>
  );
}
