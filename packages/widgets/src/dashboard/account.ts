import type { Balance } from "@heyue/core/standard/account/balance";
import type { AccountView, EntryView } from "@heyue/core/standard/account/view";
import { yuanText } from "../element/fen.ts";
import { word } from "../element/words.ts";
import { entryKindWords, entryStatusWords } from "../vocabulary/running-contract.ts";
import { type DashboardFigure, listed, type Row, section, type Wording } from "./section.ts";

const isSame = (a: Balance["party"], b: Balance["party"]): boolean =>
  a.kind === "owners" ? b.kind === "owners" : b.kind === "unit" && a.unit === b.unit;

/** What of a balance can be set off today: both due, both confirmed, between the same two. */
const netsOf = ({ dueToParty, dueToProvider }: Balance): number =>
  Math.min(dueToParty.value, dueToProvider.value);

/** Why an entry cannot be set off today; `null` when it can as far as it goes. */
const obstacleOf = (
  entry: EntryView,
  balances: readonly Balance[],
  { t, today, language }: Wording,
): string | null => {
  if (entry.status !== "confirmed") return word(entryStatusWords, language, entry.status);
  if (entry.dueOn > today) return t("notDue");
  const balance = balances.find(({ party }) => isSame(party, entry.party));
  return balance && netsOf(balance) > 0 ? null : t("noCounterDebt");
};

/** The two-sided breach account (双向违约账): charges, credits, what nets and what does not, balance. Sums of known amounts only. */
export const account = section<readonly AccountView[]>({
  name: "account",
  group: "money",
  kinds: ["account"],
  needsContract: true,
  load: (source) => listed(source, "accounts"),
  figures: ([found], wording) => {
    if (!found) return [];
    const { day, language, t } = wording;
    const { balances, entries, id } = found;
    const about = { kind: "account", id };
    const partyText = (party: Balance["party"]): string =>
      party.kind === "owners" ? t("allOwners") : party.unit;
    const isOpen = ({ status }: EntryView): boolean => !["settled", "waived", "withdrawn"].includes(status);
    const entryRow = (one: EntryView): Row => ({
      key: one.id,
      about,
      cells: [
        word(entryKindWords, language, one.kind),
        partyText(one.party),
        one.outstanding ? yuanText(one.outstanding.value) : t("amountOpen"),
        word(entryStatusWords, language, one.status),
        day(one.dueOn),
        obstacleOf(one, balances, wording) ?? t("netsNow"),
      ],
      facts: [
        [t("authority"), `${one.authority.number} ${one.authority.quote}`],
        ...(one.contested.provider ? [[t("contestedByProvider"), one.contested.provider] as const] : []),
        ...(one.contested.client ? [[t("contestedByClient"), one.contested.client] as const] : []),
        [t("computedFrom"), one.computedFrom.join(t("join")) || t("none")],
        [t("record"), one.outstanding?.events.join(t("join")) || `${id}@${found.version}`],
      ],
    });
    const entryHead = [t("kind"), t("counterparty"), t("outstanding"), t("phase"), t("due"), t("netting")];
    const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
    const ofEntries = (key: string, label: string, rows: readonly EntryView[]): DashboardFigure => ({
      id: key,
      label,
      value: yuanText(sum(rows.map(({ outstanding }) => outstanding?.value ?? 0))),
      head: entryHead,
      rows: rows.map(entryRow),
    });
    const partyHead = [
      t("counterparty"),
      t("toProvider"),
      t("toParty"),
      t("nettable"),
      t("notNettable"),
      t("net"),
    ];
    const partyRow = (one: Balance): Row => ({
      key: partyText(one.party),
      about,
      cells: [
        partyText(one.party),
        yuanText(one.toProvider.value),
        yuanText(one.toParty.value),
        yuanText(netsOf(one)),
        yuanText(one.toProvider.value + one.toParty.value - 2 * netsOf(one)),
        yuanText(one.net.value),
      ],
      facts: [
        [t("openEntries"), one.open.join(t("join")) || t("none")],
        [t("record"), one.net.events.join(t("join")) || t("none")],
      ],
    });
    const open = entries.filter(isOpen);
    const known = open.filter(({ outstanding }) => outstanding !== null);
    const undetermined = open.filter(({ outstanding }) => outstanding === null);
    const nets = balances.filter((one) => netsOf(one) > 0);
    return [
      ofEntries(
        "charges",
        t("charges"),
        known.filter(({ side }) => side === "owner"),
      ),
      ofEntries(
        "owners",
        t("creditsToOwners"),
        known.filter(({ party, side }) => side === "provider" && party.kind === "owners"),
      ),
      ofEntries(
        "units",
        t("creditsToUnits"),
        known.filter(({ party, side }) => side === "provider" && party.kind === "unit"),
      ),
      {
        id: "nettable",
        label: t("nettable"),
        value: yuanText(sum(nets.map(netsOf))),
        head: partyHead,
        rows: nets.map(partyRow),
      },
      ofEntries(
        "not-nettable",
        t("notNettableEntries"),
        known.filter((one) => obstacleOf(one, balances, wording) !== null),
      ),
      {
        id: "undetermined",
        label: t("amountsOpen"),
        value: String(undetermined.length),
        note: t("notInSums"),
        head: entryHead,
        rows: undetermined.map(entryRow),
        ...(undetermined.length > 0 && { tone: "wait" }),
      },
      {
        id: "balance",
        label: t("balance"),
        value: yuanText(sum(balances.map(({ net }) => net.value))),
        note: t("balanceNote"),
        head: partyHead,
        rows: balances.map(partyRow),
      },
    ];
  },
});
