import type { Schema } from "@cfworker/json-schema";
import { classesOf } from "../official/classes";
import { formLayouts } from "../official";
import { rules } from "../rules";
import { defaultSettings } from "../rules/settings";
import base from "./rule-pack.schema.json";

const MOST_MONEY = 1_000_000_000_000;

/**
 * The JSON Schema (2020-12) of a rule pack, as it is published and as packs are held against it. The names that a pack may use,
 * of rules, thresholds, lists of words, layouts and classes, are those that the rules and layouts bring.
 */
export function packSchema(): Schema {
  const schema = structuredClone(base) as Schema & { readonly properties: Record<string, Schema> };
  const fill = (section: string, names: Record<string, Schema>): void => void (schema.properties[section]!.properties = names);
  fill("rules", Object.fromEntries(rules.map(({ id, title }) => [id, { description: both(title), $ref: "#/$defs/ruleChoice" }])));
  fill("thresholds", Object.fromEntries(Object.keys(defaultSettings.thresholds).map((name) => [name, thresholdSchema()])));
  fill("classes", Object.fromEntries(formLayouts.map(({ id, title, indicators }) => [id, classSchema(title, labelsOf(indicators))])));
  return schema;
}

function both({ zh, en }: { readonly zh: string; readonly en: string }): string {
  return `${zh}。/ ${en}`;
}

function thresholdSchema(): Schema {
  return { type: "number", minimum: 0, maximum: MOST_MONEY };
}

function labelsOf(block: Parameters<typeof classesOf>[0]): string[] {
  return [...new Set(classesOf(block).map(({ label }) => label))];
}

function classSchema(title: string, labels: readonly string[]): Schema {
  const label: Schema = { enum: [...labels] };
  return {
    description: `${title}：必须有指标的类别；内层列表表示其中任意一类。/ Classes that must have an indicator; of an inner list any one.`,
    type: "object",
    required: ["required"],
    additionalProperties: false,
    properties: {
      required: {
        type: "array",
        maxItems: labels.length,
        items: { type: ["string", "array"], if: { type: "string" }, then: label, minItems: 1, maxItems: labels.length, items: label },
      },
    },
  };
}
