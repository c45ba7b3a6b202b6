import { StyleSheet, Text, View } from '@react-pdf/renderer';
import { ink } from './colours.ts';

const styles = StyleSheet.create({
  head: { flexDirection: 'row', borderBottom: `1 solid ${ink.text}`, paddingBottom: 3 },
  row: { flexDirection: 'row', borderBottom: `0.5 solid ${ink.line}`, paddingVertical: 3.5 },
  sum: { flexDirection: 'row', borderTop: `1 solid ${ink.text}`, paddingVertical: 4, fontWeight: 700 },
  cell: { paddingRight: 8, fontSize: 8.5, lineHeight: 1.4 },
  label: { paddingRight: 8, fontSize: 8, lineHeight: 1.4, color: ink.soft },
  empty: { paddingVertical: 8, color: ink.faint },
});

export interface PdfColumn<Row> {
  key: string;
  label: string;
  cell(row: Row): string;
  /** its share of the width; 1 unless given */
  share?: number;
  numeric?: boolean;
}

interface Props<Row> {
  columns: readonly PdfColumn<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string;
  /** a last row of sums by column */
  sums?: Readonly<Record<string, string>>;
  empty: string;
}

/** A table that goes on over pages: its head is repeated, a row is never cut in two. */
export function PdfTable<Row>({ columns, rows, rowKey, sums, empty }: Props<Row>) {
  const place = (column: PdfColumn<Row>) => ({
    flexGrow: column.share ?? 1,
    flexBasis: 0,
    textAlign: column.numeric ? ('right' as const) : ('left' as const),
  });
  return (
    <View>
      <View fixed style={styles.head}>
        {columns.map((column) => (
          <Text key={column.key} style={[styles.label, place(column)]}>
            {column.label}
          </Text>
        ))}
      </View>
      {rows.length === 0 && <Text style={styles.empty}>{empty}</Text>}
      {rows.map((row) => (
        <View key={rowKey(row)} wrap={false} style={styles.row}>
          {columns.map((column) => (
            <Text key={column.key} style={[styles.cell, place(column)]}>
              {column.cell(row)}
            </Text>
          ))}
        </View>
      ))}
      {sums && rows.length > 0 && (
        <View wrap={false} style={styles.sum}>
          {columns.map((column) => (
            <Text key={column.key} style={[styles.cell, place(column)]}>
              {sums[column.key] ?? ''}
            </Text>
          ))}
        </View>
      )}
    </View>
  );
}
