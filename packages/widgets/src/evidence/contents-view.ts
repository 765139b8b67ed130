import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import {
  checkpointHead,
  checkpointPath,
  eventWord,
  kindWord,
  listedIn,
  roleWord,
} from "@heyue/core/evidence";
import type { BundledContract, Happening, ManifestEntry } from "@heyue/core/evidence";
import { sizeText } from "../element/photo-shrink.ts";
import { download } from "./download.ts";
import { dayOr, isSound, timeText } from "./frame.ts";
import type { Frame } from "./frame.ts";

const kindOf = (stream: string): string => stream.split("/")[1] ?? "";

const contractView = ({ isWhole, language, one, t }: Frame, contract: BundledContract): TemplateResult => {
  const { asOf, recorded, text } = contract;
  const event = recorded && one.happenings.find(({ link }) => link.eventId === recorded.link.eventId);
  return html`<article class="contract">
    <h4>${text.title} <span class="muted small">${text.number}</span></h4>
    <p>
      ${asOf ? html`${t("contractAsOf", { day: dayOr(asOf, language) })} · ` : nothing}
      ${t("contractTerm", { from: dayOr(text.term.from, language), to: dayOr(text.term.to, language) })}
    </p>
    <p>${text.client.name} · ${text.provider.name}</p>
    <p class="small">
      ${
        event
          ? t("contractRecorded", {
              day: dayOr(event.at, language),
              what: eventWord(event.type, language),
            })
          : t("contractUnrecorded")
      }
      <code>${contract.textHash}</code>
    </p>
    <details ?open=${isWhole}>
      <summary>${t("contractText")}</summary>
      <div class="paper">
        ${text.chapters.map(
          (chapter) =>
            html`<h4>${chapter.number} ${chapter.heading}</h4>
              ${chapter.clauses.map(
                (clause) =>
                  html`<h5>${clause.number} ${clause.heading}</h5>
                    ${clause.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}`,
              )}`,
        )}
      </div>
    </details>
  </article>`;
};

/** The contract as of its day. */
export const contractsView = (frame: Frame): unknown =>
  frame.one.contracts.length
    ? html`<section aria-labelledby="contracts" part="contract">
        <h3 id="contracts">${frame.t("contracts")}</h3>
        ${frame.one.contracts.map((contract) => contractView(frame, contract))}
      </section>`
    : nothing;

const happeningView = ({ language, one, t }: Frame, item: Happening): TemplateResult => {
  const { actor, at, link, stream, type, words } = item;
  const hurt = one.failures.some(({ event }) => event === link.eventId);
  const who = actor ? [roleWord(actor.role, language), actor.role === "system" ? "" : actor.id] : [t("hurt")];
  return html`<li class=${hurt ? "hurt" : ""}>
    <time datetime=${at}>${timeText(at)}</time>
    <div>
      <p>
        <strong>${eventWord(type, language)}</strong>
        ${hurt ? html`<span class="state late">${t("notSound")}</span>` : nothing}
        <span class="muted small">${who.join(" ").trim()}</span>
      </p>
      ${words.map((text) => html`<q>${text}</q>`)}
      <p class="muted small">
        ${kindWord(kindOf(stream), language)} ${stream.split("/").slice(2).join("/")} ·
        ${t("line", { n: link.version })}
      </p>
    </div>
  </li>`;
};

/** What happened, in order of time. `stream` narrows it to one chain. */
export const chronologyView = (frame: Frame, stream: string, choose: (stream: string) => void): unknown => {
  const { language, one, t } = frame;
  const streams = [...one.check.chains.keys()];
  if (!streams.length) return nothing;
  const rows = stream ? one.happenings.filter((item) => item.stream === stream) : one.happenings;
  return html`<section aria-labelledby="chronology" part="chronology">
    <h3 id="chronology">${t("chronology")}</h3>
    ${
      streams.length > 1
        ? html`<div class="field choice">
            <label for="stream">${t("stream")}</label>
            <select
              id="stream"
              .value=${stream}
              @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
            >
              <option value="">${t("allStreams")}</option>
              ${streams.map(
                (one) =>
                  html`<option value=${one} ?selected=${one === stream}>
                    ${kindWord(kindOf(one), language)} ${one.split("/").slice(2).join("/")}
                  </option>`,
              )}
            </select>
          </div>`
        : nothing
    }
    <ol class="happenings">
      ${rows.slice(0, frame.shown("happenings")).map((item) => happeningView(frame, item))}
    </ol>
    ${frame.more("happenings", rows.length)}
  </section>`;
};

const fileView = (
  frame: Frame,
  { path, sha256, size }: ManifestEntry,
  name: string,
  good: string,
): TemplateResult => {
  const { one, t } = frame;
  const bytes = one.entries.get(path);
  const sound = isSound(frame, path);
  return html`<li>
    <div>
      <p>
        <strong>${name}</strong> <span class="muted small">${sizeText(size)}</span>
        <span class="state ${sound ? "" : "late"}">${sound ? good : t("notSound")}</span>
      </p>
      <p class="small"><code>${sha256}</code></p>
    </div>
    ${
      sound && bytes
        ? html`<button
            type="button"
            class="button"
            aria-label=${t("saveNamed", { name })}
            @click=${() => download(name.replace(/^.*\//, ""), bytes as Uint8Array<ArrayBuffer>)}
          >
            ${t("save")}
          </button>`
        : nothing
    }
  </li>`;
};

/** Attachments, each with its hash, to be kept when it is the original; and every other file. */
export const filesView = (frame: Frame): unknown => {
  const { isWhole, one, t } = frame;
  const { manifest } = one.check;
  if (!manifest) return nothing;
  const { attachments } = manifest;
  const others = listedIn(manifest).filter(({ path }) => !attachments.some((item) => item.path === path));
  return html`<section aria-labelledby="attachments" part="attachments">
    <h3 id="attachments">${t("attachments")}</h3>
    ${
      attachments.length
        ? html`<ul class="files-list">
            ${attachments.map((item) => fileView(frame, item, item.name, t("sound")))}
          </ul>`
        : html`<p class="muted">${t("noAttachments")}</p>`
    }
    <details ?open=${isWhole}>
      <summary>${t("otherFiles")} (${others.length})</summary>
      <ul class="files-list">
        ${others.map((item) => fileView(frame, item, item.path, t("soundFile")))}
      </ul>
    </details>
  </section>`;
};

/** Checkpoints by day with their heads. */
export const checkpointsView = (frame: Frame): TemplateResult => {
  const { language, one, t } = frame;
  const { checkpoints } = one.check;
  const keys = [...new Set(checkpoints.flatMap(({ signature }) => (signature ? [signature.key] : [])))];
  return html`<section aria-labelledby="checkpoints" part="checkpoints">
    <h3 id="checkpoints">${t("checkpoints")}</h3>
    ${
      checkpoints.length
        ? html`<p>${t("checkpointsText")}</p>
            <ol class="happenings">
              ${checkpoints.map(({ checkpoint, timeStamps }, at) => {
                const { day } = checkpoint;
                const head = checkpointHead(checkpoint);
                const state = one.signatures[at]!;
                const sound = isSound(frame, checkpointPath(day));
                return html`<li class=${sound ? "" : "hurt"}>
                  <time datetime=${day}>${dayOr(day, language)}</time>
                  <div>
                    <p>
                      <code>${day}.<wbr />${head.slice(day.length + 1)}</code>
                    </p>
                    <p class="small">
                      ${sound ? nothing : html`<span class="state late">${t("notSound")}</span>`}
                      ${sound && one.compared.includes(head) ? html`<span class="state">${t("compared")}</span>` : nothing}
                      <span class="muted">${t(`signed-${state}`)}</span>
                      ${timeStamps.map(({ authority }) => html`<span class="muted">${t("stamped", { authority })}</span>`)}
                    </p>
                  </div>
                </li>`;
              })}
            </ol>
            ${
              keys.length
                ? html`<p class="small">${t("key")}: ${keys.map((key) => html`<code>${key}</code> `)}</p>`
                : nothing
            }`
        : html`<p class="muted">${t("noCheckpoints")}</p>`
    }
  </section>`;
};
