/** A finding as the command line prints it. */
export interface PrintedFinding {
  readonly id: string;
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  readonly sheet: string;
  readonly cell: string;
  readonly field: string;
  readonly form: string;
  readonly message: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly family: string;
  readonly related: readonly { readonly sheet: string; readonly cell: string; readonly role: string }[];
  readonly basis: readonly string[];
  readonly hint: string | null;
  readonly group: string;
  readonly causedBy: string | null;
}

/** Findings that are told as one. */
export interface Told {
  readonly finding: PrintedFinding;
  readonly alike: readonly PrintedFinding[];
  readonly followers: readonly PrintedFinding[];
}

/** From how many of a kind on a sheet they are told as one. */
const TOGETHER = { error: Infinity, warning: 4, info: 2 };

/** How printed findings are told to people: what follows under its cause, remarks of one kind on a sheet once. */
export function toldOf(printed: readonly PrintedFinding[]): Told[] {
  const causes = printed.filter(({ causedBy }) => causedBy === null);
  const told: Told[] = [];
  const seen = new Set<PrintedFinding>();
  for (const finding of causes) {
    if (seen.has(finding)) continue;
    const followers = printed.filter(({ causedBy }) => causedBy === finding.id);
    const kin = causes.filter(
      (other) =>
        other.sheet === finding.sheet &&
        other.group === finding.group &&
        other.severity === finding.severity &&
        !printed.some(({ causedBy }) => causedBy === other.id),
    );
    const alike = followers.length === 0 && kin.length >= TOGETHER[finding.severity] ? kin.filter((other) => other !== finding) : [];
    [finding, ...alike].forEach((each) => seen.add(each));
    told.push({ finding, alike, followers });
  }
  return told;
}

export const SEVERITY_WORDS = { error: "错误", warning: "警告", info: "提示" };
const BASIS_WORDS: Readonly<Record<string, string>> = { layout: "标准表样", arithmetic: "算术关系" };

/** The authorities of a finding in one line. */
export function basisOf({ basis }: PrintedFinding): string {
  return basis.map((source) => BASIS_WORDS[source] ?? source).join("；");
}

/** The rows of 审核结果 by their headings, as they must be for findings that the command line prints. */
export function asListed(printed: readonly PrintedFinding[]): Record<string, unknown>[] {
  return toldOf(printed).flatMap(({ finding, alike, followers }, index) => [
    ...[finding, ...alike].map((own) => listed(own, index + 1, "")),
    ...followers.map((own) => listed(own, index + 1, `随第 ${index + 1} 项而来：`)),
  ]);
}

function listed(finding: PrintedFinding, number: number, before: string): Record<string, unknown> {
  const figure = (text: string | null): string | number | null => (text !== null && /^-?\d+\.\d{2}$/.test(text) ? Number(text) : text);
  return {
    序号: number,
    级别: SEVERITY_WORDS[finding.severity],
    工作表: finding.sheet,
    单元格: finding.cell,
    项目: finding.form,
    栏目: finding.field,
    问题: `${before}${finding.message}`,
    表中值: figure(finding.actual),
    对照值: figure(finding.expected),
    "差额（元）": figure(finding.difference),
    处理建议: finding.hint,
    依据: basisOf(finding),
    单元格标注: "已标注",
    审核说明: null,
    说明人: null,
    说明日期: null,
    说明状态: null,
    规则: finding.rule,
    编号: finding.id,
    数据码: null,
  };
}
