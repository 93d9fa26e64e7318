-- What the user said that the columns, stand-ins and names of a table mean, for the next table of that layout.
CREATE TABLE table_mapping (
    id       INTEGER PRIMARY KEY,
    layout   TEXT NOT NULL UNIQUE, -- the headings, with # for digits and | between
    saved_at TEXT NOT NULL,
    mapping  TEXT NOT NULL         -- JSON, as `wardwise import --mapping` takes it
) STRICT;
