import { fillMessage, texts } from '../../i18n/texts';
import type { CellRange } from '../../model/grid';
import type { CellBlock, FormatPlan, PlanCell, SheetPlan } from '../../model/plan';
import { PALETTE } from '../palette';
import { textColumns } from '../rowHeights';
import { describeDefinition, inLocale } from '../rows';
import type { ReturnContext } from './returnContext';
import { describeTarget } from './returnRows';
import { describeDay, describePeriod } from './returnWords';
import { HEADER_STYLE, printAcross } from '../sheetParts';

const WIDTHS = [26, 18, 66, 34, 30];
const LINE = 14.5;
const MARGIN = 6;

const SECTION: FormatPlan['style'] = {
  bold: true,
  color: PALETTE.brand,
  fill: PALETTE.sectionFill,
  vertical: 'center',
};
const BODY: FormatPlan['style'] = { wrap: true, vertical: 'top', border: 'thin' };

/** Rows written one below the other, with the formats of each. */
class GuideWriter {
  readonly blocks: CellBlock[] = [];
  readonly formats: FormatPlan[] = [];
  readonly rowHeights: { readonly row: number; readonly height: number }[] = [];
  readonly merges: CellRange[] = [];
  row = 0;

  /** One text over the whole width. */
  line(text: string, style: FormatPlan['style'], height = 20): void {
    const range = { row: this.row, column: 0, rows: 1, columns: WIDTHS.length };
    const total = WIDTHS.reduce((sum, width) => sum + width, 0);
    const lines = Math.ceil(textColumns(text) / (total - 4));
    this.merges.push(range);
    this.formats.push({ range, style: { vertical: 'center', wrap: true, ...style } });
    this.put([text], Math.max(height, lines * LINE + MARGIN));
  }

  /** Cells side by side, as high as the longest needs. */
  cells(cells: readonly PlanCell[], style: FormatPlan['style']): void {
    const range = { row: this.row, column: 0, rows: 1, columns: cells.length };
    this.formats.push({ range, style });
    const lines = cells.map((cell, index) => {
      return Math.ceil(textColumns(String(cell ?? '')) / ((WIDTHS[index] ?? 10) - 2));
    });
    this.put(cells, Math.max(1, ...lines) * LINE + MARGIN);
  }

  skip(): void {
    this.row += 1;
  }

  private put(cells: readonly PlanCell[], height: number): void {
    this.blocks.push({ row: this.row, column: 0, cells: [cells] });
    this.rowHeights.push({ row: this.row, height });
    this.row += 1;
  }
}

function writeHead(writer: GuideWriter, context: ReturnContext): void {
  const { template } = context.content;
  const words = texts(context.locale).returns;
  const mark = template.isSample ? words.sampleMark : '';
  const period = describePeriod(template.period, context.locale);
  const due = describeDay(template.dueDate, context.locale);
  writer.line(mark + words.headings.guide, { bold: true, fontSize: 16, color: PALETTE.brand }, 30);
  const facts = [
    fillMessage(words.head.unit, { unit: template.unitName }),
    fillMessage(words.head.period, { period }),
    ...(template.issuer === ''
      ? []
      : [fillMessage(words.head.issuer, { issuer: template.issuer })]),
    fillMessage(words.head.due, { date: due }),
  ];
  writer.line(facts.join('　　'), { bold: true });
  writer.line(words.secrecy, { bold: true, color: PALETTE.alertText });
  if (template.isSample) writer.line(words.sampleNote, { bold: true, color: PALETTE.alertText });
  writer.skip();
}

function writeLegend(
  writer: GuideWriter,
  context: ReturnContext,
  title: string,
  pairs: readonly (readonly [string, string])[],
): void {
  const { guide } = texts(context.locale).returns;
  writer.line(title, SECTION);
  // The second column is too narrow for the words; they take the third, which is the wide one.
  const row = (left: string, right: string, style: FormatPlan['style']) => {
    writer.merges.push({ row: writer.row, column: 1, rows: 1, columns: 2 });
    writer.cells([left, right, null], style);
    writer.rowHeights.pop();
    writer.rowHeights.push({ row: writer.row - 1, height: 20 });
  };
  row(guide.legendWord, guide.legendWhen, HEADER_STYLE);
  for (const [left, right] of pairs) row(left, right, { ...BODY, vertical: 'center' });
  writer.skip();
}

function writeTargets(writer: GuideWriter, context: ReturnContext): void {
  const { guide } = texts(context.locale).returns;
  if (context.content.targets.length === 0) return;
  writer.line(guide.targets, SECTION);
  writer.cells(
    [guide.targetName, guide.targetText, guide.definition, guide.clause, guide.document],
    HEADER_STYLE,
  );
  for (const { target } of context.content.targets) {
    writer.cells(
      [
        inLocale(target.name, context.locale),
        describeTarget(target, context.locale),
        describeDefinition(target.definition, context.locale),
        target.quote,
        target.section,
      ],
      BODY,
    );
  }
}

/** 说明: how to fill the return in, what the choices mean, each target's definition and clause. */
export function buildReturnGuideSheet(context: ReturnContext): SheetPlan {
  const { returns, status } = texts(context.locale);
  const { guide } = returns;
  const writer = new GuideWriter();
  writeHead(writer, context);
  writer.line(guide.howTo, SECTION);
  for (const step of [guide.step1, guide.step2, guide.step3, guide.step4, guide.step5]) {
    writer.line(step, {});
  }
  writer.skip();
  const pairs = <Key extends string>(
    words: Readonly<Record<Key, string>>,
    when: Readonly<Record<Key, string>>,
  ) => (Object.keys(when) as Key[]).map((key) => [words[key], when[key]] as const);
  writeLegend(writer, context, guide.entryLegend, pairs(status.entry, returns.entryWhen));
  writeLegend(writer, context, guide.taskLegend, pairs(returns.taskState, returns.taskWhen));
  writeTargets(writer, context);
  return {
    key: 'returnGuide',
    title: returns.titles.guide,
    visibility: 'visible',
    tabColor: '#5A5A5A',
    showGridlines: false,
    columnWidths: WIDTHS,
    hiddenColumns: [],
    hiddenRows: [],
    rowHeights: writer.rowHeights,
    freeze: null,
    blocks: writer.blocks,
    tables: [],
    merges: writer.merges,
    formats: writer.formats,
    validations: [],
    conditionalFormats: [],
    links: [],
    charts: [],
    protection: { allowFormatColumns: true, allowSort: false, allowFilter: false },
    print: printAcross(null),
  };
}
