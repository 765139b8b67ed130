/** A party to a contract (当事人). */
export interface Party {
  readonly name: string;
  /** provider 物业服务人, developer 建设单位, owners-assembly 业主大会 (through its committee). */
  readonly role: "provider" | "developer" | "owners-assembly";
  /** Unified social credit code (统一社会信用代码), 18 characters, or the assembly's filing number. */
  readonly registration: string;
  readonly address: string;
  /** Legal representative or committee chair (法定代表人 / 主任). */
  readonly representative: string;
  readonly phone: string;
  /** Address for service of letters (送达地址). */
  readonly serviceAddress: string;
}
