import type { Deadline } from "@heyue/core/complaint/state";
import type { Person } from "@heyue/core/ports/directory";
import type { Me } from "../client/port.ts";

/** 24 November 2026, 10:30 in Hangzhou. */
export const exampleNow = Date.parse("2026-11-24T10:30:00+08:00");

const estate = {
  id: "liuxia",
  name: "留下家园",
  jurisdiction: "330100",
  utcOffset: "+08:00",
  dutyPerson: "p-lin",
  manager: "p-zhou",
  phone: "0571-8520 1234",
};

export const exampleOwner: Me = {
  actor: { id: "p-chen", role: "owner" },
  name: "陈慧敏",
  estates: [estate],
  units: [{ id: "u-3-2-1101", name: "3幢2单元1101室", relation: "owner" }],
};

export const exampleDesk: Me = {
  actor: { id: "p-lin", role: "desk" },
  name: "林晓燕",
  estates: [estate],
  units: [],
};

export const examplePeople: readonly Person[] = [
  { id: "p-chen", estate: "liuxia", name: "陈慧敏", role: "owner" },
  { id: "p-lin", estate: "liuxia", name: "林晓燕", role: "desk", post: "客服管家" },
  { id: "p-wu", estate: "liuxia", name: "吴建国", role: "staff", post: "工程主管" },
  { id: "p-he", estate: "liuxia", name: "何秀珍", role: "staff", post: "保洁领班" },
  { id: "p-zhou", estate: "liuxia", name: "周敏", role: "manager", post: "项目经理" },
];

/** A reply deadline from the law of the place. */
export const exampleReply: Deadline = {
  id: "reply-1",
  kind: "reply",
  from: "2026-11-24T10:30:00+08:00",
  due: "2026-12-05T00:00:00+08:00",
  dueDate: "2026-12-04",
  basis: "law",
  citations: [
    {
      source: "杭州市物业管理条例",
      article: "第五十条",
      quote: "物业服务人应当自收到投诉之日起十日内作出答复。",
    },
  ],
};

/** A photo drawn on the spot: a dim corridor with a dark lamp. */
export const examplePhoto = async (name: string, width = 1600, height = 1200, hue = 200): Promise<File> => {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d")!;
  const wall = context.createLinearGradient(0, 0, 0, height);
  wall.addColorStop(0, `hsl(${hue} 14% 72%)`);
  wall.addColorStop(1, `hsl(${hue} 16% 34%)`);
  context.fillStyle = wall;
  context.fillRect(0, 0, width, height);
  context.fillStyle = `hsl(${hue} 18% 24%)`;
  context.fillRect(width * 0.3, height * 0.28, width * 0.4, height * 0.72);
  context.fillStyle = `hsl(${hue} 10% 48%)`;
  context.fillRect(width * 0.49, height * 0.28, width * 0.02, height * 0.72);
  context.beginPath();
  context.arc(width * 0.5, height * 0.12, height * 0.05, 0, Math.PI * 2);
  context.fillStyle = "#3a3a36";
  context.fill();
  const blob = await new Promise<Blob>((resolve) =>
    canvas.toBlob((made) => resolve(made!), "image/jpeg", 0.92),
  );
  return new File([blob], name, { type: "image/jpeg" });
};
