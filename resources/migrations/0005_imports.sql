-- What comes in from files: counts of events, what they are complete for, which rows had no place, which files were
-- read and what was refused of them; and in which ward each small area (LSOA) lies.

-- How often something was recorded in a ward and a month. A force has tens of thousands of these and the country a
-- million, so they have a table of their own without a word in it; to people they are figures like any other, of
-- quantity count. A count that is corrected by hand moves to `observation`.
CREATE TABLE event_count (
    id         INTEGER PRIMARY KEY,
    batch_id   INTEGER NOT NULL CONSTRAINT event_count_batch REFERENCES batch (id) ON DELETE RESTRICT,
    measure_id INTEGER NOT NULL CONSTRAINT event_count_measure REFERENCES measure (id) ON DELETE RESTRICT,
    period_id  INTEGER NOT NULL CONSTRAINT event_count_period REFERENCES period (id) ON DELETE RESTRICT,
    area_id    INTEGER NOT NULL CONSTRAINT event_count_area REFERENCES area (id) ON DELETE RESTRICT,
    events     INTEGER NOT NULL CHECK (events > 0)
) STRICT;

-- Every stored figure, in whichever table it is; an event count has its id there with a minus before it.
CREATE VIEW figure AS
SELECT id, area_id, measure_id, period_id, breakdown_id, batch_id, quantity, value, text, missing, decimals, unit,
       qualifier, note
FROM observation
UNION ALL
SELECT -id, area_id, measure_id, period_id, 1, batch_id, 'count', CAST(events AS REAL), NULL, NULL, 0, '', '', ''
FROM event_count;

CREATE VIEW event_count_wide AS
SELECT area.code AS area_code, area.name AS area, measure.family, measure.name AS measure, period.label AS period,
       source.key AS source, batch.id AS batch_id, event_count.events AS count
FROM event_count
JOIN area ON area.id = event_count.area_id
JOIN measure ON measure.id = event_count.measure_id
JOIN period ON period.id = event_count.period_id
JOIN batch ON batch.id = event_count.batch_id
JOIN source ON source.id = batch.source_id;

-- The load lists every event of its measures in that area's wards in that month: where it has no count, it is nought.
CREATE TABLE batch_complete (
    id        INTEGER PRIMARY KEY,
    batch_id  INTEGER NOT NULL CONSTRAINT complete_batch REFERENCES batch (id) ON DELETE CASCADE,
    area_id   INTEGER NOT NULL CONSTRAINT complete_area REFERENCES area (id) ON DELETE RESTRICT,
    period_id INTEGER NOT NULL CONSTRAINT complete_period REFERENCES period (id) ON DELETE RESTRICT,
    UNIQUE (batch_id, area_id, period_id)
) STRICT;

-- Rows of each LSOA that no look-up has; an empty code stands for those that aren't named one by one.
CREATE TABLE unknown_lsoa (
    id       INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL CONSTRAINT unknown_batch REFERENCES batch (id) ON DELETE CASCADE,
    code     TEXT NOT NULL,
    events   INTEGER NOT NULL CHECK (events > 0),
    UNIQUE (batch_id, code)
) STRICT;

CREATE TABLE repeated_crime_id (
    id       INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL CONSTRAINT repeated_batch REFERENCES batch (id) ON DELETE CASCADE,
    crime_id TEXT NOT NULL,
    times    INTEGER NOT NULL CHECK (times > 1),
    UNIQUE (batch_id, crime_id)
) STRICT;

CREATE TABLE batch_file (
    id       INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL CONSTRAINT file_batch REFERENCES batch (id) ON DELETE CASCADE,
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL,
    size     INTEGER NOT NULL CHECK (size >= 0),
    sha256   TEXT NOT NULL CHECK (length(sha256) = 64),
    rows     INTEGER NOT NULL CHECK (rows >= 0),
    refused  INTEGER NOT NULL CHECK (refused BETWEEN 0 AND rows)
) STRICT;
CREATE INDEX batch_file_by_content ON batch_file (sha256);

CREATE TABLE refused_row (
    id          INTEGER PRIMARY KEY,
    file_id     INTEGER NOT NULL CONSTRAINT refused_file REFERENCES batch_file (id) ON DELETE CASCADE,
    line        INTEGER NOT NULL CHECK (line > 0),
    column_name TEXT NOT NULL,
    reason      TEXT NOT NULL
) STRICT;
CREATE INDEX refused_row_by_file ON refused_row (file_id);

-- Small areas by the wards of a year. `ward_id` is empty where the ward isn't an area of this project.
CREATE TABLE lsoa (
    id        INTEGER PRIMARY KEY,
    batch_id  INTEGER NOT NULL CONSTRAINT lsoa_batch REFERENCES batch (id) ON DELETE CASCADE,
    code      TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 200),
    name      TEXT NOT NULL,
    ward_code TEXT NOT NULL,
    ward_year INTEGER NOT NULL CHECK (ward_year BETWEEN 1900 AND 2200),
    ward_id   INTEGER CONSTRAINT lsoa_ward REFERENCES area (id) ON DELETE RESTRICT,
    UNIQUE (code, ward_year)
) STRICT;
