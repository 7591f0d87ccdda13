-- Format 2: what a project adds to the reference data and to the findings, and the pinned sets that it once used.
-- Tracked tables, too: own_factors, decisions, dismissals, superseded_sets.

-- A program of format 1 would compute without the own factors, so it must not read these files.
UPDATE meta SET value = '2' WHERE name = 'oldest_reader';

-- `source` is the publication or test that the value comes from; the file it was imported from is `imported_from`.
CREATE TABLE own_factors (
    key INTEGER PRIMARY KEY,
    factor_id TEXT NOT NULL,
    category TEXT NOT NULL,
    item TEXT NOT NULL,
    parameter TEXT NOT NULL,
    gas TEXT NOT NULL,
    value REAL NOT NULL,
    unit INTEGER REFERENCES units (key),
    uncertainty_pct REAL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    source TEXT NOT NULL,
    licence TEXT NOT NULL,
    evidence_ref TEXT NOT NULL,
    note TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX own_factors_by_id ON own_factors (factor_id);

CREATE TABLE decisions (
    key INTEGER PRIMARY KEY,
    decision_id TEXT NOT NULL,
    code TEXT NOT NULL,
    subject TEXT NOT NULL,
    choice TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_on TEXT,
    source INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX decisions_by_id ON decisions (decision_id);

CREATE TABLE dismissals (
    key INTEGER PRIMARY KEY,
    dismissal_id TEXT NOT NULL,
    code TEXT NOT NULL,
    table_name TEXT NOT NULL,
    record_id TEXT NOT NULL,
    field TEXT NOT NULL,
    evidence TEXT NOT NULL,
    reason TEXT NOT NULL,
    dismissed_by TEXT NOT NULL,
    dismissed_on TEXT,
    source INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX dismissals_by_id ON dismissals (dismissal_id);

-- Pinned sets that a newer one has replaced, as they were.
CREATE TABLE superseded_sets (
    key INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    set_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content TEXT NOT NULL,
    superseded_on TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
