-- The ledger, version 1.
-- Every table that holds the office's own words has an integer id and is audited: the triggers that record its row
-- images are generated from this schema (audit.go), so none can be forgotten. Lists that are only ever read and
-- written whole are JSON arrays. Dates are 2006-01-02 or ''.

-- The log -------------------------------------------------------------------------------------------------------

CREATE TABLE audit (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    at        TEXT NOT NULL,
    who       TEXT NOT NULL,
    command   TEXT NOT NULL CHECK (command <> ''),
    summary   TEXT NOT NULL,
    undone    INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1, 2)), -- 1 undone, 2 undone and cut from redo
    undone_at TEXT,
    undone_by TEXT
) STRICT;
CREATE INDEX audit_undone ON audit (undone, id);

CREATE TABLE change (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    audit_id INTEGER NOT NULL REFERENCES audit (id),
    tbl      TEXT NOT NULL,
    row_id   INTEGER NOT NULL,
    before   TEXT,
    after    TEXT,
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX change_audit ON change (audit_id);

-- The command being recorded: NULL outside a command (then every change is refused), 0 while row images are replayed.
CREATE TABLE current (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    audit_id INTEGER
) STRICT;
INSERT INTO current (id, audit_id) VALUES (1, NULL);

CREATE TRIGGER audit_keep BEFORE DELETE ON audit
WHEN EXISTS (SELECT 1 FROM change WHERE audit_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER change_keep BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER change_fixed BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'append_only'); END;

-- Files: kept byte for byte, never changed, never deleted, not in the row images ---------------------------------

CREATE TABLE file (
    hash   TEXT PRIMARY KEY CHECK (hash <> ''),
    name   TEXT NOT NULL,
    at     TEXT NOT NULL,
    source BLOB, -- gzip of the extracted text as JSON
    data   BLOB NOT NULL
) STRICT;
CREATE TRIGGER file_fixed BEFORE UPDATE ON file BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER file_keep BEFORE DELETE ON file BEGIN SELECT RAISE(ABORT, 'append_only'); END;

-- Plans and tasks -----------------------------------------------------------------------------------------------

CREATE TABLE scheme (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    key       TEXT NOT NULL UNIQUE CHECK (key <> ''),
    name      TEXT NOT NULL,
    tolerance REAL NOT NULL,
    severe    REAL NOT NULL,
    classes   TEXT NOT NULL CHECK (json_type(classes) = 'array')
) STRICT;

CREATE TABLE plan (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    title     TEXT NOT NULL,
    issuer    TEXT NOT NULL,
    doc_no    TEXT NOT NULL,
    date      TEXT NOT NULL CHECK (date = '' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    year      INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    cadence   TEXT NOT NULL CHECK (cadence IN ('week', 'ten_days', 'month', 'quarter', 'half_year', 'year')),
    scheme_id INTEGER REFERENCES scheme (id)
) STRICT;
CREATE INDEX plan_scheme ON plan (scheme_id);

CREATE TABLE task (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id      INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    parent_id    INTEGER REFERENCES task (id) ON DELETE CASCADE,
    no           TEXT NOT NULL,
    sort         INTEGER NOT NULL,
    section      TEXT NOT NULL CHECK (json_type(section) = 'array'),
    text         TEXT NOT NULL,
    deadline     TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('active', 'adjusted', 'merged', 'cancelled')),
    leaders      TEXT NOT NULL CHECK (json_type(leaders) = 'array'),
    persons      TEXT NOT NULL CHECK (json_type(persons) = 'array'),
    source_start INTEGER NOT NULL,
    source_end   INTEGER NOT NULL,
    note         TEXT NOT NULL
) STRICT;
CREATE INDEX task_plan ON task (plan_id, sort, id);
CREATE INDEX task_parent ON task (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE target (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id   INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    pos       INTEGER NOT NULL,
    name      TEXT NOT NULL,
    op        TEXT NOT NULL CHECK (op IN ('>=', '~', '=', '<=')),
    value     REAL NOT NULL,
    unit      TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('growth', 'level', 'new')),
    text      TEXT NOT NULL,
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1))
) STRICT;
CREATE INDEX target_task ON target (task_id, pos);

CREATE TABLE milestone (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    pos     INTEGER NOT NULL,
    printed TEXT NOT NULL,
    due     TEXT NOT NULL CHECK (due = '' OR due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    text    TEXT NOT NULL,
    person  TEXT NOT NULL
) STRICT;
CREATE INDEX milestone_task ON milestone (task_id, pos);

-- Units and people ----------------------------------------------------------------------------------------------

CREATE TABLE unit (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    name          TEXT NOT NULL UNIQUE CHECK (name <> ''),
    short         TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('bureau', 'party', 'town', 'park', 'vertical', 'company', 'court', 'other')),
    is_group      INTEGER NOT NULL CHECK (is_group IN (0, 1)),
    sort          INTEGER NOT NULL,
    active        INTEGER NOT NULL CHECK (active IN (0, 1)),
    liaison_name  TEXT NOT NULL,
    liaison_post  TEXT NOT NULL,
    liaison_phone TEXT NOT NULL
) STRICT;

CREATE TABLE alias (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    unit_id   INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    name      TEXT NOT NULL CHECK (name <> ''),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    reason    TEXT NOT NULL,
    UNIQUE (unit_id, name)
) STRICT;
CREATE UNIQUE INDEX alias_confirmed ON alias (name) WHERE confirmed = 1;

CREATE TABLE member (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    group_id   INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    unit_id    INTEGER NOT NULL REFERENCES unit (id),
    pos        INTEGER NOT NULL,
    valid_from TEXT NOT NULL CHECK (valid_from = '' OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    valid_to   TEXT NOT NULL CHECK (valid_to = '' OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    UNIQUE (group_id, unit_id, valid_from),
    CHECK (group_id <> unit_id)
) STRICT;
CREATE INDEX member_unit ON member (unit_id);

CREATE TABLE leader (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL CHECK (name <> ''),
    post       TEXT NOT NULL,
    valid_from TEXT NOT NULL CHECK (valid_from = '' OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    valid_to   TEXT NOT NULL CHECK (valid_to = '' OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort       INTEGER NOT NULL
) STRICT;

CREATE TABLE assignment (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    role    TEXT NOT NULL CHECK (role IN ('lead', 'support', 'undivided')),
    pos     INTEGER NOT NULL,
    UNIQUE (task_id, unit_id, role)
) STRICT;
CREATE INDEX assignment_unit ON assignment (unit_id);

-- Periods and what comes in -------------------------------------------------------------------------------------

CREATE TABLE period (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id   INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    key       TEXT NOT NULL CHECK (key <> ''),
    name      TEXT NOT NULL,
    short     TEXT NOT NULL,
    start_on  TEXT NOT NULL CHECK (start_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    end_on    TEXT NOT NULL CHECK (end_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    due_on    TEXT NOT NULL CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    state     TEXT NOT NULL CHECK (state IN ('open', 'frozen')),
    frozen_at TEXT NOT NULL,
    UNIQUE (plan_id, key),
    CHECK (start_on <= end_on)
) STRICT;

CREATE TABLE return (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE CASCADE,
    task_id   INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    unit_id   INTEGER NOT NULL REFERENCES unit (id),
    text      TEXT NOT NULL,
    claim     TEXT NOT NULL CHECK (claim IN ('', 'done', 'on', 'slow', 'none')),
    figures   TEXT NOT NULL CHECK (json_type(figures) = 'array'),
    problems  TEXT NOT NULL,
    next      TEXT NOT NULL,
    received  TEXT NOT NULL CHECK (received = '' OR received GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    late      INTEGER NOT NULL CHECK (late IN (0, 1)),
    state     TEXT NOT NULL CHECK (state IN ('received', 'accepted', 'sent_back')),
    reason    TEXT NOT NULL,
    file      TEXT NOT NULL,
    checks    TEXT NOT NULL CHECK (json_type(checks) = 'array'),
    UNIQUE (period_id, task_id, unit_id)
) STRICT;
CREATE INDEX return_task ON return (task_id, period_id);
CREATE INDEX return_unit ON return (unit_id);

CREATE TABLE sending (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE CASCADE,
    unit_id   INTEGER NOT NULL REFERENCES unit (id),
    sent_at   TEXT NOT NULL CHECK (sent_at = '' OR sent_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reminded  INTEGER NOT NULL CHECK (reminded >= 0),
    note      TEXT NOT NULL,
    UNIQUE (period_id, unit_id)
) STRICT;
CREATE INDEX sending_unit ON sending (unit_id);

CREATE TABLE finding (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id   INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE CASCADE,
    status    TEXT NOT NULL,
    proposed  TEXT NOT NULL,
    reason    TEXT NOT NULL,
    basis     TEXT NOT NULL,
    who       TEXT NOT NULL,
    at        TEXT NOT NULL,
    UNIQUE (task_id, period_id)
) STRICT;
CREATE INDEX finding_period ON finding (period_id);

-- Frozen periods ------------------------------------------------------------------------------------------------

CREATE TABLE snapshot (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    period_id INTEGER NOT NULL UNIQUE REFERENCES period (id),
    taken_at  TEXT NOT NULL,
    who       TEXT NOT NULL,
    data      BLOB NOT NULL -- gzip of ledger.Snapshot as JSON
) STRICT;
CREATE TRIGGER snapshot_fixed BEFORE UPDATE ON snapshot BEGIN SELECT RAISE(ABORT, 'snapshot_fixed'); END;
CREATE TRIGGER snapshot_keep BEFORE DELETE ON snapshot BEGIN SELECT RAISE(ABORT, 'snapshot_fixed'); END;

CREATE TRIGGER period_frozen_update BEFORE UPDATE ON period WHEN OLD.state = 'frozen'
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;
CREATE TRIGGER period_frozen_delete BEFORE DELETE ON period WHEN OLD.state = 'frozen'
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;

CREATE TRIGGER return_frozen_insert BEFORE INSERT ON return
WHEN EXISTS (SELECT 1 FROM period WHERE id = NEW.period_id AND state = 'frozen')
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;
CREATE TRIGGER return_frozen_update BEFORE UPDATE ON return
WHEN EXISTS (SELECT 1 FROM period WHERE id IN (OLD.period_id, NEW.period_id) AND state = 'frozen')
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;
CREATE TRIGGER return_frozen_delete BEFORE DELETE ON return
WHEN EXISTS (SELECT 1 FROM period WHERE id = OLD.period_id AND state = 'frozen')
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;

CREATE TRIGGER finding_frozen_insert BEFORE INSERT ON finding
WHEN EXISTS (SELECT 1 FROM period WHERE id = NEW.period_id AND state = 'frozen')
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;
CREATE TRIGGER finding_frozen_update BEFORE UPDATE ON finding
WHEN EXISTS (SELECT 1 FROM period WHERE id IN (OLD.period_id, NEW.period_id) AND state = 'frozen')
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;
CREATE TRIGGER finding_frozen_delete BEFORE DELETE ON finding
WHEN EXISTS (SELECT 1 FROM period WHERE id = OLD.period_id AND state = 'frozen')
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;

CREATE TABLE bulletin (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    period_id   INTEGER NOT NULL UNIQUE REFERENCES period (id) ON DELETE CASCADE,
    state       TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'issued')),
    masthead    TEXT NOT NULL,
    number      TEXT NOT NULL,
    date        TEXT NOT NULL CHECK (date = '' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    office      TEXT NOT NULL,
    addressees  TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    approved_at TEXT NOT NULL,
    edits       TEXT NOT NULL CHECK (json_type(edits) = 'object'),
    charts      INTEGER NOT NULL CHECK (charts IN (0, 1))
) STRICT;

-- The importer's desk and settings ------------------------------------------------------------------------------

CREATE TABLE import (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id   INTEGER REFERENCES plan (id) ON DELETE SET NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    at        TEXT NOT NULL,
    notice    TEXT NOT NULL CHECK (json_type(notice) = 'object'),
    problems  TEXT NOT NULL CHECK (json_type(problems) = 'array')
) STRICT;
CREATE INDEX import_plan ON import (plan_id);

CREATE TABLE import_item (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
    key       INTEGER NOT NULL,
    pos       INTEGER NOT NULL,
    state     TEXT NOT NULL CHECK (state IN ('pending', 'confirmed', 'dropped')),
    draft     TEXT NOT NULL CHECK (json_type(draft) = 'object'),
    problems  TEXT NOT NULL CHECK (json_type(problems) = 'array'),
    task_id   INTEGER REFERENCES task (id) ON DELETE SET NULL,
    UNIQUE (import_id, key)
) STRICT;
CREATE INDEX import_item_task ON import_item (task_id) WHERE task_id IS NOT NULL;

CREATE TABLE setting (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    key   TEXT NOT NULL UNIQUE CHECK (key <> ''),
    value TEXT NOT NULL
) STRICT;

-- Search: derived from tasks, rewritten by the command that touches them (search.go) -----------------------------

CREATE TABLE search_text (
    task_id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL,
    text    TEXT NOT NULL -- folded: lower case, half width
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
    pairs, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0'
);
