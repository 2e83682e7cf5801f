import { UnreadablePack, type PackPlaces, type PackText } from "../pack/load";
import { packSourceWords } from "../text/pack";

/** Packs within an add-in name others by address alone: a browser reads no files beside one that it was given. */
function resolve(reference: string, from: string): string {
  const address = addressOf(reference, /^https:/i.test(from) ? from : undefined);
  if (address === null) throw new UnreadablePack(packSourceWords.onlyAddresses);
  return address;
}

/** An address in full; null of what is none, or not safe: https alone is asked for anything. */
export function addressOf(text: string, base?: string): string | null {
  try {
    const { protocol, href } = new URL(text, base);
    return protocol === "https:" ? href : null;
  } catch {
    return null;
  }
}

/** Places on the network. What was read is remembered by its address, and once only while the page stands. */
export class NetworkPlaces {
  private readonly read = new Map<string, Promise<PackText>>();

  constructor(private readonly fetchText: (address: string) => Promise<PackText>) {}

  /** Places that also note every text that was read from them. */
  noting(texts: Record<string, PackText>): PackPlaces {
    return { resolve, read: async (place) => (texts[place] = await this.text(place)) };
  }

  /** Everything is asked for anew from now on. */
  forget(): void {
    this.read.clear();
  }

  private text(place: string): Promise<PackText> {
    const known = this.read.get(place);
    if (known) return known;
    const asked = this.fetchText(place);
    this.read.set(place, asked);
    asked.catch(() => this.read.delete(place));
    return asked;
  }
}

/** Places as they were when a pack was last good: no network is asked. */
export function keptPlaces(texts: Readonly<Record<string, PackText>>): PackPlaces {
  return {
    resolve,
    read: async (place) => {
      const text = Object.hasOwn(texts, place) ? texts[place] : undefined;
      if (text === undefined) throw new UnreadablePack(packSourceWords.notKept);
      return text;
    },
  };
}
