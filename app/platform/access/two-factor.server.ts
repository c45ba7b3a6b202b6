import QRCode from 'qrcode';
import { cookiesOf, forwardToAuth } from '#app/platform/access/forward.server.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

export interface Enrolment {
  /** for the authenticator, as a picture and to type in */
  uri: string;
  picture: string;
  secret: string;
  backupCodes: string[];
}

/** Begins to set up a second factor: what the authenticator needs, and codes for the day it is lost. It counts once a code has been given. */
export async function beginTwoFactor(request: Request, password: string): Promise<Outcome<Enrolment>> {
  const response = await forwardToAuth(request, '/two-factor/enable', { password });
  if (!response.ok)
    return refuse('access.wrongPassword', {}, { password: ['access:errors.currentPassword'] });
  const { totpURI: uri, backupCodes } = (await response.json()) as { totpURI: string; backupCodes: string[] };
  return done(await enrolment(uri, backupCodes));
}

/** Shows an enrolment again after a wrong code. */
export async function enrolment(uri: string, backupCodes: string[]): Promise<Enrolment> {
  return {
    uri,
    backupCodes,
    picture: await QRCode.toDataURL(uri, { margin: 1, width: 220 }),
    secret: new URL(uri).searchParams.get('secret') ?? '',
  };
}

/** The first code of the authenticator puts the second factor in force. @returns cookies */
export async function confirmTwoFactor(
  request: Request,
  actor: { userId: string; name: string },
  code: string,
): Promise<Outcome<Headers>> {
  const response = await forwardToAuth(request, '/two-factor/verify-totp', { code });
  if (!response.ok) return refuse('access.wrongCode', {}, { code: ['access:errors.code'] });
  await transaction((tx) =>
    audit(tx, { actor, action: 'account.twoFactor', subject: { type: 'User', id: actor.userId } }),
  );
  return done(cookiesOf(response));
}

/** The second step of signing in: a code of the authenticator, or one of the backup codes. @returns the session's cookies */
export async function secondStep(request: Request, code: string): Promise<Outcome<Headers>> {
  const digits = code.replaceAll(/\s/g, '');
  const backup = !/^\d{6}$/.test(digits);
  const response = await forwardToAuth(
    request,
    backup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp',
    { code: digits },
  );
  return response.ok
    ? done(cookiesOf(response))
    : refuse('access.wrongCode', {}, { code: ['access:errors.code'] });
}

/** Gives the second factor up; staff who must have one are sent to set it up again. */
export async function endTwoFactor(
  request: Request,
  actor: { userId: string; name: string },
  password: string,
): Promise<Outcome<Headers>> {
  const response = await forwardToAuth(request, '/two-factor/disable', { password });
  if (!response.ok)
    return refuse('access.wrongPassword', {}, { password: ['access:errors.currentPassword'] });
  await transaction((tx) =>
    audit(tx, { actor, action: 'account.twoFactorEnded', subject: { type: 'User', id: actor.userId } }),
  );
  return done(cookiesOf(response));
}
