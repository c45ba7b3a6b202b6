import { Document, Page, StyleSheet, Text, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { ink } from './colours.ts';
import { pageOfPages } from './described.ts';
import { PDF_FONT } from './fonts.server.ts';
import { PdfMark } from './PdfMark.tsx';

const styles = StyleSheet.create({
  page: {
    fontFamily: PDF_FONT,
    fontSize: 9.5,
    color: ink.text,
    paddingVertical: 54,
    paddingHorizontal: 48,
  },
  head: {
    position: 'absolute',
    top: 24,
    left: 48,
    right: 48,
    flexDirection: 'row',
    alignItems: 'center',
    gap: 6,
  },
  headText: { fontSize: 8, color: ink.faint },
  footText: {
    position: 'absolute',
    bottom: 24,
    left: 48,
    right: 48,
    textAlign: 'right',
    fontSize: 7.5,
    color: ink.faint,
  },
  footNote: { position: 'absolute', bottom: 24, left: 48, right: 120, fontSize: 7.5, color: ink.faint },
  // Not on the page itself: the renderer applies it twice to the number of the page, which then vanishes.
  body: { lineHeight: 1.5 },
  title: { fontSize: 20, fontWeight: 700, lineHeight: 1.3, marginBottom: 4 },
  lead: { color: ink.soft, marginBottom: 16 },
  section: { marginTop: 16 },
  heading: { fontSize: 12, fontWeight: 700, marginBottom: 6 },
});

interface DocumentOf {
  title: string;
  /** BCP 47 */
  language: string;
  author: string;
  /** when it was made, as the record says; the same gives the same bytes */
  madeAt: Date;
  children: ReactNode;
}

/** The outermost element of a PDF, as `renderPdf` takes it; call it as a function: `renderPdf(pdfDocument({ … }))`. */
export function pdfDocument({ title, language, author, madeAt, children }: DocumentOf) {
  return (
    <Document
      title={title}
      language={language}
      author={author}
      creator={author}
      producer={author}
      creationDate={madeAt}
    >
      {children}
    </Document>
  );
}

interface SheetProps {
  /** at the head of each page: whose paper this is */
  head: string;
  /** at the foot of each page, beside its number: what the paper rests on, such as a hash */
  foot?: string;
  title: string;
  lead?: string;
  landscape?: boolean;
  children: ReactNode;
}

/** An A4 page that goes on for as many as it needs, with its head, foot and number. */
export function PdfSheet({ head, foot = '', title, lead, landscape, children }: SheetProps) {
  return (
    <Page size="A4" orientation={landscape ? 'landscape' : 'portrait'} style={styles.page}>
      <View fixed style={styles.head}>
        <PdfMark size={12} />
        <Text style={styles.headText}>{head}</Text>
      </View>
      <View style={styles.body}>
        <Text style={styles.title}>{title}</Text>
        {lead && <Text style={styles.lead}>{lead}</Text>}
        {children}
      </View>
      <Text fixed style={styles.footNote}>
        {foot}
      </Text>
      <Text fixed style={styles.footText} render={pageOfPages} />
    </Page>
  );
}

/** A part of a sheet under its heading; the heading stays with what follows. */
export function PdfSection({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <View style={styles.section}>
      <Text style={styles.heading} minPresenceAhead={60}>
        {heading}
      </Text>
      {children}
    </View>
  );
}
