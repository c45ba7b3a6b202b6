import { translator } from '#app/i18n/i18n.server.ts';
import type { AwardDocument } from '#app/platform/database/generated/client.ts';
import { pdfDocument } from '#app/platform/pdf/PdfSheet.tsx';
import { renderPdf } from '#app/platform/pdf/render-pdf.server.ts';
import { CertificatePaper } from './CertificatePaper.tsx';
import { fundReportSchema, paperSchema, registerSchema } from './content.ts';
import { FundReportPaper } from './FundReportPaper.tsx';
import { NoticePaper } from './NoticePaper.tsx';
import { RegisterPaper } from './RegisterPaper.tsx';
import { fundReportWorkbook, registerWorkbook } from './report-workbooks.server.ts';

/** The bytes of a document, from what was frozen when it was caused; a PDF drawn again has the same bytes. */
export async function drawDocument({
  kind,
  format,
  content,
  requestedAt: madeAt,
}: Pick<AwardDocument, 'kind' | 'format' | 'content' | 'requestedAt'>): Promise<Uint8Array<ArrayBuffer>> {
  if (kind === 'certificate' || kind === 'notice') {
    const paper = paperSchema.parse(content);
    const Sheet = kind === 'certificate' ? CertificatePaper : NoticePaper;
    const [zh, en] = [await translator('zh-CN'), await translator('en')];
    const about = { title: `${zh(`documents:kinds.${kind}`)} ${paper.number}`, author: paper.organiser.zh };
    const children = <Sheet paper={paper} zh={zh} en={en} />;
    return renderPdf(pdfDocument({ ...about, language: 'zh-CN', madeAt, children }));
  }
  const { language, fund } = (kind === 'fundReport' ? fundReportSchema : registerSchema).parse(content);
  const t = await translator(language);
  const about = { title: t(`documents:kinds.${kind}`), author: fund.zh, language, madeAt };
  if (kind === 'fundReport') {
    const report = fundReportSchema.parse(content);
    if (format === 'xlsx') return fundReportWorkbook(report, t);
    return renderPdf(pdfDocument({ ...about, children: <FundReportPaper report={report} t={t} /> }));
  }
  const register = registerSchema.parse(content);
  if (format === 'xlsx') return registerWorkbook(register, t);
  return renderPdf(pdfDocument({ ...about, children: <RegisterPaper register={register} t={t} /> }));
}
