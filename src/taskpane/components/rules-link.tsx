import { Button, Link } from "@fluentui/react-components";
import type { MouseEvent, ReactNode } from "react";
import { findingWords, paneWords } from "../../text/taskpane";
import type { Language } from "../../text/words";
import { usePane, type OpenInBrowser } from "../context";
import { Question } from "./icons";

/** Opens the catalogue of rules in the language of the pane. */
export function RulesLink(): ReactNode {
  const { say, language, openInBrowser } = usePane();
  const name = say(paneWords.rules);
  return <Button as="a" appearance="subtle" icon={<Question />} aria-label={name} title={name} {...linkTo(language, "", openInBrowser)} />;
}

/** Opens the catalogue at one rule. */
export function RuleLink({ rule }: { readonly rule: string }): ReactNode {
  const { say, language, openInBrowser } = usePane();
  return (
    <div>
      <Link {...linkTo(language, `#${rule}`, openInBrowser)}>{say(findingWords.rule)}</Link>
    </div>
  );
}

/** A link proper, so that it can be copied and opened by other means where a click does nothing. */
function linkTo(language: Language, anchor: string, openInBrowser: OpenInBrowser): LinkProps {
  return {
    href: `help/rules.${language}.html${anchor}`,
    target: "_blank",
    rel: "noreferrer",
    onClick: (event) => {
      if (openInBrowser(event.currentTarget.href)) event.preventDefault();
    },
  };
}

interface LinkProps {
  readonly href: string;
  readonly target: string;
  readonly rel: string;
  readonly onClick: (event: MouseEvent<HTMLAnchorElement>) => void;
}
