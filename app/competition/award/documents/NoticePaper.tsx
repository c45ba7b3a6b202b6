import { Page, StyleSheet, Text, View } from '@react-pdf/renderer';
import type { TFunction } from 'i18next';
import { inWords } from '#app/platform/money/in-words.ts';
import { ink } from '#app/platform/pdf/colours.ts';
import { PDF_FONT } from '#app/platform/pdf/fonts.server.ts';
import { latin } from '#app/platform/pdf/latin.ts';
import { PdfMark } from '#app/platform/pdf/PdfMark.tsx';
import { dateText } from '#app/ui/date-text.ts';
import { roundMoneyText } from '#app/ui/money-text.ts';
import type { Paper } from './content.ts';

const styles = StyleSheet.create({
  page: { fontFamily: PDF_FONT, color: ink.text, paddingTop: 52, paddingBottom: 48, paddingHorizontal: 72 },
  organiser: { fontSize: 22, fontWeight: 900, color: ink.seal, textAlign: 'center', letterSpacing: 3 },
  rule: { borderBottom: `1.6 solid ${ink.seal}`, marginTop: 12, marginBottom: 4 },
  number: { fontSize: 9, color: ink.faint, textAlign: 'right', marginBottom: 10 },
  heading: { fontSize: 20, fontWeight: 700, textAlign: 'center', letterSpacing: 3, marginBottom: 14 },
  to: { fontSize: 12.5, fontWeight: 700, marginBottom: 6 },
  zh: { fontSize: 12, lineHeight: 1.85, textIndent: 24, marginBottom: 4 },
  sign: { alignSelf: 'flex-end', alignItems: 'flex-end', marginTop: 14, paddingRight: 62 },
  signed: { fontSize: 12, lineHeight: 1.6 },
  seal: { position: 'absolute', right: 0, top: -6, transform: 'rotate(-5deg)', opacity: 0.92 },
  english: { borderTop: `0.7 solid ${ink.line}`, marginTop: 20, paddingTop: 12 },
  enHeading: { fontSize: 11, fontWeight: 700, marginBottom: 6 },
  en: { fontSize: 9.5, lineHeight: 1.55, color: ink.soft, marginBottom: 4 },
  foot: { position: 'absolute', bottom: 30, left: 72, right: 72, fontSize: 7, color: ink.faint },
});

/** 奖励通知书, or that the award was revoked: one page, Chinese above English. */
export function NoticePaper({ paper, zh, en }: { paper: Paper; zh: TFunction; en: TFunction }) {
  const { organiser, number, lead, revoked, announcedOn, listHash } = paper;
  const heading = `documents:notice.${revoked ? 'headingRevoked' : 'heading'}`;
  return (
    <Page size="A4" style={styles.page}>
      <Text style={styles.organiser}>{organiser.zh}</Text>
      <View style={styles.rule} />
      <Text style={styles.number}>{zh('documents:notice.number', { number })}</Text>
      <Text style={styles.heading}>{zh(heading)}</Text>
      <Text style={styles.to}>{zh('documents:certificate.to', { lead })}</Text>
      {paragraphs(paper, zh, 'zh').map((text) => (
        <Text key={text} style={styles.zh}>
          {text}
        </Text>
      ))}
      <View style={styles.sign}>
        <View style={styles.seal}>
          <PdfMark size={52} />
        </View>
        <Text style={styles.signed}>{organiser.zh}</Text>
        <Text style={styles.signed}>{day(revoked?.on ?? announcedOn, 'zh-CN')}</Text>
      </View>
      <View style={styles.english}>
        <Text style={styles.enHeading}>{en(heading)}</Text>
        <Text style={styles.en}>{en('documents:certificate.to', { lead })}</Text>
        {paragraphs(paper, en, 'en')
          .map(latin)
          .map((text) => (
            <Text key={text} style={styles.en}>
              {text}
            </Text>
          ))}
        <Text style={styles.en}>
          {organiser.en}, {day(revoked?.on ?? announcedOn, 'en')}
        </Text>
      </View>
      <Text fixed style={styles.foot}>
        {zh('documents:notice.hash', { hash: listHash })}
      </Text>
    </Page>
  );
}

const day = (date: string, language: string) => dateText(`${date}T00:00:00+08:00`, 'date', language);

function paragraphs(paper: Paper, t: TFunction, side: 'zh' | 'en'): string[] {
  const { title, members, call, track, amountFen, announcedOn, revoked } = paper;
  const language = side === 'zh' ? 'zh-CN' : 'en';
  const named = { title, track: track[side] || track.zh, call: call[side] || call.zh };
  if (revoked)
    return [
      t('documents:notice.revoked', { ...named, date: day(revoked.on, language) }),
      t('documents:notice.reason', { reason: revoked.reason }),
      t('documents:notice.revokedNext'),
    ];
  return [
    t('documents:notice.body', {
      ...named,
      date: day(announcedOn, language),
      amount: roundMoneyText(amountFen, language),
      words: inWords(BigInt(amountFen)),
    }),
    ...(members.length > 0
      ? [t('documents:notice.members', { members: members.join(side === 'zh' ? '、' : ', ') })]
      : []),
    ...t('documents:notice.next').split('\n'),
  ];
}
