import { Text, View } from '@react-pdf/renderer';
import type { TFunction } from 'i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { callIfPublished } from '#app/competition/call/in-force.server.ts';
import { pointsText } from '#app/competition/scoring/sheet/rubric.ts';
import { i18nFor } from '#app/i18n/i18n.server.ts';
import type { Language } from '#app/i18n/index.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome } from '#app/platform/outcome.ts';
import { PdfSection, PdfSheet, pdfDocument } from '#app/platform/pdf/PdfSheet.tsx';
import { PdfTable } from '#app/platform/pdf/PdfTable.tsx';
import { renderPdf } from '#app/platform/pdf/render-pdf.server.ts';
import { dateText } from '#app/ui/date-text.ts';
import { isNamed } from '../rule/named-rules.ts';
import { ruleSentences } from '../rule/rule-sentences.ts';
import type { AnalysedTrack } from './analysed-track.ts';
import { explain } from './explain.ts';
import { standing } from './material.ts';
import { percent } from './percent.ts';
import { type AnalysisPage, readAnalysis } from './read-analysis.server.ts';

interface Words {
  t: TFunction<'ranking'>;
  language: Language;
  criteria: AnalysisPage['criteria'];
}

/**
 * 评审情况报告: the newest ranking of every track on paper: 汇总表, the rule in words, how firmly the winners stand, the judges by number, every
 * solution explained, and the hashes. The same rankings give the same bytes.
 */
export async function reportAnalysis(
  actor: Actor,
  callId: string,
  language: Language,
  signal?: AbortSignal,
): Promise<Outcome<{ name: string; bytes: Uint8Array<ArrayBuffer> }>> {
  const page = await readAnalysis(actor, callId, { near: true, signal });
  if (!page.ok) return page;
  const { call, tracks, criteria } = page.value;
  const published = await callIfPublished(db, callId);
  const t = (await i18nFor(language)).getFixedT(language, 'ranking');
  const words = { t, language, criteria };
  const name = published ? inLanguage(published.content.title, language) : call.slug;
  const organiser = published ? inLanguage(published.content.organiser, language) : '';
  const heading = `${name} · ${organiser}`;
  const latest = Math.max(0, ...tracks.map((track) => track.computedAt.getTime()));
  const bytes = await renderPdf(
    pdfDocument({
      title: `${name} ${t('analysis.report.title')}`,
      language,
      author: organiser,
      madeAt: new Date(latest),
      children:
        tracks.length > 0 ? (
          tracks.map((track) => <TrackSheet key={track.key} track={track} heading={heading} words={words} />)
        ) : (
          // A PDF without a page is none.
          <PdfSheet head={heading} foot="" title={t('analysis.report.title')} lead={t('none')}>
            <Text> </Text>
          </PdfSheet>
        ),
    }),
    signal,
  );
  return done({ name: `${call.slug}-report.pdf`, bytes });
}

function TrackSheet({ track, heading, words }: { track: AnalysedTrack; heading: string; words: Words }) {
  const { t, language } = words;
  const between = t('analysis.say.between');
  const names = new Map(words.criteria.map((c) => [c.key, inLanguage(c.name, language)]));
  const ruleName = (rule: string) => names.get(rule) ?? (isNamed(rule) ? t(rule) : rule);
  const rule = ruleSentences(track.configuration, track.adjustedBy, { t, ruleName, between });
  return (
    <PdfSheet
      head={heading}
      foot={`${t('outputHash')} ${track.outputHash}`}
      title={`${t('analysis.report.title')} · ${inLanguage(track.name, language)}`}
      lead={`${t(`analysis.aim.${track.aim}`, { count: track.quota })} · ${t('computedAt')} ${dateText(track.computedAt, 'minute', language)}`}
    >
      {track.places.length < track.count && (
        <Text>{t('analysis.nearOnly', { shown: track.places.length, count: track.count })}</Text>
      )}
      <PdfSection heading={t('analysis.export.summary')}>
        <SummaryTable track={track} t={t} />
      </PdfSection>
      {track.analysis.panels > 1 && <Text>{t('analysis.panels', { count: track.analysis.panels })}</Text>}
      <PdfSection heading={t('how')}>
        <Lines lines={rule} />
      </PdfSection>
      <PdfSection heading={t('analysis.methods')}>
        <MethodTable track={track} t={t} />
      </PdfSection>
      <PdfSection heading={t('analysis.judges')}>
        <JudgeTable track={track} t={t} />
        <Lines lines={flags(track, t)} />
      </PdfSection>
      <PdfSection heading={t('analysis.explanations')}>
        {track.places.map((place) => (
          <View key={place.submissionId} style={{ marginBottom: 6 }}>
            <Text style={{ fontWeight: 700 }} minPresenceAhead={30}>
              {`${place.place}. ${place.number} ${place.title}`}
            </Text>
            <Lines lines={explain(track, place, t)} />
          </View>
        ))}
      </PdfSection>
    </PdfSheet>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => <Text key={line}>{`· ${line}`}</Text>);
}

function SummaryTable({ track, t }: { track: AnalysedTrack; t: Words['t'] }) {
  const adjusted = track.adjustedBy !== undefined && track.adjustedBy.length > 0;
  const outcome = (id: string) => {
    const stands = standing(track.analysis, id);
    return t(stands === 'loses' ? 'eligible' : `analysis.${stands}`);
  };
  return (
    <PdfTable
      rows={track.places}
      rowKey={(p) => p.submissionId}
      empty={t('none')}
      columns={[
        {
          key: 'place',
          label: t('place'),
          share: 0.5,
          cell: (p) => `${p.place}${p.tied ? ` ${t('tied')}` : ''}`,
        },
        { key: 'solution', label: t('solution'), share: 2.2, cell: (p) => `${p.number} ${p.title}` },
        { key: 'unit', label: t('unit'), share: 1.6, cell: (p) => p.unit },
        {
          key: 'score',
          label: t(adjusted ? 'rawScore' : 'score'),
          share: 0.8,
          numeric: true,
          cell: (p) => pointsText(p.scoreCentipoints),
        },
        ...(adjusted
          ? [
              {
                key: 'adjusted',
                label: t('adjusted'),
                share: 0.8,
                numeric: true,
                cell: (p: AnalysedTrack['places'][number]) =>
                  p.adjustedCentipoints === undefined ? '–' : pointsText(p.adjustedCentipoints),
              },
            ]
          : []),
        {
          key: 'outcome',
          label: t('outcome'),
          share: 0.9,
          cell: (p) => (p.reason ? t(`reasons.${p.reason}`) : outcome(p.submissionId)),
        },
      ]}
    />
  );
}

function MethodTable({ track, t }: { track: AnalysedTrack; t: Words['t'] }) {
  const { methods } = track.analysis;
  const of = (method: string, id: string) =>
    methods.find((m) => m.method === method)?.ranking?.solutions.find((s) => s.solution === id);
  return (
    <PdfTable
      rows={track.places}
      rowKey={(p) => p.submissionId}
      empty={t('none')}
      columns={[
        { key: 'solution', label: t('solution'), share: 2.4, cell: (p) => `${p.number} ${p.title}` },
        { key: 'rule', label: t('analysis.rule'), share: 0.8, numeric: true, cell: (p) => String(p.place) },
        ...methods.map(({ method }) => ({
          key: method,
          label: t(`analysis.method.${method}`),
          share: 0.8,
          numeric: true,
          cell: (p: AnalysedTrack['places'][number]) => String(of(method, p.submissionId)?.rank ?? '–'),
        })),
        {
          key: 'chance',
          label: t('analysis.chance'),
          share: 1,
          numeric: true,
          cell: (p) => percent(of('calibrated', p.submissionId)?.winProbability),
        },
      ]}
    />
  );
}

function JudgeTable({ track, t }: { track: AnalysedTrack; t: Words['t'] }) {
  const figure = (value: number | null) => (value === null ? '–' : value.toFixed(2));
  return (
    <PdfTable
      rows={track.analysis.judges}
      rowKey={(j) => j.judge}
      empty={t('analysis.noAgreement')}
      columns={[
        {
          key: 'judge',
          label: t('analysis.judgeLabel'),
          cell: (j) => t('analysis.judge', { judge: j.judge }),
        },
        { key: 'marks', label: t('analysis.marks'), numeric: true, cell: (j) => String(j.marks) },
        { key: 'mean', label: t('analysis.mean'), numeric: true, cell: (j) => figure(j.mean) },
        { key: 'severity', label: t('analysis.severity'), numeric: true, cell: (j) => figure(j.severity) },
        { key: 'spread', label: t('analysis.spread'), numeric: true, cell: (j) => figure(j.spread) },
        { key: 'agreement', label: t('analysis.withPanel'), numeric: true, cell: (j) => figure(j.agreement) },
      ]}
    />
  );
}

/** What a person should look at, in words. */
function flags({ analysis: { model }, places }: AnalysedTrack, t: Words['t']): string[] {
  const number = (id: string) => places.find((p) => p.submissionId === id)?.number ?? '';
  return [
    ...(model?.farMarks ?? []).map((mark) =>
      t('analysis.farMark', {
        judge: mark.judge,
        solution: number(mark.solution),
        score: mark.score.toFixed(2),
        expected: mark.expected.toFixed(2),
      }),
    ),
    ...(model?.closeFits ?? []).map((fit) =>
      t('analysis.closeFit', { judge: fit.judge, unit: fit.unit, count: fit.marks }),
    ),
  ];
}
