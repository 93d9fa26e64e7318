-- The assessment: its priorities by tier, and what each section says.

CREATE TABLE assessment (
    id          INTEGER PRIMARY KEY,
    csp_area_id INTEGER NOT NULL CONSTRAINT assessment_csp REFERENCES area (id) ON DELETE RESTRICT,
    title       TEXT NOT NULL,
    year        TEXT NOT NULL DEFAULT '',
    marking     TEXT NOT NULL DEFAULT 'OFFICIAL' CHECK (marking IN ('OFFICIAL', 'OFFICIAL-SENSITIVE')),
    note        TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE priority (
    id            INTEGER PRIMARY KEY,
    assessment_id INTEGER NOT NULL CONSTRAINT priority_assessment REFERENCES assessment (id) ON DELETE CASCADE,
    title         TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 1000),
    heading       TEXT NOT NULL DEFAULT '',
    tier          TEXT NOT NULL CHECK (tier IN ('priority', 'additional-consideration', 'wider-challenge')),
    position      INTEGER NOT NULL,
    summary       TEXT NOT NULL DEFAULT '',
    line          INTEGER,
    UNIQUE (assessment_id, title)
) STRICT;

-- `words` is the scale word as the partnership says it, a range or a phrase; NULL where it gives none.
CREATE TABLE priority_rating (
    id          INTEGER PRIMARY KEY,
    priority_id INTEGER NOT NULL CONSTRAINT rating_priority REFERENCES priority (id) ON DELETE CASCADE,
    criterion   TEXT NOT NULL,
    words       TEXT,
    line        INTEGER,
    UNIQUE (priority_id, criterion)
) STRICT;

CREATE TABLE priority_fact (
    id          INTEGER PRIMARY KEY,
    priority_id INTEGER NOT NULL CONSTRAINT fact_priority REFERENCES priority (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    label       TEXT NOT NULL,
    text        TEXT NOT NULL,
    line        INTEGER
) STRICT;
CREATE INDEX fact_by_priority ON priority_fact (priority_id);

-- The partnerships that have this priority too.
CREATE TABLE priority_shared (
    id          INTEGER PRIMARY KEY,
    priority_id INTEGER NOT NULL CONSTRAINT shared_priority REFERENCES priority (id) ON DELETE CASCADE,
    area_id     INTEGER NOT NULL CONSTRAINT shared_area REFERENCES area (id) ON DELETE RESTRICT,
    UNIQUE (priority_id, area_id)
) STRICT;

CREATE TABLE priority_hotspot (
    id          INTEGER PRIMARY KEY,
    priority_id INTEGER NOT NULL CONSTRAINT hotspot_priority REFERENCES priority (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    area_id     INTEGER NOT NULL CONSTRAINT hotspot_area REFERENCES area (id) ON DELETE RESTRICT,
    measure_id  INTEGER CONSTRAINT hotspot_measure REFERENCES measure (id) ON DELETE RESTRICT,
    note        TEXT NOT NULL DEFAULT '',
    line        INTEGER
) STRICT;
CREATE INDEX hotspot_by_priority ON priority_hotspot (priority_id);

CREATE TABLE priority_at_risk (
    id          INTEGER PRIMARY KEY,
    priority_id INTEGER NOT NULL CONSTRAINT at_risk_priority REFERENCES priority (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    heading     TEXT NOT NULL DEFAULT '',
    text        TEXT NOT NULL,
    line        INTEGER
) STRICT;
CREATE INDEX at_risk_by_priority ON priority_at_risk (priority_id);

CREATE TABLE priority_measure (
    id          INTEGER PRIMARY KEY,
    priority_id INTEGER NOT NULL CONSTRAINT measured_priority REFERENCES priority (id) ON DELETE CASCADE,
    measure_id  INTEGER NOT NULL CONSTRAINT priority_measured REFERENCES measure (id) ON DELETE RESTRICT,
    position    INTEGER NOT NULL,
    UNIQUE (priority_id, measure_id)
) STRICT;

-- Without a priority it is a recommendation to the partnership as a whole.
CREATE TABLE recommendation (
    id            INTEGER PRIMARY KEY,
    assessment_id INTEGER NOT NULL CONSTRAINT recommendation_assessment REFERENCES assessment (id) ON DELETE CASCADE,
    priority_id   INTEGER CONSTRAINT recommendation_priority REFERENCES priority (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    text          TEXT NOT NULL,
    owner         TEXT NOT NULL DEFAULT '',
    due           TEXT NOT NULL DEFAULT '',
    status        TEXT NOT NULL DEFAULT '',
    line          INTEGER
) STRICT;
CREATE INDEX recommendation_by_priority ON recommendation (priority_id);
