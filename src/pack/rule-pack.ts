import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { rules } from "../rules";
import type { Rule } from "../rules/rule";
import { defaultSettings, type Settings } from "../rules/settings";

/** The rules that an organisation checks by, ready to run. */
export interface RulePack {
  readonly id: string;
  readonly version: string;
  readonly rules: readonly Rule[];
  /** Those that the rules themselves bring where none are given. */
  readonly settings?: Settings;
  /** Ids of the rules that are on trial: what they find is shown, and never counts as an error. */
  readonly trial?: ReadonlySet<string>;
  /** True where an explanation settles an error of arithmetic too. */
  readonly explainsArithmetic?: boolean;
}

/** What stands on every report, so that two people know that they checked by the same rules. */
export interface PackIdentity {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
}

/** All shared rules at their own severity. */
export const builtInPack: RulePack = { id: "jihe-standard", version: "2026.1", rules };

/** Hash of everything in the pack that decides what is found: the rules in force, their severities and settings. */
export function identify({
  id,
  version,
  rules: inForce,
  settings = defaultSettings,
  trial = new Set(),
  explainsArithmetic = false,
}: RulePack): PackIdentity {
  const ruleLines = inForce.map((rule) => [rule.id, rule.severity, trial.has(rule.id)]);
  const content = JSON.stringify({ id, version, rules: ruleLines, settings, explainsArithmetic });
  return { id, version, sha256: bytesToHex(sha256(utf8ToBytes(content))) };
}
