-- Statements of the assessment that figures can confirm or contradict.
CREATE TABLE claim (
    id            INTEGER PRIMARY KEY,
    assessment_id INTEGER NOT NULL CONSTRAINT claim_assessment REFERENCES assessment (id) ON DELETE CASCADE,
    priority_id   INTEGER CONSTRAINT claim_priority REFERENCES priority (id) ON DELETE CASCADE, -- NULL: of the whole
    position      INTEGER NOT NULL,
    key           TEXT NOT NULL DEFAULT '',                       -- a name for programs: 'da_one_ward'
    statement     TEXT NOT NULL CHECK (length(statement) > 0),
    expression    TEXT NOT NULL CHECK (length(expression) > 0),   -- what is checked; the outcome is never stored
    line          INTEGER                                         -- of the source
) STRICT;
CREATE INDEX claim_by_assessment ON claim (assessment_id);
CREATE INDEX claim_by_priority ON claim (priority_id);
