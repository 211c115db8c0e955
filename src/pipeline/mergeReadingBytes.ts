import type { Section, SectionContent } from '../model/merged';
import type { MergeFileReading } from './mergeReading';

/** A section with its appearances as a list: JSON has no maps. */
type PlainSection = Omit<Section, 'appearances'> & {
  readonly appearances: readonly (readonly [string, SectionContent])[];
};

type PlainReading = Omit<MergeFileReading, 'sections'> & {
  readonly sections: readonly PlainSection[];
};

/**
 * A reading as bytes. They are handed from thread to thread without being taken apart, so that a
 * window which only passes them on does not stop for it.
 */
export function packReading(reading: MergeFileReading): Uint8Array<ArrayBuffer> {
  const plain: PlainReading = {
    ...reading,
    sections: reading.sections.map((section) => ({
      ...section,
      appearances: [...section.appearances],
    })),
  };
  return new TextEncoder().encode(JSON.stringify(plain));
}

/** The reading that `packReading` made bytes of. */
export function unpackReading(bytes: Uint8Array): MergeFileReading {
  const plain = JSON.parse(new TextDecoder().decode(bytes)) as PlainReading;
  return {
    ...plain,
    sections: plain.sections.map((section) => ({
      ...section,
      appearances: new Map(section.appearances),
    })),
  };
}
