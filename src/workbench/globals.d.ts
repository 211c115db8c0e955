declare module '*.css';

/** The add-in's manifest as it stood at the build; empty where there was none. */
declare const MANIFEST_XML: string;
