import { asApplication } from '#app/cli/commands/as-application.ts';

/** Beside the running server: a call of two rounds whose round on paper is ranked, run by the verbs. Prints its id. */
await asApplication(async (ownerUrl) => {
  const { seededBy } = await import('#prisma/seed/owner.ts');
  seededBy(ownerUrl);
  const { db } = await import('#app/platform/database/client.server.ts');
  const { registerUnits, inviteExperts } = await import('#prisma/seed/pool.ts');
  const { enterAndScreen } = await import('#prisma/seed/demonstration.ts');
  const { callToShortlist } = await import('#prisma/seed/defence.ts');
  const units = await registerUnits();
  // After the long story the experts are there already, at home in its one track.
  if ((await db.expert.count()) === 0) await inviteExperts(['smart-emergency']);
  else await db.expert.updateMany({ data: { specialties: [] } });
  const callId = await callToShortlist((id, trackKeys) => enterAndScreen(id, units, trackKeys));
  process.stdout.write(callId);
});
process.exit();
