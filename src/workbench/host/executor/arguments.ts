import { HostError } from "../protocol/host-error";
import { isLive, type Live } from "./table";

/** The arguments of one call, read as what they must be; anything else is refused as Excel refuses it. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  raw(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  has(index: number): boolean {
    return this.raw(index) !== undefined;
  }

  text(index: number, otherwise?: string): string {
    return asText(this.raw(index) ?? otherwise);
  }

  integer(index: number, otherwise?: number): number {
    return asInteger(this.raw(index) ?? otherwise);
  }

  flag(index: number, otherwise?: boolean): boolean {
    return asFlag(this.raw(index) ?? otherwise);
  }

  oneOf<T extends string>(index: number, allowed: readonly T[], otherwise?: T): T {
    return asOneOf(this.raw(index) ?? otherwise, allowed);
  }

  record(index: number): Record<string, unknown> {
    const value = this.raw(index) ?? {};
    if (typeof value !== "object" || Array.isArray(value) || isLive(value)) throw HostError.invalidArgument();
    return value as Record<string, unknown>;
  }

  live(index: number): Live {
    const value = this.raw(index);
    if (!isLive(value)) throw HostError.invalidArgument();
    return value;
  }
}

export function asText(value: unknown): string {
  if (typeof value !== "string") throw HostError.invalidArgument();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw HostError.invalidArgument();
  return value;
}

export function asInteger(value: unknown): number {
  if (!Number.isInteger(value)) throw HostError.invalidArgument();
  return value as number;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw HostError.invalidArgument();
  return value;
}

export function asOneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw HostError.invalidArgument();
  return found;
}
