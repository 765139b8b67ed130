import type { Attachment } from "../../kernel/attachment.ts";
import type { LetterEvent } from "../letter/event.ts";
import type { LetterState } from "../letter/state.ts";
import { type DocumentMaker, type DocumentPart, same, says } from "./document-part.ts";
import type { ArchiveParty, ArchiveTitle } from "./entry.ts";
import { letterWords, serviceWords } from "./words.ts";

const sent = says("发出凭证", "proof of sending");
const arrived = says("送达凭证", "proof of arrival");
const failed = {
  returned: says("退回凭证", "proof of return"),
  refused: says("拒收凭证", "proof of refusal"),
};

/** Documents of an event in the stream of a letter: the sealed original, and the proof of every service. */
export const letterParts = (
  event: LetterEvent,
  { kind, number, recipient, services }: LetterState,
  { day, each }: DocumentMaker,
): readonly DocumentPart[] => {
  const name = letterWords[kind];
  const parties: readonly ArchiveParty[] = [{ kind: "person", ref: recipient }];
  const proof = (what: ArchiveTitle, files: readonly Attachment[], date: string, service: number) => {
    const means = services[service]?.means;
    const how = means === undefined ? same("") : serviceWords[means];
    const title = says(
      `${name["zh-CN"]} ${number} ${how["zh-CN"]}${what["zh-CN"]}`,
      `${name.en} ${number}: ${what.en} ${how.en}`,
    );
    return each(files, { kind: "service-proof", title, date, parties });
  };
  switch (event.type) {
    case "LetterSealed": {
      const title = says(`${name["zh-CN"]} ${number}`, `${name.en} ${number}`);
      return each([event.data.scan], { kind: "letter", title, date: day, parties });
    }
    case "LetterServed":
      return proof(sent, event.data.proof, event.data.sentOn, services.length - 1);
    case "LetterReturned":
      return proof(failed[event.data.outcome], event.data.proof, event.data.on, event.data.service);
    case "LetterArrived":
      return proof(arrived, event.data.proof, event.data.arrivedOn, event.data.service);
    default:
      return [];
  }
};
