-- Reference sets that the user keeps: what a comparison is made against. One is made of areas (wards, or areas
-- whose wards are meant) or of what somebody else published.
CREATE TABLE reference_set (
    id               INTEGER PRIMARY KEY,
    name             TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(name) > 0),
    without_itself   INTEGER NOT NULL DEFAULT 0 CHECK (without_itself IN (0, 1)),   -- each area against the others alone
    weighted         INTEGER NOT NULL DEFAULT 0 CHECK (weighted IN (0, 1)),         -- mean and SD by population
    without_outliers INTEGER NOT NULL DEFAULT 0 CHECK (without_outliers IN (0, 1)), -- far-out rates left out of both
    note             TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE reference_set_area (
    id       INTEGER PRIMARY KEY,
    set_id   INTEGER NOT NULL CONSTRAINT set_of_area REFERENCES reference_set (id) ON DELETE RESTRICT,
    area_id  INTEGER NOT NULL CONSTRAINT area_of_set REFERENCES area (id) ON DELETE RESTRICT,
    left_out INTEGER NOT NULL DEFAULT 0 CHECK (left_out IN (0, 1)), -- a ward that's left out by hand
    UNIQUE (set_id, area_id)
) STRICT;
CREATE INDEX reference_set_area_by_area ON reference_set_area (area_id);

CREATE TABLE reference_set_rate (
    id         INTEGER PRIMARY KEY,
    set_id     INTEGER NOT NULL CONSTRAINT set_of_rate REFERENCES reference_set (id) ON DELETE RESTRICT,
    measure_id INTEGER NOT NULL CONSTRAINT measure_of_rate REFERENCES measure (id) ON DELETE RESTRICT,
    mean       REAL NOT NULL CHECK (mean >= 0), -- in the measure's unit, a year
    sd         REAL CHECK (sd > 0),             -- NULL: a single rate
    note       TEXT NOT NULL DEFAULT '',        -- where it stands
    UNIQUE (set_id, measure_id)
) STRICT;
CREATE INDEX reference_set_rate_by_measure ON reference_set_rate (measure_id);
