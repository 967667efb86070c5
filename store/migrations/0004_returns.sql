-- When a return came is judged by the last day in force at that time; reports that come after a period was frozen; and
-- which figure counts where the units of one task report differing ones.

ALTER TABLE return ADD COLUMN due TEXT NOT NULL DEFAULT '' CHECK (due = '' OR due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

-- Frozen returns too: their day never moved after they came, since a frozen period refuses that.
DROP TRIGGER return_frozen_update;
UPDATE return SET due = (SELECT due_on FROM period WHERE id = return.period_id);
CREATE TRIGGER return_frozen_update BEFORE UPDATE ON return
WHEN EXISTS (SELECT 1 FROM period WHERE id IN (OLD.period_id, NEW.period_id) AND state = 'frozen')
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;

-- What came after the period was frozen (补报): it stands beside the Snapshot and never in it.
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
CREATE INDEX late_return_task ON late_return (task_id, period_id);
CREATE INDEX late_return_unit ON late_return (unit_id);

-- The figure that a clerk took for one target in one period: of one unit, or of no unit for the sum of all.
CREATE TABLE figure_pick (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE CASCADE,
    target_id INTEGER NOT NULL REFERENCES target (id) ON DELETE CASCADE,
    unit_id   INTEGER REFERENCES unit (id) ON DELETE CASCADE,
    who       TEXT NOT NULL,
    at        TEXT NOT NULL,
    UNIQUE (period_id, target_id)
) STRICT;
CREATE INDEX figure_pick_target ON figure_pick (target_id);
CREATE INDEX figure_pick_unit ON figure_pick (unit_id) WHERE unit_id IS NOT NULL;
CREATE TRIGGER figure_pick_frozen_insert BEFORE INSERT ON figure_pick
WHEN EXISTS (SELECT 1 FROM period WHERE id = NEW.period_id AND state = 'frozen')
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;
CREATE TRIGGER figure_pick_frozen_update BEFORE UPDATE ON figure_pick
WHEN EXISTS (SELECT 1 FROM period WHERE id IN (OLD.period_id, NEW.period_id) AND state = 'frozen')
BEGIN SELECT RAISE(ABORT, 'period_frozen'); END;
