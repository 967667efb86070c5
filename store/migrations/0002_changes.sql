-- Adjustments of tasks with their basis and what they changed, and what a notice on the desk is to the plan of its year.

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
CREATE INDEX task_change_task ON task_change (task_id, id);
CREATE INDEX task_change_import ON task_change (import_id) WHERE import_id IS NOT NULL;
INSERT INTO task_change (task_id, at, who, kind, basis, fields)
    SELECT id, '', '', state, note, '[]' FROM task WHERE state <> 'active' ORDER BY id;

ALTER TABLE import ADD COLUMN relation TEXT NOT NULL DEFAULT '' CHECK (relation IN ('', 'corrects', 'adds'));
ALTER TABLE import ADD COLUMN gone TEXT NOT NULL DEFAULT '[]' CHECK (json_type(gone) = 'array'); -- ids of tasks
