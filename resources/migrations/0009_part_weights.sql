-- Measures made of measures whose counts are multiplied first, such as crime harm: days of prison for each type.

ALTER TABLE measure_part ADD COLUMN weight REAL NOT NULL DEFAULT 1 CHECK (weight > 0);

-- What the weights of its parts are in, such as 'days'; '' where they aren't weighted and all weights are 1. What
-- such a measure has is no count.
ALTER TABLE measure ADD COLUMN weight_unit TEXT NOT NULL DEFAULT '';

-- For readers with R, Python or DB Browser: "Theft" is "Bicycle theft + Other theft + ...", "Crime harm" is
-- "365 × Robbery + 20 × Bicycle theft + ...".
DROP VIEW measure_computed;
CREATE VIEW measure_computed AS
SELECT whole.id AS measure_id,
       whole.family,
       whole.name AS measure,
       group_concat(CASE WHEN whole.weight_unit = '' THEN '' ELSE printf('%.15g', each.weight) || ' × ' END
                    || part.name, ' + ') AS computed
FROM (SELECT whole_id, part_id, weight FROM measure_part ORDER BY whole_id, id) AS each
JOIN measure AS whole ON whole.id = each.whole_id
JOIN measure AS part ON part.id = each.part_id
GROUP BY whole.id;
