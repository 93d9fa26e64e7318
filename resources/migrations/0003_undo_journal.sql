-- The undo journal: one row for each edit, and for each column of each row that the edit changed its value
-- before and after. Rows are written by triggers while an edit is under way (core/store/journal).

CREATE TABLE edit (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    label   TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL DEFAULT '',
    undone  INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE edit_change (
    id           INTEGER PRIMARY KEY,
    edit_id      INTEGER NOT NULL CONSTRAINT change_of_edit REFERENCES edit (id) ON DELETE CASCADE,
    table_name   TEXT NOT NULL,
    row_id       INTEGER NOT NULL,
    operation    TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
    column_name  TEXT NOT NULL,
    before_value ANY,
    after_value  ANY
) STRICT;
CREATE INDEX edit_change_by_edit ON edit_change (edit_id);
