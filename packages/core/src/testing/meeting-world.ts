import { createHeyue } from "../application/create-heyue.ts";
import type { Caller, Heyue } from "../application/heyue.ts";
import type { AgendaItem, Choice } from "../communication/meeting/agenda.ts";
import type { ConveneMeeting, MeetingAction } from "../communication/meeting/command.ts";
import { ballotId, type MeetingView } from "../communication/meeting/view.ts";
import { sha256OfBytes } from "../kernel/hash-chain.ts";
import { instant, toEpochMillis } from "../kernel/instant.ts";
import type { Role } from "../kernel/envelope.ts";
import type { Policies } from "../ports/policies.ts";
import type { HeyueStore } from "../ports/store.ts";
import { countedIds, type SteppingClock, steppingClock } from "./fixed-world.ts";
import { value } from "./test-estate.ts";

/** A unit of an estate that holds a meeting: its owners by id, none for a unit that nobody is known to own. */
export interface MeetingUnit {
  readonly id: string;
  readonly area: string;
  readonly owners: readonly string[];
  readonly houseType?: string;
}

/** An estate whose owners can hold a meeting, from 2026-03-01 09:00 local time on. */
export interface MeetingWorld {
  readonly heyue: Heyue;
  readonly clock: SteppingClock;
  /** An uploaded document. */
  readonly document: string;
  as(person: string, role?: Role): Caller;
  /** Sets the clock to a local date and time, `2026-04-01T09:00`. */
  at(time: string): void;
  /** Calls a meeting; voting from 2026-04-01 09:00 to 2026-04-08 18:00, roll of 2026-03-01. */
  convene(changes?: Partial<ConveneMeeting>): Promise<MeetingView>;
  act(meeting: string, action: MeetingAction): Promise<MeetingView>;
  /** Convened, noticed, roll frozen, voting opened, ballots issued; the clock stands at the first minute of voting. */
  open(changes?: Partial<ConveneMeeting>, developerUnits?: readonly string[]): Promise<MeetingView>;
  /** Enters the paper ballot of an elector; `null` choices are an invalid one. */
  paper(meeting: string, elector: number, choices: readonly Choice[] | null): Promise<void>;
  /** Voting over, sealed, every ballot closed, counted. */
  count(meeting: string): Promise<MeetingView>;
}

/** A motion on a matter of Civil Code art. 278. */
export const motion = (id: string, matter: number): AgendaItem => ({
  id,
  matter,
  title: `议题${id}`,
  text: `是否同意${id}`,
  options: [],
  seats: null,
});

/** A choice on a motion. */
export const choose = (item: string, ...chosen: readonly string[]): Choice => ({ item, chosen });

const estate = "estate-1";
const tenant = "test";

/** Opens such an estate over a store and the law of a place. */
export const openMeetingWorld = async (
  store: HeyueStore,
  policies: Policies,
  {
    jurisdiction = "370700",
    units,
  }: { readonly jurisdiction?: string; readonly units: readonly MeetingUnit[] },
): Promise<MeetingWorld> => {
  const at = (time: string): number => toEpochMillis(instant(`${time}:00+08:00`));
  const clock = steppingClock(at("2026-03-01T09:00"));
  const heyue = createHeyue({ store, policies, clock, ids: countedIds() });
  const { blobs, directory } = store;
  await directory.putEstate(tenant, {
    id: estate,
    name: "试验小区",
    jurisdiction,
    utcOffset: "+08:00",
    dutyPerson: "desk-1",
    manager: "manager-1",
    phone: "0000-0000000",
  });
  const people = new Set(["committee-1", "manager-1", "desk-1", ...units.flatMap(({ owners }) => owners)]);
  for (const id of people)
    await directory.putPerson(tenant, {
      id,
      estate,
      name: id,
      role: (id.startsWith("committee")
        ? "committee"
        : id.startsWith("manager")
          ? "manager"
          : "owner") as Role,
    });
  for (const { area, houseType = "high-rise", id, owners } of units) {
    await directory.putUnit(tenant, { id, estate, name: id, area, houseType });
    for (const person of owners)
      await directory.putRelation(tenant, {
        id: `r-${id}-${person}`,
        person,
        unit: id,
        kind: owners.length > 1 ? "co-owner" : "owner",
        from: "2020-01-01",
        evidence: [{ kind: "register", ref: `不动产权证 ${id}` }],
        verified: { by: "desk-1", on: "2020-01-02" },
      });
  }
  const bytes = new TextEncoder().encode("业主大会议事规则");
  const document = sha256OfBytes(bytes);
  await blobs.put(tenant, { id: document, mediaType: "application/pdf", size: bytes.length, bytes });

  let commands = 0;
  const next = () => ({ commandId: `m-${(commands += 1)}` });
  const as: MeetingWorld["as"] = (id, role = "owner") => ({ tenant, actor: { id, role } });
  const committee = as("committee-1", "committee");
  const world: MeetingWorld = {
    heyue,
    clock,
    document,
    as,
    at: (time) => clock.set(at(time)),
    convene: async (changes = {}) =>
      value(
        await heyue.meetings.open(
          committee,
          {
            type: "convene",
            estate,
            number: `2026-${(commands += 1)}`,
            title: "2026年第一次业主大会会议",
            kind: "regular",
            convenor: { kind: "committee", name: "试验小区业主委员会" },
            recordDate: "2026-03-01",
            votingFrom: "2026-04-01T09:00:00+08:00",
            votingEnds: "2026-04-08T18:00:00+08:00",
            channels: ["written"],
            secrecy: "named",
            agenda: [motion("fee", 9)],
            documents: [],
            ...changes,
          },
          next(),
        ),
      ),
    act: async (meeting, action) => value(await heyue.meetings.act(committee, meeting, action, next())),
    open: async (changes, developerUnits = []) => {
      const { id } = await world.convene(changes);
      world.at("2026-03-02T10:00");
      await world.act(id, { type: "give-notice", on: "2026-03-02", means: "公告栏张贴并逐户送达", document });
      await world.act(id, { type: "freeze-roll", developerUnits });
      await world.act(id, { type: "open-voting" });
      world.at("2026-04-01T09:00");
      await heyue.project(tenant);
      return value(await heyue.meetings.get(committee, id));
    },
    paper: async (meeting, elector, choices) => {
      const ballot = ballotId(meeting, elector);
      const returnedAt = "2026-04-01T09:00:00+08:00";
      const filled =
        choices === null ? { invalid: { reason: "unsigned", text: "未签名" } as const } : { choices };
      value(
        await heyue.ballots.act(
          committee,
          ballot,
          { type: "record", channel: "written", returnedAt, document, ...filled },
          next(),
        ),
      );
    },
    count: async (meeting) => {
      world.at("2026-04-08T18:00");
      await heyue.deadlines.sweep();
      await world.act(meeting, { type: "seal-ballots" });
      await heyue.project(tenant);
      return world.act(meeting, { type: "count" });
    },
  };
  return world;
};
