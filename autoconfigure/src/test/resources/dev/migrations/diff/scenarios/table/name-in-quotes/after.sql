create table "User Accounts" ("Id" int primary key, "select" text, a_b int, "größe" int);
