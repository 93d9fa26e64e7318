-- Areas, measures, periods, sources and every figure with the place it comes from.
-- TEXT codes are the words that the program and its JSON use; see ARCHITECTURE.md, "The file".

CREATE TABLE area (
    id            INTEGER PRIMARY KEY,
    code          TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 200),
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 1000),
    kind          TEXT NOT NULL
                  CHECK (kind IN ('ward', 'lsoa', 'district', 'csp', 'force', 'region', 'country', 'remainder')),
    parent_id     INTEGER CONSTRAINT area_parent REFERENCES area (id) ON DELETE RESTRICT,
    boundary_year INTEGER NOT NULL CHECK (boundary_year BETWEEN 1900 AND 2200),
    longitude     REAL CHECK (longitude BETWEEN -180 AND 180),
    latitude      REAL CHECK (latitude BETWEEN -90 AND 90),
    UNIQUE (code, boundary_year),
    CHECK ((longitude IS NULL) = (latitude IS NULL)),
    CHECK (parent_id IS NULL OR parent_id <> id)
) STRICT;
CREATE INDEX area_by_parent ON area (parent_id);
CREATE INDEX area_by_name ON area (name COLLATE NOCASE);

-- Other spellings of an area's name, as sources print it.
CREATE TABLE area_alias (
    id INTEGER PRIMARY KEY,
    area_id INTEGER NOT NULL CONSTRAINT alias_of_area REFERENCES area (id) ON DELETE CASCADE,
    alias   TEXT NOT NULL CHECK (length(alias) BETWEEN 1 AND 1000),
    UNIQUE (area_id, alias)
) STRICT;

CREATE TABLE measure (
    id        INTEGER PRIMARY KEY,
    family    TEXT NOT NULL,
    name      TEXT NOT NULL COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 1000),
    parent_id INTEGER CONSTRAINT measure_parent REFERENCES measure (id) ON DELETE RESTRICT,
    unit      TEXT NOT NULL
              CHECK (unit IN ('rate-per-1000-residents', 'rate-per-1000-households', 'rate-per-1000-under-18s',
                              'rate-per-10000', 'count', 'percentage', 'money', 'rank', 'text')),
    direction TEXT NOT NULL CHECK (direction IN ('higher-is-worse', 'higher-is-better', 'neither')),
    combines  TEXT NOT NULL DEFAULT 'own' CHECK (combines IN ('own', 'children')),
    position  INTEGER NOT NULL DEFAULT 0,
    note      TEXT NOT NULL DEFAULT '',
    UNIQUE (family, name),
    CHECK (parent_id IS NULL OR parent_id <> id)
) STRICT;

CREATE TABLE measure_alias (
    id INTEGER PRIMARY KEY,
    measure_id INTEGER NOT NULL CONSTRAINT alias_of_measure REFERENCES measure (id) ON DELETE CASCADE,
    alias      TEXT NOT NULL COLLATE NOCASE CHECK (length(alias) BETWEEN 1 AND 1000),
    UNIQUE (measure_id, alias)
) STRICT;

-- Measures of two families that count the same thing, or nearly so: `kind` says which.
CREATE TABLE measure_mapping (
    from_measure_id INTEGER NOT NULL CONSTRAINT mapping_from REFERENCES measure (id) ON DELETE CASCADE,
    to_measure_id   INTEGER NOT NULL CONSTRAINT mapping_to REFERENCES measure (id) ON DELETE CASCADE,
    kind            TEXT NOT NULL CHECK (kind IN ('same', 'close', 'broader', 'narrower')),
    note            TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (from_measure_id, to_measure_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE period (
    id          INTEGER PRIMARY KEY,
    label       TEXT NOT NULL UNIQUE CHECK (length(label) BETWEEN 1 AND 100),
    first_month TEXT NOT NULL CHECK (first_month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
    last_month  TEXT NOT NULL CHECK (last_month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
    note        TEXT NOT NULL DEFAULT '',
    CHECK (first_month <= last_month)
) STRICT;

-- A part that a measure is split by; row 1 is the whole.
CREATE TABLE breakdown (
    id          INTEGER PRIMARY KEY,
    dimension   TEXT NOT NULL,
    category    TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    line        INTEGER,
    UNIQUE (dimension, category)
) STRICT;
INSERT INTO breakdown (id, dimension, category) VALUES (1, '', '');

CREATE TABLE source (
    id          INTEGER PRIMARY KEY,
    key         TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(key) BETWEEN 1 AND 200),
    title       TEXT NOT NULL,
    publisher   TEXT NOT NULL DEFAULT '',
    licence     TEXT NOT NULL DEFAULT '',
    attribution TEXT NOT NULL DEFAULT '',
    note        TEXT NOT NULL DEFAULT ''
) STRICT;

-- One load of figures from a source. `complete_for_area_id`: the load lists every event in that area's wards,
-- so that where it has no row for a ward, month and measure of its own, the count is nought.
CREATE TABLE batch (
    id                    INTEGER PRIMARY KEY,
    source_id             INTEGER NOT NULL CONSTRAINT batch_source REFERENCES source (id) ON DELETE RESTRICT,
    label                 TEXT NOT NULL,
    loaded_at             TEXT NOT NULL,
    loaded_by             TEXT NOT NULL DEFAULT '',
    denominator_batch_id  INTEGER CONSTRAINT batch_denominator REFERENCES batch (id) ON DELETE RESTRICT,
    denominator_period_id INTEGER CONSTRAINT batch_denominator_period REFERENCES period (id) ON DELETE RESTRICT,
    complete_for_area_id  INTEGER CONSTRAINT batch_complete_for REFERENCES area (id) ON DELETE RESTRICT,
    note                  TEXT NOT NULL DEFAULT '',
    CHECK ((denominator_batch_id IS NULL) = (denominator_period_id IS NULL))
) STRICT;
CREATE INDEX batch_by_source ON batch (source_id);

-- A figure: exactly one of a number, a text, or the reason why there is none.
CREATE TABLE observation (
    id           INTEGER PRIMARY KEY,
    area_id      INTEGER NOT NULL CONSTRAINT observation_area REFERENCES area (id) ON DELETE RESTRICT,
    measure_id   INTEGER NOT NULL CONSTRAINT observation_measure REFERENCES measure (id) ON DELETE RESTRICT,
    period_id    INTEGER NOT NULL CONSTRAINT observation_period REFERENCES period (id) ON DELETE RESTRICT,
    breakdown_id INTEGER NOT NULL DEFAULT 1
                 CONSTRAINT observation_breakdown REFERENCES breakdown (id) ON DELETE RESTRICT,
    batch_id     INTEGER NOT NULL CONSTRAINT observation_batch REFERENCES batch (id) ON DELETE RESTRICT,
    quantity     TEXT NOT NULL
                 CHECK (quantity IN ('count', 'rate', 'percentage', 'population', 'change', 'rank', 'money', 'ratio',
                                     'text')),
    value        REAL,
    text         TEXT,
    missing      TEXT CHECK (missing IN ('not-recorded', 'suppressed', 'not-applicable')),
    decimals     INTEGER NOT NULL DEFAULT 0 CHECK (decimals BETWEEN 0 AND 15),
    unit         TEXT NOT NULL DEFAULT '',
    qualifier    TEXT NOT NULL DEFAULT '',
    note         TEXT NOT NULL DEFAULT '',
    UNIQUE (measure_id, period_id, area_id, breakdown_id, batch_id, quantity),
    CHECK ((value IS NOT NULL) + (text IS NOT NULL) + (missing IS NOT NULL) = 1),
    CHECK (quantity NOT IN ('count', 'population') OR value IS NULL OR value >= 0),
    CHECK (quantity NOT IN ('rate', 'percentage') OR value IS NULL OR value >= 0)
) STRICT;
CREATE INDEX observation_by_batch ON observation (batch_id);
CREATE INDEX observation_by_area ON observation (area_id);

-- Where a figure stands in its source: a line of the text and the section it is in.
CREATE TABLE citation (
    id INTEGER PRIMARY KEY,
    observation_id INTEGER NOT NULL
                   CONSTRAINT citation_of_observation REFERENCES observation (id) ON DELETE CASCADE,
    line           INTEGER NOT NULL CHECK (line > 0),
    section        TEXT NOT NULL DEFAULT '',
    UNIQUE (observation_id, line)
) STRICT;

-- For readers with R, Python or DB Browser: one row for each area, measure, period, breakdown and batch.
CREATE VIEW observation_wide AS
SELECT area.code AS area_code, area.name AS area, measure.family, measure.name AS measure, period.label AS period,
       breakdown.dimension, breakdown.category, source.key AS source, batch.id AS batch_id,
       max(value) FILTER (WHERE quantity = 'count') AS count,
       max(value) FILTER (WHERE quantity = 'population') AS denominator,
       max(value) FILTER (WHERE quantity = 'rate') AS published_rate,
       max(missing) AS missing
FROM observation
JOIN area ON area.id = observation.area_id
JOIN measure ON measure.id = observation.measure_id
JOIN period ON period.id = observation.period_id
JOIN breakdown ON breakdown.id = observation.breakdown_id
JOIN batch ON batch.id = observation.batch_id
JOIN source ON source.id = batch.source_id
WHERE quantity IN ('count', 'population', 'rate')
GROUP BY observation.area_id, observation.measure_id, observation.period_id, observation.breakdown_id,
         observation.batch_id;
