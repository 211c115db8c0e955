import { Button, Link, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { fillMessage } from '../../../i18n/texts';
import type { UnitOverview } from '../../../pipeline/issueOverview';
import { formatDate } from '../../format/dates';
import type { Pane } from '../../pane';
import { useStyles } from './Issue.styles';
import { IssueStep } from './IssueStep';
import type { StepProps } from './PrepareStep';

/** 单位: who gets a return. Read only here; the sheet is where it is edited. */
export function UnitsStep({ pane, overview }: StepProps) {
  const styles = useStyles();
  const { controller, words } = pane;
  const text = words.pane.issue;
  const { units } = overview;
  if (!units || units.length === 0)
    return (
      <IssueStep title={text.steps.units}>
        <p className={styles.note}>{units ? text.unitsNone : text.notPrepared}</p>
      </IssueStep>
    );
  const chosen = units.filter(({ isIssued }) => isIssued === true).length;
  const first = units.find(({ place }) => place !== null)?.place;
  return (
    <IssueStep title={text.steps.units}>
      <p className={styles.note}>
        {fillMessage(text.unitCount, { chosen, total: units.length })}
        <br />
        {text.unitsHint}
      </p>
      {first && (
        <div>
          <Button
            size="small"
            icon={<Location16Regular />}
            onClick={() => void controller.select(first)}
          >
            {text.goToUnits}
          </Button>
        </div>
      )}
      <details className={styles.details}>
        <summary>{fillMessage(text.showUnits, { count: units.length })}</summary>
        <ul className={styles.tightList}>
          {units.map((unit) => (
            <UnitItem key={unit.row} pane={pane} unit={unit} />
          ))}
        </ul>
      </details>
    </IssueStep>
  );
}

function UnitItem({ pane, unit }: { readonly pane: Pane; readonly unit: UnitOverview }) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const text = words.pane.issue;
  const { name, isIssued, dueDate, revision, place } = unit;
  const choice = choiceOf(unit);
  const Icon = icons[choice];
  const word = {
    chosen: text.unitChosen,
    notChosen: text.unitNotChosen,
    unclear: text.unitUnclear,
  };
  const facts = [
    word[choice],
    ...(isIssued === false
      ? []
      : [
          dueDate === null
            ? text.unitDueInvalid
            : fillMessage(text.unitDue, { date: formatDate(dueDate, session.locale) }),
        ]),
    ...(revision === null ? [] : [fillMessage(text.unitRevision, { revision })]),
  ];
  return (
    <li className={styles.unit}>
      <span className={mergeClasses(styles.icon, styles[choice])} aria-hidden>
        <Icon />
      </span>
      <span>
        {name}
        <span className={mergeClasses(styles.note, styles.facts)}>{facts.join(' · ')}</span>
      </span>
      {place && (
        <Link
          className={styles.inText}
          aria-label={fillMessage(text.goToUnitOf, { name })}
          onClick={() => void controller.select(place)}
        >
          {text.goToOwner}
        </Link>
      )}
    </li>
  );
}

type Choice = 'chosen' | 'notChosen' | 'unclear';

const icons = {
  chosen: CheckmarkCircle16Filled,
  notChosen: Circle16Regular,
  unclear: Warning16Filled,
} as const;

function choiceOf({ isIssued }: UnitOverview): Choice {
  if (isIssued === null) return 'unclear';
  return isIssued ? 'chosen' : 'notChosen';
}
