/** What the tests ask of it; the build runs the script itself. */
export class AddinFiles {
  static readonly OWN_LIBRARY: string;
  constructor(options: { readonly address: string; readonly officeJs: string });
  files(): [name: string, content: string | Buffer][];
}
