-- Recommendations are followed up from year to year: how urgent each is, and the figures that it rests on.

-- The recommendation's priority in the partnership's own word, usually 'high', 'medium' or 'low'; '' where it has
-- none.
ALTER TABLE recommendation ADD COLUMN urgency TEXT NOT NULL DEFAULT '';

-- The year of the assessment that it was first made in, where it was carried over into a later one; '' where it
-- wasn't.
ALTER TABLE recommendation ADD COLUMN since TEXT NOT NULL DEFAULT '';

-- A figure that a recommendation rests on. `period` is the label of a stored period or a run of months
-- ('2018-10..2019-02'), since figures of several months are added up when they're asked for; `stored` is what the
-- figure said, as printed, when it was attached. What it says now isn't kept: it's worked out.
CREATE TABLE recommendation_evidence (
    id                INTEGER PRIMARY KEY,
    recommendation_id INTEGER NOT NULL CONSTRAINT evidence_recommendation REFERENCES recommendation (id) ON DELETE CASCADE,
    position          INTEGER NOT NULL,
    source_id         INTEGER NOT NULL CONSTRAINT evidence_source REFERENCES source (id) ON DELETE RESTRICT,
    area_id           INTEGER NOT NULL CONSTRAINT evidence_area REFERENCES area (id) ON DELETE RESTRICT,
    measure_id        INTEGER NOT NULL CONSTRAINT evidence_measure REFERENCES measure (id) ON DELETE RESTRICT,
    period            TEXT NOT NULL,
    breakdown_id      INTEGER NOT NULL DEFAULT 1 CONSTRAINT evidence_breakdown REFERENCES breakdown (id) ON DELETE RESTRICT,
    quantity          TEXT NOT NULL CHECK (quantity IN ('count', 'rate', 'percentage', 'population', 'change', 'rank',
                                                        'money', 'ratio', 'text')),
    stored            TEXT NOT NULL,
    UNIQUE (recommendation_id, source_id, area_id, measure_id, period, breakdown_id, quantity)
) STRICT;
