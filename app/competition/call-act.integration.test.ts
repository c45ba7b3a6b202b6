import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { db } from '#app/platform/database/client.server.ts';
import { aLockedSheetRow, anAssignmentRow } from './builders.testing.ts';
import { namesOfThings, ofThisCall } from './call-act.server.ts';

const notThere = { ok: false, refusal: { code: 'notFound' } };
const trackKey = 'robot-community';

/** A call with one thing of each kind that a form of its pages names. */
async function aCallOfThings() {
  const { call, round, submission, expert, assignment } = await anAssignmentRow();
  const of = { roundId: round.id, trackKey };
  const hash = 'a'.repeat(64);
  const sheet = await aLockedSheetRow(assignment.id);
  const member = await db.panelMember.create({ data: { ...of, expertId: expert.id, drawPosition: 1 } });
  const ranking = await db.ranking.create({
    data: {
      ...of,
      configuration: {},
      input: {},
      output: {},
      inputHash: hash,
      outputHash: hash,
      createdById: 's',
    },
  });
  const session = await db.pairwiseSession.create({
    data: { ...of, number: 1, blind: false, createdById: 's' },
  });
  const proposal = await db.assignmentProposal.create({
    data: { ...of, number: 1, input: {}, inputHash: hash, createdById: 's' },
  });
  const selection = await db.selection.create({
    data: { callId: call.id, roundId: round.id, proposedById: 'o' },
  });
  const conflict = await db.conflict.create({
    data: {
      callId: call.id,
      expertId: expert.id,
      submissionId: randomUUID(),
      kind: 'personal',
      source: 'declared',
    },
  });
  const things: Record<string, string> = {
    roundId: round.id,
    memberId: member.id,
    conflictId: conflict.id,
    proposalId: proposal.id,
    sheetId: sheet.id,
    rankingId: ranking.id,
    sessionId: session.id,
    submissionId: submission.id,
    selectionId: selection.id,
  };
  return { callId: call.id, things };
}

describe('on the page of one call', () => {
  it('what belongs to it can be named, and nothing that belongs to another or is not there', async () => {
    const here = await aCallOfThings();
    const there = await aCallOfThings();
    for (const [name, id] of Object.entries(here.things)) {
      expect(await ofThisCall(here.callId, { [name]: id }), name).toMatchObject({ ok: true });
      expect(await ofThisCall(there.callId, { [name]: id }), name).toEqual(notThere);
    }
    for (const name of namesOfThings)
      expect(await ofThisCall(here.callId, { [name]: randomUUID() }), name).toEqual(notThere);
    expect(await ofThisCall(here.callId, { ...here.things, roundId: there.things.roundId })).toEqual(
      notThere,
    );
  });

  it('no act is without this: every page of a call makes its acts by `callAct`', () => {
    const folder = 'app/routes';
    expect(existsSync(folder)).toBe(true);
    const pages = readdirSync(folder)
      .filter((name) => name.startsWith('organise.calls.$callId'))
      .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))
      .filter(({ text }) => /[=] acts[(]/.test(text));
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter(({ text }) => /\bact[(]/.test(text)).map(({ name }) => name)).toEqual([]);
  });
});
