-- What tells this ledger from every other, its own backups apart: only a ledger and its backups share numbers of slips. An
-- older ledger goes by the moment it was begun, which its older backups show too.

CREATE TABLE identity (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    mark TEXT NOT NULL CHECK (mark <> '')
) STRICT;
INSERT INTO identity (id, mark) SELECT 1, coalesce((SELECT nullif(at, '') FROM audit ORDER BY id LIMIT 1), lower(hex(randomblob(16))));
CREATE TRIGGER identity_fixed BEFORE UPDATE ON identity BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER identity_keep BEFORE DELETE ON identity BEGIN SELECT RAISE(ABORT, 'append_only'); END;
