-- Format 4: targets, measures and the workbench of the eighteen steps.
-- Tracked tables, too: all tables below except evidence_contents.

-- A program of format 3 would leave these rows out of an export and of what refers to an enterprise.
UPDATE meta SET value = '4' WHERE name = 'oldest_reader';

-- Each table has the columns of its CSV file; `enterprise` is the key of an enterprise, imported_from and source_row say
-- where a row came from.
CREATE TABLE measures (
    key INTEGER PRIMARY KEY,
    measure_id TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    enterprise INTEGER REFERENCES enterprises (key),
    category TEXT NOT NULL,
    business_model TEXT NOT NULL,
    finance TEXT NOT NULL,
    capex REAL,
    life_a REAL,
    om_per_a REAL,
    saving_per_a REAL,
    reduction_t_per_a REAL,
    start_year INTEGER,
    ramp_years REAL,
    affects TEXT NOT NULL,
    status TEXT NOT NULL,
    note TEXT NOT NULL,
    effects INTEGER REFERENCES parameter_sets (key),
    focus_area TEXT NOT NULL,
    owner TEXT NOT NULL,
    parties TEXT NOT NULL,
    price_formula TEXT NOT NULL,
    contract_term_a REAL,
    min_take TEXT NOT NULL,
    subsidy TEXT NOT NULL,
    tax_item TEXT NOT NULL,
    permits TEXT NOT NULL,
    risk TEXT NOT NULL,
    planned_start TEXT,
    planned_finish TEXT,
    actual_start TEXT,
    actual_finish TEXT,
    progress_pct REAL,
    spent REAL,
    reported_on TEXT,
    measured_t_per_a REAL,
    evidence_ref TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX measures_by_enterprise ON measures (enterprise);

CREATE TABLE targets (
    key INTEGER PRIMARY KEY,
    indicator_id TEXT NOT NULL,
    year INTEGER NOT NULL,
    value REAL NOT NULL,
    nature TEXT NOT NULL,
    note TEXT NOT NULL,
    base_value REAL,
    superior_value REAL,
    owner TEXT NOT NULL,
    weight REAL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;

CREATE TABLE scenarios (
    key INTEGER PRIMARY KEY,
    scenario_id TEXT NOT NULL,
    year INTEGER NOT NULL,
    driver TEXT NOT NULL,
    subject TEXT NOT NULL,
    value REAL NOT NULL,
    unit TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;

CREATE TABLE focus_areas (
    key INTEGER PRIMARY KEY,
    area_id TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    indicator_id TEXT NOT NULL,
    potential REAL,
    unit TEXT NOT NULL,
    note TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;

CREATE TABLE corrective_actions (
    key INTEGER PRIMARY KEY,
    action_id TEXT NOT NULL,
    indicator_id TEXT NOT NULL,
    step INTEGER,
    cause TEXT NOT NULL,
    action TEXT NOT NULL,
    owner TEXT NOT NULL,
    due TEXT,
    status TEXT NOT NULL,
    note TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;

CREATE TABLE workflow (
    key INTEGER PRIMARY KEY,
    step INTEGER NOT NULL,
    status TEXT NOT NULL,
    score REAL,
    evidence_ref TEXT NOT NULL,
    responsible TEXT NOT NULL,
    start TEXT,
    finish TEXT,
    note TEXT NOT NULL,
    actual_start TEXT,
    actual_finish TEXT,
    reason TEXT NOT NULL,
    checked_by TEXT NOT NULL,
    checked_on TEXT,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;

CREATE TABLE workflow_steps (
    key INTEGER PRIMARY KEY,
    step INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    stage_zh TEXT NOT NULL,
    stage_en TEXT NOT NULL,
    step_zh TEXT NOT NULL,
    step_en TEXT NOT NULL,
    provenance TEXT NOT NULL,
    purpose TEXT NOT NULL,
    user_inputs TEXT NOT NULL,
    software_computes_or_checks TEXT NOT NULL,
    deliverable_evidence TEXT NOT NULL,
    completion_criterion TEXT NOT NULL,
    responsible TEXT NOT NULL,
    needs_steps TEXT NOT NULL,
    purpose_zh TEXT NOT NULL,
    user_inputs_zh TEXT NOT NULL,
    software_computes_or_checks_zh TEXT NOT NULL,
    deliverable_evidence_en TEXT NOT NULL,
    completion_criterion_zh TEXT NOT NULL,
    responsible_zh TEXT NOT NULL,
    weight REAL,
    stage_weight REAL,
    checks TEXT NOT NULL,
    pages TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;

CREATE TABLE step_entries (
    key INTEGER PRIMARY KEY,
    step INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    note TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;

CREATE TABLE team (
    key INTEGER PRIMARY KEY,
    person_id TEXT NOT NULL,
    name TEXT NOT NULL,
    post TEXT NOT NULL,
    organisation TEXT NOT NULL,
    "group" TEXT NOT NULL,
    function TEXT NOT NULL,
    leader INTEGER NOT NULL,
    contact TEXT NOT NULL,
    note TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;

CREATE TABLE responsibilities (
    key INTEGER PRIMARY KEY,
    step INTEGER NOT NULL,
    person_id TEXT NOT NULL,
    role TEXT NOT NULL,
    note TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;

CREATE TABLE meetings (
    key INTEGER PRIMARY KEY,
    meeting_id TEXT NOT NULL,
    step INTEGER,
    held_on TEXT,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    attendees TEXT NOT NULL,
    minutes TEXT NOT NULL,
    resolutions TEXT NOT NULL,
    note TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;

CREATE TABLE evidence (
    key INTEGER PRIMARY KEY,
    evidence_id TEXT NOT NULL,
    step INTEGER,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    file_name TEXT NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes REAL,
    document_no TEXT NOT NULL,
    dated TEXT,
    evidence_class TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_on TEXT,
    note TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;

CREATE TABLE cycles (
    key INTEGER PRIMARY KEY,
    cycle_id TEXT NOT NULL,
    base_year INTEGER,
    report_year INTEGER,
    opened TEXT,
    closed TEXT,
    note TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;

CREATE TABLE cycle_results (
    key INTEGER PRIMARY KEY,
    cycle_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    value REAL NOT NULL,
    unit TEXT NOT NULL,
    note TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;

CREATE TABLE report_texts (
    key INTEGER PRIMARY KEY,
    block TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    quotes TEXT NOT NULL,
    edited_by TEXT NOT NULL,
    edited_on TEXT,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;

CREATE TABLE own_indicators (
    key INTEGER PRIMARY KEY,
    "set" TEXT NOT NULL,
    id TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    unit TEXT NOT NULL,
    direction TEXT NOT NULL,
    threshold TEXT NOT NULL,
    formula TEXT NOT NULL,
    source TEXT NOT NULL,
    mandatory TEXT NOT NULL,
    confidence TEXT NOT NULL,
    rule TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;

CREATE TABLE peers (
    key INTEGER PRIMARY KEY,
    peer TEXT NOT NULL,
    variable TEXT NOT NULL,
    period INTEGER NOT NULL,
    value REAL NOT NULL,
    unit INTEGER NOT NULL REFERENCES units (key),
    source TEXT NOT NULL,
    note TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;

-- The bytes of evidence, each once, under the SHA-256 of what they are; nothing in it ever changes.
CREATE TABLE evidence_contents (
    sha256 TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL,
    deflated BLOB NOT NULL
) STRICT;
