-- Format 5: the collection of data by workbooks, and parts of a project.
-- Tracked tables, too: all tables below.

-- A program of format 4 would leave these rows out of an export and of what refers to an enterprise.
UPDATE meta SET value = '5' WHERE name = 'oldest_reader';

-- A source is a file and sheet as one import has read them; columns: which column held which field, `quantity=D;unit=E`.
-- Empty in what older programs imported.
ALTER TABLE sources ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN columns TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN imported_by TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN imported_at TEXT NOT NULL DEFAULT '';

-- The waste code of a flow.
ALTER TABLE flows ADD COLUMN code TEXT NOT NULL DEFAULT '';

-- Each table has the columns of its CSV file; `enterprise` is the key of an enterprise, imported_from and source_row say
-- where a row came from.
CREATE TABLE pack_requests (
    key INTEGER PRIMARY KEY,
    request_id TEXT NOT NULL,
    enterprise INTEGER REFERENCES enterprises (key),
    period INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    language TEXT NOT NULL,
    issued_on TEXT,
    due_on TEXT,
    reminded_on TEXT,
    contact TEXT NOT NULL,
    note TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX pack_requests_by_enterprise ON pack_requests (enterprise);

CREATE TABLE pack_answers (
    key INTEGER PRIMARY KEY,
    answer_id TEXT NOT NULL,
    enterprise INTEGER REFERENCES enterprises (key),
    period INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    received_on TEXT,
    received_by TEXT NOT NULL,
    complete INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    note TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX pack_answers_by_enterprise ON pack_answers (enterprise);

CREATE TABLE pack_questions (
    key INTEGER PRIMARY KEY,
    question_id TEXT NOT NULL,
    enterprise INTEGER REFERENCES enterprises (key),
    period INTEGER NOT NULL,
    sheet TEXT NOT NULL,
    row_id TEXT NOT NULL,
    field TEXT NOT NULL,
    cell TEXT NOT NULL,
    code TEXT NOT NULL,
    arguments TEXT NOT NULL,
    question TEXT NOT NULL,
    asked_on TEXT,
    status TEXT NOT NULL,
    reply TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX pack_questions_by_enterprise ON pack_questions (enterprise);

CREATE TABLE import_mappings (
    key INTEGER PRIMARY KEY,
    mapping_id TEXT NOT NULL,
    name TEXT NOT NULL,
    signature TEXT NOT NULL,
    sheet TEXT NOT NULL,
    table_name TEXT NOT NULL,
    header_row INTEGER NOT NULL,
    columns TEXT NOT NULL,
    constants TEXT NOT NULL,
    used_on TEXT,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;

CREATE TABLE parts (
    key INTEGER PRIMARY KEY,
    part_id TEXT NOT NULL,
    holder TEXT NOT NULL,
    enterprises TEXT NOT NULL,
    project_id TEXT NOT NULL,
    base_revision INTEGER NOT NULL,
    base_hash TEXT NOT NULL,
    part_revision INTEGER NOT NULL,
    part_hash TEXT NOT NULL,
    given_on TEXT,
    merged_on TEXT,
    note TEXT NOT NULL,
    imported_from INTEGER REFERENCES sources (key),
    source_row INTEGER NOT NULL
) STRICT;
