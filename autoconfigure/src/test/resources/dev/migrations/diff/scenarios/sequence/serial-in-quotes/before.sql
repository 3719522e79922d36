create table "T" ("Id" serial primary key); alter sequence "T_Id_seq" cache 5;
