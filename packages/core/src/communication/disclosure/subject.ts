/** What a provider lays open (公示事项): services 服务事项, staff 负责人员, fees 收费项目和标准, performance 履行情况, maintenance-fund 维修资金使用情况, public-revenue 共有部分经营与收益, accounts 收支情况. */
export const disclosureSubjects = [
  "services",
  "staff",
  "fees",
  "performance",
  "maintenance-fund",
  "public-revenue",
  "accounts",
] as const;
export type DisclosureSubject = (typeof disclosureSubjects)[number];

/** Where figures come from: contract 合同, scorecard 履约记分卡, account 违约账, import 导入的表. */
export const disclosureSources = ["contract", "scorecard", "account", "import"] as const;
export type DisclosureSource = (typeof disclosureSources)[number];

/** Sources that a subject can be compiled from. The house keeps no books: money comes from a file that is kept with its hash. */
export const sourcesOf: { readonly [Subject in DisclosureSubject]: readonly DisclosureSource[] } = {
  services: ["contract"],
  staff: ["contract", "import"],
  fees: ["contract", "import"],
  performance: ["scorecard", "account", "import"],
  "maintenance-fund": ["import"],
  "public-revenue": ["import"],
  accounts: ["import"],
};

/** The subject as policies name it. */
export const policySubject = (subject: DisclosureSubject): string =>
  subject === "fees" ? "charges" : subject;
