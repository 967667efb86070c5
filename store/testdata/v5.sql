PRAGMA application_id = 1148543848;
PRAGMA user_version = 5;
CREATE TABLE alias (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    unit_id   INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    name      TEXT NOT NULL CHECK (name <> ''),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    reason    TEXT NOT NULL,
    UNIQUE (unit_id, name)
) STRICT;
CREATE TABLE assignment (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    role    TEXT NOT NULL CHECK (role IN ('lead', 'support', 'undivided')),
    pos     INTEGER NOT NULL,
    UNIQUE (task_id, unit_id, role)
) STRICT;
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
CREATE TABLE change (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    audit_id INTEGER NOT NULL REFERENCES audit (id),
    tbl      TEXT NOT NULL,
    row_id   INTEGER NOT NULL,
    before   TEXT,
    after    TEXT,
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE TABLE current (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    audit_id INTEGER
) STRICT;
CREATE TABLE figure_pick (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE CASCADE,
    target_id INTEGER NOT NULL REFERENCES target (id) ON DELETE CASCADE,
    unit_id   INTEGER REFERENCES unit (id) ON DELETE CASCADE,
    who       TEXT NOT NULL,
    at        TEXT NOT NULL,
    UNIQUE (period_id, target_id)
) STRICT;
CREATE TABLE file (
    hash   TEXT PRIMARY KEY CHECK (hash <> ''),
    name   TEXT NOT NULL,
    at     TEXT NOT NULL,
    source BLOB, -- gzip of the extracted text as JSON
    data   BLOB NOT NULL
) STRICT;
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
CREATE TABLE identity (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    mark TEXT NOT NULL CHECK (mark <> '')
) STRICT;
CREATE TABLE import (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id   INTEGER REFERENCES plan (id) ON DELETE SET NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    at        TEXT NOT NULL,
    notice    TEXT NOT NULL CHECK (json_type(notice) = 'object'),
    problems  TEXT NOT NULL CHECK (json_type(problems) = 'array')
, relation TEXT NOT NULL DEFAULT '' CHECK (relation IN ('', 'corrects', 'adds')), gone TEXT NOT NULL DEFAULT '[]' CHECK (json_type(gone) = 'array')) STRICT;
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
CREATE TABLE inspection (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id    INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    unit_id    INTEGER NOT NULL REFERENCES unit (id),
    date       TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    place      TEXT NOT NULL,
    people     TEXT NOT NULL CHECK (json_type(people) = 'array'),
    hosts      TEXT NOT NULL,
    methods    TEXT NOT NULL CHECK (json_type(methods) = 'array'),
    state      TEXT NOT NULL CHECK (state IN ('planned', 'visited', 'concluded')),
    conclusion TEXT NOT NULL,
    concluded  TEXT NOT NULL CHECK (concluded = '' OR concluded GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    note       TEXT NOT NULL,
    CHECK ((state = 'concluded') = (concluded <> ''))
) STRICT;
CREATE TABLE inspection_task (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    inspection_id INTEGER NOT NULL REFERENCES inspection (id) ON DELETE CASCADE,
    task_id       INTEGER REFERENCES task (id) ON DELETE SET NULL,
    pos           INTEGER NOT NULL,
    no            TEXT NOT NULL,
    text          TEXT NOT NULL,
    verdict       TEXT NOT NULL CHECK (verdict IN ('', 'true', 'mostly', 'false')),
    finding       TEXT NOT NULL
) STRICT;
CREATE TABLE ladder (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    name  TEXT NOT NULL UNIQUE CHECK (name <> ''),
    steps TEXT NOT NULL CHECK (json_type(steps) = 'array')
) STRICT;
CREATE TABLE late_return (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE CASCADE,
    task_id   INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    unit_id   INTEGER NOT NULL REFERENCES unit (id),
    text      TEXT NOT NULL,
    claim     TEXT NOT NULL CHECK (claim IN ('', 'done', 'on', 'slow', 'none')),
    figures   TEXT NOT NULL CHECK (json_type(figures) = 'array'),
    problems  TEXT NOT NULL,
    next      TEXT NOT NULL,
    received  TEXT NOT NULL CHECK (received GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    file      TEXT NOT NULL,
    UNIQUE (period_id, task_id, unit_id)
) STRICT;
CREATE TABLE leader (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL CHECK (name <> ''),
    post       TEXT NOT NULL,
    valid_from TEXT NOT NULL CHECK (valid_from = '' OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    valid_to   TEXT NOT NULL CHECK (valid_to = '' OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort       INTEGER NOT NULL
) STRICT;
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
CREATE TABLE milestone (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    pos     INTEGER NOT NULL,
    printed TEXT NOT NULL,
    due     TEXT NOT NULL CHECK (due = '' OR due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    text    TEXT NOT NULL,
    person  TEXT NOT NULL
) STRICT;
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
CREATE TABLE photo (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    inspection_id INTEGER NOT NULL REFERENCES inspection (id) ON DELETE CASCADE,
    pos           INTEGER NOT NULL,
    file_hash     TEXT NOT NULL,
    name          TEXT NOT NULL,
    caption       TEXT NOT NULL
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
CREATE TABLE rectification (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    inspection_id INTEGER NOT NULL REFERENCES inspection (id) ON DELETE CASCADE,
    unit_id       INTEGER NOT NULL REFERENCES unit (id),
    pos           INTEGER NOT NULL,
    text          TEXT NOT NULL CHECK (text <> ''),
    due           TEXT NOT NULL CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    report        TEXT NOT NULL,
    reported      TEXT NOT NULL CHECK (reported = '' OR reported GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    result        TEXT NOT NULL CHECK (result IN ('', 'passed', 'failed')),
    rechecked     TEXT NOT NULL CHECK (rechecked = '' OR rechecked GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK ((result <> '') = (rechecked <> ''))
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
    checks    TEXT NOT NULL CHECK (json_type(checks) = 'array'), due TEXT NOT NULL DEFAULT '' CHECK (due = '' OR due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    UNIQUE (period_id, task_id, unit_id)
) STRICT;
CREATE TABLE scheme (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    key       TEXT NOT NULL UNIQUE CHECK (key <> ''),
    name      TEXT NOT NULL,
    tolerance REAL NOT NULL,
    severe    REAL NOT NULL,
    classes   TEXT NOT NULL CHECK (json_type(classes) = 'array')
) STRICT;
CREATE TABLE score_entry (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id  INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    unit_id  INTEGER NOT NULL REFERENCES unit (id),
    points   REAL NOT NULL CHECK (points <> 0),
    reason   TEXT NOT NULL CHECK (reason <> ''),
    basis    TEXT NOT NULL,
    proposer TEXT NOT NULL,
    date     TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TABLE score_rules (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    name   TEXT NOT NULL CHECK (name <> ''),
    base   REAL NOT NULL,
    most   REAL NOT NULL CHECK (most >= 0), -- highest score, 0 for no bound
    rules  TEXT NOT NULL CHECK (json_type(rules) = 'array'),
    groups TEXT NOT NULL CHECK (json_type(groups) = 'array'),
    at     TEXT NOT NULL,
    who    TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
    pairs, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0'
);
CREATE TABLE search_text (
    task_id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL,
    text    TEXT NOT NULL -- folded: lower case, half width
) STRICT;
CREATE TABLE sending (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE CASCADE,
    unit_id   INTEGER NOT NULL REFERENCES unit (id),
    sent_at   TEXT NOT NULL CHECK (sent_at = '' OR sent_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reminded  INTEGER NOT NULL CHECK (reminded >= 0),
    note      TEXT NOT NULL,
    UNIQUE (period_id, unit_id)
) STRICT;
CREATE TABLE setting (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    key   TEXT NOT NULL UNIQUE CHECK (key <> ''),
    value TEXT NOT NULL
) STRICT;
CREATE TABLE slip (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id     INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    period_key  TEXT NOT NULL, -- whose findings it rests on
    kind        TEXT NOT NULL CHECK (kind <> ''), -- key of the ladder's step
    name        TEXT NOT NULL, -- the step's name when it left
    form        TEXT NOT NULL CHECK (form IN ('remind', 'assign', 'urge', 'supervise')),
    series      TEXT NOT NULL CHECK (series <> ''),
    year        INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    number      TEXT NOT NULL,
    unit_id     INTEGER REFERENCES unit (id),
    unit        TEXT NOT NULL, -- as printed
    leaders     TEXT NOT NULL CHECK (json_type(leaders) = 'array'),
    persons     TEXT NOT NULL CHECK (json_type(persons) = 'array'),
    reason      TEXT NOT NULL,
    requirement TEXT NOT NULL,
    issued      TEXT NOT NULL CHECK (issued GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    due         TEXT NOT NULL CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    state       TEXT NOT NULL CHECK (state IN ('open', 'answered', 'closed', 'withdrawn')),
    reply       TEXT NOT NULL,
    replied     TEXT NOT NULL CHECK (replied = '' OR replied GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ended       TEXT NOT NULL CHECK (ended = '' OR ended GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), -- closed or withdrawn
    note        TEXT NOT NULL, -- how it was closed, why it was withdrawn
    UNIQUE (series, year, seq),
    CHECK ((state IN ('closed', 'withdrawn')) = (ended <> '')),
    CHECK (state <> 'answered' OR replied <> '')
) STRICT;
CREATE TABLE slip_number (
    series TEXT NOT NULL CHECK (series <> ''), -- the letter in print: 交
    year   INTEGER NOT NULL,
    seq    INTEGER NOT NULL CHECK (seq > 0),
    at     TEXT NOT NULL,
    who    TEXT NOT NULL,
    slip   TEXT NOT NULL CHECK (json_type(slip) = 'object'),
    PRIMARY KEY (series, year, seq)
) STRICT;
CREATE TABLE slip_task (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    slip_id  INTEGER NOT NULL REFERENCES slip (id) ON DELETE CASCADE,
    task_id  INTEGER REFERENCES task (id) ON DELETE SET NULL,
    pos      INTEGER NOT NULL,
    no       TEXT NOT NULL,
    text     TEXT NOT NULL,
    status   TEXT NOT NULL, -- class key of the finding it rests on
    word     TEXT NOT NULL,
    standing TEXT NOT NULL,
    running  INTEGER NOT NULL CHECK (running >= 0) -- periods behind in a row
) STRICT;
CREATE TABLE snapshot (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    period_id INTEGER NOT NULL UNIQUE REFERENCES period (id),
    taken_at  TEXT NOT NULL,
    who       TEXT NOT NULL,
    data      BLOB NOT NULL -- gzip of ledger.Snapshot as JSON
) STRICT;
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
CREATE TABLE task_change (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id   INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    import_id INTEGER REFERENCES import (id) ON DELETE SET NULL,
    at        TEXT NOT NULL, -- '' where it was made before this table was
    who       TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('added', 'adjusted', 'merged', 'cancelled', 'active')),
    basis     TEXT NOT NULL,
    fields    TEXT NOT NULL CHECK (json_type(fields) = 'array')
) STRICT;
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
DELETE FROM sqlite_sequence;
INSERT INTO assignment VALUES (1, 1, 1, 'lead', 0);
INSERT INTO assignment VALUES (2, 2, 2, 'lead', 0);
INSERT INTO assignment VALUES (3, 3, 3, 'lead', 0);
INSERT INTO audit VALUES (1, '2024-03-31T12:00:00Z', '张敏', 'import', '', 0, NULL, NULL);
INSERT INTO audit VALUES (2, '2024-03-31T12:00:00Z', '张敏', 'collect', '', 0, NULL, NULL);
INSERT INTO audit VALUES (3, '2024-03-31T12:00:00Z', '张敏', 'slip', '', 0, NULL, NULL);
INSERT INTO audit VALUES (4, '2024-03-31T12:00:00Z', '张敏', 'visit', '', 0, NULL, NULL);
INSERT INTO audit VALUES (5, '2024-03-31T12:00:00Z', '张敏', 'freeze', '', 0, NULL, NULL);
INSERT INTO change VALUES (1, 1, 'scheme', 1, NULL, '{"id":1,"key":"pace","name":"序时口径","tolerance":2.5,"severe":0.0,"classes":"[{\"key\":\"on\",\"meaning\":\"on\",\"word\":\"正常推进\",\"letter\":\"\",\"light\":\"\",\"dark\":\"\",\"hint\":\"\"}]"}');
INSERT INTO change VALUES (2, 1, 'plan', 1, NULL, '{"id":1,"title":"云岭区2024年重点任务分工方案","issuer":"云岭区人民政府","doc_no":"云政发〔2024〕1号","date":"2024-02-01","year":2024,"file_name":"方案.docx","file_hash":"","cadence":"quarter","scheme_id":1}');
INSERT INTO change VALUES (3, 1, 'unit', 1, NULL, '{"id":1,"name":"区发展改革局","short":"发展改革局","kind":"bureau","is_group":0,"sort":0,"active":1,"liaison_name":"","liaison_post":"","liaison_phone":""}');
INSERT INTO change VALUES (4, 1, 'unit', 2, NULL, '{"id":2,"name":"区水利局","short":"水利局","kind":"bureau","is_group":0,"sort":1,"active":1,"liaison_name":"","liaison_post":"","liaison_phone":""}');
INSERT INTO change VALUES (5, 1, 'unit', 3, NULL, '{"id":3,"name":"青石镇人民政府","short":"石镇人民政府","kind":"bureau","is_group":0,"sort":2,"active":1,"liaison_name":"","liaison_post":"","liaison_phone":""}');
INSERT INTO change VALUES (6, 1, 'task', 1, NULL, '{"id":1,"plan_id":1,"parent_id":null,"no":"1","sort":0,"section":"[\"一、重点项目\",\"（一）基础设施\"]","text":"新建光伏电站3座","deadline":"12月底前","state":"active","leaders":"[\"周启明\"]","persons":"[\"宋海\"]","source_start":0,"source_end":8,"note":"备注"}');
INSERT INTO change VALUES (7, 1, 'assignment', 1, NULL, '{"id":1,"task_id":1,"unit_id":1,"role":"lead","pos":0}');
INSERT INTO change VALUES (8, 1, 'target', 1, NULL, '{"id":1,"task_id":1,"pos":0,"name":"座数","op":">=","value":3.1,"unit":"座","kind":"new","text":"3座","confirmed":1}');
INSERT INTO change VALUES (9, 1, 'milestone', 1, NULL, '{"id":1,"task_id":1,"pos":0,"printed":"6月底","due":"2024-06-30","text":"开工","person":"宋海"}');
INSERT INTO change VALUES (10, 1, 'task', 2, NULL, '{"id":2,"plan_id":1,"parent_id":null,"no":"2","sort":1,"section":"[\"一、重点项目\",\"（一）基础设施\"]","text":"整治河道12公里","deadline":"12月底前","state":"active","leaders":"[\"周启明\"]","persons":"[\"宋海\"]","source_start":10,"source_end":18,"note":"备注"}');
INSERT INTO change VALUES (11, 1, 'assignment', 2, NULL, '{"id":2,"task_id":2,"unit_id":2,"role":"lead","pos":0}');
INSERT INTO change VALUES (12, 1, 'target', 2, NULL, '{"id":2,"task_id":2,"pos":0,"name":"座数","op":">=","value":3.1,"unit":"座","kind":"new","text":"3座","confirmed":1}');
INSERT INTO change VALUES (13, 1, 'milestone', 2, NULL, '{"id":2,"task_id":2,"pos":0,"printed":"6月底","due":"2024-06-30","text":"开工","person":"宋海"}');
INSERT INTO change VALUES (14, 1, 'task', 3, NULL, '{"id":3,"plan_id":1,"parent_id":null,"no":"3","sort":2,"section":"[\"一、重点项目\",\"（一）基础设施\"]","text":"引进GDP贡献大的项目6个","deadline":"12月底前","state":"active","leaders":"[\"周启明\"]","persons":"[\"宋海\"]","source_start":20,"source_end":28,"note":"备注"}');
INSERT INTO change VALUES (15, 1, 'assignment', 3, NULL, '{"id":3,"task_id":3,"unit_id":3,"role":"lead","pos":0}');
INSERT INTO change VALUES (16, 1, 'target', 3, NULL, '{"id":3,"task_id":3,"pos":0,"name":"座数","op":">=","value":3.1,"unit":"座","kind":"new","text":"3座","confirmed":1}');
INSERT INTO change VALUES (17, 1, 'milestone', 3, NULL, '{"id":3,"task_id":3,"pos":0,"printed":"6月底","due":"2024-06-30","text":"开工","person":"宋海"}');
INSERT INTO change VALUES (18, 1, 'period', 1, NULL, '{"id":1,"plan_id":1,"key":"2024Q1","name":"2024年第一季度","short":"一季度","start_on":"2024-01-01","end_on":"2024-03-31","due_on":"2024-03-31","state":"open","frozen_at":""}');
INSERT INTO change VALUES (19, 1, 'period', 2, NULL, '{"id":2,"plan_id":1,"key":"2024Q2","name":"2024年第二季度","short":"二季度","start_on":"2024-04-01","end_on":"2024-06-30","due_on":"2024-06-30","state":"open","frozen_at":""}');
INSERT INTO change VALUES (20, 1, 'period', 3, NULL, '{"id":3,"plan_id":1,"key":"2024Q3","name":"2024年第三季度","short":"三季度","start_on":"2024-07-01","end_on":"2024-09-30","due_on":"2024-09-30","state":"open","frozen_at":""}');
INSERT INTO change VALUES (21, 1, 'period', 4, NULL, '{"id":4,"plan_id":1,"key":"2024Q4","name":"2024年第四季度","short":"四季度","start_on":"2024-10-01","end_on":"2024-12-31","due_on":"2024-12-31","state":"open","frozen_at":""}');
INSERT INTO change VALUES (22, 2, 'return', 1, NULL, '{"id":1,"period_id":1,"task_id":1,"unit_id":1,"text":"已完成1座","claim":"","figures":"[]","problems":"","next":"","received":"","late":0,"state":"received","reason":"","file":"","checks":"[]","due":""}');
INSERT INTO change VALUES (23, 3, 'slip', 1, NULL, '{"id":1,"plan_id":1,"period_key":"2024Q1","kind":"urge","name":"工作催办单","form":"urge","series":"催","year":2024,"seq":1,"number":"云督催〔2024〕1号","unit_id":1,"unit":"区发展改革局","leaders":"[\"周启明\"]","persons":"[\"宋海\"]","reason":"截至3月31日，第1项正常推进。","requirement":"","issued":"2024-04-20","due":"2024-04-30","state":"open","reply":"","replied":"","ended":"","note":""}');
INSERT INTO change VALUES (24, 3, 'slip_task', 1, NULL, '{"id":1,"slip_id":1,"task_id":1,"pos":0,"no":"1","text":"新建光伏电站3座","status":"on","word":"正常推进","standing":"","running":0}');
INSERT INTO change VALUES (25, 4, 'inspection', 1, NULL, '{"id":1,"plan_id":1,"unit_id":2,"date":"2024-10-20","place":"项目工地","people":"[\"林洁\",\"何以宁\"]","hosts":"","methods":"[\"实地查看\"]","state":"planned","conclusion":"","concluded":"","note":""}');
INSERT INTO change VALUES (26, 4, 'inspection_task', 1, NULL, '{"id":1,"inspection_id":1,"task_id":2,"pos":0,"no":"2","text":"整治河道12公里","verdict":"mostly","finding":"主体完工，附属工程未开工"}');
INSERT INTO change VALUES (27, 4, 'rectification', 1, NULL, '{"id":1,"inspection_id":1,"unit_id":2,"pos":0,"text":"补齐施工许可","due":"2024-11-20","report":"","reported":"","result":"","rechecked":""}');
INSERT INTO change VALUES (28, 4, 'score_rules', 1, NULL, '{"id":1,"name":"百分扣分制","base":100.0,"most":0.0,"rules":"[{\"key\":\"unfinished\",\"name\":\"牵头任务年底未完成\",\"each\":\"项\",\"points\":-5,\"cap\":40},{\"key\":\"unfinished_support\",\"name\":\"责任（配合）任务年底未完成\",\"each\":\"项\",\"points\":-1,\"cap\":10},{\"key\":\"repeated\",\"name\":\"牵头任务连续两期滞后\",\"each\":\"项次\",\"points\":-1,\"cap\":10},{\"key\":\"silent\",\"name\":\"未报送\",\"each\":\"次\",\"points\":-5,\"cap\":20},{\"key\":\"late\",\"name\":\"迟报\",\"each\":\"次\",\"points\":-2,\"cap\":10},{\"key\":\"sent_back\",\"name\":\"报送被退回\",\"each\":\"项次\",\"points\":-1,\"cap\":10},{\"key\":\"early\",\"name\":\"牵头任务提前完成\",\"each\":\"项\",\"points\":1,\"cap\":5}]","groups":"[{\"name\":\"镇街\",\"kinds\":[\"town\"]},{\"name\":\"区政府部门\",\"kinds\":[\"bureau\"]},{\"name\":\"党群部门\",\"kinds\":[\"party\"]},{\"name\":\"开发区、驻区单位和企业\",\"kinds\":[\"park\",\"vertical\",\"company\",\"court\",\"other\"]}]","at":"2024-03-31T12:00:00Z","who":"张敏"}');
INSERT INTO change VALUES (29, 4, 'score_entry', 1, NULL, '{"id":1,"plan_id":1,"unit_id":1,"points":-1.0,"reason":"推诿","basis":"","proposer":"","date":"2024-10-20"}');
INSERT INTO change VALUES (30, 5, 'period', 1, '{"id":1,"plan_id":1,"key":"2024Q1","name":"2024年第一季度","short":"一季度","start_on":"2024-01-01","end_on":"2024-03-31","due_on":"2024-03-31","state":"open","frozen_at":""}', '{"id":1,"plan_id":1,"key":"2024Q1","name":"2024年第一季度","short":"一季度","start_on":"2024-01-01","end_on":"2024-03-31","due_on":"2024-03-31","state":"frozen","frozen_at":"2024-04-05T10:00:00Z"}');
INSERT INTO current VALUES (1, NULL);
INSERT INTO identity VALUES (1, 'c376fd6cc3f1b5b2952b7a4d8ff110ed');
INSERT INTO inspection VALUES (1, 1, 2, '2024-10-20', '项目工地', '["林洁","何以宁"]', '', '["实地查看"]', 'planned', '', '', '');
INSERT INTO inspection_task VALUES (1, 1, 2, 0, '2', '整治河道12公里', 'mostly', '主体完工，附属工程未开工');
INSERT INTO milestone VALUES (1, 1, 0, '6月底', '2024-06-30', '开工', '宋海');
INSERT INTO milestone VALUES (2, 2, 0, '6月底', '2024-06-30', '开工', '宋海');
INSERT INTO milestone VALUES (3, 3, 0, '6月底', '2024-06-30', '开工', '宋海');
INSERT INTO period VALUES (1, 1, '2024Q1', '2024年第一季度', '一季度', '2024-01-01', '2024-03-31', '2024-03-31', 'frozen', '2024-04-05T10:00:00Z');
INSERT INTO period VALUES (2, 1, '2024Q2', '2024年第二季度', '二季度', '2024-04-01', '2024-06-30', '2024-06-30', 'open', '');
INSERT INTO period VALUES (3, 1, '2024Q3', '2024年第三季度', '三季度', '2024-07-01', '2024-09-30', '2024-09-30', 'open', '');
INSERT INTO period VALUES (4, 1, '2024Q4', '2024年第四季度', '四季度', '2024-10-01', '2024-12-31', '2024-12-31', 'open', '');
INSERT INTO plan VALUES (1, '云岭区2024年重点任务分工方案', '云岭区人民政府', '云政发〔2024〕1号', '2024-02-01', 2024, '方案.docx', '', 'quarter', 1);
INSERT INTO rectification VALUES (1, 1, 2, 0, '补齐施工许可', '2024-11-20', '', '', '', '');
INSERT INTO return VALUES (1, 1, 1, 1, '已完成1座', '', '[]', '', '', '', 0, 'received', '', '', '[]', '');
INSERT INTO scheme VALUES (1, 'pace', '序时口径', 2.5, 0.0, '[{"key":"on","meaning":"on","word":"正常推进","letter":"","light":"","dark":"","hint":""}]');
INSERT INTO score_entry VALUES (1, 1, 1, -1.0, '推诿', '', '', '2024-10-20');
INSERT INTO score_rules VALUES (1, '百分扣分制', 100.0, 0.0, '[{"key":"unfinished","name":"牵头任务年底未完成","each":"项","points":-5,"cap":40},{"key":"unfinished_support","name":"责任（配合）任务年底未完成","each":"项","points":-1,"cap":10},{"key":"repeated","name":"牵头任务连续两期滞后","each":"项次","points":-1,"cap":10},{"key":"silent","name":"未报送","each":"次","points":-5,"cap":20},{"key":"late","name":"迟报","each":"次","points":-2,"cap":10},{"key":"sent_back","name":"报送被退回","each":"项次","points":-1,"cap":10},{"key":"early","name":"牵头任务提前完成","each":"项","points":1,"cap":5}]', '[{"name":"镇街","kinds":["town"]},{"name":"区政府部门","kinds":["bureau"]},{"name":"党群部门","kinds":["party"]},{"name":"开发区、驻区单位和企业","kinds":["park","vertical","company","court","other"]}]', '2024-03-31T12:00:00Z', '张敏');
INSERT INTO search_text VALUES (1, 1, '1
新建光伏电站3座
一、重点项目
(一)基础设施
周启明
宋海
区发展改革局 发展改革局');
INSERT INTO search_text VALUES (2, 1, '2
整治河道12公里
一、重点项目
(一)基础设施
周启明
宋海
区水利局 水利局');
INSERT INTO search_text VALUES (3, 1, '3
引进gdp贡献大的项目6个
一、重点项目
(一)基础设施
周启明
宋海
青石镇人民政府 石镇人民政府');
INSERT INTO slip VALUES (1, 1, '2024Q1', 'urge', '工作催办单', 'urge', '催', 2024, 1, '云督催〔2024〕1号', 1, '区发展改革局', '["周启明"]', '["宋海"]', '截至3月31日，第1项正常推进。', '', '2024-04-20', '2024-04-30', 'open', '', '', '', '');
INSERT INTO slip_number VALUES ('催', 2024, 1, '2024-03-31T12:00:00Z', '张敏', '{"id":1,"planId":1,"periodKey":"2024Q1","kind":"urge","name":"工作催办单","form":"urge","series":"催","year":2024,"seq":1,"number":"云督催〔2024〕1号","unitId":1,"unit":"区发展改革局","leaders":["周启明"],"persons":["宋海"],"tasks":[{"taskId":1,"no":"1","text":"新建光伏电站3座","status":"on","word":"正常推进","standing":"","running":0}],"reason":"截至3月31日，第1项正常推进。","requirement":"","issued":"2024-04-20","due":"2024-04-30","state":"open","reply":"","replied":"","ended":"","note":""}');
INSERT INTO slip_task VALUES (1, 1, 1, 0, '1', '新建光伏电站3座', 'on', '正常推进', '', 0);
INSERT INTO snapshot VALUES (1, 1, '2024-04-05T10:00:00Z', '张敏', X'1F8B08000000000000FF7C93416F1B4514C7EF7C8C779E446BBBADD04A1CB8914B2504274A0EC3EE8B3DF27AC6CCCC262D9525838026D0D6588A0BA8451085D2209A900225F1C6B41F269E7573EA57406F669D982255F2E1ED7FC66FDEEFBDFFBB0922853862D0CDB884387CD6185861338418A6C5D0FDB1EF6E17F5A87EC98DFF3ABB7567F6D9787A72E2BEDA719B5FBAA387E5BD71B9B3090C843139EAC5FF4C8BA23C1C96DBCF5DF10018A42AB9AAC2396983E1697F9BD29EF647353738A21BDCD2A3242E45F5A5A8060C6E20D71093C4604D64789577E84E78763955C9750807EF70D382188041C2539409DDFA38E7DAA20606266961075788AEC7A08B5AA8748197F05742D8C61B550DEFD2FB32BC57F1CF1E3F9E1EF7DDFEAE2B7EA1AC2DA52D212D6A967B2D50D40205CAF45C6A2C35484A737C55323634604DAB4F5012970FDEBE48776929BAFC7E2D8A23FA7D0084A2715DA8DC04F480B9001668BA3CC10B16570CCA6FFF76835DF7EC73606055869AFB86D5972F3330B88E1ABD2B928C1B8306E26B37AB4C8ACAEA20974236E79F1B4A135DB9BFEB8E8FCBBB7B2F9EDF0706195AEBFD40B168B66C0853AEDB216A09E9B5DE6A8F81E5EDD78132F8885E77939FCAD1806AE6A61DCAFAFF00BB5CA3B42BC1D7921CE77BEB2715115E628592105FA3B19DF63F0D9E3EDB19CFEE1F00839793CDE971FFE564CBFD58CC76FA2F0E9E95F7FE81550616AF5BEFBC437752B82FB6A693C16CFBE9ECB7EF1BAE784464C8D34C48EA70AD5E3ED874C5C86DDD59182B4FAC58A739706344537650DAC0904B61ABE2E723BA5DB8C1D03D1995DBE3B31F7E754FFAC0402BBF9319F2147AABCC07A82905B8E19EFBE6F7F2BBBB546817B55132E8075F974F8F4814321509B74AFFA76DE78E78548E0E8181EA420C1FE651D4C0B780C13ACFC8A58DE51AF34586ABC0A02DBCA1256EC07963AA36244AAE09DDC11462AB73A4423B22436395AC9CB4D14209315C093D7A6515AE2C35A28B9C6ED277470F61CE444A20A2B446E53AF166AF762EAA16EDCD1E0DDEF7DCFD7CABFC738F9A8736D7D41499675998895F1AEFE0F912BD3757C970DC882AEC6AD51106CF3F9A1A4D9589EAA0CE10D92A83A65679777EF4C6BF010000FFFFFF20797D5E050000');
INSERT INTO target VALUES (1, 1, 0, '座数', '>=', 3.1, '座', 'new', '3座', 1);
INSERT INTO target VALUES (2, 2, 0, '座数', '>=', 3.1, '座', 'new', '3座', 1);
INSERT INTO target VALUES (3, 3, 0, '座数', '>=', 3.1, '座', 'new', '3座', 1);
INSERT INTO task VALUES (1, 1, NULL, '1', 0, '["一、重点项目","（一）基础设施"]', '新建光伏电站3座', '12月底前', 'active', '["周启明"]', '["宋海"]', 0, 8, '备注');
INSERT INTO task VALUES (2, 1, NULL, '2', 1, '["一、重点项目","（一）基础设施"]', '整治河道12公里', '12月底前', 'active', '["周启明"]', '["宋海"]', 10, 18, '备注');
INSERT INTO task VALUES (3, 1, NULL, '3', 2, '["一、重点项目","（一）基础设施"]', '引进GDP贡献大的项目6个', '12月底前', 'active', '["周启明"]', '["宋海"]', 20, 28, '备注');
INSERT INTO unit VALUES (1, '区发展改革局', '发展改革局', 'bureau', 0, 0, 1, '', '', '');
INSERT INTO unit VALUES (2, '区水利局', '水利局', 'bureau', 0, 1, 1, '', '', '');
INSERT INTO unit VALUES (3, '青石镇人民政府', '石镇人民政府', 'bureau', 0, 2, 1, '', '', '');
INSERT INTO sqlite_sequence VALUES ('task_change', 0);
INSERT INTO sqlite_sequence VALUES ('slip', 1);
INSERT INTO sqlite_sequence VALUES ('slip_task', 1);
INSERT INTO sqlite_sequence VALUES ('audit', 5);
INSERT INTO sqlite_sequence VALUES ('change', 30);
INSERT INTO sqlite_sequence VALUES ('scheme', 1);
INSERT INTO sqlite_sequence VALUES ('plan', 1);
INSERT INTO sqlite_sequence VALUES ('unit', 3);
INSERT INTO sqlite_sequence VALUES ('task', 3);
INSERT INTO sqlite_sequence VALUES ('assignment', 3);
INSERT INTO sqlite_sequence VALUES ('target', 3);
INSERT INTO sqlite_sequence VALUES ('milestone', 3);
INSERT INTO sqlite_sequence VALUES ('period', 4);
INSERT INTO sqlite_sequence VALUES ('return', 1);
INSERT INTO sqlite_sequence VALUES ('inspection', 1);
INSERT INTO sqlite_sequence VALUES ('inspection_task', 1);
INSERT INTO sqlite_sequence VALUES ('rectification', 1);
INSERT INTO sqlite_sequence VALUES ('score_rules', 1);
INSERT INTO sqlite_sequence VALUES ('score_entry', 1);
INSERT INTO sqlite_sequence VALUES ('snapshot', 1);
INSERT INTO search (rowid, pairs) VALUES (1, '新建 建光 光伏 伏电 电站 站3 3座 重点 点项 项目 基础 础设 设施 周启 启明 宋海 区发 发展 展改 改革 革局 发展 展改 改革 革局');
INSERT INTO search (rowid, pairs) VALUES (2, '整治 治河 河道 道1 12 2公 公里 重点 点项 项目 基础 础设 设施 周启 启明 宋海 区水 水利 利局 水利 利局');
INSERT INTO search (rowid, pairs) VALUES (3, '引进 进g gd dp p贡 贡献 献大 大的 的项 项目 目6 6个 重点 点项 项目 基础 础设 设施 周启 启明 宋海 青石 石镇 镇人 人民 民政 政府 石镇 镇人 人民 民政 政府');
CREATE UNIQUE INDEX alias_confirmed ON alias (name) WHERE confirmed = 1;
CREATE INDEX assignment_unit ON assignment (unit_id);
CREATE INDEX audit_undone ON audit (undone, id);
CREATE INDEX change_audit ON change (audit_id);
CREATE INDEX figure_pick_target ON figure_pick (target_id);
CREATE INDEX figure_pick_unit ON figure_pick (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX finding_period ON finding (period_id);
CREATE INDEX import_item_task ON import_item (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX import_plan ON import (plan_id);
CREATE INDEX inspection_plan ON inspection (plan_id, date, id);
CREATE INDEX inspection_task_inspection ON inspection_task (inspection_id, pos);
CREATE INDEX inspection_task_task ON inspection_task (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX inspection_unit ON inspection (unit_id);
CREATE INDEX late_return_task ON late_return (task_id, period_id);
CREATE INDEX late_return_unit ON late_return (unit_id);
CREATE INDEX member_unit ON member (unit_id);
CREATE INDEX milestone_task ON milestone (task_id, pos);
CREATE INDEX photo_inspection ON photo (inspection_id, pos);
CREATE INDEX plan_scheme ON plan (scheme_id);
CREATE INDEX rectification_inspection ON rectification (inspection_id, pos);
CREATE INDEX rectification_unit ON rectification (unit_id);
CREATE INDEX return_task ON return (task_id, period_id);
CREATE INDEX return_unit ON return (unit_id);
CREATE INDEX score_entry_plan ON score_entry (plan_id, date, id);
CREATE INDEX score_entry_unit ON score_entry (unit_id);
CREATE INDEX sending_unit ON sending (unit_id);
CREATE INDEX slip_plan ON slip (plan_id, issued, id);
CREATE INDEX slip_task_slip ON slip_task (slip_id, pos);
CREATE INDEX slip_task_task ON slip_task (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX slip_unit ON slip (unit_id);
CREATE INDEX target_task ON target (task_id, pos);
CREATE INDEX task_change_import ON task_change (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX task_change_task ON task_change (task_id, id);
CREATE INDEX task_parent ON task (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX task_plan ON task (plan_id, sort, id);
CREATE TRIGGER audit_keep BEFORE DELETE ON audit
WHEN EXISTS (SELECT 1 FROM change WHERE audit_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER change_fixed BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER change_keep BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER figure_pick_frozen_insert BEFORE INSERT ON figure_pick
WHEN EXISTS (SELECT 1 FROM period WHERE id = NEW.period_id AND state = 'frozen')
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;
CREATE TRIGGER figure_pick_frozen_update BEFORE UPDATE ON figure_pick
WHEN EXISTS (SELECT 1 FROM period WHERE id IN (OLD.period_id, NEW.period_id) AND state = 'frozen')
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;
CREATE TRIGGER file_fixed BEFORE UPDATE ON file BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER file_keep BEFORE DELETE ON file BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER finding_frozen_delete BEFORE DELETE ON finding
WHEN EXISTS (SELECT 1 FROM period WHERE id = OLD.period_id AND state = 'frozen')
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;
CREATE TRIGGER finding_frozen_insert BEFORE INSERT ON finding
WHEN EXISTS (SELECT 1 FROM period WHERE id = NEW.period_id AND state = 'frozen')
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;
CREATE TRIGGER finding_frozen_update BEFORE UPDATE ON finding
WHEN EXISTS (SELECT 1 FROM period WHERE id IN (OLD.period_id, NEW.period_id) AND state = 'frozen')
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;
CREATE TRIGGER identity_fixed BEFORE UPDATE ON identity BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER identity_keep BEFORE DELETE ON identity BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER "log_alias_delete" AFTER DELETE ON "alias" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'alias', OLD.id, json_object('id', OLD."id", 'unit_id', OLD."unit_id", 'name', OLD."name", 'confirmed', OLD."confirmed", 'reason', OLD."reason"), NULL);
END;
CREATE TRIGGER "log_alias_insert" AFTER INSERT ON "alias" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'alias', NEW.id, NULL, json_object('id', NEW."id", 'unit_id', NEW."unit_id", 'name', NEW."name", 'confirmed', NEW."confirmed", 'reason', NEW."reason"));
END;
CREATE TRIGGER "log_alias_update" AFTER UPDATE ON "alias" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."unit_id" IS NOT NEW."unit_id" OR OLD."name" IS NOT NEW."name" OR OLD."confirmed" IS NOT NEW."confirmed" OR OLD."reason" IS NOT NEW."reason") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'alias', NEW.id, json_object('id', OLD."id", 'unit_id', OLD."unit_id", 'name', OLD."name", 'confirmed', OLD."confirmed", 'reason', OLD."reason"), json_object('id', NEW."id", 'unit_id', NEW."unit_id", 'name', NEW."name", 'confirmed', NEW."confirmed", 'reason', NEW."reason"));
END;
CREATE TRIGGER "log_assignment_delete" AFTER DELETE ON "assignment" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'assignment', OLD.id, json_object('id', OLD."id", 'task_id', OLD."task_id", 'unit_id', OLD."unit_id", 'role', OLD."role", 'pos', OLD."pos"), NULL);
END;
CREATE TRIGGER "log_assignment_insert" AFTER INSERT ON "assignment" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'assignment', NEW.id, NULL, json_object('id', NEW."id", 'task_id', NEW."task_id", 'unit_id', NEW."unit_id", 'role', NEW."role", 'pos', NEW."pos"));
END;
CREATE TRIGGER "log_assignment_update" AFTER UPDATE ON "assignment" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."unit_id" IS NOT NEW."unit_id" OR OLD."role" IS NOT NEW."role" OR OLD."pos" IS NOT NEW."pos") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'assignment', NEW.id, json_object('id', OLD."id", 'task_id', OLD."task_id", 'unit_id', OLD."unit_id", 'role', OLD."role", 'pos', OLD."pos"), json_object('id', NEW."id", 'task_id', NEW."task_id", 'unit_id', NEW."unit_id", 'role', NEW."role", 'pos', NEW."pos"));
END;
CREATE TRIGGER "log_bulletin_delete" AFTER DELETE ON "bulletin" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'bulletin', OLD.id, json_object('id', OLD."id", 'period_id', OLD."period_id", 'state', OLD."state", 'masthead', OLD."masthead", 'number', OLD."number", 'date', OLD."date", 'office', OLD."office", 'addressees', OLD."addressees", 'approved_by', OLD."approved_by", 'approved_at', OLD."approved_at", 'edits', OLD."edits", 'charts', OLD."charts"), NULL);
END;
CREATE TRIGGER "log_bulletin_insert" AFTER INSERT ON "bulletin" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'bulletin', NEW.id, NULL, json_object('id', NEW."id", 'period_id', NEW."period_id", 'state', NEW."state", 'masthead', NEW."masthead", 'number', NEW."number", 'date', NEW."date", 'office', NEW."office", 'addressees', NEW."addressees", 'approved_by', NEW."approved_by", 'approved_at', NEW."approved_at", 'edits', NEW."edits", 'charts', NEW."charts"));
END;
CREATE TRIGGER "log_bulletin_update" AFTER UPDATE ON "bulletin" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."period_id" IS NOT NEW."period_id" OR OLD."state" IS NOT NEW."state" OR OLD."masthead" IS NOT NEW."masthead" OR OLD."number" IS NOT NEW."number" OR OLD."date" IS NOT NEW."date" OR OLD."office" IS NOT NEW."office" OR OLD."addressees" IS NOT NEW."addressees" OR OLD."approved_by" IS NOT NEW."approved_by" OR OLD."approved_at" IS NOT NEW."approved_at" OR OLD."edits" IS NOT NEW."edits" OR OLD."charts" IS NOT NEW."charts") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'bulletin', NEW.id, json_object('id', OLD."id", 'period_id', OLD."period_id", 'state', OLD."state", 'masthead', OLD."masthead", 'number', OLD."number", 'date', OLD."date", 'office', OLD."office", 'addressees', OLD."addressees", 'approved_by', OLD."approved_by", 'approved_at', OLD."approved_at", 'edits', OLD."edits", 'charts', OLD."charts"), json_object('id', NEW."id", 'period_id', NEW."period_id", 'state', NEW."state", 'masthead', NEW."masthead", 'number', NEW."number", 'date', NEW."date", 'office', NEW."office", 'addressees', NEW."addressees", 'approved_by', NEW."approved_by", 'approved_at', NEW."approved_at", 'edits', NEW."edits", 'charts', NEW."charts"));
END;
CREATE TRIGGER "log_figure_pick_delete" AFTER DELETE ON "figure_pick" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'figure_pick', OLD.id, json_object('id', OLD."id", 'period_id', OLD."period_id", 'target_id', OLD."target_id", 'unit_id', OLD."unit_id", 'who', OLD."who", 'at', OLD."at"), NULL);
END;
CREATE TRIGGER "log_figure_pick_insert" AFTER INSERT ON "figure_pick" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'figure_pick', NEW.id, NULL, json_object('id', NEW."id", 'period_id', NEW."period_id", 'target_id', NEW."target_id", 'unit_id', NEW."unit_id", 'who', NEW."who", 'at', NEW."at"));
END;
CREATE TRIGGER "log_figure_pick_update" AFTER UPDATE ON "figure_pick" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."period_id" IS NOT NEW."period_id" OR OLD."target_id" IS NOT NEW."target_id" OR OLD."unit_id" IS NOT NEW."unit_id" OR OLD."who" IS NOT NEW."who" OR OLD."at" IS NOT NEW."at") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'figure_pick', NEW.id, json_object('id', OLD."id", 'period_id', OLD."period_id", 'target_id', OLD."target_id", 'unit_id', OLD."unit_id", 'who', OLD."who", 'at', OLD."at"), json_object('id', NEW."id", 'period_id', NEW."period_id", 'target_id', NEW."target_id", 'unit_id', NEW."unit_id", 'who', NEW."who", 'at', NEW."at"));
END;
CREATE TRIGGER "log_finding_delete" AFTER DELETE ON "finding" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'finding', OLD.id, json_object('id', OLD."id", 'task_id', OLD."task_id", 'period_id', OLD."period_id", 'status', OLD."status", 'proposed', OLD."proposed", 'reason', OLD."reason", 'basis', OLD."basis", 'who', OLD."who", 'at', OLD."at"), NULL);
END;
CREATE TRIGGER "log_finding_insert" AFTER INSERT ON "finding" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'finding', NEW.id, NULL, json_object('id', NEW."id", 'task_id', NEW."task_id", 'period_id', NEW."period_id", 'status', NEW."status", 'proposed', NEW."proposed", 'reason', NEW."reason", 'basis', NEW."basis", 'who', NEW."who", 'at', NEW."at"));
END;
CREATE TRIGGER "log_finding_update" AFTER UPDATE ON "finding" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."period_id" IS NOT NEW."period_id" OR OLD."status" IS NOT NEW."status" OR OLD."proposed" IS NOT NEW."proposed" OR OLD."reason" IS NOT NEW."reason" OR OLD."basis" IS NOT NEW."basis" OR OLD."who" IS NOT NEW."who" OR OLD."at" IS NOT NEW."at") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'finding', NEW.id, json_object('id', OLD."id", 'task_id', OLD."task_id", 'period_id', OLD."period_id", 'status', OLD."status", 'proposed', OLD."proposed", 'reason', OLD."reason", 'basis', OLD."basis", 'who', OLD."who", 'at', OLD."at"), json_object('id', NEW."id", 'task_id', NEW."task_id", 'period_id', NEW."period_id", 'status', NEW."status", 'proposed', NEW."proposed", 'reason', NEW."reason", 'basis', NEW."basis", 'who', NEW."who", 'at', NEW."at"));
END;
CREATE TRIGGER "log_import_delete" AFTER DELETE ON "import" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'import', OLD.id, json_object('id', OLD."id", 'plan_id', OLD."plan_id", 'file_name', OLD."file_name", 'file_hash', OLD."file_hash", 'at', OLD."at", 'notice', OLD."notice", 'problems', OLD."problems", 'relation', OLD."relation", 'gone', OLD."gone"), NULL);
END;
CREATE TRIGGER "log_import_insert" AFTER INSERT ON "import" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'import', NEW.id, NULL, json_object('id', NEW."id", 'plan_id', NEW."plan_id", 'file_name', NEW."file_name", 'file_hash', NEW."file_hash", 'at', NEW."at", 'notice', NEW."notice", 'problems', NEW."problems", 'relation', NEW."relation", 'gone', NEW."gone"));
END;
CREATE TRIGGER "log_import_item_delete" AFTER DELETE ON "import_item" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'import_item', OLD.id, json_object('id', OLD."id", 'import_id', OLD."import_id", 'key', OLD."key", 'pos', OLD."pos", 'state', OLD."state", 'draft', OLD."draft", 'problems', OLD."problems", 'task_id', OLD."task_id"), NULL);
END;
CREATE TRIGGER "log_import_item_insert" AFTER INSERT ON "import_item" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'import_item', NEW.id, NULL, json_object('id', NEW."id", 'import_id', NEW."import_id", 'key', NEW."key", 'pos', NEW."pos", 'state', NEW."state", 'draft', NEW."draft", 'problems', NEW."problems", 'task_id', NEW."task_id"));
END;
CREATE TRIGGER "log_import_item_update" AFTER UPDATE ON "import_item" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."import_id" IS NOT NEW."import_id" OR OLD."key" IS NOT NEW."key" OR OLD."pos" IS NOT NEW."pos" OR OLD."state" IS NOT NEW."state" OR OLD."draft" IS NOT NEW."draft" OR OLD."problems" IS NOT NEW."problems" OR OLD."task_id" IS NOT NEW."task_id") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'import_item', NEW.id, json_object('id', OLD."id", 'import_id', OLD."import_id", 'key', OLD."key", 'pos', OLD."pos", 'state', OLD."state", 'draft', OLD."draft", 'problems', OLD."problems", 'task_id', OLD."task_id"), json_object('id', NEW."id", 'import_id', NEW."import_id", 'key', NEW."key", 'pos', NEW."pos", 'state', NEW."state", 'draft', NEW."draft", 'problems', NEW."problems", 'task_id', NEW."task_id"));
END;
CREATE TRIGGER "log_import_update" AFTER UPDATE ON "import" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."plan_id" IS NOT NEW."plan_id" OR OLD."file_name" IS NOT NEW."file_name" OR OLD."file_hash" IS NOT NEW."file_hash" OR OLD."at" IS NOT NEW."at" OR OLD."notice" IS NOT NEW."notice" OR OLD."problems" IS NOT NEW."problems" OR OLD."relation" IS NOT NEW."relation" OR OLD."gone" IS NOT NEW."gone") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'import', NEW.id, json_object('id', OLD."id", 'plan_id', OLD."plan_id", 'file_name', OLD."file_name", 'file_hash', OLD."file_hash", 'at', OLD."at", 'notice', OLD."notice", 'problems', OLD."problems", 'relation', OLD."relation", 'gone', OLD."gone"), json_object('id', NEW."id", 'plan_id', NEW."plan_id", 'file_name', NEW."file_name", 'file_hash', NEW."file_hash", 'at', NEW."at", 'notice', NEW."notice", 'problems', NEW."problems", 'relation', NEW."relation", 'gone', NEW."gone"));
END;
CREATE TRIGGER "log_inspection_delete" AFTER DELETE ON "inspection" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'inspection', OLD.id, json_object('id', OLD."id", 'plan_id', OLD."plan_id", 'unit_id', OLD."unit_id", 'date', OLD."date", 'place', OLD."place", 'people', OLD."people", 'hosts', OLD."hosts", 'methods', OLD."methods", 'state', OLD."state", 'conclusion', OLD."conclusion", 'concluded', OLD."concluded", 'note', OLD."note"), NULL);
END;
CREATE TRIGGER "log_inspection_insert" AFTER INSERT ON "inspection" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'inspection', NEW.id, NULL, json_object('id', NEW."id", 'plan_id', NEW."plan_id", 'unit_id', NEW."unit_id", 'date', NEW."date", 'place', NEW."place", 'people', NEW."people", 'hosts', NEW."hosts", 'methods', NEW."methods", 'state', NEW."state", 'conclusion', NEW."conclusion", 'concluded', NEW."concluded", 'note', NEW."note"));
END;
CREATE TRIGGER "log_inspection_task_delete" AFTER DELETE ON "inspection_task" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'inspection_task', OLD.id, json_object('id', OLD."id", 'inspection_id', OLD."inspection_id", 'task_id', OLD."task_id", 'pos', OLD."pos", 'no', OLD."no", 'text', OLD."text", 'verdict', OLD."verdict", 'finding', OLD."finding"), NULL);
END;
CREATE TRIGGER "log_inspection_task_insert" AFTER INSERT ON "inspection_task" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'inspection_task', NEW.id, NULL, json_object('id', NEW."id", 'inspection_id', NEW."inspection_id", 'task_id', NEW."task_id", 'pos', NEW."pos", 'no', NEW."no", 'text', NEW."text", 'verdict', NEW."verdict", 'finding', NEW."finding"));
END;
CREATE TRIGGER "log_inspection_task_update" AFTER UPDATE ON "inspection_task" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."inspection_id" IS NOT NEW."inspection_id" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."pos" IS NOT NEW."pos" OR OLD."no" IS NOT NEW."no" OR OLD."text" IS NOT NEW."text" OR OLD."verdict" IS NOT NEW."verdict" OR OLD."finding" IS NOT NEW."finding") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'inspection_task', NEW.id, json_object('id', OLD."id", 'inspection_id', OLD."inspection_id", 'task_id', OLD."task_id", 'pos', OLD."pos", 'no', OLD."no", 'text', OLD."text", 'verdict', OLD."verdict", 'finding', OLD."finding"), json_object('id', NEW."id", 'inspection_id', NEW."inspection_id", 'task_id', NEW."task_id", 'pos', NEW."pos", 'no', NEW."no", 'text', NEW."text", 'verdict', NEW."verdict", 'finding', NEW."finding"));
END;
CREATE TRIGGER "log_inspection_update" AFTER UPDATE ON "inspection" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."plan_id" IS NOT NEW."plan_id" OR OLD."unit_id" IS NOT NEW."unit_id" OR OLD."date" IS NOT NEW."date" OR OLD."place" IS NOT NEW."place" OR OLD."people" IS NOT NEW."people" OR OLD."hosts" IS NOT NEW."hosts" OR OLD."methods" IS NOT NEW."methods" OR OLD."state" IS NOT NEW."state" OR OLD."conclusion" IS NOT NEW."conclusion" OR OLD."concluded" IS NOT NEW."concluded" OR OLD."note" IS NOT NEW."note") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'inspection', NEW.id, json_object('id', OLD."id", 'plan_id', OLD."plan_id", 'unit_id', OLD."unit_id", 'date', OLD."date", 'place', OLD."place", 'people', OLD."people", 'hosts', OLD."hosts", 'methods', OLD."methods", 'state', OLD."state", 'conclusion', OLD."conclusion", 'concluded', OLD."concluded", 'note', OLD."note"), json_object('id', NEW."id", 'plan_id', NEW."plan_id", 'unit_id', NEW."unit_id", 'date', NEW."date", 'place', NEW."place", 'people', NEW."people", 'hosts', NEW."hosts", 'methods', NEW."methods", 'state', NEW."state", 'conclusion', NEW."conclusion", 'concluded', NEW."concluded", 'note', NEW."note"));
END;
CREATE TRIGGER "log_ladder_delete" AFTER DELETE ON "ladder" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'ladder', OLD.id, json_object('id', OLD."id", 'name', OLD."name", 'steps', OLD."steps"), NULL);
END;
CREATE TRIGGER "log_ladder_insert" AFTER INSERT ON "ladder" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'ladder', NEW.id, NULL, json_object('id', NEW."id", 'name', NEW."name", 'steps', NEW."steps"));
END;
CREATE TRIGGER "log_ladder_update" AFTER UPDATE ON "ladder" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."steps" IS NOT NEW."steps") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'ladder', NEW.id, json_object('id', OLD."id", 'name', OLD."name", 'steps', OLD."steps"), json_object('id', NEW."id", 'name', NEW."name", 'steps', NEW."steps"));
END;
CREATE TRIGGER "log_late_return_delete" AFTER DELETE ON "late_return" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'late_return', OLD.id, json_object('id', OLD."id", 'period_id', OLD."period_id", 'task_id', OLD."task_id", 'unit_id', OLD."unit_id", 'text', OLD."text", 'claim', OLD."claim", 'figures', OLD."figures", 'problems', OLD."problems", 'next', OLD."next", 'received', OLD."received", 'file', OLD."file"), NULL);
END;
CREATE TRIGGER "log_late_return_insert" AFTER INSERT ON "late_return" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'late_return', NEW.id, NULL, json_object('id', NEW."id", 'period_id', NEW."period_id", 'task_id', NEW."task_id", 'unit_id', NEW."unit_id", 'text', NEW."text", 'claim', NEW."claim", 'figures', NEW."figures", 'problems', NEW."problems", 'next', NEW."next", 'received', NEW."received", 'file', NEW."file"));
END;
CREATE TRIGGER "log_late_return_update" AFTER UPDATE ON "late_return" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."period_id" IS NOT NEW."period_id" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."unit_id" IS NOT NEW."unit_id" OR OLD."text" IS NOT NEW."text" OR OLD."claim" IS NOT NEW."claim" OR OLD."figures" IS NOT NEW."figures" OR OLD."problems" IS NOT NEW."problems" OR OLD."next" IS NOT NEW."next" OR OLD."received" IS NOT NEW."received" OR OLD."file" IS NOT NEW."file") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'late_return', NEW.id, json_object('id', OLD."id", 'period_id', OLD."period_id", 'task_id', OLD."task_id", 'unit_id', OLD."unit_id", 'text', OLD."text", 'claim', OLD."claim", 'figures', OLD."figures", 'problems', OLD."problems", 'next', OLD."next", 'received', OLD."received", 'file', OLD."file"), json_object('id', NEW."id", 'period_id', NEW."period_id", 'task_id', NEW."task_id", 'unit_id', NEW."unit_id", 'text', NEW."text", 'claim', NEW."claim", 'figures', NEW."figures", 'problems', NEW."problems", 'next', NEW."next", 'received', NEW."received", 'file', NEW."file"));
END;
CREATE TRIGGER "log_leader_delete" AFTER DELETE ON "leader" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'leader', OLD.id, json_object('id', OLD."id", 'name', OLD."name", 'post', OLD."post", 'valid_from', OLD."valid_from", 'valid_to', OLD."valid_to", 'sort', OLD."sort"), NULL);
END;
CREATE TRIGGER "log_leader_insert" AFTER INSERT ON "leader" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'leader', NEW.id, NULL, json_object('id', NEW."id", 'name', NEW."name", 'post', NEW."post", 'valid_from', NEW."valid_from", 'valid_to', NEW."valid_to", 'sort', NEW."sort"));
END;
CREATE TRIGGER "log_leader_update" AFTER UPDATE ON "leader" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."post" IS NOT NEW."post" OR OLD."valid_from" IS NOT NEW."valid_from" OR OLD."valid_to" IS NOT NEW."valid_to" OR OLD."sort" IS NOT NEW."sort") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'leader', NEW.id, json_object('id', OLD."id", 'name', OLD."name", 'post', OLD."post", 'valid_from', OLD."valid_from", 'valid_to', OLD."valid_to", 'sort', OLD."sort"), json_object('id', NEW."id", 'name', NEW."name", 'post', NEW."post", 'valid_from', NEW."valid_from", 'valid_to', NEW."valid_to", 'sort', NEW."sort"));
END;
CREATE TRIGGER "log_member_delete" AFTER DELETE ON "member" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'member', OLD.id, json_object('id', OLD."id", 'group_id', OLD."group_id", 'unit_id', OLD."unit_id", 'pos', OLD."pos", 'valid_from', OLD."valid_from", 'valid_to', OLD."valid_to"), NULL);
END;
CREATE TRIGGER "log_member_insert" AFTER INSERT ON "member" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'member', NEW.id, NULL, json_object('id', NEW."id", 'group_id', NEW."group_id", 'unit_id', NEW."unit_id", 'pos', NEW."pos", 'valid_from', NEW."valid_from", 'valid_to', NEW."valid_to"));
END;
CREATE TRIGGER "log_member_update" AFTER UPDATE ON "member" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."group_id" IS NOT NEW."group_id" OR OLD."unit_id" IS NOT NEW."unit_id" OR OLD."pos" IS NOT NEW."pos" OR OLD."valid_from" IS NOT NEW."valid_from" OR OLD."valid_to" IS NOT NEW."valid_to") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'member', NEW.id, json_object('id', OLD."id", 'group_id', OLD."group_id", 'unit_id', OLD."unit_id", 'pos', OLD."pos", 'valid_from', OLD."valid_from", 'valid_to', OLD."valid_to"), json_object('id', NEW."id", 'group_id', NEW."group_id", 'unit_id', NEW."unit_id", 'pos', NEW."pos", 'valid_from', NEW."valid_from", 'valid_to', NEW."valid_to"));
END;
CREATE TRIGGER "log_milestone_delete" AFTER DELETE ON "milestone" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'milestone', OLD.id, json_object('id', OLD."id", 'task_id', OLD."task_id", 'pos', OLD."pos", 'printed', OLD."printed", 'due', OLD."due", 'text', OLD."text", 'person', OLD."person"), NULL);
END;
CREATE TRIGGER "log_milestone_insert" AFTER INSERT ON "milestone" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'milestone', NEW.id, NULL, json_object('id', NEW."id", 'task_id', NEW."task_id", 'pos', NEW."pos", 'printed', NEW."printed", 'due', NEW."due", 'text', NEW."text", 'person', NEW."person"));
END;
CREATE TRIGGER "log_milestone_update" AFTER UPDATE ON "milestone" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."pos" IS NOT NEW."pos" OR OLD."printed" IS NOT NEW."printed" OR OLD."due" IS NOT NEW."due" OR OLD."text" IS NOT NEW."text" OR OLD."person" IS NOT NEW."person") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'milestone', NEW.id, json_object('id', OLD."id", 'task_id', OLD."task_id", 'pos', OLD."pos", 'printed', OLD."printed", 'due', OLD."due", 'text', OLD."text", 'person', OLD."person"), json_object('id', NEW."id", 'task_id', NEW."task_id", 'pos', NEW."pos", 'printed', NEW."printed", 'due', NEW."due", 'text', NEW."text", 'person', NEW."person"));
END;
CREATE TRIGGER "log_period_delete" AFTER DELETE ON "period" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'period', OLD.id, json_object('id', OLD."id", 'plan_id', OLD."plan_id", 'key', OLD."key", 'name', OLD."name", 'short', OLD."short", 'start_on', OLD."start_on", 'end_on', OLD."end_on", 'due_on', OLD."due_on", 'state', OLD."state", 'frozen_at', OLD."frozen_at"), NULL);
END;
CREATE TRIGGER "log_period_insert" AFTER INSERT ON "period" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'period', NEW.id, NULL, json_object('id', NEW."id", 'plan_id', NEW."plan_id", 'key', NEW."key", 'name', NEW."name", 'short', NEW."short", 'start_on', NEW."start_on", 'end_on', NEW."end_on", 'due_on', NEW."due_on", 'state', NEW."state", 'frozen_at', NEW."frozen_at"));
END;
CREATE TRIGGER "log_period_update" AFTER UPDATE ON "period" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."plan_id" IS NOT NEW."plan_id" OR OLD."key" IS NOT NEW."key" OR OLD."name" IS NOT NEW."name" OR OLD."short" IS NOT NEW."short" OR OLD."start_on" IS NOT NEW."start_on" OR OLD."end_on" IS NOT NEW."end_on" OR OLD."due_on" IS NOT NEW."due_on" OR OLD."state" IS NOT NEW."state" OR OLD."frozen_at" IS NOT NEW."frozen_at") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'period', NEW.id, json_object('id', OLD."id", 'plan_id', OLD."plan_id", 'key', OLD."key", 'name', OLD."name", 'short', OLD."short", 'start_on', OLD."start_on", 'end_on', OLD."end_on", 'due_on', OLD."due_on", 'state', OLD."state", 'frozen_at', OLD."frozen_at"), json_object('id', NEW."id", 'plan_id', NEW."plan_id", 'key', NEW."key", 'name', NEW."name", 'short', NEW."short", 'start_on', NEW."start_on", 'end_on', NEW."end_on", 'due_on', NEW."due_on", 'state', NEW."state", 'frozen_at', NEW."frozen_at"));
END;
CREATE TRIGGER "log_photo_delete" AFTER DELETE ON "photo" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'photo', OLD.id, json_object('id', OLD."id", 'inspection_id', OLD."inspection_id", 'pos', OLD."pos", 'file_hash', OLD."file_hash", 'name', OLD."name", 'caption', OLD."caption"), NULL);
END;
CREATE TRIGGER "log_photo_insert" AFTER INSERT ON "photo" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'photo', NEW.id, NULL, json_object('id', NEW."id", 'inspection_id', NEW."inspection_id", 'pos', NEW."pos", 'file_hash', NEW."file_hash", 'name', NEW."name", 'caption', NEW."caption"));
END;
CREATE TRIGGER "log_photo_update" AFTER UPDATE ON "photo" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."inspection_id" IS NOT NEW."inspection_id" OR OLD."pos" IS NOT NEW."pos" OR OLD."file_hash" IS NOT NEW."file_hash" OR OLD."name" IS NOT NEW."name" OR OLD."caption" IS NOT NEW."caption") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'photo', NEW.id, json_object('id', OLD."id", 'inspection_id', OLD."inspection_id", 'pos', OLD."pos", 'file_hash', OLD."file_hash", 'name', OLD."name", 'caption', OLD."caption"), json_object('id', NEW."id", 'inspection_id', NEW."inspection_id", 'pos', NEW."pos", 'file_hash', NEW."file_hash", 'name', NEW."name", 'caption', NEW."caption"));
END;
CREATE TRIGGER "log_plan_delete" AFTER DELETE ON "plan" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'plan', OLD.id, json_object('id', OLD."id", 'title', OLD."title", 'issuer', OLD."issuer", 'doc_no', OLD."doc_no", 'date', OLD."date", 'year', OLD."year", 'file_name', OLD."file_name", 'file_hash', OLD."file_hash", 'cadence', OLD."cadence", 'scheme_id', OLD."scheme_id"), NULL);
END;
CREATE TRIGGER "log_plan_insert" AFTER INSERT ON "plan" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'plan', NEW.id, NULL, json_object('id', NEW."id", 'title', NEW."title", 'issuer', NEW."issuer", 'doc_no', NEW."doc_no", 'date', NEW."date", 'year', NEW."year", 'file_name', NEW."file_name", 'file_hash', NEW."file_hash", 'cadence', NEW."cadence", 'scheme_id', NEW."scheme_id"));
END;
CREATE TRIGGER "log_plan_update" AFTER UPDATE ON "plan" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."title" IS NOT NEW."title" OR OLD."issuer" IS NOT NEW."issuer" OR OLD."doc_no" IS NOT NEW."doc_no" OR OLD."date" IS NOT NEW."date" OR OLD."year" IS NOT NEW."year" OR OLD."file_name" IS NOT NEW."file_name" OR OLD."file_hash" IS NOT NEW."file_hash" OR OLD."cadence" IS NOT NEW."cadence" OR OLD."scheme_id" IS NOT NEW."scheme_id") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'plan', NEW.id, json_object('id', OLD."id", 'title', OLD."title", 'issuer', OLD."issuer", 'doc_no', OLD."doc_no", 'date', OLD."date", 'year', OLD."year", 'file_name', OLD."file_name", 'file_hash', OLD."file_hash", 'cadence', OLD."cadence", 'scheme_id', OLD."scheme_id"), json_object('id', NEW."id", 'title', NEW."title", 'issuer', NEW."issuer", 'doc_no', NEW."doc_no", 'date', NEW."date", 'year', NEW."year", 'file_name', NEW."file_name", 'file_hash', NEW."file_hash", 'cadence', NEW."cadence", 'scheme_id', NEW."scheme_id"));
END;
CREATE TRIGGER "log_rectification_delete" AFTER DELETE ON "rectification" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'rectification', OLD.id, json_object('id', OLD."id", 'inspection_id', OLD."inspection_id", 'unit_id', OLD."unit_id", 'pos', OLD."pos", 'text', OLD."text", 'due', OLD."due", 'report', OLD."report", 'reported', OLD."reported", 'result', OLD."result", 'rechecked', OLD."rechecked"), NULL);
END;
CREATE TRIGGER "log_rectification_insert" AFTER INSERT ON "rectification" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'rectification', NEW.id, NULL, json_object('id', NEW."id", 'inspection_id', NEW."inspection_id", 'unit_id', NEW."unit_id", 'pos', NEW."pos", 'text', NEW."text", 'due', NEW."due", 'report', NEW."report", 'reported', NEW."reported", 'result', NEW."result", 'rechecked', NEW."rechecked"));
END;
CREATE TRIGGER "log_rectification_update" AFTER UPDATE ON "rectification" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."inspection_id" IS NOT NEW."inspection_id" OR OLD."unit_id" IS NOT NEW."unit_id" OR OLD."pos" IS NOT NEW."pos" OR OLD."text" IS NOT NEW."text" OR OLD."due" IS NOT NEW."due" OR OLD."report" IS NOT NEW."report" OR OLD."reported" IS NOT NEW."reported" OR OLD."result" IS NOT NEW."result" OR OLD."rechecked" IS NOT NEW."rechecked") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'rectification', NEW.id, json_object('id', OLD."id", 'inspection_id', OLD."inspection_id", 'unit_id', OLD."unit_id", 'pos', OLD."pos", 'text', OLD."text", 'due', OLD."due", 'report', OLD."report", 'reported', OLD."reported", 'result', OLD."result", 'rechecked', OLD."rechecked"), json_object('id', NEW."id", 'inspection_id', NEW."inspection_id", 'unit_id', NEW."unit_id", 'pos', NEW."pos", 'text', NEW."text", 'due', NEW."due", 'report', NEW."report", 'reported', NEW."reported", 'result', NEW."result", 'rechecked', NEW."rechecked"));
END;
CREATE TRIGGER "log_return_delete" AFTER DELETE ON "return" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'return', OLD.id, json_object('id', OLD."id", 'period_id', OLD."period_id", 'task_id', OLD."task_id", 'unit_id', OLD."unit_id", 'text', OLD."text", 'claim', OLD."claim", 'figures', OLD."figures", 'problems', OLD."problems", 'next', OLD."next", 'received', OLD."received", 'late', OLD."late", 'state', OLD."state", 'reason', OLD."reason", 'file', OLD."file", 'checks', OLD."checks", 'due', OLD."due"), NULL);
END;
CREATE TRIGGER "log_return_insert" AFTER INSERT ON "return" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'return', NEW.id, NULL, json_object('id', NEW."id", 'period_id', NEW."period_id", 'task_id', NEW."task_id", 'unit_id', NEW."unit_id", 'text', NEW."text", 'claim', NEW."claim", 'figures', NEW."figures", 'problems', NEW."problems", 'next', NEW."next", 'received', NEW."received", 'late', NEW."late", 'state', NEW."state", 'reason', NEW."reason", 'file', NEW."file", 'checks', NEW."checks", 'due', NEW."due"));
END;
CREATE TRIGGER "log_return_update" AFTER UPDATE ON "return" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."period_id" IS NOT NEW."period_id" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."unit_id" IS NOT NEW."unit_id" OR OLD."text" IS NOT NEW."text" OR OLD."claim" IS NOT NEW."claim" OR OLD."figures" IS NOT NEW."figures" OR OLD."problems" IS NOT NEW."problems" OR OLD."next" IS NOT NEW."next" OR OLD."received" IS NOT NEW."received" OR OLD."late" IS NOT NEW."late" OR OLD."state" IS NOT NEW."state" OR OLD."reason" IS NOT NEW."reason" OR OLD."file" IS NOT NEW."file" OR OLD."checks" IS NOT NEW."checks" OR OLD."due" IS NOT NEW."due") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'return', NEW.id, json_object('id', OLD."id", 'period_id', OLD."period_id", 'task_id', OLD."task_id", 'unit_id', OLD."unit_id", 'text', OLD."text", 'claim', OLD."claim", 'figures', OLD."figures", 'problems', OLD."problems", 'next', OLD."next", 'received', OLD."received", 'late', OLD."late", 'state', OLD."state", 'reason', OLD."reason", 'file', OLD."file", 'checks', OLD."checks", 'due', OLD."due"), json_object('id', NEW."id", 'period_id', NEW."period_id", 'task_id', NEW."task_id", 'unit_id', NEW."unit_id", 'text', NEW."text", 'claim', NEW."claim", 'figures', NEW."figures", 'problems', NEW."problems", 'next', NEW."next", 'received', NEW."received", 'late', NEW."late", 'state', NEW."state", 'reason', NEW."reason", 'file', NEW."file", 'checks', NEW."checks", 'due', NEW."due"));
END;
CREATE TRIGGER "log_scheme_delete" AFTER DELETE ON "scheme" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'scheme', OLD.id, json_object('id', OLD."id", 'key', OLD."key", 'name', OLD."name", 'tolerance', OLD."tolerance", 'severe', OLD."severe", 'classes', OLD."classes"), NULL);
END;
CREATE TRIGGER "log_scheme_insert" AFTER INSERT ON "scheme" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'scheme', NEW.id, NULL, json_object('id', NEW."id", 'key', NEW."key", 'name', NEW."name", 'tolerance', NEW."tolerance", 'severe', NEW."severe", 'classes', NEW."classes"));
END;
CREATE TRIGGER "log_scheme_update" AFTER UPDATE ON "scheme" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."key" IS NOT NEW."key" OR OLD."name" IS NOT NEW."name" OR OLD."tolerance" IS NOT NEW."tolerance" OR OLD."severe" IS NOT NEW."severe" OR OLD."classes" IS NOT NEW."classes") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'scheme', NEW.id, json_object('id', OLD."id", 'key', OLD."key", 'name', OLD."name", 'tolerance', OLD."tolerance", 'severe', OLD."severe", 'classes', OLD."classes"), json_object('id', NEW."id", 'key', NEW."key", 'name', NEW."name", 'tolerance', NEW."tolerance", 'severe', NEW."severe", 'classes', NEW."classes"));
END;
CREATE TRIGGER "log_score_entry_delete" AFTER DELETE ON "score_entry" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'score_entry', OLD.id, json_object('id', OLD."id", 'plan_id', OLD."plan_id", 'unit_id', OLD."unit_id", 'points', OLD."points", 'reason', OLD."reason", 'basis', OLD."basis", 'proposer', OLD."proposer", 'date', OLD."date"), NULL);
END;
CREATE TRIGGER "log_score_entry_insert" AFTER INSERT ON "score_entry" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'score_entry', NEW.id, NULL, json_object('id', NEW."id", 'plan_id', NEW."plan_id", 'unit_id', NEW."unit_id", 'points', NEW."points", 'reason', NEW."reason", 'basis', NEW."basis", 'proposer', NEW."proposer", 'date', NEW."date"));
END;
CREATE TRIGGER "log_score_entry_update" AFTER UPDATE ON "score_entry" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."plan_id" IS NOT NEW."plan_id" OR OLD."unit_id" IS NOT NEW."unit_id" OR OLD."points" IS NOT NEW."points" OR OLD."reason" IS NOT NEW."reason" OR OLD."basis" IS NOT NEW."basis" OR OLD."proposer" IS NOT NEW."proposer" OR OLD."date" IS NOT NEW."date") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'score_entry', NEW.id, json_object('id', OLD."id", 'plan_id', OLD."plan_id", 'unit_id', OLD."unit_id", 'points', OLD."points", 'reason', OLD."reason", 'basis', OLD."basis", 'proposer', OLD."proposer", 'date', OLD."date"), json_object('id', NEW."id", 'plan_id', NEW."plan_id", 'unit_id', NEW."unit_id", 'points', NEW."points", 'reason', NEW."reason", 'basis', NEW."basis", 'proposer', NEW."proposer", 'date', NEW."date"));
END;
CREATE TRIGGER "log_score_rules_delete" AFTER DELETE ON "score_rules" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'score_rules', OLD.id, json_object('id', OLD."id", 'name', OLD."name", 'base', OLD."base", 'most', OLD."most", 'rules', OLD."rules", 'groups', OLD."groups", 'at', OLD."at", 'who', OLD."who"), NULL);
END;
CREATE TRIGGER "log_score_rules_insert" AFTER INSERT ON "score_rules" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'score_rules', NEW.id, NULL, json_object('id', NEW."id", 'name', NEW."name", 'base', NEW."base", 'most', NEW."most", 'rules', NEW."rules", 'groups', NEW."groups", 'at', NEW."at", 'who', NEW."who"));
END;
CREATE TRIGGER "log_score_rules_update" AFTER UPDATE ON "score_rules" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."base" IS NOT NEW."base" OR OLD."most" IS NOT NEW."most" OR OLD."rules" IS NOT NEW."rules" OR OLD."groups" IS NOT NEW."groups" OR OLD."at" IS NOT NEW."at" OR OLD."who" IS NOT NEW."who") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'score_rules', NEW.id, json_object('id', OLD."id", 'name', OLD."name", 'base', OLD."base", 'most', OLD."most", 'rules', OLD."rules", 'groups', OLD."groups", 'at', OLD."at", 'who', OLD."who"), json_object('id', NEW."id", 'name', NEW."name", 'base', NEW."base", 'most', NEW."most", 'rules', NEW."rules", 'groups', NEW."groups", 'at', NEW."at", 'who', NEW."who"));
END;
CREATE TRIGGER "log_sending_delete" AFTER DELETE ON "sending" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'sending', OLD.id, json_object('id', OLD."id", 'period_id', OLD."period_id", 'unit_id', OLD."unit_id", 'sent_at', OLD."sent_at", 'reminded', OLD."reminded", 'note', OLD."note"), NULL);
END;
CREATE TRIGGER "log_sending_insert" AFTER INSERT ON "sending" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'sending', NEW.id, NULL, json_object('id', NEW."id", 'period_id', NEW."period_id", 'unit_id', NEW."unit_id", 'sent_at', NEW."sent_at", 'reminded', NEW."reminded", 'note', NEW."note"));
END;
CREATE TRIGGER "log_sending_update" AFTER UPDATE ON "sending" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."period_id" IS NOT NEW."period_id" OR OLD."unit_id" IS NOT NEW."unit_id" OR OLD."sent_at" IS NOT NEW."sent_at" OR OLD."reminded" IS NOT NEW."reminded" OR OLD."note" IS NOT NEW."note") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'sending', NEW.id, json_object('id', OLD."id", 'period_id', OLD."period_id", 'unit_id', OLD."unit_id", 'sent_at', OLD."sent_at", 'reminded', OLD."reminded", 'note', OLD."note"), json_object('id', NEW."id", 'period_id', NEW."period_id", 'unit_id', NEW."unit_id", 'sent_at', NEW."sent_at", 'reminded', NEW."reminded", 'note', NEW."note"));
END;
CREATE TRIGGER "log_setting_delete" AFTER DELETE ON "setting" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'setting', OLD.id, json_object('id', OLD."id", 'key', OLD."key", 'value', OLD."value"), NULL);
END;
CREATE TRIGGER "log_setting_insert" AFTER INSERT ON "setting" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'setting', NEW.id, NULL, json_object('id', NEW."id", 'key', NEW."key", 'value', NEW."value"));
END;
CREATE TRIGGER "log_setting_update" AFTER UPDATE ON "setting" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."key" IS NOT NEW."key" OR OLD."value" IS NOT NEW."value") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'setting', NEW.id, json_object('id', OLD."id", 'key', OLD."key", 'value', OLD."value"), json_object('id', NEW."id", 'key', NEW."key", 'value', NEW."value"));
END;
CREATE TRIGGER "log_slip_delete" AFTER DELETE ON "slip" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'slip', OLD.id, json_object('id', OLD."id", 'plan_id', OLD."plan_id", 'period_key', OLD."period_key", 'kind', OLD."kind", 'name', OLD."name", 'form', OLD."form", 'series', OLD."series", 'year', OLD."year", 'seq', OLD."seq", 'number', OLD."number", 'unit_id', OLD."unit_id", 'unit', OLD."unit", 'leaders', OLD."leaders", 'persons', OLD."persons", 'reason', OLD."reason", 'requirement', OLD."requirement", 'issued', OLD."issued", 'due', OLD."due", 'state', OLD."state", 'reply', OLD."reply", 'replied', OLD."replied", 'ended', OLD."ended", 'note', OLD."note"), NULL);
END;
CREATE TRIGGER "log_slip_insert" AFTER INSERT ON "slip" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'slip', NEW.id, NULL, json_object('id', NEW."id", 'plan_id', NEW."plan_id", 'period_key', NEW."period_key", 'kind', NEW."kind", 'name', NEW."name", 'form', NEW."form", 'series', NEW."series", 'year', NEW."year", 'seq', NEW."seq", 'number', NEW."number", 'unit_id', NEW."unit_id", 'unit', NEW."unit", 'leaders', NEW."leaders", 'persons', NEW."persons", 'reason', NEW."reason", 'requirement', NEW."requirement", 'issued', NEW."issued", 'due', NEW."due", 'state', NEW."state", 'reply', NEW."reply", 'replied', NEW."replied", 'ended', NEW."ended", 'note', NEW."note"));
END;
CREATE TRIGGER "log_slip_task_delete" AFTER DELETE ON "slip_task" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'slip_task', OLD.id, json_object('id', OLD."id", 'slip_id', OLD."slip_id", 'task_id', OLD."task_id", 'pos', OLD."pos", 'no', OLD."no", 'text', OLD."text", 'status', OLD."status", 'word', OLD."word", 'standing', OLD."standing", 'running', OLD."running"), NULL);
END;
CREATE TRIGGER "log_slip_task_insert" AFTER INSERT ON "slip_task" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'slip_task', NEW.id, NULL, json_object('id', NEW."id", 'slip_id', NEW."slip_id", 'task_id', NEW."task_id", 'pos', NEW."pos", 'no', NEW."no", 'text', NEW."text", 'status', NEW."status", 'word', NEW."word", 'standing', NEW."standing", 'running', NEW."running"));
END;
CREATE TRIGGER "log_slip_task_update" AFTER UPDATE ON "slip_task" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."slip_id" IS NOT NEW."slip_id" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."pos" IS NOT NEW."pos" OR OLD."no" IS NOT NEW."no" OR OLD."text" IS NOT NEW."text" OR OLD."status" IS NOT NEW."status" OR OLD."word" IS NOT NEW."word" OR OLD."standing" IS NOT NEW."standing" OR OLD."running" IS NOT NEW."running") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'slip_task', NEW.id, json_object('id', OLD."id", 'slip_id', OLD."slip_id", 'task_id', OLD."task_id", 'pos', OLD."pos", 'no', OLD."no", 'text', OLD."text", 'status', OLD."status", 'word', OLD."word", 'standing', OLD."standing", 'running', OLD."running"), json_object('id', NEW."id", 'slip_id', NEW."slip_id", 'task_id', NEW."task_id", 'pos', NEW."pos", 'no', NEW."no", 'text', NEW."text", 'status', NEW."status", 'word', NEW."word", 'standing', NEW."standing", 'running', NEW."running"));
END;
CREATE TRIGGER "log_slip_update" AFTER UPDATE ON "slip" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."plan_id" IS NOT NEW."plan_id" OR OLD."period_key" IS NOT NEW."period_key" OR OLD."kind" IS NOT NEW."kind" OR OLD."name" IS NOT NEW."name" OR OLD."form" IS NOT NEW."form" OR OLD."series" IS NOT NEW."series" OR OLD."year" IS NOT NEW."year" OR OLD."seq" IS NOT NEW."seq" OR OLD."number" IS NOT NEW."number" OR OLD."unit_id" IS NOT NEW."unit_id" OR OLD."unit" IS NOT NEW."unit" OR OLD."leaders" IS NOT NEW."leaders" OR OLD."persons" IS NOT NEW."persons" OR OLD."reason" IS NOT NEW."reason" OR OLD."requirement" IS NOT NEW."requirement" OR OLD."issued" IS NOT NEW."issued" OR OLD."due" IS NOT NEW."due" OR OLD."state" IS NOT NEW."state" OR OLD."reply" IS NOT NEW."reply" OR OLD."replied" IS NOT NEW."replied" OR OLD."ended" IS NOT NEW."ended" OR OLD."note" IS NOT NEW."note") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'slip', NEW.id, json_object('id', OLD."id", 'plan_id', OLD."plan_id", 'period_key', OLD."period_key", 'kind', OLD."kind", 'name', OLD."name", 'form', OLD."form", 'series', OLD."series", 'year', OLD."year", 'seq', OLD."seq", 'number', OLD."number", 'unit_id', OLD."unit_id", 'unit', OLD."unit", 'leaders', OLD."leaders", 'persons', OLD."persons", 'reason', OLD."reason", 'requirement', OLD."requirement", 'issued', OLD."issued", 'due', OLD."due", 'state', OLD."state", 'reply', OLD."reply", 'replied', OLD."replied", 'ended', OLD."ended", 'note', OLD."note"), json_object('id', NEW."id", 'plan_id', NEW."plan_id", 'period_key', NEW."period_key", 'kind', NEW."kind", 'name', NEW."name", 'form', NEW."form", 'series', NEW."series", 'year', NEW."year", 'seq', NEW."seq", 'number', NEW."number", 'unit_id', NEW."unit_id", 'unit', NEW."unit", 'leaders', NEW."leaders", 'persons', NEW."persons", 'reason', NEW."reason", 'requirement', NEW."requirement", 'issued', NEW."issued", 'due', NEW."due", 'state', NEW."state", 'reply', NEW."reply", 'replied', NEW."replied", 'ended', NEW."ended", 'note', NEW."note"));
END;
CREATE TRIGGER "log_target_delete" AFTER DELETE ON "target" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'target', OLD.id, json_object('id', OLD."id", 'task_id', OLD."task_id", 'pos', OLD."pos", 'name', OLD."name", 'op', OLD."op", 'value', OLD."value", 'unit', OLD."unit", 'kind', OLD."kind", 'text', OLD."text", 'confirmed', OLD."confirmed"), NULL);
END;
CREATE TRIGGER "log_target_insert" AFTER INSERT ON "target" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'target', NEW.id, NULL, json_object('id', NEW."id", 'task_id', NEW."task_id", 'pos', NEW."pos", 'name', NEW."name", 'op', NEW."op", 'value', NEW."value", 'unit', NEW."unit", 'kind', NEW."kind", 'text', NEW."text", 'confirmed', NEW."confirmed"));
END;
CREATE TRIGGER "log_target_update" AFTER UPDATE ON "target" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."pos" IS NOT NEW."pos" OR OLD."name" IS NOT NEW."name" OR OLD."op" IS NOT NEW."op" OR OLD."value" IS NOT NEW."value" OR OLD."unit" IS NOT NEW."unit" OR OLD."kind" IS NOT NEW."kind" OR OLD."text" IS NOT NEW."text" OR OLD."confirmed" IS NOT NEW."confirmed") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'target', NEW.id, json_object('id', OLD."id", 'task_id', OLD."task_id", 'pos', OLD."pos", 'name', OLD."name", 'op', OLD."op", 'value', OLD."value", 'unit', OLD."unit", 'kind', OLD."kind", 'text', OLD."text", 'confirmed', OLD."confirmed"), json_object('id', NEW."id", 'task_id', NEW."task_id", 'pos', NEW."pos", 'name', NEW."name", 'op', NEW."op", 'value', NEW."value", 'unit', NEW."unit", 'kind', NEW."kind", 'text', NEW."text", 'confirmed', NEW."confirmed"));
END;
CREATE TRIGGER "log_task_change_delete" AFTER DELETE ON "task_change" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'task_change', OLD.id, json_object('id', OLD."id", 'task_id', OLD."task_id", 'import_id', OLD."import_id", 'at', OLD."at", 'who', OLD."who", 'kind', OLD."kind", 'basis', OLD."basis", 'fields', OLD."fields"), NULL);
END;
CREATE TRIGGER "log_task_change_insert" AFTER INSERT ON "task_change" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'task_change', NEW.id, NULL, json_object('id', NEW."id", 'task_id', NEW."task_id", 'import_id', NEW."import_id", 'at', NEW."at", 'who', NEW."who", 'kind', NEW."kind", 'basis', NEW."basis", 'fields', NEW."fields"));
END;
CREATE TRIGGER "log_task_change_update" AFTER UPDATE ON "task_change" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."import_id" IS NOT NEW."import_id" OR OLD."at" IS NOT NEW."at" OR OLD."who" IS NOT NEW."who" OR OLD."kind" IS NOT NEW."kind" OR OLD."basis" IS NOT NEW."basis" OR OLD."fields" IS NOT NEW."fields") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'task_change', NEW.id, json_object('id', OLD."id", 'task_id', OLD."task_id", 'import_id', OLD."import_id", 'at', OLD."at", 'who', OLD."who", 'kind', OLD."kind", 'basis', OLD."basis", 'fields', OLD."fields"), json_object('id', NEW."id", 'task_id', NEW."task_id", 'import_id', NEW."import_id", 'at', NEW."at", 'who', NEW."who", 'kind', NEW."kind", 'basis', NEW."basis", 'fields', NEW."fields"));
END;
CREATE TRIGGER "log_task_delete" AFTER DELETE ON "task" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'task', OLD.id, json_object('id', OLD."id", 'plan_id', OLD."plan_id", 'parent_id', OLD."parent_id", 'no', OLD."no", 'sort', OLD."sort", 'section', OLD."section", 'text', OLD."text", 'deadline', OLD."deadline", 'state', OLD."state", 'leaders', OLD."leaders", 'persons', OLD."persons", 'source_start', OLD."source_start", 'source_end', OLD."source_end", 'note', OLD."note"), NULL);
END;
CREATE TRIGGER "log_task_insert" AFTER INSERT ON "task" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'task', NEW.id, NULL, json_object('id', NEW."id", 'plan_id', NEW."plan_id", 'parent_id', NEW."parent_id", 'no', NEW."no", 'sort', NEW."sort", 'section', NEW."section", 'text', NEW."text", 'deadline', NEW."deadline", 'state', NEW."state", 'leaders', NEW."leaders", 'persons', NEW."persons", 'source_start', NEW."source_start", 'source_end', NEW."source_end", 'note', NEW."note"));
END;
CREATE TRIGGER "log_task_update" AFTER UPDATE ON "task" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."plan_id" IS NOT NEW."plan_id" OR OLD."parent_id" IS NOT NEW."parent_id" OR OLD."no" IS NOT NEW."no" OR OLD."sort" IS NOT NEW."sort" OR OLD."section" IS NOT NEW."section" OR OLD."text" IS NOT NEW."text" OR OLD."deadline" IS NOT NEW."deadline" OR OLD."state" IS NOT NEW."state" OR OLD."leaders" IS NOT NEW."leaders" OR OLD."persons" IS NOT NEW."persons" OR OLD."source_start" IS NOT NEW."source_start" OR OLD."source_end" IS NOT NEW."source_end" OR OLD."note" IS NOT NEW."note") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'task', NEW.id, json_object('id', OLD."id", 'plan_id', OLD."plan_id", 'parent_id', OLD."parent_id", 'no', OLD."no", 'sort', OLD."sort", 'section', OLD."section", 'text', OLD."text", 'deadline', OLD."deadline", 'state', OLD."state", 'leaders', OLD."leaders", 'persons', OLD."persons", 'source_start', OLD."source_start", 'source_end', OLD."source_end", 'note', OLD."note"), json_object('id', NEW."id", 'plan_id', NEW."plan_id", 'parent_id', NEW."parent_id", 'no', NEW."no", 'sort', NEW."sort", 'section', NEW."section", 'text', NEW."text", 'deadline', NEW."deadline", 'state', NEW."state", 'leaders', NEW."leaders", 'persons', NEW."persons", 'source_start', NEW."source_start", 'source_end', NEW."source_end", 'note', NEW."note"));
END;
CREATE TRIGGER "log_unit_delete" AFTER DELETE ON "unit" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'unit', OLD.id, json_object('id', OLD."id", 'name', OLD."name", 'short', OLD."short", 'kind', OLD."kind", 'is_group', OLD."is_group", 'sort', OLD."sort", 'active', OLD."active", 'liaison_name', OLD."liaison_name", 'liaison_post', OLD."liaison_post", 'liaison_phone', OLD."liaison_phone"), NULL);
END;
CREATE TRIGGER "log_unit_insert" AFTER INSERT ON "unit" WHEN (SELECT audit_id FROM current) IS NOT 0 BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'unit', NEW.id, NULL, json_object('id', NEW."id", 'name', NEW."name", 'short', NEW."short", 'kind', NEW."kind", 'is_group', NEW."is_group", 'sort', NEW."sort", 'active', NEW."active", 'liaison_name', NEW."liaison_name", 'liaison_post', NEW."liaison_post", 'liaison_phone', NEW."liaison_phone"));
END;
CREATE TRIGGER "log_unit_update" AFTER UPDATE ON "unit" WHEN (SELECT audit_id FROM current) IS NOT 0 AND (OLD."id" IS NOT NEW."id" OR OLD."name" IS NOT NEW."name" OR OLD."short" IS NOT NEW."short" OR OLD."kind" IS NOT NEW."kind" OR OLD."is_group" IS NOT NEW."is_group" OR OLD."sort" IS NOT NEW."sort" OR OLD."active" IS NOT NEW."active" OR OLD."liaison_name" IS NOT NEW."liaison_name" OR OLD."liaison_post" IS NOT NEW."liaison_post" OR OLD."liaison_phone" IS NOT NEW."liaison_phone") BEGIN
	INSERT INTO change (audit_id, tbl, row_id, before, after)
	VALUES ((SELECT audit_id FROM current), 'unit', NEW.id, json_object('id', OLD."id", 'name', OLD."name", 'short', OLD."short", 'kind', OLD."kind", 'is_group', OLD."is_group", 'sort', OLD."sort", 'active', OLD."active", 'liaison_name', OLD."liaison_name", 'liaison_post', OLD."liaison_post", 'liaison_phone', OLD."liaison_phone"), json_object('id', NEW."id", 'name', NEW."name", 'short', NEW."short", 'kind', NEW."kind", 'is_group', NEW."is_group", 'sort', NEW."sort", 'active', NEW."active", 'liaison_name', NEW."liaison_name", 'liaison_post', NEW."liaison_post", 'liaison_phone', NEW."liaison_phone"));
END;
CREATE TRIGGER period_frozen_delete BEFORE DELETE ON period WHEN OLD.state = 'frozen'
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;
CREATE TRIGGER period_frozen_update BEFORE UPDATE ON period WHEN OLD.state = 'frozen'
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;
CREATE TRIGGER return_frozen_delete BEFORE DELETE ON return
WHEN EXISTS (SELECT 1 FROM period WHERE id = OLD.period_id AND state = 'frozen')
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;
CREATE TRIGGER return_frozen_insert BEFORE INSERT ON return
WHEN EXISTS (SELECT 1 FROM period WHERE id = NEW.period_id AND state = 'frozen')
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;
CREATE TRIGGER return_frozen_update BEFORE UPDATE ON return
WHEN EXISTS (SELECT 1 FROM period WHERE id IN (OLD.period_id, NEW.period_id) AND state = 'frozen')
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;
CREATE TRIGGER score_rules_fixed BEFORE UPDATE ON score_rules BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER slip_number_fixed BEFORE UPDATE ON slip_number BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER slip_number_keep BEFORE DELETE ON slip_number BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER snapshot_fixed BEFORE UPDATE ON snapshot BEGIN SELECT RAISE(ABORT, 'snapshot_fixed'); END;
CREATE TRIGGER snapshot_keep BEFORE DELETE ON snapshot BEGIN SELECT RAISE(ABORT, 'snapshot_fixed'); END;
