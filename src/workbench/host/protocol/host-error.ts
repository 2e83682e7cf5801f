/**
 * A refusal as Excel words it. The texts of Excel's own errors are those of the public reference and the library's source;
 * `HostNotEmulated` is ours alone, so that a gap in the emulation can never pass for Excel's behaviour.
 */
export class HostError extends Error {
  /** Code of what is not emulated. */
  static readonly NOT_EMULATED = "HostNotEmulated";

  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
    readonly location?: string,
  ) {
    super(message);
    this.name = "HostError";
  }

  static itemNotFound(location?: string): HostError {
    return new HostError("ItemNotFound", "The requested resource doesn't exist.", 404, location);
  }

  static itemAlreadyExists(location?: string): HostError {
    return new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409, location);
  }

  static invalidArgument(location?: string, message = "The argument is invalid or missing or has an incorrect format."): HostError {
    return new HostError("InvalidArgument", message, 400, location);
  }

  static invalidOperation(message: string, location?: string): HostError {
    return new HostError("InvalidOperation", message, 400, location);
  }

  static accessDenied(location?: string): HostError {
    return new HostError("AccessDenied", "You cannot perform the requested operation.", 403, location);
  }

  static notImplemented(location?: string): HostError {
    return new HostError("NotImplemented", "The requested feature isn't implemented.", 501, location);
  }

  static apiNotFound(member: string): HostError {
    const text = "The API you are trying to use could not be found. It may be available in a newer version of Excel.";
    return new HostError("ApiNotFound", text, 404, member);
  }

  static notEmulated(what: string): HostError {
    return new HostError(HostError.NOT_EMULATED, `not emulated: ${what}`, 501, what);
  }
}
