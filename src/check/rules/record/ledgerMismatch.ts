import { figureRule } from '../../rowRules';
import { TABLES } from '../../../layout/columns';
import { isLedgerTarget } from '../../../layout/return/returnRows';
import { countLedgerRows } from '../../ledgerCounts';
import { isExcused } from '../../figureEntries';

export const ledgerMismatch = figureRule({
  code: 'ledgerMismatch',
  severity: 'hard',
  summary: {
    zh: '本期新增＝台账本期有效项数',
    en: 'The figure added is the number of valid rows of the ledger',
  },
  why: {
    zh: '按台账计数的目标，每一项都要能指到一行台账，多报少报都查得到。',
    en: 'Of a target counted from the ledger each thing has its row there, so that none is too many or too few.',
  },
  reads: ['added'],
  applies: (target, { kind, reading }) => {
    const isGone = reading.some(({ code, params }) => {
      return code === 'tableMissing' && params['table'] === TABLES.ledger.tableName;
    });
    return kind === 'return' && !isGone && isLedgerTarget(target);
  },
  find: (figure, target, context) => {
    if (isExcused(figure) || figure.added === null) return null;
    const count = countLedgerRows(context, target);
    if (count === figure.added) return null;
    const params = { count, added: figure.added, expected: count };
    return { key: 'added', found: String(figure.added), params };
  },
});
