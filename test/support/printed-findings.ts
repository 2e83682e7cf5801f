/** A finding as the command line prints it. */
export interface PrintedFinding {
  readonly id: string;
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
}

export const SEVERITY_WORDS = { error: "错误", warning: "警告", info: "提示" };
const BASIS_WORDS: Readonly<Record<string, string>> = { layout: "标准表样", arithmetic: "算术关系" };

/** The authorities of a finding in one line. */
export function basisOf({ basis }: PrintedFinding): string {
  return basis.map((source) => BASIS_WORDS[source] ?? source).join("；");
}

/** A row of 审核结果 by its headings, as it must be for a finding that the command line prints. */
export function asListed(finding: PrintedFinding, index: number): Record<string, unknown> {
  const figure = (text: string | null): string | number | null => (text !== null && /^-?\d+\.\d{2}$/.test(text) ? Number(text) : text);
  return {
    序号: index + 1,
    级别: SEVERITY_WORDS[finding.severity],
    工作表: finding.sheet,
    单元格: finding.cell,
    项目: finding.form,
    栏目: finding.field,
    问题: finding.message,
    表中值: figure(finding.actual),
    对照值: figure(finding.expected),
    "差额（元）": figure(finding.difference),
    处理建议: finding.hint,
    依据: basisOf(finding),
    单元格标注: "已标注",
    审核说明: null,
    编号: finding.id,
  };
}
