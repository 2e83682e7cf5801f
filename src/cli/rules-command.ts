import { builtInPack, identify } from "../pack/rule-pack";
import { authorities } from "../rules/authority";
import { severityWords } from "../text/reporting";
import { basisLine, packLine } from "../reporting/reasons";
import { OK, type ExitStatus, type Terminal } from "./terminal";

/** `jihe rules`: the rule catalogue in force. */
export function rulesCommand(options: { readonly json?: boolean }, terminal: Terminal): ExitStatus {
  const { language } = terminal;
  const pack = identify(builtInPack);
  const rules = builtInPack.rules.map(({ id, family, severity, layouts, scope, title, why, basis }) => ({
    id,
    family,
    severity,
    trial: false,
    layouts,
    scope,
    title: title[language],
    why: why[language],
    basis: basis.map((authority) => authorities[authority]),
  }));
  if (options.json) {
    terminal.out(JSON.stringify({ rulePack: pack, rules }, null, 2));
    return OK;
  }
  for (const { id, family, severity, title, why, basis } of rules) {
    terminal.out(`${id}  [${family}] ${severityWords[severity][language]}  ${title}`);
    terminal.out(`    ${why}（${basisLine(basis, language)}）`);
  }
  terminal.out(packLine(pack, language));
  return OK;
}
