import { textOf } from '../wireArguments';
import {
  defineWireClass,
  isWireObject,
  keptProperties,
  refuseArgument,
  type WireObject,
  type WireValue,
  type WireClass,
} from '../wireObject';
import { CellArea } from './range';
import type { Worksheet } from './worksheet';

const headerFooterClass = defineWireClass<HeaderFooter>({
  name: 'HeaderFooter',
  properties: keptProperties<HeaderFooter, PageLayout['headerFooter']>(
    (self) => self.owner.headerFooter,
    ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'],
    (self) => self.owner.report(),
  ),
});
interface HeaderFooter extends WireObject {
  readonly owner: PageLayout;
}

const headerFooterGroupClass = defineWireClass<HeaderFooter>({
  name: 'HeaderFooterGroup',
  links: {
    DefaultForAllPages: ({ owner }) => ({ wire: headerFooterClass, owner }) as HeaderFooter,
  },
});

const pageLayoutClass = defineWireClass<PageLayout>({
  name: 'PageLayout',
  properties: keptProperties<PageLayout, PageLayout['state']>(
    (self) => self.state,
    ['Orientation', 'PaperSize', 'Zoom', 'CenterHorizontally'],
    (self) => self.report(),
  ),
  links: {
    HeadersFooters: (owner) => ({ wire: headerFooterGroupClass, owner }) as HeaderFooter,
  },
  methods: {
    SetPrintTitleRows: (self, [rows]) => {
      self.titleRows = self.rangeOf(rows).absoluteReference();
      self.report();
    },
    GetPrintTitleRowsOrNullObject: (self) =>
      self.titleRows === null ? null : self.sheet.workbook.resolveReference(self.titleRows),
  },
});

/** How a sheet is printed. */
export class PageLayout {
  readonly wire: WireClass = pageLayoutClass;
  titleRows: string | null = null;
  readonly state = {
    Orientation: 'Portrait',
    PaperSize: 'Letter',
    Zoom: { scale: 100 } as Readonly<Record<string, number>>,
    CenterHorizontally: false,
  };
  readonly headerFooter = {
    LeftHeader: '',
    CenterHeader: '',
    RightHeader: '',
    LeftFooter: '',
    CenterFooter: '',
    RightFooter: '',
  };

  constructor(readonly sheet: Worksheet) {}

  rangeOf(argument: WireValue | undefined): CellArea {
    if (!isWireObject(argument))
      return this.sheet.workbook.resolveReference(textOf(argument), this.sheet);
    return argument instanceof CellArea ? argument : refuseArgument();
  }

  report(): void {
    this.sheet.report('layout');
  }
}
