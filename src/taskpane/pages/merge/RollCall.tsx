import { fillMessage } from '../../../i18n/texts';
import type { UnitSummary } from '../../../model/summary';
import { formatDate } from '../../format/dates';
import type { Pane } from '../../pane';
import { useStyles } from './Merge.styles';

type Group = 'missing' | 'late' | 'unexpected' | 'reported';

function groupOf({ isExpected, roll }: UnitSummary, isKnown: boolean): Group {
  if (isKnown && !isExpected) return 'unexpected';
  return roll;
}

/** 点名: how many were to report and did, and the names, those who did not first. */
export function RollCall({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { session, words } = pane;
  const text = words.mergePage;
  const roll = session.merge.view?.summary?.roll;
  if (!roll) return null;
  const isAllMissing = roll.isKnown && roll.expected > 0 && roll.reported === 0;
  const say = (unit: UnitSummary): string => {
    const due = unit.dueDate === null ? null : formatDate(unit.dueDate, session.locale);
    if (due === null) return unit.name;
    if (unit.roll === 'missing') return fillMessage(text.missingUnit, { unit: unit.name, due });
    if (unit.roll !== 'late' || unit.receivedOn === null) return unit.name;
    const received = formatDate(unit.receivedOn, session.locale);
    return fillMessage(text.lateUnit, { unit: unit.name, received, due });
  };
  const groups = (['missing', 'late', 'unexpected', 'reported'] as const).map((group) => ({
    group,
    units: roll.units.filter((unit) => groupOf(unit, roll.isKnown) === group),
  }));
  return (
    <section className={styles.section} aria-labelledby="merge-roll">
      <h2 id="merge-roll" className={styles.heading}>
        {text.roll}
      </h2>
      <p className={isAllMissing ? styles.bad : undefined}>
        {isAllMissing && `${text.allMissing} `}
        {roll.isKnown
          ? fillMessage(text.rollCounts, { ...counts(roll) })
          : fillMessage(text.rollUnknown, { reported: roll.units.length })}
      </p>
      {groups.map(({ group, units }) =>
        units.length === 0 ? null : (
          <details key={group} className={styles.details} open={group === 'missing'}>
            <summary>{fillMessage(text[group], { count: units.length })}</summary>
            <ul className={styles.tightList}>
              {units.map((unit) => (
                <li key={unit.unitId}>{say(unit)}</li>
              ))}
            </ul>
          </details>
        ),
      )}
    </section>
  );
}

function counts(roll: {
  readonly expected: number;
  readonly reported: number;
  readonly late: number;
  readonly missing: number;
}) {
  const { expected, reported, late, missing } = roll;
  return { expected, reported, late, missing };
}
