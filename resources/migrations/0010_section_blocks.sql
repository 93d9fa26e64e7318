-- What each section shows, in its order: blocks that the analyst adds, moves and removes.

CREATE TABLE section_block (
    id          INTEGER PRIMARY KEY,
    priority_id INTEGER NOT NULL CONSTRAINT block_priority REFERENCES priority (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('text', 'facts', 'ratings', 'rates', 'ranked', 'funnel', 'trend', 'profile',
                                              'pyramid', 'breakdown', 'table', 'hotspots', 'people', 'recommendations')),
    measure_id  INTEGER CONSTRAINT block_measure REFERENCES measure (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX block_by_priority ON section_block (priority_id);

-- A fact that the data say and the analyst has accepted, as it read then; where it reads otherwise now, it's marked.
-- 'judged' is what somebody wrote.
ALTER TABLE priority_fact ADD COLUMN basis TEXT NOT NULL DEFAULT 'judged' CHECK (basis IN ('judged', 'computed'));

-- Sections that there are already show what they have shown so far.
INSERT INTO section_block (priority_id, position, kind)
SELECT priority.id, each.position, each.kind
FROM priority
CROSS JOIN (SELECT 1 AS position, 'text' AS kind UNION ALL SELECT 2, 'ratings' UNION ALL SELECT 3, 'rates'
            UNION ALL SELECT 4, 'ranked' UNION ALL SELECT 5, 'hotspots' UNION ALL SELECT 6, 'facts'
            UNION ALL SELECT 7, 'people' UNION ALL SELECT 8, 'recommendations') AS each
ORDER BY priority.id, each.position;
