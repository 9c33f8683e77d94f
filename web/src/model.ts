/** The record's words, as the server sends them (design: docs/model.md). Unknown is null or an empty list. */

export interface Speaker {
  name: string;
  start: number;
  end: number;
  cue: string | null;
  via?: Speaker | null;
}

export interface Evidence {
  start: number;
  end: number;
  quote: string;
  rule: string;
  saidBy: Speaker | null;
  path?: string | null;
}

/** Low or high is null where the wording leaves that end open. */
export interface Quantity {
  low: number | null;
  best: number | null;
  high: number | null;
  wording?: string | null;
}

export interface When {
  from: string | null;
  to: string | null;
  precision: string;
  partOfDay: string | null;
  basis: string;
  evidence: Evidence[];
}

export interface Where {
  name: string | null;
  facility: string | null;
  admin1: string | null;
  admin2: string | null;
  country: string | null;
  geonames: number | null;
  lat: number | null;
  lon: number | null;
  precision: string;
  evidence: Evidence[];
}

export interface Who {
  role: string;
  name: string;
  actor: string | null;
  aliases: string[];
  kind: string;
  count: Quantity | null;
  certainty: string;
  mentions: Evidence[];
  evidence: Evidence[];
}

export interface Weapon {
  kind: string;
  name: string;
  count: Quantity | null;
  mentions: Evidence[];
  evidence: Evidence[];
}

export interface Figure extends Quantity {
  of: string;
  group: string;
  scope: string;
  evidence: Evidence[];
}

export interface Responsibility {
  kind: string;
  by: string | null;
  mode: string | null;
  evidence: Evidence[];
}

export interface Account {
  id: string;
  article: string;
  type: string;
  types: string[];
  scope: string;
  focus: string;
  modality: string;
  when: When | null;
  where: Where | null;
  who: Who[];
  weapons: Weapon[];
  figures: Figure[];
  responsibility: Responsibility[];
  evidence: Evidence[];
  /** Only where an article is shown: the incident that it is linked into. */
  incident?: string | null;
}

export interface Version extends Quantity {
  article: string;
  account: string;
  saidBy: string | null;
  speakerKind: string | null;
  published: string | null;
  part: boolean;
  denied: boolean;
  source?: string | null;
}

export interface IncidentFigure extends Quantity {
  of: string;
  group: string;
  codebook: string;
  versions: Version[];
}

export interface Link {
  a: string;
  b: string;
  score: number;
  because: string[];
}

export interface Incident {
  id: string;
  type: string;
  types: string[];
  when: When | null;
  where: Where | null;
  who: Who[];
  weapons: Weapon[];
  figures: IncidentFigure[];
  responsibility: Responsibility[];
  accounts: string[];
  links: Link[];
  independentSources: number;
  review: string;
  fieldFrom: Record<string, string>;
  created?: string;
  changed?: string;
}

export interface Article {
  id: string;
  uri: string | null;
  url?: string | null;
  publisher: string | null;
  title: string | null;
  byline: string | null;
  published: string | null;
  language: string | null;
  text: string;
  relevant: boolean;
  sameTextAs: string | null;
  /** The agency whose words it prints, by its own credit. */
  agency?: string | null;
}

export interface Conflict {
  field: string;
  sides: { value: string; sources: number; accounts: string[] }[];
}

export interface Ruling {
  id: string;
  kind: string;
  field: string | null;
  value: string | null;
  because: string | null;
  by: string;
  at: string;
  takesBack: string | null;
  /** The words of an article that it rests on. */
  words?: { article: string; start: number; end: number } | null;
}

export interface Dossier {
  incident: Incident;
  articles: Article[];
  accounts: Account[];
  conflicts: Conflict[];
  rulings: Ruling[];
  readings: Reading[];
}

/** A figure under one codebook. */
export interface Reading extends Range {
  of: string;
  group: string;
  codebook: string;
}

export interface IncidentPage {
  total: number;
  offset: number;
  incidents: Incident[];
}

export interface Range {
  low: number | null;
  best: number | null;
  high: number | null;
}

/** West, south, east, north in degrees. */
export type Box = [number, number, number, number];

export interface Cell {
  lat: number;
  lon: number;
  incidents: number;
  killed: Range | null;
  type: string | null;
  id?: string | null;
  box: Box;
}

export interface MapCells {
  total: number;
  placed: number;
  unplaced: number;
  cells: Cell[];
}

export interface Timeline {
  by: string;
  undated: number;
  buckets: { from: string; to: string; incidents: number; killed: Range | null }[];
  /** What all of it comes to; incidents says of how many a number is told. */
  sums: { killed: Range & { incidents: number }; wounded: Range & { incidents: number } };
}

/** Incidents closer together than chance puts them; a wave does not show that anybody planned it. */
export interface Wave {
  /** The incident at its centre; null of a campaign, which has none. */
  centre: string | null;
  lat: number;
  lon: number;
  radiusKm: number;
  from: string;
  to: string;
  observed: number;
  expected: number;
  p: number;
  recurrenceDays: number;
  ids: string[];
  family: string | null;
  country: string | null;
  words: string;
}

export interface Waves {
  looked: number;
  withoutPlace: number;
  withoutDate: number;
  waves: Wave[];
}

export interface FacetValue {
  value: string;
  label: string;
  incidents: number;
}

export type Facets = Record<string, FacetValue[]>;

export interface StatedTotal extends Quantity {
  of: string;
  group: string | null;
  from: string | null;
  to: string | null;
  country: string | null;
  admin1: string | null;
  saidBy: string | null;
  articles: string[];
  accounts: string[];
  covered: (Range & { incidents: number }) | null;
  share: number | null;
}

export interface TallyRow {
  incidents: number;
  counts: (Range & { of: string; incidents: number; independentSources: number })[];
  stated: StatedTotal[];
  /** The keys of the row, under the names of its dimensions. */
  [dimension: string]: unknown;
}

export interface Tally {
  by: string[];
  of: string[];
  codebook: string;
  rows: TallyRow[];
  otherTotals: StatedTotal[];
}

export interface EventType {
  id: string;
  label: string;
  family: string | null;
  parent: string | null;
}

export interface About {
  version: string;
  counts: { articles: number; accounts: number; incidents: number; rulings: number };
  lastChange: number;
  eventTypes: EventType[];
  codebooks: { id: string; label: string }[];
  user: { name: string; role: string; may: string[] } | null;
  team: boolean;
  csrf: string | null;
}

/** An incident, or one account and the incident that it is in. */
export interface Side {
  id?: string;
  account?: string;
  incident?: string;
  summary?: string | null;
}

export interface QueueItem {
  kind: string;
  incident: Side | string | null;
  a: Side | string | null;
  b: Side | string | null;
  score: number | null;
  because: string[];
  conflicts: Conflict[];
  change: number | null;
}

export interface Job {
  id: string;
  state: "waiting" | "reading" | "done" | "failed";
  articles: number;
  added: number;
  versions: number;
  unchanged: number;
  incidents: { made: number; changed: number; gone: number };
  problems: { code: string; message: string; where?: string | null; input?: string | null }[];
  started: string | null;
  ended: string | null;
}

export interface Change {
  number: number;
  kind: string;
  incident: string | null;
  others: string[];
  at: string;
  by?: string | null;
}
