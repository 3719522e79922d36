create table "T a" ("C""x" int constraint "P k" primary key, "select" text default 'a;b');
create index "weird using (" on "T a" ("select") where "select" <> ' using (x) where y';
create index "I;x" on "T a" (lower("select") desc, ("C""x" + 1));
comment on index "I;x" is E'it''s\na \\ comment';
