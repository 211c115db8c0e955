import { fillMessage, texts } from '../../i18n/texts';
import { cellReference } from '../../model/a1';
import type { Finding } from '../../model/finding';
import type { ReturnTemplate } from '../../model/unitReturn';
import { textOf, type LocatedTable } from '../locateTable';
import { cellFinding } from '../readingFindings';
import { describePeriod } from './returnWords';

/** What a line of the head says of whose return it is, and the label that tells the line. */
interface HeadFact {
  readonly label: string;
  readonly expected: string;
}

function headFacts({ locale, unitName, period }: ReturnTemplate): readonly HeadFact[] {
  const { head } = texts(locale).returns;
  return [
    { label: fillMessage(head.unit, { unit: '' }), expected: unitName },
    { label: fillMessage(head.period, { period: '' }), expected: describePeriod(period, locale) },
  ];
}

/** Programs break lines and set blanks as they like. */
function plain(text: string): string {
  return text.replace(/\s+/g, '');
}

/**
 * Holds the unit and the period above a table against the return's identity: in another unit's form
 * with one's own name on it, figures would count for that unit. More beside the name is no fault.
 */
export function checkHead(table: LocatedTable, template: ReturnTemplate): Finding[] {
  const facts = headFacts(template);
  const above = table.sheet.rows.filter(({ row }) => row < table.headerRow);
  return above.flatMap(({ row, values }) =>
    values.flatMap((value, column): Finding[] => {
      const text = textOf(value);
      const fact = facts.find(({ label }) => text.startsWith(label.trim()));
      if (!fact || plain(text).includes(plain(fact.expected))) return [];
      const { expected } = fact;
      const place = { sheet: table.sheet.title, cell: cellReference(row, column) };
      const of = { targetId: null, unitId: template.unitId };
      return [{ ...cellFinding('lockedCellChanged', place, text, { expected }, of), expected }];
    }),
  );
}
