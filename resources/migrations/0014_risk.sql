-- Risk scoring: schemes as data, who scored, what each said, and the tiers that the partnership decided.

-- A version of a scheme. `definition` is the whole of it, as JSON in the documented format; key, version and title are the
-- same as in it. A version is never changed: an edit of a scheme makes the next one, so that a score can be followed back.
CREATE TABLE risk_scheme (
    id         INTEGER PRIMARY KEY,
    key        TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    version    INTEGER NOT NULL CHECK (version >= 1),
    title      TEXT NOT NULL,
    definition TEXT NOT NULL,
    UNIQUE (key, version)
) STRICT;

-- The scheme that an assessment is scored by; without a row it's the one that the program begins with.
CREATE TABLE assessment_scheme (
    id            INTEGER PRIMARY KEY,
    assessment_id INTEGER NOT NULL UNIQUE CONSTRAINT scheme_of_assessment REFERENCES assessment (id) ON DELETE CASCADE,
    scheme_id     INTEGER NOT NULL CONSTRAINT assessment_scored_by REFERENCES risk_scheme (id) ON DELETE RESTRICT
) STRICT;

-- The partnership's own rating: where several scored, their consensus. How sure of it, what it rests on, and why it's so.
ALTER TABLE priority_rating ADD COLUMN confidence TEXT NOT NULL DEFAULT ''
    CHECK (confidence IN ('', 'high', 'medium', 'low'));
ALTER TABLE priority_rating ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
ALTER TABLE priority_rating ADD COLUMN reason TEXT NOT NULL DEFAULT '';

-- Somebody who scores alone. Until everybody has finished, nobody's ratings are shown to others.
CREATE TABLE scorer (
    id            INTEGER PRIMARY KEY,
    assessment_id INTEGER NOT NULL CONSTRAINT scorer_assessment REFERENCES assessment (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    finished      INTEGER NOT NULL DEFAULT 0 CHECK (finished IN (0, 1)),
    UNIQUE (assessment_id, name)
) STRICT;

-- What a scorer said, in the scheme's words or others; a criterion without a row was left blank.
CREATE TABLE scorer_rating (
    id          INTEGER PRIMARY KEY,
    scorer_id   INTEGER NOT NULL CONSTRAINT rating_scorer REFERENCES scorer (id) ON DELETE CASCADE,
    priority_id INTEGER NOT NULL CONSTRAINT scored_priority REFERENCES priority (id) ON DELETE CASCADE,
    criterion   TEXT NOT NULL,
    words       TEXT NOT NULL,
    confidence  TEXT NOT NULL DEFAULT '' CHECK (confidence IN ('', 'high', 'medium', 'low')),
    evidence    TEXT NOT NULL DEFAULT '',
    UNIQUE (scorer_id, priority_id, criterion)
) STRICT;
CREATE INDEX scorer_rating_by_priority ON scorer_rating (priority_id);

-- Who said which tier a section is in: the partnership, with its reason, or the score. `tier` is what was said then; where
-- the score says another tier since, that's shown, and nothing moves by itself.
ALTER TABLE priority ADD COLUMN tier_by TEXT NOT NULL DEFAULT 'partnership' CHECK (tier_by IN ('partnership', 'score'));
ALTER TABLE priority ADD COLUMN tier_reason TEXT NOT NULL DEFAULT '';
