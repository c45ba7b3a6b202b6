import { pool } from '#app/platform/database/client.server.ts';
import { isCurrent, isSealed, seal, unseal } from './seal.server.ts';

/** Every column that holds sealed values. */
export const sealedColumns = [
  ['Provider', 'contactPhoneSealed'],
  ['Objection', 'phoneSealed'],
  ['PayeeAccount', 'numberSealed'],
  ['PaymentBatch', 'contentSealed'],
  ['HandPayment', 'evidenceSealed'],
  ['FundProposal', 'evidenceSealed'],
  ['BankAnswer', 'contentSealed'],
  ['BankAnswerLine', 'rawSealed'],
  ['BankStatement', 'contentSealed'],
  ['PaymentTemplateFile', 'contentSealed'],
  ['TwoFactor', 'secret'],
  ['TwoFactor', 'backupCodes'],
] as const;

/**
 * Seals anew whatever is not sealed under the key in use; a value changed meanwhile is left for another run.
 * @returns by column, how many there are and how many were sealed anew. Throws when a value's key is not among the settings
 */
export async function resealAll(): Promise<Record<string, { values: number; resealed: number }>> {
  const report: Record<string, { values: number; resealed: number }> = {};
  for (const [table, column] of sealedColumns) {
    const { rows } = await pool.query<{ id: string; sealed: string }>(
      `SELECT id, "${column}" AS sealed FROM "${table}" WHERE "${column}" <> '' ORDER BY id`,
    );
    let resealed = 0;
    for (const { id, sealed } of rows) {
      // What an earlier version encrypted otherwise is `sealAuthenticators`' to do.
      if (isCurrent(sealed) || (table === 'TwoFactor' && !isSealed(sealed))) continue;
      const { rowCount } = await pool.query(
        `UPDATE "${table}" SET "${column}" = $1 WHERE id = $2 AND "${column}" = $3`,
        [seal(unseal(sealed)), id, sealed],
      );
      resealed += rowCount ?? 0;
    }
    report[`${table}.${column}`] = { values: rows.length, resealed };
  }
  return report;
}
