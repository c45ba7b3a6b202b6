import { Page, StyleSheet, Text, View } from '@react-pdf/renderer';
import type { TFunction } from 'i18next';
import { inWords } from '#app/platform/money/in-words.ts';
import { ink } from '#app/platform/pdf/colours.ts';
import { PDF_FONT } from '#app/platform/pdf/fonts.server.ts';
import { latin } from '#app/platform/pdf/latin.ts';
import { PdfMark } from '#app/platform/pdf/PdfMark.tsx';
import { dateText } from '#app/ui/date-text.ts';
import { roundMoneyText } from '#app/ui/money-text.ts';
import { CertificateFrame } from './CertificateFrame.tsx';
import type { Paper } from './content.ts';
import { QrCode } from './QrCode.tsx';

const styles = StyleSheet.create({
  page: { fontFamily: PDF_FONT, color: ink.text, backgroundColor: ink.paper },
  // A little less than the page, which would else go on to a second one.
  whole: { height: 595 },
  sheet: { position: 'absolute', top: 58, bottom: 60, left: 88, right: 88, justifyContent: 'space-between' },
  heading: { alignItems: 'center' },
  zhHeading: { fontSize: 38, fontWeight: 900, letterSpacing: 20, color: ink.seal, paddingLeft: 20 },
  enHeading: { fontSize: 10, letterSpacing: 4, color: ink.gold, textTransform: 'uppercase', marginTop: 2 },
  rule: { width: 64, borderBottom: `1 solid ${ink.goldLine}`, marginTop: 10 },
  to: { fontSize: 16, fontWeight: 700, marginBottom: 8 },
  zh: { fontSize: 14, lineHeight: 1.9, textIndent: 28 },
  en: { fontSize: 9.5, lineHeight: 1.55, color: ink.soft, marginTop: 10 },
  foot: { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-end' },
  check: { flexDirection: 'row', gap: 12, alignItems: 'flex-end' },
  checkText: { fontSize: 8, lineHeight: 1.6, color: ink.soft, maxWidth: 250 },
  code: { fontSize: 9, fontWeight: 700, color: ink.text },
  sign: { alignItems: 'flex-end', paddingRight: 72 },
  organiser: { fontSize: 15, fontWeight: 700 },
  date: { fontSize: 12, marginTop: 3 },
  small: { fontSize: 8.5, color: ink.soft, marginTop: 1 },
  seal: { position: 'absolute', right: 0, bottom: 2, transform: 'rotate(-5deg)', opacity: 0.92 },
});

interface Props {
  paper: Paper;
  zh: TFunction;
  en: TFunction;
}

/** 荣誉证书: one landscape page, Chinese and English, with the code by which the register is asked. */
export function CertificatePaper({ paper, zh, en }: Props) {
  const { title, lead, members, call, track, organiser, amountFen, announcedOn } = paper;
  const words = inWords(BigInt(amountFen));
  const both = { title, words };
  return (
    <Page size="A4" orientation="landscape" style={styles.page}>
      <View style={styles.whole}>
        <CertificateFrame />
        <View style={styles.sheet}>
          <View style={styles.heading}>
            <Text style={styles.zhHeading}>{zh('documents:certificate.heading')}</Text>
            <Text style={styles.enHeading}>{en('documents:certificate.heading')}</Text>
            <View style={styles.rule} />
          </View>
          <View>
            <Text style={styles.to}>{zh('documents:certificate.to', { lead })}</Text>
            <Text style={styles.zh}>
              {zh('documents:certificate.body', {
                ...both,
                call: call.zh,
                track: track.zh,
                amount: roundMoneyText(amountFen, 'zh-CN'),
              })}
              {members.length > 0 && zh('documents:certificate.members', { members: members.join('、') })}
              {zh('documents:certificate.closing')}
            </Text>
            <Text style={styles.en}>
              {en('documents:certificate.to', { lead })}{' '}
              {latin(
                en('documents:certificate.body', {
                  ...both,
                  call: call.en || call.zh,
                  track: track.en || track.zh,
                  amount: roundMoneyText(amountFen, 'en'),
                }),
              )}{' '}
              {members.length > 0 &&
                `${en('documents:certificate.members', { members: members.join(', ') })} `}
              {en('documents:certificate.closing')}
            </Text>
          </View>
          <View style={styles.foot}>
            <View style={styles.check}>
              <QrCode text={paper.verifyAt ?? ''} size={66} />
              <View style={styles.checkText}>
                <Text>
                  {zh('documents:certificate.number')} {en('documents:certificate.number')} {paper.number}
                </Text>
                <Text>
                  {zh('documents:certificate.code')} {en('documents:certificate.code')}{' '}
                  <Text style={styles.code}>{paper.code}</Text>
                </Text>
                <Text>{zh('documents:certificate.scan')}</Text>
                <Text>{en('documents:certificate.scan')}</Text>
              </View>
            </View>
            <View style={styles.sign}>
              <View style={styles.seal}>
                <PdfMark size={62} />
              </View>
              <Text style={styles.organiser}>{organiser.zh}</Text>
              <Text style={styles.small}>{organiser.en}</Text>
              <Text style={styles.date}>{dateText(`${announcedOn}T00:00:00+08:00`, 'date', 'zh-CN')}</Text>
            </View>
          </View>
        </View>
      </View>
    </Page>
  );
}
