import { drawPanel } from '#app/competition/panel/draw/draw-panel.server.ts';
import { startRound } from '#app/competition/panel/round/start-round.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { passDeadline, screen } from '#prisma/seed/competition.ts';
import { must, person } from '#prisma/seed/people.ts';
import { publishBlind, signAll } from './blind-calls.ts';
import { enterNamed } from './entries.ts';

const trackKey = 'solo-robotics';

/** A round where each solution gets judges of its own instead of a panel: they are drawn and have signed, and nobody is assigned yet. */
export async function perSolutionRound(units: Map<string, string>): Promise<{ id: string; slug: string }> {
  const slug = 'doors-solo';
  const id = await publishBlind(slug, trackKey, { mode: 'perSolution', perSolution: 3, seniors: 1 });
  const submissionId = await enterNamed(id, units, { lead: 'lingxi', trackKey, partners: [] });
  await passDeadline(id);
  await screen(submissionId);
  const accounts = ['panel1', 'panel2', 'panel3', 'panel4', 'panel6'].map((account) => `demo-${account}`);
  const seated = await db.expert.findMany({ where: { userId: { in: accounts } } });
  for (const { id: expertId, specialties } of seated)
    await db.expert.update({ where: { id: expertId }, data: { specialties: [...specialties, trackKey] } });
  const secretary = await person('secretary1');
  const roundId = must(await startRound(secretary, id), 'the round');
  must(await drawPanel(secretary, { roundId, trackKey }), 'drawing');
  await signAll(roundId);
  return { id, slug };
}
