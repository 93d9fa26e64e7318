-- Prose with bound figures: what a section says is kept with a light markup, and a figure in it is a token, {f12},
-- that refers to a row of `bound_figure`.

-- The text so far was typed without any markup: what would be read as some is kept from it by a backslash.
UPDATE priority SET summary = replace(replace(replace(replace(replace(replace(summary,
    '\', '\\'), '*', '\*'), '{', '\{'), '[', '\['), char(10) || '#', char(10) || '\#'), char(10) || '- ', char(10) || '\- ')
WHERE summary <> '';
UPDATE priority SET summary = '\' || summary WHERE summary GLOB '#*' OR summary GLOB '- *';
UPDATE priority_fact SET text = replace(replace(replace(replace(replace(replace(text,
    '\', '\\'), '*', '\*'), '{', '\{'), '[', '\['), char(10) || '#', char(10) || '\#'), char(10) || '- ', char(10) || '\- ')
WHERE text <> '';
UPDATE priority_fact SET text = '\' || text WHERE text GLOB '#*' OR text GLOB '- *';

-- A figure in a sentence: of what it is, in which words it's said (`phrase`), and what it said when the analyst last
-- read it. Without a period it's the newest, without a source the last that has it; `decimals` are as printed where
-- there are none. A row that no token refers to says nothing: the token was deleted, and may come back.
CREATE TABLE bound_figure (
    id           INTEGER PRIMARY KEY,
    priority_id  INTEGER NOT NULL CONSTRAINT bound_priority REFERENCES priority (id) ON DELETE CASCADE,
    area_id      INTEGER NOT NULL CONSTRAINT bound_area REFERENCES area (id) ON DELETE RESTRICT,
    measure_id   INTEGER NOT NULL CONSTRAINT bound_measure REFERENCES measure (id) ON DELETE RESTRICT,
    period_id    INTEGER CONSTRAINT bound_period REFERENCES period (id) ON DELETE RESTRICT,
    source_id    INTEGER CONSTRAINT bound_source REFERENCES source (id) ON DELETE RESTRICT,
    breakdown_id INTEGER NOT NULL DEFAULT 1
                 CONSTRAINT bound_breakdown REFERENCES breakdown (id) ON DELETE RESTRICT,
    quantity     TEXT NOT NULL
                 CHECK (quantity IN ('count', 'rate', 'percentage', 'population', 'change', 'rank', 'money', 'ratio',
                                     'text', 'class', 'index', 'force-ratio')),
    decimals     INTEGER CHECK (decimals BETWEEN 0 AND 15),
    phrase       TEXT NOT NULL DEFAULT 'figure'
                 CHECK (phrase IN ('figure', 'percent', 'one-in', 'fraction', 'times', 'ordinal', 'size')),
    read_value   REAL,
    read_text    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX bound_figure_by_priority ON bound_figure (priority_id);
