import { config } from '#app/platform/config/config.server.ts';

/** The one rule of second factors: staff must have one, where this installation requires it. */
export const mustHaveFactor = ({ roles }: { roles: readonly string[] }): boolean =>
  roles.length > 0 && config().STAFF_TWO_FACTOR === 'required';

/** Whether this person may act at all: who must have a second factor, once they have set it up. */
export const isAdmitted = (person: { roles: readonly string[]; twoFactor: boolean }): boolean =>
  person.twoFactor || !mustHaveFactor(person);
