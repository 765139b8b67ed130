/** A contract file as billing reads it, small enough to see through. */
export const contract = {
  format: "heyue-contract/1",
  number: "LX-2026-01",
  title: "柳下家园物业服务合同",
  stage: "regular",
  estate: {
    id: "liuxia",
    name: "柳下家园",
    address: "柳下路1号",
    jurisdiction: "330100",
    grossArea: "52000.00",
    units: 500,
  },
  term: { from: "2025-07-01", to: "2028-06-30" },
  chapters: [
    {
      number: "第五章",
      heading: "物业服务费用",
      clauses: [
        {
          id: "c-20",
          number: "第二十条",
          heading: "收费标准",
          paragraphs: ["按建筑面积计收。"],
          topics: ["fee"],
        },
      ],
    },
  ],
  fees: {
    basis: "lump-sum",
    priceSource: "market",
    items: [
      {
        id: "f-home",
        clause: "c-20",
        title: "普通住宅",
        houseType: "home",
        unitPrice: "2.65",
        unit: "m2-month",
        composition: [],
      },
      {
        id: "f-villa",
        clause: "c-20",
        title: "别墅",
        houseType: "villa",
        unitPrice: "3.8125",
        unit: "m2-month",
        composition: [],
      },
      {
        id: "f-parking",
        clause: "c-20",
        title: "地下车位",
        houseType: "parking",
        unitPrice: "80.00",
        unit: "space-month",
        composition: [],
      },
    ],
    payment: { clause: "c-20", cycle: "quarter", dueDay: 20, prepayMonthsMax: 12 },
  },
} as const;
