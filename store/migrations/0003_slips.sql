-- Slips, inspections and score rules: version 3.
-- What an office may edit (ladders, rules) starts from presets of the program, which the desk writes when it opens.

-- Slips -----------------------------------------------------------------------------------------------------------

CREATE TABLE ladder (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    name  TEXT NOT NULL UNIQUE CHECK (name <> ''),
    steps TEXT NOT NULL CHECK (json_type(steps) = 'array')
) STRICT;

-- Every number ever given, with the slip as it left. Undo does not reach it: a number is used once.
CREATE TABLE slip_number (
    series TEXT NOT NULL CHECK (series <> ''), -- the letter in print: 交
    year   INTEGER NOT NULL,
    seq    INTEGER NOT NULL CHECK (seq > 0),
    at     TEXT NOT NULL,
    who    TEXT NOT NULL,
    slip   TEXT NOT NULL CHECK (json_type(slip) = 'object'),
    PRIMARY KEY (series, year, seq)
) STRICT;
CREATE TRIGGER slip_number_fixed BEFORE UPDATE ON slip_number BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER slip_number_keep BEFORE DELETE ON slip_number BEGIN SELECT RAISE(ABORT, 'append_only'); END;

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
CREATE INDEX slip_plan ON slip (plan_id, issued, id);
CREATE INDEX slip_unit ON slip (unit_id);

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
CREATE INDEX slip_task_slip ON slip_task (slip_id, pos);
CREATE INDEX slip_task_task ON slip_task (task_id) WHERE task_id IS NOT NULL;

-- Inspections -----------------------------------------------------------------------------------------------------

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
CREATE INDEX inspection_plan ON inspection (plan_id, date, id);
CREATE INDEX inspection_unit ON inspection (unit_id);

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
CREATE INDEX inspection_task_inspection ON inspection_task (inspection_id, pos);
CREATE INDEX inspection_task_task ON inspection_task (task_id) WHERE task_id IS NOT NULL;

CREATE TABLE photo (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    inspection_id INTEGER NOT NULL REFERENCES inspection (id) ON DELETE CASCADE,
    pos           INTEGER NOT NULL,
    file_hash     TEXT NOT NULL,
    name          TEXT NOT NULL,
    caption       TEXT NOT NULL
) STRICT;
CREATE INDEX photo_inspection ON photo (inspection_id, pos);

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
CREATE INDEX rectification_inspection ON rectification (inspection_id, pos);
CREATE INDEX rectification_unit ON rectification (unit_id);

-- Scores ----------------------------------------------------------------------------------------------------------

-- A version of the rules is never edited: a change makes the next one, and ids are never given twice.
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
CREATE TRIGGER score_rules_fixed BEFORE UPDATE ON score_rules BEGIN SELECT RAISE(ABORT, 'append_only'); END;

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
CREATE INDEX score_entry_plan ON score_entry (plan_id, date, id);
CREATE INDEX score_entry_unit ON score_entry (unit_id);

-- Versions 1 and 2 kept slips as numbers in a setting: {"given": {"urge:2024Q3:12": 7}}. Each becomes a record; the day and
-- the year of its series are those of the command that gave the number. What was answered, nobody wrote down.
INSERT INTO slip (plan_id, period_key, kind, name, form, series, year, seq, number, unit_id, unit, leaders, persons, reason,
    requirement, issued, due, state, reply, replied, ended, note)
WITH step (kind, name, letter, days) AS (
    VALUES ('remind', '工作提示单', '提', 7), ('assign', '工作交办单', '交', 30), ('urge', '工作催办单', '催', 10), ('supervise', '督办通知单', '办', 15)
), kept AS (
    SELECT g.key AS key, g.value AS seq FROM setting s, json_each(s.value, '$.given') g WHERE s.key = 'slip_no'
), given AS (
    SELECT k.key, k.seq, substr(k.key, 1, instr(k.key, ':') - 1) AS kind,
        substr(k.key, instr(k.key, ':') + 1) AS rest,
        (SELECT min(a.at) FROM change c JOIN audit a ON a.id = c.audit_id AND a.undone = 0
            WHERE c.tbl = 'setting' AND json_extract(c.after, '$.key') = 'slip_no'
            AND EXISTS (SELECT 1 FROM json_each(json_extract(c.after, '$.value'), '$.given') x WHERE x.key = k.key)) AS at
    FROM kept k
), told AS (
    SELECT g.seq, g.kind, substr(g.rest, 1, instr(g.rest, ':') - 1) AS period, CAST(substr(g.rest, instr(g.rest, ':') + 1) AS INTEGER) AS task,
        coalesce(substr(g.at, 1, 10), date('now')) AS day
    FROM given g
)
SELECT p.id, d.period, s.kind, s.name, s.kind, s.letter, CAST(substr(d.day, 1, 4) AS INTEGER), d.seq,
    CASE WHEN instr(p.doc_no, '政') > 1 THEN substr(p.doc_no, 1, instr(p.doc_no, '政') - 1)
        ELSE coalesce((SELECT substr(value, 1, 1) FROM setting WHERE key = 'office' AND value <> ''), substr(p.issuer, 1, 1)) END
        || '督' || s.letter || '〔' || substr(d.day, 1, 4) || '〕' || d.seq || '号',
    (SELECT a.unit_id FROM assignment a WHERE a.task_id = t.id ORDER BY a.role <> 'lead', a.pos LIMIT 1),
    coalesce((SELECT group_concat(name, '、') FROM (SELECT u.name FROM assignment a JOIN unit u ON u.id = a.unit_id
        WHERE a.task_id = t.id AND a.role = (SELECT b.role FROM assignment b WHERE b.task_id = t.id
            ORDER BY b.role = 'lead' DESC, b.role = 'undivided' DESC LIMIT 1) ORDER BY a.pos)), ''),
    t.leaders, t.persons, '', '', d.day, date(d.day, '+' || s.days || ' days'), 'open', '', '', '', ''
FROM told d JOIN step s ON s.kind = d.kind JOIN task t ON t.id = d.task JOIN plan p ON p.id = t.plan_id
WHERE d.day IS NOT NULL
ORDER BY d.day, d.seq
ON CONFLICT DO NOTHING;

INSERT INTO slip_task (slip_id, task_id, pos, no, text, status, word, standing, running)
SELECT s.id, t.id, 0, t.no, t.text, coalesce(f.status, ''), coalesce((SELECT json_extract(c.value, '$.word') FROM plan p JOIN scheme m ON m.id = p.scheme_id,
    json_each(m.classes) c WHERE p.id = s.plan_id AND json_extract(c.value, '$.key') = f.status), ''), coalesce(f.basis, ''), 0
FROM setting k, json_each(k.value, '$.given') g
JOIN slip s ON g.key LIKE s.kind || ':' || s.period_key || ':%' AND g.value = s.seq
JOIN task t ON g.key = s.kind || ':' || s.period_key || ':' || t.id
LEFT JOIN period r ON r.plan_id = t.plan_id AND r.key = s.period_key
LEFT JOIN finding f ON f.task_id = t.id AND f.period_id = r.id
WHERE k.key = 'slip_no';

INSERT INTO slip_number (series, year, seq, at, who, slip)
SELECT series, year, seq, issued, '', json_object('name', name, 'number', number, 'unit', unit, 'issued', issued, 'due', due, 'planId', plan_id) FROM slip;

-- A number whose task is gone stays used.
INSERT INTO slip_number (series, year, seq, at, who, slip)
WITH RECURSIVE used (series, year, seq, plan_id) AS (
    SELECT series, year, max(seq), max(plan_id) FROM slip GROUP BY series, year
    UNION ALL SELECT series, year, seq - 1, plan_id FROM used WHERE seq > 1
)
SELECT series, year, seq, '', '', json_object('number', series || '〔' || year || '〕' || seq || '号', 'planId', plan_id) FROM used WHERE true
ON CONFLICT DO NOTHING;

DELETE FROM setting WHERE key = 'slip_no';
