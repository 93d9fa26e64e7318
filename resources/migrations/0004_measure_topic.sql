-- The page that a measure's figures belong to: the overview of the partnership against its force, people and
-- communities, quality of life and confidence, or only the sections that name the measure.

ALTER TABLE measure ADD COLUMN topic TEXT NOT NULL DEFAULT 'overview'
    CHECK (topic IN ('overview', 'people', 'quality', 'section'));

UPDATE measure SET topic = 'section' WHERE unit NOT LIKE 'rate-%';

-- The sample's measures that earlier files have: those of the document's table of crime and ASB stay.
UPDATE measure SET topic = 'section' WHERE family = 'document' AND position > 36;
UPDATE measure SET topic = 'people'
WHERE family = 'document'
  AND (name LIKE 'Ages at %risk%' OR name LIKE 'Share of % by Mosaic group' OR name LIKE 'Ages of % offenders'
       OR name IN ('Ages compared with the force area', 'Ages described for a Mosaic group',
                   'Estimated common mental disorders', 'Ages covered by the disorder estimates',
                   'Child Protection Plans by main reason', 'Ages with higher fire death rates',
                   'Victims who were repeat victims'));
UPDATE measure SET topic = 'quality'
WHERE family = 'document'
  AND (name LIKE 'Satisfied with %' OR name LIKE 'Feel %'
       OR name IN ('Number of LSOAs', 'LSOAs among the most deprived nationally',
                   'Cut-off for the most deprived LSOAs', 'Out-of-work benefit claimants',
                   'Ages compared for benefit claims', 'Full-time yearly pay below the national average',
                   'Years of pay rises behind the national rise', 'Ages with no alcohol admissions concern',
                   'Think it unlikely they will be a victim of crime'));
