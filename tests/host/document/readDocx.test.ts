import { readDocumentText } from '../../../src/host/document/readDocumentText';
import { buildDocx, numbered, numberingList, paragraph, useList } from '../../support/docxFiles';

async function read(bytes: Uint8Array): Promise<string[]> {
  return (await readDocumentText(bytes, '方案.docx')).text.split('\n');
}

const OFFICE_LEVELS = numberingList(7, [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
]);

describe('the text of a Word document', () => {
  it('is a line a paragraph, runs joined, references resolved', async () => {
    const body = `${paragraph('关于标准化的意见')}<w:p><w:r><w:t>到2025</w:t></w:r><w:r><w:t>年，R&amp;D投入</w:t></w:r></w:p>`;
    expect(await read(buildDocx(body))).toEqual(['关于标准化的意见', '到2025年，R&D投入']);
  });

  it('has the numbers that Word counts by itself', async () => {
    const body = [
      numbered('总体要求', 1),
      numbered('指导思想。', 1, 1),
      numbered('主要目标。', 1, 1),
      numbered('重点任务', 1),
      numbered('完善标准。', 1, 1),
      numbered('第一件', 1, 2),
      numbered('第二件', 1, 2),
    ].join('');
    const numbering = OFFICE_LEVELS + useList(1, 7);
    expect(await read(buildDocx(body, { numbering }))).toEqual([
      ...['一、总体要求', '（一）指导思想。', '（二）主要目标。'],
      ...['二、重点任务', '（一）完善标准。', '1.第一件', '2.第二件'],
    ]);
  });

  it('counts lists of one kind on, and begins anew where a list says so', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = OFFICE_LEVELS + useList(1, 7) + useList(2, 7) + useList(3, 7, restart);
    const body = [1, 1, 2, 3].map((list) => numbered('件', list)).join('');
    expect(await read(buildDocx(body, { numbering }))).toEqual([
      '一、件',
      '二、件',
      '三、件',
      '一、件',
    ]);
  });

  it.each([
    ['chineseCountingThousand', '第%1条', 12, '第十二条 件'],
    ['chineseCounting', '%1、', 21, '二十一、件'],
    ['chineseCounting', '%1、', 105, '一百零五、件'],
    ['ideographTraditional', '%1、', 2, '乙、件'],
    ['decimalEnclosedCircle', '%1', 3, '③件'],
    ['decimalFullWidth', '%1．', 12, '１２．件'],
    ['upperLetter', '%1.', 28, 'BB.件'],
    ['lowerRoman', '(%1)', 4, '(iv)件'],
    ['bullet', '——', 2, '——件'],
    ['bullet', '\uf0b7', 2, '件'],
    ['none', '', 2, '件'],
  ])('writes %s %s number %i as %s', async (format, text, count, expected) => {
    const numbering = numberingList(1, [[format, text]]) + useList(1, 1);
    const body = numbered('件', 1).repeat(count);
    expect((await read(buildDocx(body, { numbering }))).at(-1)).toBe(expected);
  });

  it('numbers by the style of a heading and by the style that one is based on', async () => {
    const styles =
      '<w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="H1b"><w:name w:val="own"/><w:basedOn w:val="H1"/></w:style>';
    const numbering = OFFICE_LEVELS + useList(1, 7);
    const body = ['H1', 'H1b'].map((id) => paragraph('章', `<w:pStyle w:val="${id}"/>`)).join('');
    expect(await read(buildDocx(body, { numbering, styles }))).toEqual(['一、章', '二、章']);
  });

  it('shows no number where a paragraph takes its style’s away, or is empty', async () => {
    const numbering = OFFICE_LEVELS + useList(1, 7);
    const body = numbered('甲', 1) + numbered('', 1) + numbered('乙', 0) + numbered('丙', 1);
    expect(await read(buildDocx(body, { numbering }))).toEqual(['一、甲', '', '乙', '二、丙']);
  });

  it('parts the cells of a row by tabs, whatever a cell holds', async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const row = `<w:tr>${cell(paragraph('1'))}${cell(paragraph('市教育局') + paragraph('市科技局'))}${cell('<w:tbl><w:tr><w:tc><w:p><w:r><w:t>内</w:t></w:r></w:p></w:tc></w:tr></w:tbl>')}</w:tr>`;
    expect(await read(buildDocx(`<w:tbl>${row}</w:tbl>${paragraph('后')}`))).toEqual([
      '1\t市教育局 市科技局\t内',
      '后',
    ]);
  });

  it('leaves out what is deleted, hidden, commented, or said twice', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>';
    const shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r>';
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs><w:rPr><w:vanish/></w:rPr></w:pPr>${hidden}${shown}
      <w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t></w:r></w:ins>
      <w:r><w:footnoteReference w:id="1"/><w:instrText>PAGE</w:instrText></w:r>
      <mc:AlternateContent xmlns:mc="m"><mc:Choice><w:r><w:t>框</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>框</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`;
    const styles = '<w:style w:styleId="T"><w:name w:val="toc 1"/></w:style>';
    const contents = paragraph('一、总则\t1', '<w:pStyle w:val="T"/>');
    expect(await read(buildDocx(contents + body, { styles }))).toEqual(['显增框']);
  });
});
