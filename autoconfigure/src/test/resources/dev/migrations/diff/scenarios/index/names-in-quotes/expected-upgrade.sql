create index "I;x" on "T a" (lower("select") desc, ("C""x" + 1));

comment on index "I;x" is E'it''s
a \\ comment';

create index "weird using (" on "T a" ("select") where "select" <> ' using (x) where y'::text;
