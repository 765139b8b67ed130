import type { CueTable } from "./cue-table.ts";

/** Words of English property-management agreements, in lower case (an underscore stands for a space); for sentences and for headings alike. */
export const englishCues: CueTable = {
  parties: {
    4: "by_and_between by_and_among made_and_entered_into hereinafter_referred entered_into_as_of",
    3: "parties address_for principal_place_of_business telephone facsimile",
  },
  scope: {
    5: "scope_of_services scope_of_work services_to_be_performed specific_duties appointment_of",
    4: "services_include duties_include engages engagement the_premises appointment property_description description_of",
    2: "services properties maintain repair cleaning landscaping leasing perform supervise management_of manage",
  },
  standard: {
    5: "service_level service_levels performance_standard standard_of_care standards_of",
    4: "standards quality first-class workmanlike commercially_reasonable availability response_time response_times records books_and_records reports inspections",
    2: "daily weekly monthly quarterly annually in_accordance_with efforts",
  },
  fee: {
    5: "management_fee management_fees fees fee compensation of_manager_compensation taxes budget service_charge service_charges rates rent rents",
    4: "price expenses costs cost reimbursement charges tax contract_price commission",
  },
  payment: {
    5: "payment payments invoice invoices payable bank_account deposit deposited remit disbursement disbursements",
    4: "pay paid withhold retainage security_deposit collect collected",
  },
  "rights-duties": {
    5: "rights_and_obligations obligations_of duties_of assignment subcontract subcontracting responsibilities representations warranties covenants",
    3: "obligation obligations rights duties authority consent assign shall_be_entitled responsible cooperate cooperation notices notice",
    2: "shall_provide shall_not may_not prior_written approval",
  },
  staffing: {
    5: "personnel employees staffing employee staff key_personnel background_check background_checks wages",
    4: "qualified supervisor training hire hiring payroll licensed",
  },
  safety: {
    5: "safety security fire emergency emergencies hazardous insurance insured hazard accident accidents",
    4: "alarm guard guards patrol evacuation",
  },
  "penalty-breach": {
    6: "breach default defaults liquidated_damages penalty penalties indemnification indemnify indemnity indemnities remedies hold_harmless event_of_default",
    4: "damages liability liable losses cure late_fee late_payment negligence misconduct service_credit service_credits",
  },
  term: {
    7: "term_of_agreement initial_term commencement_date renewal_term effective_date",
    5: "term renewal renew expire expires expiration commence commences duration",
  },
  termination: {
    7: "termination terminate terminates terminated terminating early_termination upon_termination",
    4: "transition handover surrender cancel cancellation",
  },
  dispute: {
    7: "dispute disputes arbitration jurisdiction governing_law litigation mediation venue",
    5: "governed_by courts laws_of_the_state choice_of_law",
  },
  "force-majeure": { 8: "force_majeure acts_of_god act_of_god", 3: "beyond_the_reasonable_control" },
  confidentiality: {
    8: "confidential confidentiality non-disclosure trade_secrets proprietary_information privacy",
    4: "disclose disclosure",
  },
  "acceptance-assessment": {
    6: "acceptance inspection_and_acceptance performance_review evaluation assessment audit audits",
    3: "evaluate satisfaction key_performance kpi",
  },
  amendment: {
    7: "amendment amendments amend amended modification modifications modified change_order variation",
  },
  annex: {
    6: "exhibit exhibits annex annexes appendix appendices schedule_a attachment attachments attached_hereto",
  },
  signature: {
    7: "in_witness_whereof executed_this counterparts signature signatures signed duly_authorized executed_as_of",
    4: "by: title: name: date: its:",
  },
  other: {
    5: "miscellaneous definitions recitals whereas now,_therefore background entire_agreement severability headings interpretation waiver the_following_meanings has_the_meaning means_any",
    3: "general",
  },
};
