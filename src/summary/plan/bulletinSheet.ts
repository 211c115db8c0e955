import { COMPARATOR_SIGNS, unitWord } from '../../i18n/sentences';
import { statusLabel } from '../../i18n/statusIcons';
import { fillMessage, texts } from '../../i18n/texts';
import { PALETTE, STATUS_COLORS } from '../../layout/palette';
import { describeDay, describePeriod } from '../../layout/return/returnWords';
import { textColumns } from '../../layout/rowHeights';
import { inLocale } from '../../layout/rows';
import { EMPTY_SHEET, HEADER_STYLE } from '../../layout/sheetParts';
import type { CellRange } from '../../model/grid';
import type { CellBlock, CellStyle, FormatPlan, PlanCell, SheetPlan } from '../../model/plan';
import { describeNextSteps, describeProblems } from './bulletinProblems';
import {
  describeBehind,
  describeMissing,
  describeOverdue,
  describeOverview,
  listIndicators,
  type BulletinFacts,
} from './bulletinTexts';
import { TWO_DECIMALS } from './summaryLooks';

/** Columns of 指标表; paragraphs go across all of them. */
const WIDTHS = [6, 30, 13, 11, 17, 10, 22];
const ACROSS = WIDTHS.reduce((sum, width) => sum + width, 0);
const LINE = 16;

/** The page from top to bottom: lines across, and one table. */
class Page {
  readonly blocks: CellBlock[] = [];
  readonly merges: CellRange[] = [];
  readonly formats: FormatPlan[] = [];
  readonly rowHeights: { row: number; height: number }[] = [];
  private row = 0;

  private range(columns = WIDTHS.length): CellRange {
    return { row: this.row, column: 0, rows: 1, columns };
  }

  /** A text across the page, as high as its lines. */
  line(text: string, style: CellStyle = {}, lineHeight = LINE): void {
    const size = style.fontSize ?? 10;
    const room = (ACROSS * 10) / size - (style.indent ?? 0) * 2 - 4;
    const lines = text
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil(textColumns(part) / room)), 0);
    this.blocks.push({ row: this.row, column: 0, cells: [[text]] });
    this.merges.push(this.range());
    const whole: CellStyle = { wrap: true, vertical: 'center', horizontal: 'left', ...style };
    this.formats.push({ range: this.range(), style: whole });
    this.rowHeights.push({ row: this.row, height: lines * lineHeight + 4 });
    this.row += 1;
  }

  /** Cells side by side. */
  cells(cells: readonly PlanCell[], styles: readonly CellStyle[], height: number): void {
    this.blocks.push({ row: this.row, column: 0, cells: [cells] });
    styles.forEach((style, column) => {
      this.formats.push({ range: { row: this.row, column, rows: 1, columns: 1 }, style });
    });
    this.rowHeights.push({ row: this.row, height });
    this.row += 1;
  }

  blank(): void {
    this.row += 1;
  }

  get nextRow(): number {
    return this.row;
  }
}

const CELL: CellStyle = { vertical: 'center', wrap: true, border: 'thin' };

function addIndicators(page: Page, facts: BulletinFacts): void {
  const { locale } = facts.request;
  const { columns } = texts(locale).summary.bulletin;
  page.cells(
    Object.values(columns),
    WIDTHS.map(() => HEADER_STYLE),
    24,
  );
  listIndicators(facts).forEach(({ target, value, coverage, progress, status }, at) => {
    const name = inLocale(target.name, locale);
    const unit = unitWord(target, locale);
    const measureKind = status === 'met' ? target.measureKind : null;
    const wanted = `${COMPARATOR_SIGNS[target.comparator]}${target.value}${unit}`;
    const label = statusLabel(status, measureKind, locale);
    const isWhole = value === null || Number.isInteger(value);
    const lines = Math.max(
      Math.ceil(textColumns(name) / 28),
      Math.ceil(textColumns(coverage) / 15),
      Math.ceil(textColumns(label) / 19),
      Math.ceil(textColumns(wanted) / 11),
    );
    page.cells(
      [at + 1, name, wanted, value ?? '—', coverage, progress ?? '—', label],
      [
        { ...CELL, horizontal: 'center' },
        CELL,
        { ...CELL, horizontal: 'center' },
        {
          ...CELL,
          horizontal: 'right',
          indent: 1,
          ...(isWhole ? {} : { numberFormat: TWO_DECIMALS }),
        },
        { ...CELL, horizontal: 'center' },
        { ...CELL, horizontal: 'right', indent: 1, numberFormat: '0.0%' },
        { ...CELL, ...STATUS_COLORS[status], bold: true, horizontal: 'left', indent: 1 },
      ],
      lines * LINE + 4,
    );
  });
}

function addHead(page: Page, { request }: BulletinFacts): void {
  const { summary, documents, locale, carried } = request;
  const words = texts(locale).summary.bulletin;
  const loaded = documents.filter(({ document }) => summary.documentIds.includes(document.id));
  const [first] = loaded;
  const document = first ? inLocale(first.document.shortTitle, locale) : '';
  const title = loaded.length > 1 ? words.titleSeveral : words.title;
  page.line(
    fillMessage(title, { document, count: loaded.length }),
    { bold: true, fontSize: 18, color: PALETTE.brand, horizontal: 'center' },
    28,
  );
  const period = describePeriod(summary.period, locale);
  const date = describeDay(summary.asOf, locale);
  page.line(fillMessage(words.subtitle, { period, date }), { horizontal: 'center' });
  const maker = carried.maker?.unitName ?? '';
  if (maker !== '') page.line(fillMessage(words.maker, { unit: maker }), { horizontal: 'center' });
  page.line(words.dispatch, { horizontal: 'right', color: PALETTE.hintText });
}

function addSection(
  page: Page,
  heading: string,
  lines: readonly string[],
  facts: BulletinFacts,
): void {
  const all = texts(facts.request.locale).summary;
  page.line(heading, { bold: true, fontSize: 12, color: PALETTE.brand }, 20);
  const isList = lines.length > 1;
  for (const [at, text] of lines.entries()) {
    const shown = isList ? fillMessage(all.numbered, { number: at + 1, text }) : text;
    page.line(shown, { indent: 2, vertical: 'top' });
  }
  if (lines.length === 0) page.line(all.bulletin.none, { indent: 2 });
}

/** 通报: one page to print and sign, in the order such pages have. What it says is as of the merge. */
export function buildBulletinSheet(facts: BulletinFacts, title: string): SheetPlan {
  const { bulletin } = texts(facts.request.locale).summary;
  const { sections, foot } = bulletin;
  const page = new Page();
  addHead(page, facts);
  addSection(page, sections.overview, describeOverview(facts), facts);
  page.line(sections.table, { bold: true, fontSize: 12, color: PALETTE.brand }, 20);
  addIndicators(page, facts);
  addSection(page, sections.behind, describeBehind(facts), facts);
  addSection(page, sections.overdue, describeOverdue(facts), facts);
  addSection(page, sections.missing, describeMissing(facts), facts);
  addSection(page, sections.problems, describeProblems(facts), facts);
  addSection(page, sections.next, describeNextSteps(facts), facts);
  page.blank();
  const signatures: PlanCell[] = [null, foot.head, foot.reviewer, null, foot.compiler, null];
  page.cells([...signatures, foot.day], [], 26);
  page.line(bulletin.snapshot, { color: PALETTE.hintText, italic: true });
  return {
    key: 'bulletin',
    title,
    ...EMPTY_SHEET,
    tabColor: '#6C3483',
    showGridlines: false,
    columnWidths: WIDTHS,
    rowHeights: page.rowHeights,
    blocks: page.blocks,
    merges: page.merges,
    formats: page.formats,
    print: {
      orientation: 'portrait',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: null,
      footer: '&P / &N',
    },
  };
}
