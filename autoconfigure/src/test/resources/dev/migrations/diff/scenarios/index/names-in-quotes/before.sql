create table "T a" ("C""x" int constraint "P k" primary key, "select" text default 'a;b');
