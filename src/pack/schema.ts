import type { Schema } from "@cfworker/json-schema";
import { classLabels, formLayouts } from "../official";
import { rules } from "../rules";
import { thresholdInfo, vocabularyInfo, type ThresholdInfo } from "../rules/settings-info";
import type { Words } from "../text/words";
import base from "./rule-pack.schema.json" with { type: "json" };

/**
 * The JSON Schema (2020-12) of a rule pack, as it is published and as packs are held against it. The names that a pack may use,
 * of rules, thresholds, lists of words, layouts and classes, are those that the rules and layouts bring.
 */
export function packSchema(): Schema {
  const schema = JSON.parse(JSON.stringify(base)) as Schema & { readonly properties: Record<string, Schema> };
  const fill = <Named>(section: string, named: readonly (readonly [string, Named])[], schemaOf: (info: Named) => Schema): void => {
    schema.properties[section]!.properties = Object.fromEntries(named.map(([name, info]) => [name, schemaOf(info)]));
  };
  fill(
    "rules",
    rules.map(({ id, title }) => [id, title]),
    (title) => ({ description: both(title), $ref: "#/$defs/ruleChoice" }),
  );
  fill("thresholds", Object.entries(thresholdInfo), thresholdSchema);
  fill("vocabularies", Object.entries(vocabularyInfo), ({ title, what }) => ({
    title: both(title),
    description: both(what),
    $ref: "#/$defs/wordList",
  }));
  fill(
    "classes",
    formLayouts.map(({ id, title }) => [id, { title, labels: classLabels(id) }]),
    classSchema,
  );
  return schema;
}

function both({ zh, en }: Words): string {
  return `${zh} / ${en}`;
}

function thresholdSchema({ title: { zh, en }, unit, least, most }: ThresholdInfo): Schema {
  return { description: both({ zh: `${zh}（${unit}）`, en: `${en} (${unit})` }), type: "number", minimum: least, maximum: most };
}

function classSchema({ title, labels }: { readonly title: string; readonly labels: readonly string[] }): Schema {
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
