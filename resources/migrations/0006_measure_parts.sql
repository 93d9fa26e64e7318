-- Measures made of measures: the counts of the parts are added up, and the rate is made of the sum. A measure may be
-- a part of several, which is why this isn't `measure.parent_id`: that only says under which other one it is listed.

CREATE TABLE measure_part (
    id       INTEGER PRIMARY KEY,
    whole_id INTEGER NOT NULL CONSTRAINT part_of_whole REFERENCES measure (id) ON DELETE RESTRICT,
    part_id  INTEGER NOT NULL CONSTRAINT whole_of_part REFERENCES measure (id) ON DELETE RESTRICT,
    UNIQUE (whole_id, part_id),
    CHECK (whole_id <> part_id)
) STRICT;
CREATE INDEX measure_part_by_part ON measure_part (part_id);

-- What `measure.combines` said of all measures under another is now said of each, and of those that will come when
-- they come. An edit made before has nothing to say of the column any more.
INSERT INTO measure_part (whole_id, part_id)
SELECT whole.id, part.id
FROM measure AS whole
JOIN measure AS part ON part.parent_id = whole.id
WHERE whole.combines = 'children'
ORDER BY whole.id, part.position, part.id;
DELETE FROM edit_change WHERE table_name = 'measure' AND column_name = 'combines';
ALTER TABLE measure DROP COLUMN combines;

-- For readers with R, Python or DB Browser: "Theft" is "Bicycle theft + Other theft + ...".
CREATE VIEW measure_computed AS
SELECT whole.id AS measure_id, whole.family, whole.name AS measure, group_concat(part.name, ' + ') AS computed
FROM measure_part
JOIN measure AS whole ON whole.id = measure_part.whole_id
JOIN measure AS part ON part.id = measure_part.part_id
GROUP BY whole.id;
