import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PackOrigin } from "../../commands/pack-source";
import { shownMoment } from "../../commands/pack-trouble";
import { HASH_SHOWN } from "../../reporting/reasons";
import { packPane } from "../../text/pack";
import type { Language, Words } from "../../text/words";
import { usePane } from "../context";
import type { PackView } from "../pack-desk";

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** Which pack is in force, so that two people can see whether they check by the same rules. */
export function PackFacts({ inForce: { identity, origin } }: { readonly inForce: NonNullable<PackView["inForce"]> }): ReactNode {
  const styles = useStyles();
  const { say, language } = usePane();
  const { id, version, sha256 } = identity;
  const facts: readonly (readonly [Words, string])[] = [
    [packPane.id, id],
    [packPane.version, version],
    [packPane.hash, sha256.slice(0, HASH_SHOWN)],
    [packPane.from, say(originWords(origin, language))],
  ];
  return (
    <dl className={styles.facts}>
      {facts.flatMap(([term, value]) => [
        <dt key={`${term.en} term`} className={styles.term}>
          {say(term)}
        </dt>,
        <dd key={`${term.en} value`} className={styles.value}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}

function originWords(origin: PackOrigin, language: Language): Words {
  const words = packPane.origin;
  if (origin.kind === "built-in") return words["built-in"];
  if (origin.at === null) return words.sheet;
  const time = shownMoment(origin.at, language);
  return origin.kind === "sheet" ? words.sheetBefore(time) : words[origin.kind](origin.name, time);
}
