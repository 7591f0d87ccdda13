-- The first format of a .parkcarbon file; docs/file-format.md describes it. A released migration is never edited.
-- Tracked tables (in undo and the journal): park, zones, enterprises, activities, energy_transfers, facts, pinned_sets.
-- Dictionaries only grow and are outside undo, so that a changeset's references stay valid for ever; their keys run 1, 2, 3 …
-- Words of closed lists are stored as in the CSV files, in activities as their position in that list, from 0.

CREATE TABLE meta (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- The lowest format version whose programs may read this file without editing it.
INSERT INTO meta VALUES ('oldest_reader', '1');

CREATE TABLE items (key INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE units (key INTEGER PRIMARY KEY, symbol TEXT NOT NULL) STRICT;
CREATE TABLE parameter_sets (key INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE sources (key INTEGER PRIMARY KEY, file TEXT NOT NULL, sheet TEXT NOT NULL) STRICT;

CREATE TABLE park (
    key INTEGER PRIMARY KEY CHECK (key = 1),
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    province TEXT NOT NULL,
    park_type TEXT NOT NULL,
    base_year INTEGER,
    report_years TEXT NOT NULL,
    gwp_set TEXT NOT NULL,
    fuel_set TEXT NOT NULL,
    grid_factor TEXT NOT NULL,
    chp_allocation TEXT NOT NULL,
    chp_efficiency_heat REAL NOT NULL,
    chp_efficiency_power REAL NOT NULL,
    discount_rate REAL,
    currency TEXT NOT NULL
) STRICT;
-- The defaults of a new project; every project has this one row.
INSERT INTO park VALUES (1, '', '', '', '', NULL, '', 'AR5', '', 'national', 'efficiency', 0.8, 0.35, NULL, '');

CREATE TABLE zones (
    key INTEGER PRIMARY KEY,
    zone_id TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    kind TEXT NOT NULL,
    in_boundary INTEGER NOT NULL,
    note TEXT NOT NULL,
    source INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX zones_by_id ON zones (zone_id);

CREATE TABLE enterprises (
    key INTEGER PRIMARY KEY,
    enterprise_id TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    credit_code TEXT,
    industry_code TEXT,
    zone INTEGER REFERENCES zones (key),
    role TEXT NOT NULL,
    in_boundary INTEGER NOT NULL,
    registered_in_park INTEGER NOT NULL,
    operates_in_park INTEGER NOT NULL,
    joined TEXT,
    "left" TEXT,
    note TEXT NOT NULL,
    source INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX enterprises_by_id ON enterprises (enterprise_id);
CREATE INDEX enterprises_by_zone ON enterprises (zone);

CREATE TABLE activities (
    key INTEGER PRIMARY KEY,
    activity_id TEXT NOT NULL,
    enterprise INTEGER NOT NULL REFERENCES enterprises (key),
    period INTEGER NOT NULL,
    category INTEGER NOT NULL,
    item INTEGER NOT NULL REFERENCES items (key),
    quantity REAL NOT NULL,
    unit INTEGER NOT NULL REFERENCES units (key),
    uncertainty_pct REAL,
    evidence_class INTEGER NOT NULL,
    evidence_ref TEXT NOT NULL,
    parameters INTEGER REFERENCES parameter_sets (key),
    note TEXT NOT NULL,
    source INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX activities_by_id ON activities (activity_id);
CREATE INDEX activities_by_enterprise ON activities (enterprise);

-- A party is an enterprise (its key), the grid (key and name both NULL) or external (its name).
CREATE TABLE energy_transfers (
    key INTEGER PRIMARY KEY,
    transfer_id TEXT NOT NULL,
    period INTEGER NOT NULL,
    carrier TEXT NOT NULL,
    from_enterprise INTEGER REFERENCES enterprises (key),
    from_external TEXT,
    to_enterprise INTEGER REFERENCES enterprises (key),
    to_external TEXT,
    quantity REAL NOT NULL,
    unit INTEGER NOT NULL REFERENCES units (key),
    uncertainty_pct REAL,
    evidence_class TEXT NOT NULL,
    evidence_ref TEXT NOT NULL,
    contract TEXT NOT NULL,
    parameters INTEGER REFERENCES parameter_sets (key),
    note TEXT NOT NULL,
    source INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX energy_transfers_by_id ON energy_transfers (transfer_id);
CREATE INDEX energy_transfers_by_from ON energy_transfers (from_enterprise);
CREATE INDEX energy_transfers_by_to ON energy_transfers (to_enterprise);

-- subject: an enterprise, or NULL for the park.
CREATE TABLE facts (
    key INTEGER PRIMARY KEY,
    subject INTEGER REFERENCES enterprises (key),
    variable TEXT NOT NULL,
    period INTEGER NOT NULL,
    value REAL NOT NULL,
    unit INTEGER NOT NULL REFERENCES units (key),
    evidence_class TEXT NOT NULL,
    evidence_ref TEXT NOT NULL,
    source INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX facts_by_identity ON facts (variable, period, subject);
CREATE INDEX facts_by_subject ON facts (subject);

CREATE TABLE pinned_sets (
    key INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    set_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT;

-- Append-only: undo and redo are entries, too. Time in UTC; arguments as a JSON object.
CREATE TABLE journal (
    number INTEGER PRIMARY KEY,
    time TEXT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    operation TEXT NOT NULL,
    arguments TEXT NOT NULL,
    target INTEGER REFERENCES journal (number),
    rows_changed INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;

-- SQLite session changesets, zlib-deflated, of the entries of kind 'do'.
CREATE TABLE journal_changesets (
    number INTEGER PRIMARY KEY REFERENCES journal (number),
    raw_size INTEGER NOT NULL,
    changeset BLOB NOT NULL
) STRICT;

-- Totals as computed at the last save (tonnes), to be compared with a later computation; outside undo and journal.
CREATE TABLE stored_results (
    period INTEGER NOT NULL,
    total TEXT NOT NULL,
    tonnes REAL NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (period, total)
) STRICT, WITHOUT ROWID;
