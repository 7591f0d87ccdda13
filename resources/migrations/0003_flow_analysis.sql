-- Format 3: the data of the flow analysis.
-- Tracked tables, too: processes, flows, compositions, transfer_coefficients, streams.

-- A program of format 2 would leave these rows out of an export and of what refers to an enterprise.
UPDATE meta SET value = '3' WHERE name = 'oldest_reader';

-- enterprise: NULL for a place that belongs to no single enterprise.
CREATE TABLE processes (
    key INTEGER PRIMARY KEY,
    process_id TEXT NOT NULL,
    enterprise INTEGER REFERENCES enterprises (key),
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    balance INTEGER NOT NULL,
    tolerance_pct REAL,
    source INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX processes_by_id ON processes (process_id);
CREATE INDEX processes_by_enterprise ON processes (enterprise);

-- A party is a text, for it may be an enterprise, a process, or neither of them. quantity: NULL = not measured.
CREATE TABLE flows (
    key INTEGER PRIMARY KEY,
    flow_id TEXT NOT NULL,
    period INTEGER NOT NULL,
    from_id TEXT NOT NULL,
    to_id TEXT NOT NULL,
    material TEXT NOT NULL,
    layer TEXT NOT NULL,
    quantity REAL,
    unit INTEGER NOT NULL REFERENCES units (key),
    uncertainty_pct REAL,
    evidence_class TEXT NOT NULL,
    evidence_ref TEXT NOT NULL,
    note TEXT NOT NULL,
    source INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX flows_by_id ON flows (flow_id);
CREATE INDEX flows_by_from ON flows (from_id);
CREATE INDEX flows_by_to ON flows (to_id);

CREATE TABLE compositions (
    key INTEGER PRIMARY KEY,
    flow INTEGER NOT NULL REFERENCES flows (key),
    substance TEXT NOT NULL,
    fraction REAL NOT NULL,
    unit INTEGER NOT NULL REFERENCES units (key),
    uncertainty_pct REAL,
    evidence_class TEXT NOT NULL,
    source INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX compositions_by_identity ON compositions (flow, substance);

-- process_id: an enterprise or a process, as in flows.
CREATE TABLE transfer_coefficients (
    key INTEGER PRIMARY KEY,
    process_id TEXT NOT NULL,
    layer TEXT NOT NULL,
    flow INTEGER NOT NULL REFERENCES flows (key),
    value REAL NOT NULL,
    uncertainty_pct REAL,
    source INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX transfer_coefficients_by_flow ON transfer_coefficients (flow);
CREATE INDEX transfer_coefficients_by_process ON transfer_coefficients (process_id);

CREATE TABLE streams (
    key INTEGER PRIMARY KEY,
    stream_id TEXT NOT NULL,
    enterprise INTEGER NOT NULL REFERENCES enterprises (key),
    side TEXT NOT NULL,
    code TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    quantity REAL NOT NULL,
    unit INTEGER NOT NULL REFERENCES units (key),
    composition TEXT NOT NULL,
    quality TEXT NOT NULL,
    price REAL,
    price_unit TEXT NOT NULL,
    x_km REAL,
    y_km REAL,
    note TEXT NOT NULL,
    source INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX streams_by_id ON streams (stream_id);
CREATE INDEX streams_by_enterprise ON streams (enterprise);
