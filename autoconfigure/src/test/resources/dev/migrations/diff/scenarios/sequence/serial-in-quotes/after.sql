create table "T" ("Id" serial primary key);
