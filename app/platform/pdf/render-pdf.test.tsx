import { Document, Page, Text, View } from '@react-pdf/renderer';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { PDF_FONT } from './fonts.server.ts';
import { PdfSheet, pdfDocument } from './PdfSheet.tsx';
import { PdfTable } from './PdfTable.tsx';
import { renderPdf } from './render-pdf.server.ts';

const at = new Date('2026-05-06T00:00:00Z');
const long = '经公开征集、形式审查、专家评审与公示，贵单位牵头申报的《社区机器人协同服务》入选。'.repeat(6);
const aDocument = (creationDate: Date) => (
  <Document title="证书" creationDate={creationDate}>
    <Page size="A5" style={{ fontFamily: PDF_FONT, padding: 40, fontSize: 12 }}>
      <Text style={{ fontWeight: 700, fontSize: 20 }}>荣誉证书 Certificate</Text>
      <View>
        <Text>{long}</Text>
      </View>
    </Page>
  </Document>
);

it('has the same bytes when it is made again, and a small subset of its fonts embedded', async () => {
  const [one, two] = [await renderPdf(aDocument(at)), await renderPdf(aDocument(at))];
  expect(Buffer.compare(one, two)).toBe(0);
  expect(one.length).toBeLessThan(60_000);
  const raw = Buffer.from(one).toString('latin1');
  expect(raw.match(/\/FontFile2 /g)).toHaveLength(2);
  expect(raw).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansSC/);
});

it('keeps Chinese as text that can be searched, wrapped within the page', async () => {
  const pdf = await getDocument({ data: await renderPdf(aDocument(at)) }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const texts = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
  const [head, ...body] = texts;
  expect(head?.str).toBe('荣誉证书 Certificate');
  expect(body.length).toBeGreaterThan(5);
  expect(body.map(({ str }) => str).join('')).toBe(long);
  // A5 is 420 points wide, with 40 of margin on both sides
  for (const { width } of body) expect(width).toBeLessThanOrEqual(340.5);
  await pdf.loadingTask.destroy();
});

it('repeats the head of a table on every page and counts the pages', async () => {
  const rows = Array.from({ length: 80 }, (_, at) => ({ key: String(at), unit: `第${at}号单位` }));
  const columns = [
    { key: 'key', label: '序号', cell: (row: (typeof rows)[number]) => row.key, numeric: true },
    { key: 'unit', label: '获奖单位', cell: (row: (typeof rows)[number]) => row.unit, share: 4 },
  ];
  const data = await renderPdf(
    pdfDocument({
      title: '台账',
      language: 'zh-CN',
      author: '英雄帖',
      madeAt: at,
      children: (
        <PdfSheet head="英雄帖" title="台账">
          <PdfTable columns={columns} rows={rows} rowKey={(row) => row.key} empty="无" />
        </PdfSheet>
      ),
    }),
  );
  const pdf = await getDocument({ data }).promise;
  expect(pdf.numPages).toBeGreaterThan(1);
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(text).toContain('获奖单位');
    expect(text.replaceAll(' ', '')).toContain(`${page}/${pdf.numPages}`);
  }
  await pdf.loadingTask.destroy();
});

it('is not made without being told when', async () => {
  await expect(renderPdf(<Document />)).rejects.toThrow('told when');
});
